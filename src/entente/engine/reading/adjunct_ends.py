"""Where an adjunct ends: at a comma that joins nothing of its own, at a date, at a bracket that closes."""

from __future__ import annotations

from entente.engine.lexicon.en_adjuncts import LAW, NOMINAL, TIMEWORD
from entente.engine.lexicon.en_words import LEMMAS
from entente.engine.lexicon.flags import (
    AUXILIARY,
    BASE,
    CAPITAL,
    GERUND,
    MODAL,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PREPOSITION,
    SUBORDINATOR,
)
from entente.engine.reading.clauses import trimmed_end
from entente.engine.reading.grammar import opens_verb, skip_adverbs
from entente.engine.reading.openers import Mark
from entente.engine.reading.tokens import Tokens

DASHES = frozenset(("–", "--", "-"))
CLOSING = frozenset(
    "as but yet so thus thereby whereby together along alongside followed based led given subject among recognising "
    "recognizing building drawing noting recalling acknowledging following starting beginning taking respecting "
    "reflecting leveraging underscoring underlining welcoming reaffirming while whilst we they it this these".split()
)
"""Words that after a comma open something else."""
AFTER_GERUND = frozenset(
    ("on", "upon", "that", "from", "the", "our", "their", "its", "a", "an", "to", "with")
)
LATER = {
    "no": ("later", "earlier"),
    "not": ("later", "earlier"),
    "for": ("as",),
    "as": ("soon", "early"),
    "until": (),
}
"""Words that open a term with one of the words after them, or with any."""
REPEATED = frozenset(("every", "each", "once", "twice"))
LASTING = frozenset(("over", "during", "within"))
DATING = frozenset(("by", "before", *LATER)) | REPEATED | LASTING
NEAR_DATE = 4
LAWFUL = frozenset(
    "consistent with|in line with|in accordance with|in keeping with|in conformity with|in compliance with".split(
        "|"
    )
)
"""Openers after which a comma goes on only to another law."""


def end_of(tokens: Tokens, mark: Mark, limit: int) -> int:
    """The token after the last of the adjunct; `limit` is where its clause or the next adjunct starts."""
    index = mark.body
    listed, verbless = False, mark.kind == "scope"
    while index < limit:
        word, bits = tokens.words[index], tokens.flags[index]
        if word in "([":
            index = _bracket_end(tokens, index, limit)
        elif word == ":":
            listed = True
        elif word == "," and not listed and closes(tokens, mark, index, limit):
            break
        elif verbless and bits & (SUBORDINATOR | AUXILIARY) and not bits & CAPITAL:
            if bits & AUXILIARY:
                break
            verbless = False
        elif _cuts(tokens, index, limit, listed=listed):
            break
        index += 1
    if tokens.words[index - 3 : index] == ["as", "well", "as"]:
        index -= 3
    return trimmed_end(tokens, mark.start, index)


def _bracket_end(tokens: Tokens, index: int, limit: int) -> int:
    """The place of the bracket that closes the one here, or the last before the limit."""
    depth = 0
    for place in range(index, limit):
        depth += (tokens.words[place] in "([") - (tokens.words[place] in ")]")
        if depth == 0:
            return place
    return limit - 1


def _cuts(tokens: Tokens, index: int, limit: int, *, listed: bool) -> bool:
    """True at a bracket that closes, a semicolon, a dash or a date."""
    word = tokens.words[index]
    if word in ")]—":
        return True
    if word == ";":
        return not listed
    if word in DASHES:
        return tokens.starts[index] > tokens.ends[index - 1]
    return word in DATING and is_date(tokens, index, limit)


def is_date(tokens: Tokens, index: int, limit: int) -> bool:
    """True if a term of the commitment starts here: "by March 2027", "no later than", "for as long as"."""
    word, after = tokens.words[index], index + 1
    if after >= limit:
        return False
    if word in LATER:
        return not LATER[word] or tokens.words[after] in LATER[word]
    near = range(after, min(limit, after + NEAR_DATE))
    if word in REPEATED:
        return any(tokens.words[place] in TIMEWORD for place in near[:2])
    if word in LASTING:
        return _reaches_time(tokens, near)
    for place in near:
        if tokens.words[place] in TIMEWORD or (
            tokens.flags[place] & NUMBER and len(tokens.words[place]) == 4
        ):
            return True
        if tokens.flags[place] & (SUBORDINATOR | MODAL) or tokens.words[place] in (",", ";"):
            return False
    return False


def _reaches_time(tokens: Tokens, near: range) -> bool:
    """True if a word of time stands near, before any other preposition."""
    for place in near:
        if tokens.words[place] in TIMEWORD:
            return True
        if tokens.flags[place] & PREPOSITION and tokens.words[place] not in ("of", "next", "following"):
            return False
    return False


def closes(tokens: Tokens, mark: Mark, comma: int, limit: int) -> bool:
    """True if what follows the comma is no further member of what the adjunct lists."""
    place = comma + 1
    joined = place < limit and tokens.words[place] in ("and", "or", "and/or")
    place += joined
    if place >= limit:
        return True
    word, bits = tokens.words[place], tokens.flags[place]
    if tokens.words[place : place + 3] == ["as", "well", "as"]:
        return False
    if word in CLOSING or bits & (SUBORDINATOR | AUXILIARY):
        return True
    if mark.phrase in LAWFUL and not any(one in LAW for one in tokens.words[place : min(limit, place + 6)]):
        return True
    if word == "to":
        return mark.kind != "purpose" or not (joined or _repeats(tokens, mark, comma, limit))
    return _closes_verb(tokens, mark, place, limit)


def _closes_verb(tokens: Tokens, mark: Mark, place: int, limit: int) -> bool:
    """True if the verb, participle or preposition after a comma starts something else."""
    bits = tokens.flags[place]
    verb = skip_adverbs(tokens, place, limit)
    if verb < limit and tokens.flags[verb] & BASE and opens_verb(tokens, verb, limit, strict=True):
        return mark.kind != "purpose"
    if bits & GERUND:
        return _participial(tokens, mark, place, limit)
    if bits & PREPOSITION and not bits & NOUN:
        return tokens.words[place] not in (tokens.words[mark.body], mark.phrase)
    return bool(bits & PARTICIPLE) and place + 1 < limit and bool(tokens.flags[place + 1] & PREPOSITION)


def _repeats(tokens: Tokens, mark: Mark, comma: int, limit: int) -> bool:
    """True for "to A, to B and to C"."""
    return mark.phrase == "to" and "to" in tokens.words[comma + 2 : limit]


def _participial(tokens: Tokens, mark: Mark, place: int, limit: int) -> bool:
    """True for ", drawing on the findings"; not for ", training and exercises" nor "by A-ing, B-ing and C-ing"."""
    first = skip_adverbs(tokens, mark.body, limit)
    if first < limit and tokens.flags[first] & GERUND:
        return False
    word, after = tokens.words[place], tokens.words[place + 1] if place + 1 < limit else "."
    if word in NOMINAL or after in (",", "and", "or", "of"):
        return False
    return word in LEMMAS or not tokens.flags[place] & NOUN or after in AFTER_GERUND
