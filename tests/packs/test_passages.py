"""A pack names passages by hashes; they are found again in any rendering of the text, or doubted."""

from __future__ import annotations

import textwrap
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entente.packs.normalising import hashes_of, normalised
from entente.packs.passages import Doubted, Found, PassageDoubt, in_order, locate
from tests.packs.texts import as_html, as_pdf, extents, gold_of, passage_of, passages_of, text_of

NAME = "aldmark-veria-2031"
TEXT = text_of(NAME)
PASSAGES = passages_of(TEXT, gold_of(NAME))


def folded(words: str) -> str:
    """Words without white space and hyphens, to compare two renderings by a rule that is not the matcher's."""
    return "".join(words.replace("’", "'").split()).replace("-", "")


def test_every_passage_is_found_where_a_person_coded_it() -> None:
    """In the text itself extents and anchors are those of the gold."""
    located = locate(PASSAGES, TEXT)

    assert located.doubts == ()
    assert {one.key: (one.anchor, one.start, one.end) for one in located.found} == {
        key: (one.anchor, one.start, one.end) for key, one in PASSAGES.items()
    }


@pytest.mark.parametrize("columns", [1, 2])
def test_every_passage_is_found_in_a_pdf(tmp_path: Path, columns: int) -> None:
    """Lines, columns, pages and running heads come between its words."""
    text = as_pdf(TEXT, tmp_path, columns=columns)

    located = locate(PASSAGES, text)

    assert located.doubts == ()
    assert {one.key: folded(text[one.start : one.end]) for one in located.found} == {
        key: folded(words) for key, words in extents(TEXT, PASSAGES).items()
    }


def test_every_passage_is_found_in_a_web_page(tmp_path: Path) -> None:
    """Navigation, no-break spaces and other dashes stand around and in it."""
    text = as_html(TEXT, tmp_path)

    located = locate(PASSAGES, text)

    assert located.doubts == ()
    assert len(located.found) == len(PASSAGES)
    assert all(text[one.anchor :].startswith(TEXT[PASSAGES[one.key].anchor :][:5]) for one in located.found)


def test_a_printers_lines_and_broken_words_are_no_hindrance() -> None:
    """Every word of eight letters and more is broken at a line end; quotes are curly, and soft hyphens stand about."""
    broken = " ".join(
        f"{word[:4]}-\n{word[4:]}" if len(word) > 7 and word.isalpha() else word for word in TEXT.split(" ")
    )
    soft = TEXT.replace("tion", "\u00adtion").replace("'", "’")

    assert len(locate(PASSAGES, broken).found) == len(PASSAGES)
    assert len(locate(PASSAGES, soft).found) == len(PASSAGES)
    assert len(locate(PASSAGES, textwrap.fill(TEXT, 40)).found) == len(PASSAGES)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("like-minded states", "like-\nminded states"),
        ("like-minded states", "like\u2011minded  states"),
        ("the ‘Agenda’ of “today”", "the 'Agenda' of \"today\""),
        ("the ﬁrst half", "the first half"),
        ("rules – all of them", "rules - all\n of them"),
        ("cooperation", "co\u00adopera-\n   tion"),
        ("a\u00a0date", "a date"),
    ],
)
def test_two_renderings_are_one(one: str, other: str) -> None:
    """What a printer, a browser or a keyboard changes does not change the words."""
    assert normalised(one) == normalised(other)


def test_other_words_are_not_one() -> None:
    """Numbers, case and words are kept, and a spaced dash is a word."""
    kept = ["by 2031-32", "by 2031 32", "by 203132", "Shall meet", "shall meet", "a - b", "a b"]

    assert len({normalised(one) for one in kept}) == len(kept)


def test_the_hashes_are_those_of_the_words() -> None:
    """The first six words alone, and all of them, by SHA-256 of UTF-8 (values made with `sha256sum`)."""
    hashes = hashes_of("The  two governments will\nmeet once a year")

    assert hashes.words == 8
    assert hashes.first == "e09d918b7aa1118bcaab848f9c90597de477b256d843ce54f3f23a218c8be381"
    assert hashes.whole == "8f4bad050e37555fbe33af3396bffa349f88c1cae1bfaeff09bae28ca614130e"


