"""Where sentences end."""

from __future__ import annotations

from entente.engine.lexicon.en_wordlists import ABBREVIATIONS, STARTERS
from entente.engine.lexicon.flags import CAPITAL, NUMBER
from entente.engine.reading.tokens import Tokens

LONGEST = 1200
"""Tokens after which a sentence is cut."""
STOPS = frozenset(".!?")
ELLIPSES = frozenset(("...", "…"))
WORDS_TOO = frozenset("annex art arts no".split())
"""Abbreviations that are words as well: a number stands behind them where they are shortened."""
ROMAN = frozenset("ivxlc")
ENDINGS = STOPS | {"…"}
CLOSERS = frozenset("\"”’)]»'")
NOTE_SIGNS = frozenset("*†‡[")


def sentence_ends(tokens: Tokens) -> list[int]:
    """The index after the last token of each sentence; no sentence is longer than `LONGEST` tokens."""
    ends: list[int] = []
    begin, size = 0, len(tokens)
    for place in [place for place, word in enumerate(tokens.words) if word[-1] in ENDINGS]:
        while place - begin >= LONGEST:
            begin += LONGEST
            ends.append(begin)
        end = _end_at(tokens, place)
        if end:
            ends.append(end)
            begin = end
    ends.extend(range(begin + LONGEST, size, LONGEST))
    return [*ends, size] if size and ends[-1:] != [size] else ends


def _end_at(tokens: Tokens, place: int) -> int:
    """The index after the sentence that the word or mark here ends, with what closes it; 0 where it ends none."""
    word, end = tokens.words[place], place + 1
    if word not in STOPS and word not in ELLIPSES:
        return end if _starts_sentence(tokens, end) else 0
    while end < len(tokens) and tokens.words[end] in CLOSERS and tokens.starts[end] == tokens.ends[end - 1]:
        end += 1
    if word in ELLIPSES:
        return end if end >= len(tokens) or tokens.flags[end] & CAPITAL else 0
    return end if word != "." or _is_stop(tokens, place, end) else 0


def _starts_sentence(tokens: Tokens, index: int) -> bool:
    """True if a word that only starts sentences follows an abbreviation such as U.S."""
    return index < len(tokens) and bool(tokens.flags[index] & CAPITAL) and tokens.words[index] in STARTERS


def _is_stop(tokens: Tokens, dot: int, after: int) -> bool:
    """True if the full stop at `dot` ends a sentence, and does not belong to an abbreviation or a number."""
    if after >= len(tokens):
        return True
    words, bits = tokens.words, tokens.flags[after]
    previous = words[dot - 1] if dot else ""
    if dot and tokens.ends[dot - 1] == tokens.starts[dot] and _is_shortened(tokens, dot - 1, after):
        return False
    if tokens.starts[after] == tokens.ends[after - 1] and words[after] not in NOTE_SIGNS:
        return bool(bits & CAPITAL) and len(previous) > 3
    return bool(bits & (CAPITAL | NUMBER)) or not words[after][0].isalnum()


def _is_shortened(tokens: Tokens, index: int, after: int) -> bool:
    """True for an abbreviation or an initial, unless a word that only starts sentences follows it."""
    word = tokens.words[index]
    if word in WORDS_TOO:
        return bool(tokens.flags[after] & NUMBER) or ROMAN.issuperset(tokens.words[after])
    initial = len(word) == 1 and word.isalpha() and bool(tokens.flags[index] & CAPITAL)
    return (word in ABBREVIATIONS or initial) and not (index and _starts_sentence(tokens, after))
