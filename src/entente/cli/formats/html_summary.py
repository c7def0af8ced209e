"""The top of the page: what the statement is, how much it undertakes, what is dated, what qualifies it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from entente.cli.documents import Document
from entente.cli.formats.html_facts import escaped, leading, times
from entente.cli.formats.marks import MARKS
from entente.cli.formats.words import counted, plain, section_name, shortened, words
from entente.cli.when import day_told
from entente.engine.reading.export import Record

_FORMS = ("dialogue", "exchange", "instrument", "activity", "exploration", "position", "cooperation")
_LONGEST = 110


def summary(one: Document) -> str:
    """The header of the page."""
    source = one.record["source"]
    day = f"{day_told(source['date'])} · " if source["date"] else ""
    name = escaped(source["name"]) if source["title"] else "no title was found"
    return (
        f"<header><h1>{escaped(plain(source['title'] or source['name']))}</h1>"
        f'<p class="quiet">{day}{name}</p>{_counts(one)}'
        f'<div class="fronts">{_contents(one)}{_dated(one)}</div>{_qualified(one)}</header>'
    )


def _counts(one: Document) -> str:
    commitments = one.record["commitments"]
    forces = Counter(commitment["force"] for commitment in commitments)
    key = "".join(
        f'<li><span class="key {force}">{mark.word}</span> <b>{forces[force]}</b></li>'
        for force, mark in MARKS.items()
    )
    hidden = f", {one.hidden} more outside the filter" if one.hidden else ""
    total = f"{counted(len(commitments), 'commitment')}{hidden}{_open(one)}"
    forms = Counter(commitment["form"] for commitment in commitments)
    told = ", ".join(f"{form} {forms[form]}" for form in _FORMS if forms[form])
    return (
        f'<p class="total">{total}</p><ul class="keys" aria-label="Commitments by strength, with their underline">'
        f"{key}</ul>" + (f'<p class="quiet">By form: {told}.</p>' if told else "")
    )


def _open(one: Document) -> str:
    doubts, unread = len(one.record["doubts"]), len(one.record["unread"])
    told = f" · {counted(doubts, 'doubt')}" if doubts else ""
    return told + (f' · <a href="#unread">{counted(unread, "unread passage")}</a>' if unread else "")


def _contents(one: Document) -> str:
    sections = one.record["sections"]
    above = {section["id"]: section["parent"] for section in sections}
    per: Counter[str] = Counter()
    for commitment in one.record["commitments"]:
        place = commitment["section"]
        while place is not None:
            per[place], place = per[place] + 1, above[place]
    rows = [_chapter(section, per[section["id"]]) for section in sections if section["parent"] is None]
    if not rows:
        return ""
    return f'<nav aria-labelledby="contents"><h2 id="contents">Chapters</h2><ol>{"".join(rows)}</ol></nav>'


def _chapter(section: Record, count: int) -> str:
    told = f'<span class="count">{count or "–"}</span>'
    return f'<li><a href="#{section["id"]}">{escaped(section_name(section))}</a>{told}</li>'


def _dated(one: Document) -> str:
    dated = [commitment for commitment in one.record["commitments"] if times(one, commitment)]
    if not dated:
        return ""
    rows = "".join(_date(one, commitment) for commitment in sorted(dated, key=_when))
    return f'<section aria-labelledby="dated"><h2 id="dated">Dated or recurring</h2><ul>{rows}</ul></section>'


def _when(commitment: Record) -> tuple[bool, str, int]:
    """Deadlines first, by their last day; then the order of the text."""
    deadline = commitment["deadline"]
    return (
        not deadline,
        (deadline.get("value", "").rpartition("/")[2] if deadline else ""),
        commitment["anchor"],
    )


def _date(one: Document, commitment: Record) -> str:
    short = shortened(words(commitment), _LONGEST)
    number = one.numbers[commitment["id"]]
    return (
        f'<li><b class="when">{" · ".join(times(one, commitment))}</b> '
        f'<a class="u {commitment["force"]} serif" href="#{commitment["id"]}">{leading(number, short)}</a></li>'
    )


def _qualified(one: Document) -> str:
    """The provisos that qualify every commitment, quoted before anything else is read."""
    total = len(one.record["commitments"])
    provisos = [p for p in one.record["provisions"] if p["kind"] == "proviso"]
    general: Sequence[Record] = [p for p in provisos if total and len(p["covers"]) == total]
    return "".join(_proviso(one, proviso) for proviso in general)


def _proviso(one: Document, proviso: Record) -> str:
    told = plain(one.text[proviso["start"] : proviso["end"]])
    return (
        f'<section class="proviso" aria-label="A proviso on every commitment"><p>{escaped(told)}</p>'
        '<p class="quiet">This proviso qualifies every commitment. '
        f'<a href="#{proviso["id"]}">In its place</a></p></section>'
    )
