"""With whom beyond the parties a commitment is undertaken, and who is called on."""

from __future__ import annotations

from entente.engine.lexicon.en_adjuncts import APPROACHED, CALLED, COMPLYING, PARTNERS
from entente.engine.lexicon.en_words import LEMMAS
from entente.engine.lexicon.flags import CAPITAL, GERUND, MODAL, PREPOSITION, PRONOUN, TO
from entente.engine.reading.adjunct_edges import FRONT, holds_clause
from entente.engine.reading.clauses import Clause
from entente.engine.reading.openers import Found, comma_after, match
from entente.engine.reading.parties import Parties
from entente.engine.reading.phrases import (
    ABSTRACT,
    HANGING,
    POSSESSIVE,
    RELATIVES,
    head_of,
    is_partner,
    is_relative,
    phrase_end,
    split,
)
from entente.engine.reading.tokens import Tokens

KEYS = frozenset(PARTNERS) | RELATIVES
AGAIN = frozenset(
    ("also", "further", "therefore", "again", "once", "more", "strongly", "jointly", "urgently")
)
CALLS = frozenset(("call", "calls", "appeal", "appeals", "invitation", "request"))
ADDRESSING = frozenset(("on", "upon", "to", "for"))


def keep_partners(found: Found, clause: Clause, parties: Parties | None) -> None:
    """Keeps those called on; where none are, those approached and those with whom the work is done."""
    _keep_asked(found, clause)
    _keep_approached(found, clause, parties)
    _keep_accompanying(found, clause, parties)


def _keep_asked(found: Found, clause: Clause) -> None:
    """Those urged, invited or encouraged, and those of whom one hopes that they will."""
    tokens, head = clause.tokens, clause.head
    verb = _called(clause)
    if verb < 0:
        return
    if head.passive and head.subject is not None:
        found.add(tokens, "partner", *head.subject, f"people.asked:{tokens.words[verb]}")
    elif LEMMAS.get(tokens.words[verb], tokens.words[verb]) == "hope":
        _keep_hoped(found, clause, verb + 1)
    else:
        _keep_addressed(found, clause, verb)


def _called(clause: Clause) -> int:
    """The place of the verb by which others are asked, -1 where none are."""
    words, head = clause.tokens.words, clause.head
    for place in head.verbs:
        lemma = LEMMAS.get(words[place], words[place])
        if lemma in CALLED or lemma == "hope":
            return place
    return head.anchor if head.others else -1


def _keep_addressed(found: Found, clause: Clause, verb: int) -> None:
    """The noun phrase between "call on" and "to"."""
    tokens, words, end = clause.tokens, clause.tokens.words, clause.end
    start = verb + 1
    while start < end and words[start] in AGAIN:
        start += 1
    if LEMMAS.get(words[verb], words[verb]) not in CALLED:
        start = next((place + 1 for place in range(start, end) if words[place] in CALLS), start)
    if start < end and words[start] in ADDRESSING:
        start += 1
    stop = next((place for place in range(start, end) if tokens.flags[place] & TO), end)
    bare = stop == end
    stop = phrase_end(tokens, start, stop) if bare else _before_clause(tokens, start, stop)
    for first, last in split(tokens, start, stop):
        if _can_be_asked(tokens, first, last, bare=bare):
            found.add(tokens, "partner", first, last, f"people.asked:{words[verb]}")


def _before_clause(tokens: Tokens, start: int, stop: int) -> int:
    """The end of those asked, without the clause, the adjunct, the bracket or the adverb after them."""
    for place in range(start + 1, stop):
        word = tokens.words[place]
        if is_relative(tokens, place) or word == "that" or (word == "(" and tokens.words[stop - 1] == ")"):
            return place
        if word == "," and place + 1 < stop and tokens.flags[place + 1] & PREPOSITION:
            return place
    while stop > start + 1 and tokens.words[stop - 1] in (",", "also", "and", "not"):
        stop -= 1
    return stop


