"""The text of a page: its article, without what surrounds it."""

from __future__ import annotations

from entente.intake.blocks import Block, BlockKind, joined
from entente.intake.decoding import Decoded
from entente.intake.html.article import article_of, drop_lists_of_links, title_of
from entente.intake.html.lines import blocks_of
from entente.intake.html.notes import mark_notes, with_its_notes
from entente.intake.html.parse import page_of, prune


def text_of_page(raw: bytes, *, charset: str | None, where: str) -> Decoded:
    """The article of a page: headings, paragraphs, items with their marks, rows, notes.

    Errors: E104, E105, E106, E119.
    """
    body, received = page_of(raw, charset=charset, where=where)
    title = title_of(body)
    prune(body)
    article = with_its_notes(article_of(body), body)
    drop_lists_of_links(article)
    blocks = blocks_of(article, mark_notes(article))
    if title is not None and article.find(".//h1") is None:
        blocks.insert(0, Block(BlockKind.HEADING, title, 1))
    return Decoded(joined(blocks), received.remarks)
