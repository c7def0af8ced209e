"""The words of a commitment, as lists show them."""

from __future__ import annotations

from entente.engine.reading.export import Record

_ENDS = " .:)–-"


def plain(text: str) -> str:
    """The text on one line."""
    return " ".join(text.split())


def words(commitment: Record) -> str:
    """From the anchor to the extent's end; the whole extent where it refrains, so that its "not" is never lost."""
    quote: str = commitment["quote"]
    return plain(quote if commitment["negated"] else quote[commitment["anchor"] - commitment["start"] :])


def shortened(text: str, longest: int) -> str:
    """The text on one line, cut at a word with an ellipsis where it is longer."""
    line = plain(text)
    return line if len(line) <= longest else f"{line[:longest].rsplit(' ', 1)[0]} …"


def beside(name: str, day: str, *, width: int) -> str:
    """What follows a name to say its day: beside it where both fit on one line, else on a line of its own."""
    if not day:
        return ""
    return f" · {day}" if len(name) + len(day) + 3 <= width else f"\n{day}"


def counted(count: int, noun: str) -> str:
    """The count with its noun: "1 commitment", "2 commitments"."""
    return f"{count} {noun}" + ("" if count == 1 else "s")


def section_parts(section: Record) -> tuple[str, str]:
    """A section's number and heading; one of them is empty where the heading is nothing but its number."""
    number, heading = plain(section["number"] or ""), plain(section["heading"])
    return number, "" if heading.rstrip(_ENDS) == number.rstrip(_ENDS) else heading


def section_name(section: Record) -> str:
    """A section's number and heading on one line."""
    return " ".join(part for part in section_parts(section) if part)