def _can_be_asked(tokens: Tokens, first: int, last: int, *, bare: bool) -> bool:
    """True if the phrase can be asked something; without an infinitive after it, only people and bodies can."""
    bits = tokens.flags[first]
    if first >= last or (bits & PREPOSITION and not bits & CAPITAL) or (bits & PRONOUN and last == first + 1):
        return False
    if tokens.words[last - 1] in HANGING:
        last -= 1
    if is_partner(tokens, first, last, None):
        return True
    noun = tokens.words[head_of(tokens, first, last)]
    people = tokens.words[first] in POSSESSIVE or (noun.endswith("s") and not noun.endswith(ABSTRACT))
    return people and not bare


def _keep_hoped(found: Found, clause: Clause, start: int) -> None:
    """Those of whom one hopes: "hope that further States will join"."""
    tokens = clause.tokens
    if start >= clause.ceiling or tokens.words[start] != "that":
        return
    end = next((place for place in range(start + 1, clause.ceiling) if tokens.flags[place] & MODAL), -1)
    if end > start + 1 and not tokens.flags[start + 1] & PRONOUN and is_partner(tokens, start + 1, end, None):
        found.add(tokens, "partner", start + 1, phrase_end(tokens, start + 1, end), "people.hoped:that")


def _keep_approached(found: Found, clause: Clause, parties: Parties | None) -> None:
    """The object of "consult the riparian communities"."""
    word, start = clause.tokens.words[clause.head.verb], clause.head.verb + 1
    lemma = LEMMAS.get(word, word)
    if lemma in APPROACHED and start < clause.end and clause.tokens.words[start] != "with":
        _keep_named(found, clause.tokens, start, clause.end, parties, f"people.object:{lemma}")


def _keep_accompanying(found: Found, clause: Clause, parties: Parties | None) -> None:
    """Those after "with", "in cooperation with", in the extent and before the subject."""
    tokens, head, floor = clause.tokens, clause.head, clause.floor
    subject = head.subject[0] if head.subject is not None else clause.begin
    asked = bool(found.spans)
    if floor < subject <= floor + FRONT and not holds_clause(tokens, floor, subject):
        _keep_company(found, tokens, floor, subject, parties)
    if not asked:
        _keep_company(found, tokens, max(clause.begin, head.anchor + 1), clause.end, parties)


def _keep_company(found: Found, tokens: Tokens, start: int, end: int, parties: Parties | None) -> None:
    """Keeps whom "with" names in tokens[start:end]."""
    words, hidden = tokens.words, start
    for index in [place for place, word in enumerate(words[start:end], start) if word in KEYS]:
        if index < hidden:
            continue
        if is_relative(tokens, index):
            hidden = comma_after(tokens, index, end)
            continue
        mark = match(tokens, index, start, end, PARTNERS)
        if mark is not None and not (index and words[index - 1] in COMPLYING):
            rule = f"people.with:{mark.phrase}"
            hidden = max(mark.body, _keep_named(found, tokens, mark.body, end, parties, rule))


def _keep_named(
    found: Found, tokens: Tokens, start: int, limit: int, parties: Parties | None, rule: str
) -> int:
    """Adds the partners that a joined noun phrase names; its end."""
    end = phrase_end(tokens, start, limit)
    if end <= start or _is_absolute(tokens, start, end, limit):
        return max(start, end)
    for first, last in split(tokens, start, end):
        if is_partner(tokens, first, last, parties):
            found.add(tokens, "partner", first, last, rule)
    return end


def _is_absolute(tokens: Tokens, start: int, end: int, limit: int) -> bool:
    """True for "with the WTO at its centre" and ", with ten states supporting it": these say how things stand."""
    after = end
    if after < limit and tokens.words[after] == "(":
        after = next((place + 1 for place in range(after, limit) if tokens.words[place] == ")"), limit)
    if after + 1 >= limit:
        return False
    if tokens.words[after] in ("at", "as") and tokens.words[after + 1] in ("its", "their", "the"):
        return True
    return (
        tokens.words[start - 2] == ","
        and bool(tokens.flags[after] & GERUND)
        and tokens.words[after] != "including"
    )
