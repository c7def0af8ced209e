"""The noun phrases of an object, and the form that their head nouns say."""

from __future__ import annotations

from entente.engine.lexicon.en_nouns import (
    AFTER,
    BEFORE,
    BODIES,
    FOUNDING,
    NOUNS,
    PAIRS,
    SINGULARS,
    STANCE,
    STATES,
    TIMES,
)
from entente.engine.lexicon.flags import (
    ADVERB,
    BE,
    CAPITAL,
    DETERMINER,
    GERUND,
    MARK,
    MODAL,
    NEGATION,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    SUBORDINATOR,
)
from entente.engine.reading.tokens import Tokens

Said = tuple[str, str]
"""A form, empty where no word says one, and the rule that found it."""

NOTHING: Said = ("", "")
REACH = 24
"""How many tokens of one phrase are looked at."""
JOINTS = frozenset((",", "and", "or", "&", "and/or"))
OPENING_QUOTES = frozenset('“"«‘„')
ENDS = frozenset((";", ":", "(", ")", "–", "—", "--", "."))
DASHES = frozenset(("–", "—"))
BETWEEN = frozenset("of between among in into for on".split())
TRAILING = ("ive", "able", "ible", "ous", "ful", "necessary")
"""How adjectives end that may stand behind their noun."""
LIGHT = MARK | ADVERB | PRONOUN | NUMBER | NEGATION | DETERMINER


def phrases(tokens: Tokens, lemma: str, start: int, end: int) -> tuple[list[Said], int, int]:
    """What the joined noun phrases from `start` on say but for the last, its head noun (or -1), where they stop."""
    words, flags = tokens.words, tokens.flags
    found: list[Said] = []
    head, place = -1, start
    limit = min(end, start + REACH)
    while place < limit:
        word, bits = words[place], flags[place]
        if word in JOINTS:
            said = noun_says(tokens, lemma, head, start) if head >= 0 else NOTHING
            if said[0]:
                found.append(said)
                head = -1
                if _trails(tokens, place + 1, limit):
                    break
        elif _stops(tokens, place, start, limit):
            break
        elif head >= 0 and _turns(tokens, head, place, limit):
            if noun_says(tokens, lemma, head, start)[0]:
                break
            head = -1 if bits & DETERMINER else place
        elif word not in TIMES and (
            not bits & LIGHT or (bits & (CAPITAL | NOUN) and not bits & (DETERMINER | ADVERB))
        ):
            head = place
        place += 1
    return found, head, place


def _trails(tokens: Tokens, place: int, limit: int) -> bool:
    """True for ", based on", ", building upon": no further object."""
    if place + 1 >= limit or not tokens.flags[place] & (PARTICIPLE | GERUND):
        return False
    return bool(tokens.flags[place + 1] & (PREPOSITION | DETERMINER))


def _stops(tokens: Tokens, place: int, start: int, limit: int) -> bool:
    """True where no noun phrase goes on; the dash of a name ("the India – Europe Corridor") does not stop it."""
    word, bits = tokens.words[place], tokens.flags[place]
    if word == "following" and place and tokens.flags[place - 1] & DETERMINER:
        return False
    if word in DASHES and start < place < limit - 1:
        return not tokens.flags[place - 1] & tokens.flags[place + 1] & CAPITAL
    if bits & CAPITAL:
        return False
    return (
        word in ENDS
        or bool(bits & (MODAL | BE))
        or (place > start and bool(bits & (PREPOSITION | SUBORDINATOR)))
    )


def _turns(tokens: Tokens, head: int, place: int, limit: int) -> bool:
    """True where a phrase may end without a mark: before another ("hold exercises each year"), a name, a quote."""
    words, flags = tokens.words, tokens.flags
    bits = flags[place]
    if (bits & DETERMINER and not bits & PRONOUN) or words[place] in OPENING_QUOTES or words[place] in TIMES:
        return True
    if bits & PARTICIPLE and place + 1 < limit and flags[place + 1] & PREPOSITION:
        return True
    return bool(bits & CAPITAL) and not flags[head] & CAPITAL and head == place - 1


def last_says(tokens: Tokens, lemma: str, last: int, start: int) -> Said:
    """What the last head noun says, or the noun before an adjective that follows it ("measures available")."""
    said = noun_says(tokens, lemma, last, start)
    if not said[0] and last > start and tokens.words[last].endswith(TRAILING):
        return noun_says(tokens, lemma, last - 1, start)
    return said


def noun_says(tokens: Tokens, lemma: str, head: int, first: int) -> Said:
    """The form that one head noun says under this verb: with it, with the word before or behind it, or alone."""
    noun = noun_at(tokens, head)
    form = PAIRS.get((lemma, noun))
    if form:
        return form, f"form.pair:{lemma} {noun}"
    said = _before_says(tokens, head, first) or _after_says(tokens, head)
    if said:
        return said
    if noun in STATES:
        return "cooperation", f"form.state:{noun}"
    form = NOUNS.get(noun, "") or (BODIES.get(noun, "") if lemma in FOUNDING else "")
    if form == "instrument" and lemma in STANCE:
        form = "position"
    return (form, f"form.noun:{noun}") if form else NOTHING


def noun_at(tokens: Tokens, index: int) -> str:
    """The listed noun here, in the singular."""
    word = tokens.words[index]
    return SINGULARS.get(word, word)


def _before_says(tokens: Tokens, head: int, first: int) -> Said | None:
    """As in "information exchange": the noun with a word before it."""
    words, noun = tokens.words, noun_at(tokens, head)
    for place in range(max(first, head - 4), head):
        form = BEFORE.get((words[place], noun))
        if form:
            return form, f"form.noun:{words[place]} {noun}"
    return None


def _after_says(tokens: Tokens, head: int) -> Said | None:
    """As in "exchange of students": the noun with a word behind its "of" or "between"."""
    words, noun = tokens.words, noun_at(tokens, head)
    if head + 2 >= len(words) or words[head + 1] not in BETWEEN:
        return None
    for place in range(head + 2, min(len(words), head + 9)):
        if words[place] in ENDS:
            return None
        form = AFTER.get((noun, noun_at(tokens, place)))
        if form:
            return form, f"form.noun:{noun} of {words[place]}"
    return None
