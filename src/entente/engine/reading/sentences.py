"""Where sentences end."""

from __future__ import annotations

from entente.engine.lexicon.flags import CAPITAL, NUMBER
from entente.engine.reading.tokens import Tokens

ABBREVIATIONS = frozenset(
    "no nos art arts para paras para sec ch vol ed eds mr mrs ms dr prof st mt ft gen col lt capt sgt hon rev "
    "e.g i.e etc cf vs viz approx dept est fig inc ltd co corp bros jan feb mar apr jun jul aug sept sep oct nov dec "
    "op cit ibid al pp p ref ser res doc cl annex h.e messrs mme mlle sr jr".split()
)
LONGEST = 1200
"""Tokens after which a sentence is cut."""

CLOSERS = frozenset("\"”’)]»'")


def sentence_ends(tokens: Tokens) -> list[int]:
    """The index after the last token of each sentence; no sentence is longer than `LONGEST` tokens."""
    ends: list[int] = []
    words, size, begin = tokens.words, len(tokens), 0
    index = 0
    while index < size:
        word = words[index]
        index += 1
        if word in ".!?" or word == "...":
            while index < size and words[index] in CLOSERS and tokens.starts[index] == tokens.ends[index - 1]:
                index += 1
            if word != "." or _is_stop(tokens, index - 1, index):
                begin = index
                ends.append(index)
        elif word[-1] == "." and len(word) > 2 and index < size and _starts_sentence(tokens, index):
            begin = index
            ends.append(index)
        elif index - begin >= LONGEST:
            begin = index
            ends.append(index)
    if size and (not ends or ends[-1] != size):
        ends.append(size)
    return ends


STARTERS = frozenset("we the they in this both our it to these as on for leaders ministers all each at that".split())


def _starts_sentence(tokens: Tokens, index: int) -> bool:
    """True if a word that only starts sentences follows an abbreviation such as U.S."""
    return bool(tokens.flags[index] & CAPITAL) and tokens.words[index] in STARTERS


def _is_stop(tokens: Tokens, dot: int, after: int) -> bool:
    """True if the full stop at `dot` ends a sentence, and does not belong to an abbreviation or a number."""
    if after >= len(tokens):
        return True
    words, flags = tokens.words, tokens.flags
    while dot and words[dot] != ".":
        dot -= 1
    previous = words[dot - 1] if dot else ""
    if dot and tokens.ends[dot - 1] == tokens.starts[dot]:
        if previous in ABBREVIATIONS and not (previous == "no" and not flags[after] & NUMBER):
            return False
        if len(previous) == 1 and previous.isalpha() and flags[dot - 1] & CAPITAL:
            return False
    if tokens.starts[after] == tokens.ends[after - 1] and words[after] not in "*†‡[":
        return bool(flags[after] & CAPITAL) and len(previous) > 3
    return bool(flags[after] & (CAPITAL | NUMBER)) or not words[after][0].isalnum()
