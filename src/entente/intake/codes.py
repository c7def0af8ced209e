"""What can go wrong between a file or address and its text: the codes E101 to E119."""

from __future__ import annotations

from enum import Enum

from entente.engine.errors import IntakeError


class IntakeCode(Enum):
    """Each code with what to do about it; no code is ever used again for something else."""

    NOT_FOUND = ("E101", "Check the name, and the folder that you are in.")
    NOT_A_FILE = ("E102", "Name a file in it, or use `entente corpus` for a whole folder.")
    TOO_LARGE = ("E103", "If it is what you want to read, allow more with --max-size.")
    EMPTY = ("E104", "Look at the source: there is nothing in it to read.")
    NOT_TEXT = ("E105", "Save it as text, Markdown, HTML, PDF or DOCX, and read that.")
    ENCODING_UNKNOWN = ("E106", "Save it in UTF-8, and read that.")
    ENCRYPTED = ("E107", "Open it with its password, save it without, and read that.")
    ONLY_PICTURES = ("E108", "Run text recognition (OCR) on it first, and read the result.")
    BROKEN = ("E109", "Get the file again, or open it in its own program and save it anew.")
    EXPANDS_TOO_FAR = ("E110", "If you trust where it comes from, allow more with --max-size.")
    NOT_READABLE = ("E111", "Ask for the right to read it, or copy it to where you may.")
    ADDRESS_WRONG = (
        "E112",
        "Give a full address that starts with http:// or https://, or the name of a file.",
    )
    NOT_REACHED = ("E113", "Check the address and your connection, then try again.")
    ADDRESS_PRIVATE = ("E114", "Only public addresses are read; save the page and read the file.")
    REFUSED = ("E115", "Open the address in a browser; save the page there and read the file.")
    TOO_SLOW = ("E116", "Try again later, or save the page and read the file.")
    TOO_MANY_REDIRECTS = ("E117", "Open the address in a browser and give the one that it ends on.")
    ANSWER_BROKEN = ("E118", "Try again later, or save the page and read the file.")
    NESTED_TOO_DEEP = ("E119", "Save it as text in its own program, and read that.")

    def __init__(self, code: str, remedy: str) -> None:
        self.code = code
        self.remedy = remedy


def refusal(problem: IntakeCode, *, found: str, where: str) -> IntakeError:
    """The error that says what was found, where, and what to do about it."""
    return IntakeError(problem.code, found=found, where=where, remedy=problem.remedy)
