"""Whatever the text, a reading accounts for all of it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given

from entente.engine.reading.read import read
from entente.engine.reading.records import Reading, Value
from entente.engine.source.span import Span
from tests.engine.reading.texts import SOURCES, anything


def tiles_of(reading: Reading) -> list[Span]:
    """The headings, provisions and unread passages, in the order of the text."""
    provisions = (provision.span for provision in reading.provisions)
    return sorted([*reading.headings, *provisions, *reading.unread])


def values_of(reading: Reading) -> list[Value]:
    """Every value of every commitment."""
    found: list[Value] = []
    for one in reading.commitments:
        single = (one.actor, one.deadline, one.recurrence, one.until)
        found.extend(value for value in single if value is not None)
        for many in (
            one.partner,
            one.forum,
            one.framework,
            one.place,
            one.subject,
            one.purpose,
            one.means,
            one.scope,
        ):
            found.extend(many)
        found.extend(one.safeguard)
    return found


def is_within(span: Span, reading: Reading) -> bool:
    """True if the span is a passage of the text."""
    return 0 <= span.start <= span.end <= len(reading.text)


@pytest.mark.fuzz
@given(anything)
@example("")
@example(" \n\t")
@example("*")
@example("\ufeff")
def test_every_character_is_in_exactly_one_tile(text: str) -> None:
    """Headings, provisions and unread passages follow each other without gap or overlap."""
    tiles = tiles_of(read(text))

    assert "".join(tile.of(text) for tile in tiles) == text
    assert all(tile.start < tile.end for tile in tiles)
    assert all(one.end == two.start for one, two in pairwise(tiles))


@pytest.mark.fuzz
@given(anything)
def test_white_space_belongs_to_the_tile_before_it(text: str) -> None:
    """Only at the start of the text does a tile begin with white space."""
    tiles = tiles_of(read(text))

    assert all(not text[tile.start].isspace() for tile in tiles[1:])


@pytest.mark.fuzz
@given(anything)
def test_extents_hold_their_anchor_and_never_overlap(text: str) -> None:
    """No two commitments share an anchor; each lies in the provision that it names."""
    reading = read(text)
    commitments = reading.commitments

    assert all(one.span.start <= one.anchor < one.span.end for one in commitments)
    assert all(one.span.end <= two.span.start for one, two in pairwise(commitments))
    for one in commitments:
        held = reading.provisions[one.provision].span
        assert held.start <= one.span.start
        assert one.span.end <= held.end


@pytest.mark.fuzz
@given(anything)
def test_everything_that_is_read_is_a_passage_of_the_text(text: str) -> None:
    """Values, doubts, headings of sections, the title: their offsets lie in the text."""
    reading = read(text)
    spans = [value.span for value in values_of(reading)]
    spans += [doubt.span for doubt in reading.doubts]
    spans += [section.heading for section in reading.sections] + [
        section.span for section in reading.sections
    ]
    spans += [reading.title] if reading.title else []

    assert all(is_within(span, reading) for span in spans)


@pytest.mark.fuzz
@given(anything)
def test_what_a_proviso_covers_and_a_doubt_asks_about_is_there(text: str) -> None:
    """Every index points to a commitment or provision of the reading."""
    reading = read(text)
    count = len(reading.commitments)

    assert all(0 <= index < count for provision in reading.provisions for index in provision.covers)
    assert all(doubt.commitment is None or 0 <= doubt.commitment < count for doubt in reading.doubts)
    assert all(one.stem is None or 0 <= one.stem < len(reading.provisions) for one in reading.provisions)


@pytest.mark.fuzz
@given(anything)
def test_reading_twice_gives_the_same(text: str) -> None:
    """A reading depends on the text alone."""
    assert read(text) == read(text)


@pytest.mark.parametrize("text", SOURCES)
def test_every_specimen_is_tiled(text: str) -> None:
    """Also where nothing was changed."""
    assert "".join(tile.of(text) for tile in tiles_of(read(text))) == text
