"""Recognises a statement that a pack knows, in any rendering of its text."""

from __future__ import annotations

from collections.abc import Sequence

from entente.packs.finding import load_packs, pack_names
from entente.packs.normalising import words_of
from entente.packs.passages import Doubted, Located, PassageDoubt, locate
from entente.packs.shape import Commitment, Pack, Passage, Proviso
from entente.register.adapters import Match, Place, Unplaced

ENOUGH = 0.5
"""Which share of a statement's passages must be found before a text is taken for it."""


def recognise(text: str, statements: Sequence[tuple[str, str]]) -> Match | None:
    """The one of these statements (origin and key) of which most passages stand in the text, if half of them do."""
    best: tuple[float, Match] | None = None
    for origin, key in statements:
        passages = _passages(origin, key)
        if not passages:
            continue
        located = locate(passages, text)
        share = len(located.found) / len(passages)
        if share >= ENOUGH and (best is None or share > best[0]):
            best = share, _match(text, origin, key, passages, located)
    return best[1] if best else None


def _passages(origin: str, statement: str) -> dict[str, Passage]:
    pack = _pack(origin)
    if pack is None:
        return {}
    stated: tuple[Commitment | Proviso, ...] = (*pack.commitments, *pack.provisos)
    return {one.key: one.passage for one in stated if one.statement == statement}


def _pack(origin: str) -> Pack | None:
    """The pack that an origin names, whatever its version was then."""
    name = origin.rpartition(" ")[0]
    return load_packs(name)[-1] if name in pack_names() else None


def _match(text: str, origin: str, key: str, passages: dict[str, Passage], located: Located) -> Match:
    return Match(
        origin,
        key,
        {one.key: Place(one.start, one.end, one.anchor) for one in located.found},
        tuple(_unplaced(text, passages[one.key], one) for one in located.doubts),
    )


def _unplaced(text: str, passage: Passage, doubted: Doubted) -> Unplaced:
    whole = doubted.code is not PassageDoubt.FIRST_WORDS
    places = (
        Place(start, end, _anchor(text, passage, start, end) if whole else None)
        for start, end in doubted.places
    )
    return Unplaced(doubted.key, str(doubted.code), tuple(places))


def _anchor(text: str, passage: Passage, start: int, end: int) -> int:
    """Where the lead verb begins: so many words after the passage's start as the pack says."""
    words = [word.start + start for word in words_of(text[start:end])]
    return words[passage.lead] if passage.lead < len(words) else start
