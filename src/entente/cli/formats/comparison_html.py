"""A comparison as one self-contained page."""

from __future__ import annotations

from entente import __version__
from entente.cli.documents import Document
from entente.cli.formats.changes import SIGNS, TITLES, question, reasons
from entente.cli.formats.html_facts import escaped, leading
from entente.cli.formats.html_shell import shell
from entente.cli.formats.marks import MARKS
from entente.cli.formats.words import counted, plain, words
from entente.cli.when import day_told
from entente.engine.reading.export import Record


def render(comparison: Record, before: Document, after: Document) -> bytes:
    """The page, in UTF-8."""
    counts = comparison["counts"]
    keys = "".join(f"<li>{_sign(kind)} {kind} <b>{counts[kind]}</b></li>" for kind in SIGNS)
    strengths = "".join(
        f'<li><span class="key {force}">{mark.word}</span></li>' for force, mark in MARKS.items()
    )
    totals = [counted(len(one.record["commitments"]), "commitment") for one in (before, after)]
    parts = "".join(_part(comparison, kind, before, after) for kind in SIGNS)
    body = (
        f"<main><header><h1>What became of the commitments</h1><p>{_name(before)} <b>→</b> {_name(after)}</p>"
        f'<p class="total">{totals[0]} before, {totals[1]} now</p><ul class="keys" aria-label="Changes">{keys}</ul>'
        f'<ul class="keys quiet" aria-label="How strength is underlined">{strengths}</ul></header>\n'
        f"{parts}{_doubts(comparison, before, after)}</main>\n"
        f'<footer class="quiet">Read and compared by Entente {__version__}. The words are the statements’ own; '
        "everything beside them is this reading’s.</footer>"
    )
    title = f"{_name(before)} and {_name(after)} compared"
    return shell(title, body, words=before.text + after.text).encode("utf-8", "replace")


def _name(one: Document) -> str:
    source = one.record["source"]
    day = f", {day_told(source['date'])}" if source["date"] else ""
    return escaped(plain(source["title"] or source["name"]) + day)


def _sign(kind: str) -> str:
    return f'<span class="sign {kind}" aria-hidden="true">{SIGNS[kind]}</span>'


def _part(comparison: Record, kind: str, before: Document, after: Document) -> str:
    pairs = [pair for pair in comparison["pairs"] if pair["change"] == kind]
    if not pairs:
        return ""
    rows = "".join(_row(pair, before, after) for pair in pairs)
    head = f'<h2 id="{kind}">{_sign(kind)} {TITLES[kind]} <span class="quiet">{len(pairs)}</span></h2>'
    return f'<section class="changes" aria-labelledby="{kind}">{head}<ol>{rows}</ol></section>\n'


def _row(pair: Record, before: Document, after: Document) -> str:
    old, new = _found(before, pair["old"]), _found(after, pair["new"])
    dated = before.record["source"]["date"], after.record["source"]["date"]
    told = reasons(pair["by"], old, new, dated=dated) if old and new and pair["by"] else ""
    why = f'<p class="why">{escaped(told)}</p>' if told else ""
    cells = (_cell(before, old, "Before") if old else "<div></div>") + (
        _cell(after, new, "Now") if new else "<div></div>"
    )
    return f"<li>{cells}{why}</li>"


def _found(one: Document, own: str | None) -> Record | None:
    return next((commitment for commitment in one.record["commitments"] if commitment["id"] == own), None)


def _cell(one: Document, commitment: Record, label: str) -> str:
    told = leading(one.numbers[commitment["id"]], words(commitment))
    language = escaped(one.record["source"]["language"])
    return (
        f'<div><p class="quiet label">{label}</p>'
        f'<p class="serif"><span class="u {commitment["force"]}" lang="{language}">{told}</span></p></div>'
    )


def _doubts(comparison: Record, before: Document, after: Document) -> str:
    told = []
    for doubt in comparison["doubts"]:
        sides = (
            "".join(_cell(one, commitment, label) for own in doubt[side] if (commitment := _found(one, own)))
            for one, side, label in ((before, "old", "Before"), (after, "new", "Now"))
        )
        cells = "".join(f"<div>{side}</div>" for side in sides)
        told.append(f'<li><p class="doubt"><b>A doubt.</b> {question(doubt)}</p>{cells}</li>')
    if not told:
        return ""
    head = '<h2 id="doubts">Doubts</h2>'
    return f'<section class="changes" aria-labelledby="doubts">{head}<ol>{"".join(told)}</ol></section>'