def test_closing_and_opening_marks_stay_outside() -> None:
    """A quote, a bracket or a note's mark that a rendering puts around a passage is not part of it."""
    words = "We will hold talks every two years"
    passages = {"talks": passage_of(words, 0, len(words), 8)}
    text = "They said: “We will hold talks every two years.”* Then they left."

    located = locate(passages, text)

    assert located.found == (Found("talks", 20, 12, 46),)
    assert text[12:46] == words


def test_a_passage_that_goes_on_otherwise_is_doubted() -> None:
    """Its first six words are shown, so that a person can look."""
    words = "We will meet in spring and in autumn of each year"
    passages = {"meet": passage_of(words, 0, len(words), 8)}

    located = locate(passages, "Well. We will meet in spring and in winter.")

    assert located.found == ()
    assert located.doubts == (Doubted("meet", PassageDoubt.FIRST_WORDS, ((6, 32),)),)


def test_a_passage_that_stands_nowhere_is_doubted() -> None:
    """No words of the text agree, so there is no place to show."""
    words = "We will meet in spring and in autumn"

    located = locate({"meet": passage_of(words, 0, len(words), 8)}, "Nothing of the kind.")

    assert located.doubts == (Doubted("meet", PassageDoubt.NONE),)


def test_a_passage_that_stands_twice_is_doubted_with_both_places() -> None:
    """Two that fit are never a guess."""
    words = "We will meet once a year"

    located = locate({"meet": passage_of(words, 0, len(words), 8)}, f"{words}. {words}.")

    assert located.doubts == (Doubted("meet", PassageDoubt.SEVERAL, ((0, 24), (26, 50))),)


def test_the_order_settles_what_stands_twice() -> None:
    """The same words twice in a pack and twice in the text: the first is the first."""
    words = "We will meet once a year"
    text = f"{words}. Trade is good and grows. {words}."
    passages = {
        "first": passage_of(text, 0, 24, 8),
        "trade": passage_of(text, 26, 49, 32),
        "second": passage_of(text, 51, 75, 59),
    }

    located = locate(passages, text)

    assert [(one.key, one.start) for one in located.found] == [("first", 0), ("trade", 26), ("second", 51)]


def test_one_that_moved_is_doubted_and_the_others_are_found() -> None:
    """A passage that a rendering puts elsewhere does not pull the others with it."""
    parts = [f"We will do the work of number {place} in time" for place in range(5)]
    text = ". ".join(parts)
    passages = {
        f"p{place}": passage_of(text, text.index(part), text.index(part) + len(part), text.index(part))
        for place, part in enumerate(parts)
    }

    located = locate(passages, ". ".join((*parts[1:], parts[0])))

    assert [one.key for one in located.found] == ["p1", "p2", "p3", "p4"]
    assert [(one.key, one.code) for one in located.doubts] == [("p0", PassageDoubt.OUT_OF_ORDER)]


def test_two_that_changed_places_are_both_doubted() -> None:
    """Nothing says which of them moved."""
    assert in_order([[(10, 20)], [(0, 5)]]) == [None, None]


@pytest.mark.fuzz
@given(st.lists(st.lists(st.integers(0, 12), min_size=0, max_size=3, unique=True), max_size=6))
def test_what_is_chosen_is_in_order(starts: list[list[int]]) -> None:
    """Whatever the candidates, the chosen ones rise and never overlap."""
    candidates = [[(one, one + 1) for one in sorted(each)] for each in starts]

    chosen = in_order(candidates)

    taken = [candidates[place][choice] for place, choice in enumerate(chosen) if choice is not None]
    assert taken == sorted(set(taken))


@pytest.mark.fuzz
@given(st.text())
def test_any_text_is_normalised_once_and_for_all(text: str) -> None:
    """What is normalised stays as it is, and holds no white space but single spaces."""
    once = normalised(text)

    assert normalised(once) == once
    assert "  " not in once


def test_a_long_text_costs_what_its_length_says() -> None:
    """Eight times the text takes at most sixteen times as long."""

    def seconds(times: int) -> float:
        text = " ".join([TEXT] + ["The parties met and spoke of many things at length."] * 2000 * times)
        begun = time.perf_counter()
        locate(PASSAGES, text)
        return time.perf_counter() - begun

    assert min(seconds(8) for _ in range(2)) < 16 * min(seconds(1) for _ in range(2))


def test_a_hash_of_other_words_finds_nothing() -> None:
    """The whole hash decides, not the first one."""
    wrong = {key: replace(one, whole="0" * 64) for key, one in PASSAGES.items()}

    assert locate(wrong, TEXT).found == ()
