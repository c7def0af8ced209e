"""A statement as one self-contained page: its words, each commitment underlined in place, its facts beside it."""

from __future__ import annotations

from collections.abc import Sequence

from entente import __version__
from entente.cli.documents import Document
from entente.cli.formats.html_facts import card, leading, numbered
from entente.cli.formats.html_facts import escaped as esc
from entente.cli.formats.html_shell import shell
from entente.cli.formats.html_summary import summary
from entente.cli.formats.pieces import Piece, commitments_in, pieces, runs
from entente.cli.formats.words import counted, plain, section_parts, shortened
from entente.cli.sentences import doubt_told
from entente.engine.reading.export import Record

_LONGEST = 120


def render(documents: Sequence[Document]) -> bytes:
    """The page of the one document, in UTF-8."""
    (only,) = documents
    return page(only).encode("utf-8", "replace")


def page(one: Document) -> str:
    """The whole page, from doctype to the end."""
    title = plain(one.record["source"]["title"] or one.record["source"]["name"])
    body = (
        '<a class="skip" href="#statement">To the statement</a>\n'
        f"<main>\n{summary(one)}\n{_statement(one)}\n{_left_open(one)}\n</main>\n{_foot(one)}"
    )
    return shell(f"{title}: what was agreed", body, words=one.text, rules=_pairs(one))


def _pairs(one: Document) -> str:
    """While the words are pointed at or focused, their facts are marked, and the other way round."""
    rules = []
    for commitment in one.record["commitments"]:
        words, facts = f"#{commitment['id']}", f"#f{one.numbers[commitment['id']]}"
        rules.append(f".row:has({words}:is(:hover,:focus-visible)) {facts}{{background:var(--mark)}}")
        rules.append(f".row:has({facts}:is(:hover,:focus-within)) {words}{{background:var(--mark)}}")
    return "\n".join(rules) + "\n"


def _statement(one: Document) -> str:
    language = esc(one.record["source"]["language"])
    shown = list(pieces(one.record, len(one.text)))
    inside = commitments_in(shown, one.record["commitments"])
    rows = [_row(one, piece, inside.get(piece.start, [])) for piece in shown if _is_shown(one, piece)]
    return (
        f'<article id="statement" class="statement" lang="{language}">\n' + "\n".join(rows) + "\n</article>"
    )


def _is_shown(one: Document, piece: Piece) -> bool:
    """True for every piece with words in it but the title, which stands at the top of the page."""
    title = one.record["source"]["title"]
    words = one.text[piece.start : piece.end]
    is_title = piece.kind == "heading" and piece.item is None and title and plain(words) == plain(title)
    return bool(words.strip()) and not is_title


def _row(one: Document, piece: Piece, mine: Sequence[Record]) -> str:
    if piece.kind == "heading":
        return _heading(one, piece)
    words = "".join(_run(one, run.start, run.end, run.commitment) for run in runs(piece, mine))
    aside = [card(one, commitment) for commitment in mine]
    facts = f'<ol class="facts" lang="en">{"".join(aside)}</ol>' if aside else ""
    if piece.kind == "unread":
        note = '<p class="facts quiet" lang="en">unread</p>'
        return f'<div class="row"><div class="words unread" id="u{piece.start}">{words.strip()}</div>{note}</div>'
    assert piece.item is not None
    look, extra = _manner(one, piece.item)
    asked = _doubts_in(one, piece)
    told = f'<p class="words{look}" id="{piece.item["id"]}">{words.strip()}</p>'
    return f'<div class="row">{told}{facts}{extra}{asked}</div>'


def _heading(one: Document, piece: Piece) -> str:
    if piece.item is None:
        return f'<div class="row"><p class="words title">{esc(plain(one.text[piece.start : piece.end]))}</p></div>'
    number, name = section_parts(piece.item)
    told = f'<span class="number">{esc(number)}</span> {esc(name)}' if number and name else esc(number + name)
    level = _depth(one.record, piece.item)
    return f'<h{level} id="{piece.item["id"]}">{told}</h{level}>'


def _depth(record: Record, section: Record) -> int:
    parents = {one["id"]: one["parent"] for one in record["sections"]}
    depth, above = 2, section["parent"]
    while above is not None and depth < 6:
        depth, above = depth + 1, parents.get(above)
    return depth


def _run(one: Document, start: int, end: int, commitment: Record | None) -> str:
    if commitment is None:
        return esc(one.text[start:end])
    number = one.numbers[commitment["id"]]
    words = leading(number, one.text[start:end])
    return f'<a class="u {commitment["force"]}" id="{commitment["id"]}" href="#f{number}">{words}</a>'


def _manner(one: Document, provision: Record) -> tuple[str, str]:
    """How a provision looks, and what stands beside it."""
    if provision["kind"] == "proviso":
        return " proviso", f'<p class="facts quiet" lang="en">A proviso{_covers(one, provision)}</p>'
    return (" item" if provision["stem"] else ""), ""


def _covers(one: Document, proviso: Record) -> str:
    covers = proviso["covers"]
    if not covers:
        return ": it qualifies no single commitment"
    if len(covers) == len(one.record["commitments"]) > 1:
        return f": it qualifies all {len(covers)} commitments"
    return ": it qualifies " + ("commitment " if len(covers) == 1 else "commitments ") + numbered(one, covers)


def _doubts_in(one: Document, piece: Piece) -> str:
    """Doubts about no commitment, beside the provision that they stand in."""
    loose = [d for d in one.doubts_about.get(None, ()) if piece.start <= d["start"] < piece.end]
    asked = (doubt_told(doubt, one.text[doubt["start"] : doubt["end"]]) for doubt in loose)
    return "".join(f'<p class="facts doubt" lang="en"><b>A doubt.</b> {esc(told)}</p>' for told in asked)


def _left_open(one: Document) -> str:
    unread = [item for item in one.record["unread"] if item["text"].strip()]
    if not unread:
        return ""
    quotes = [(item["start"], esc(shortened(item["text"], _LONGEST))) for item in unread]
    links = "".join(f'<li><a href="#u{start}">“{quote}”</a></li>' for start, quote in quotes)
    told = counted(len(unread), "unread passage")
    return f'<section class="open" aria-labelledby="unread"><h2 id="unread">{told}</h2><ul>{links}</ul></section>'


def _foot(one: Document) -> str:
    source = one.record["source"]
    return (
        f'<footer class="quiet">Read by Entente {__version__} from {esc(source["name"])}, '
        f'SHA-256 <span class="hash">{esc(source["sha256"])}</span>. '
        "The words are the statement's own; everything beside them is this reading's.</footer>"
    )
