"""Where the words of one version of a text stand in another."""

from __future__ import annotations

from entente.engine.source.versions import versions_of

OLD = "We will hold talks on ports. We will share figures on trade each year, and on fish."


def _carried(old: str, new: str, words: str) -> str | None:
    start = old.index(words)
    span = versions_of(old, new).carried(start, start + len(words))
    return span.of(new) if span else None


def test_words_that_stayed_are_found_behind_new_ones() -> None:
    """A sentence put before, and other white space, change nothing."""
    new = "A new sentence. " + OLD.replace("on trade", "on\n  trade")

    assert _carried(OLD, new, "share figures on trade each year") == "share figures on\n  trade each year"


def test_words_that_changed_are_not_found() -> None:
    """One other word in the passage is enough; the passage beside it stays."""
    new = OLD.replace("each year", "each month")

    assert _carried(OLD, new, "share figures on trade each year") is None
    assert _carried(OLD, new, "hold talks on ports") == "hold talks on ports"


def test_a_passage_that_stands_twice_needs_its_surroundings() -> None:
    """The same words twice in a text of nothing else are no place; between words that stayed they are."""
    twice = "hold talks on ports. hold talks on ports."
    around = "In the north we will, as each year since the war, hold talks on ports. In the south, hold talks on ports."

    assert _carried("hold talks on ports.", twice, "hold talks on ports") is None
    assert _carried(around, around + " More.", "hold talks on ports") == "hold talks on ports"
