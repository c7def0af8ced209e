"""Statements as a pack names them, and the renderings that a desk may be given."""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from reportlab.platypus import Paragraph

from entente.engine.reading.read import read
from entente.intake.receive import receive
from entente.packs.normalising import hashes_of, words_of
from entente.packs.shape import Pack, Passage
from tests.intake.makers import BODY, pdf_of

SPECIMENS = Path(__file__).parents[2] / "specimens"


def text_of(name: str) -> str:
    """The text of a specimen."""
    return (SPECIMENS / f"{name}.txt").read_text("utf-8")


def gold_of(name: str) -> list[dict[str, Any]]:
    """The commitments of a specimen as a person coded them."""
    found: list[dict[str, Any]] = json.loads((SPECIMENS / f"{name}.json").read_text("utf-8"))["commitments"]
    return found


def passage_of(text: str, start: int, end: int, anchor: int) -> Passage:
    """What a pack keeps of a passage."""
    hashes = hashes_of(text[start:end])
    lead = len(tuple(words_of(text[start:anchor])))
    return Passage(
        anchor=anchor,
        start=start,
        end=end,
        words=hashes.words,
        lead=lead,
        first=hashes.first,
        whole=hashes.whole,
    )


def passages_of(text: str, commitments: list[dict[str, Any]]) -> dict[str, Passage]:
    """The passages of hand-coded commitments, by anchor."""
    return {
        f"c{one['anchor']}": passage_of(text, one["start"], one["end"], one["anchor"]) for one in commitments
    }


def extents(text: str, passages: Mapping[str, Passage]) -> dict[str, str]:
    """The words of each passage in the text that it was made from."""
    return {key: text[one.start : one.end] for key, one in passages.items()}


def as_html(text: str, folder: Path) -> str:
    """The text as intake receives it from a web page with its navigation, other dashes and line breaks."""
    paragraphs = "\n".join(
        f"<p>{html.escape(part).replace(' - ', '&nbsp;&ndash; ')}</p>" for part in text.split("\n\n")
    )
    page = folder / "statement.html"
    page.write_text(
        "<!doctype html><html lang=en><head><title>News</title></head><body>"
        "<nav><a href=/>Home</a> <a href=/news>News</a></nav>"
        f"<main><article><h1>Joint statement</h1>{paragraphs}</article></main>"
        "<footer>Contact the press office</footer></body></html>",
        "utf-8",
    )
    return receive(page).text


def as_pdf(text: str, folder: Path, *, columns: int = 1) -> str:
    """The text as intake receives it from a PDF file with running heads and page numbers."""
    flow = [Paragraph(html.escape(part), BODY) for part in text.split("\n\n")]
    page = folder / "statement.pdf"
    page.write_bytes(pdf_of(flow, columns=columns, head="Joint statement", foot="{}"))
    return receive(page).text


def without_competence(text: str, packs: Iterable[Pack], order: str) -> list[str]:
    """The commitments that the reader finds in the text, with a subject, for which the order offers no line."""
    known = {
        concept.id
        for pack in packs
        for line in pack.competences
        if line.order == order
        for concept in line.subjects
    }
    return [
        one.id
        for one in read(text).commitments
        if one.subject and not any(subject.id in known for subject in one.subject)
    ]
