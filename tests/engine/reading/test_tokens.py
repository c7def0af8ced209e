"""Words and marks of a passage, each with its offsets."""

from __future__ import annotations

import pytest
from hypothesis import given

from entente.engine.lexicon import flags
from entente.engine.reading.tokens import Tokens, tokenize
from tests.engine.reading.texts import anything


def tokens_of(text: str) -> Tokens:
    """The tokens of a whole text."""
    return tokenize(text, 0, len(text))


def written(text: str) -> list[str]:
    """The tokens of a text as they stand there."""
    tokens = tokens_of(text)
    return [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("We will meet.", "We|will|meet|."),
        ("trade, rail and ports;", "trade|,|rail|and|ports|;"),
        ("Europe’s shared-value path", "Europe’s|shared-value|path"),
        ("the Parties’ coasts", "the|Parties’|coasts"),
        ("R&D and/or trade", "R&D|and/or|trade"),
        ("the U.S. and U.S.-led talks, e.g. on rail", "the|U.S.|and|U.S.-led|talks|,|e.g.|on|rail"),
        ("1,000 ships, 3.5 per cent, 19:30", "1,000|ships|,|3.5|per|cent|,|19:30"),
        ("the 3rd and 21st rounds", "the|3rd|and|21st|rounds"),
        ("Art. 3(2)", "Art|.|3|(|2|)"),
        ("No. 5", "No|.|5"),
        ("A5/2031", "A5|/|2031"),
        ("wait... and see…", "wait|...|and|see|…"),
        ("rail – “the corridor” (2031)", "rail|–|“|the|corridor|”|(|2031|)"),
        ("rail -- road --- sea", "rail|--|road|---|sea"),
        ("Ærøskøbing, Čáslav, Škoda", "Ærøskøbing|,|Čáslav|,|Škoda"),
        ("G7+ and 5G", "G7+|and|5G"),
        ("[2] * †", "[|2|]|*|†"),
        (" \n\t", ""),
        ("", ""),
    ],
)
def test_a_text_is_parted_into_words_and_marks(text: str, parts: str) -> None:
    """Abbreviations, hyphenated words, numbers and possessives are one token, each mark one of its own."""
    assert written(text) == (parts.split("|") if parts else [])


@pytest.mark.parametrize(
    ("text", "place", "word"),
    [
        ("We will co-\noperate on rail.", 2, "cooperate"),
        ("We will strength-\n   en our ties.", 2, "strengthen"),
        ("We will pro‐\nmote trade.", 2, "promote"),
        ("a long-\nterm plan", 1, "long-term"),
        ("Europe’s ports", 0, "europe's"),
        ("WE WILL ACT", 0, "we"),
    ],
)
def test_a_word_is_compared_as_the_lexicon_spells_it(text: str, place: int, word: str) -> None:
    """In lower case, with a straight apostrophe, and whole where a printer broke it at a line's end."""
    assert tokens_of(text).words[place] == word


def test_a_word_broken_at_a_line_end_keeps_its_offsets() -> None:
    """Its passage runs from its first letter to its last, over the hyphen, the break and the indent."""
    text = "We will strength-\n   en our ties."
    tokens = tokens_of(text)

    assert text[tokens.starts[2] : tokens.ends[2]] == "strength-\n   en"


@pytest.mark.parametrize(
    ("text", "classes", "missing"),
    [
        ("strengthen", flags.BASE, flags.PAST | flags.NOUN | flags.CAPITAL),
        ("strengthened", flags.PAST | flags.PARTICIPLE, flags.BASE),
        ("strengthening", flags.GERUND, flags.BASE),
        ("held", flags.PAST | flags.PARTICIPLE, flags.BASE),
        ("shall", flags.MODAL, flags.NOUN),
        ("We", flags.PRONOUN | flags.CAPITAL, flags.NOUN),
        ("to", flags.TO | flags.PREPOSITION, flags.VERB),
        (",", flags.MARK | flags.TURN, flags.VERB),
        (".", flags.MARK, flags.TURN),
        ("2031", flags.NUMBER, flags.MARK),
        ("3rd", flags.NUMBER, flags.NOUN),
        ("Aldmark", flags.NOUN | flags.CAPITAL, flags.PAST),
        ("swiftishly", flags.ADVERB, flags.NOUN),
        ("blorbing", flags.GERUND | flags.NOUN, flags.PAST),
        ("blorbed", flags.PAST | flags.PARTICIPLE, flags.NOUN),
        ("blorbation", flags.NOUN, flags.UNKNOWN),
        ("blorb", flags.NOUN | flags.UNKNOWN, flags.BASE),
        ("Italy", flags.NOUN | flags.CAPITAL, flags.ADVERB),
        ("Beijing", flags.NOUN | flags.CAPITAL, flags.GERUND),
    ],
)
def test_a_word_has_the_classes_that_its_entry_or_its_shape_gives(
    text: str, classes: int, missing: int
) -> None:
    """What the lexicon does not have is judged by its ending; a name by its capital is a noun."""
    bits = tokens_of(text).flags[0]

    assert bits & classes == classes
    assert not bits & missing


@pytest.mark.parametrize(("text", "named"), [("the US will act", True), ("LET US ACT NOW", False)])
def test_a_word_in_capitals_is_a_name_only_among_small_letters(text: str, named: bool) -> None:
    """`US` is a state where the words after it are in small letters, and the pronoun where all shout."""
    bits = tokens_of(text).flags[1]

    assert bool(bits & flags.NOUN) == named
    assert bool(bits & flags.PRONOUN) != named


@pytest.mark.parametrize(
    ("word", "lemma"), [("held", "hold"), ("agreed", "agree"), ("signing", "sign"), ("Veria", "veria")]
)
def test_a_verb_has_its_base_form_and_every_other_word_itself(word: str, lemma: str) -> None:
    """The lemma of a form of a verb is the verb."""
    assert tokens_of(word).lemma(0) == lemma


def test_only_the_passage_asked_for_is_read() -> None:
    """Offsets count from the start of the text, and a word that the passage cuts is cut."""
    text = "We will meet. They will trade."
    tokens = tokenize(text, 14, 26)

    assert [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)] == [
        "They",
        "will",
        "tr",
    ]


@pytest.mark.fuzz
@given(anything)
def test_tokens_leave_out_nothing_but_white_space(text: str) -> None:
    """They stand in order, none is empty, and between them is only white space."""
    tokens = tokens_of(text)
    ends = [0, *tokens.ends]

    assert all(start < end for start, end in zip(tokens.starts, tokens.ends, strict=True))
    for start, before in zip([*tokens.starts, len(text)], ends, strict=True):
        assert text[before:start].strip() == ""
    assert len(tokens.words) == len(tokens.flags) == len(tokens.starts)
