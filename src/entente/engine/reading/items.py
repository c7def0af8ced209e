"""List items that continue a stem: "We will: – strengthen …; – hold …"."""

from __future__ import annotations

from dataclasses import dataclass

from entente.engine.lexicon.en_words import LEMMAS
from entente.engine.lexicon.flags import ADVERB, BASE, CONJUNCTION, DETERMINER, GERUND, MARK, MODAL, NOUN, PREPOSITION, UNKNOWN
from entente.engine.reading.clauses import Clause
from entente.engine.reading.grammar import opens_verb, skip_adverbs
from entente.engine.reading.heads import Chain, Head
from entente.engine.reading.patterns import CATENATIVES, chained, takes
from entente.engine.reading.predicates import Context, Predicate, weaker
from entente.engine.reading.records import Force
from entente.engine.reading.scan import Scanner
from entente.engine.reading.tokens import Tokens


@dataclass(slots=True)
class Stem:
    """What a stem lends to its items: its force, its subject (offsets), whether it negates, and what items continue."""

    force: Force | None
    subject: tuple[int, int] | None
    negated: bool
    opener: str
    trend: str = ""
    tokens: Tokens | None = None


VERB_CHAIN = CATENATIVES | frozenset(("establish", "create", "launch", "initiate", "inaugurate", "announce", "share"))
PURPOSE_OPENERS = frozenset(("order", "view", "aim", "objective", "purpose"))
ENUMERATION = frozenset("following follows steps measures actions".split())


def stem_of(tokens: Tokens, clauses: list[Clause], outer: Stem | None) -> Stem | None:
    """What the last clause of a passage lends to the items after it."""
    size = len(tokens)
    while size and tokens.words[size - 1] in (":", "–", "-", "—", ".", ","):
        size -= 1
    if not size:
        return None
    if not clauses:
        if outer is not None:
            return outer
        return None
    head = clauses[-1].head
    tail = tokens.words[max(head.verb, 0) + 1 : size]
    if head.force is None and "agreed" in tail:
        return Stem(Force.COMMITTED, None, head.negated, "verb", tokens=tokens)
    if head.force is None:
        return Stem(None, head.subject, head.negated, "declared", tokens=tokens)
    opener = _opener(tail)
    return Stem(head.force, head.subject, head.negated, opener, head.trend, tokens)


def opens_list(clause: Clause) -> bool:
    """True if the clause leads into a list whose items may carry the undertakings."""
    last = clause.tokens.words[clause.head.end - 1 : clause.head.end]
    return "stem.open" in clause.head.rules or last == [":"]


def only_opens(clause: Clause) -> bool:
    """True for "agreed as follows", "take the following measures:": words that only announce what comes."""
    words = clause.tokens.words[clause.begin : clause.end]
    after = clause.tokens.words[clause.end : clause.end + 1]
    announced = "following" in words[-3:] or words[-1] in ("follows", "below")
    return announced and (after in ([":"], ["."], []) or not after)


def _opener(tail: list[str]) -> str:
    """How the stem leads into its items."""
    if not tail or tail[-1] in ("to", "will", "shall", "that"):
        if "order" in tail[-3:]:
            return "purpose"
        return "verb" if len(tail) < 8 else "purpose" if tail and tail[-1] == "to" and "following" not in tail else "verb"
    if tail[-1] in ("by", "through"):
        return "means"
    if set(tail[-6:]) & {"steps", "measures", "actions", "commitments", "undertakings", "initiatives", "priorities"} or (
        "following" in tail[-2:] or "follows" in tail[-2:]
    ):
        return "verb"
    if set(tail[-8:]) & {"areas", "fields", "forms", "including", "ways", "sectors", "domains"}:
        return "scope"
    return "verb"


def item_heads(tokens: Tokens, begin: int, end: int, stem: Stem) -> list[Head]:
    """The heads of an item that starts with its verb, under its stem; none where it is a sentence of its own."""
    place = skip_adverbs(tokens, begin, end)
    if place < end and tokens.words[place] == "to":
        place = skip_adverbs(tokens, place + 1, end)
    if place >= end or stem.opener in ("purpose", "means") or stem.force is None and stem.opener != "declared":
        return []
    bits = tokens.flags[place]
    if stem.force is None:
        return []
    if _only_says(tokens, place, end) and takes(tokens, place, end) is None:
        return []
    unknown = bits & UNKNOWN and place + 1 < end and tokens.flags[place + 1] & (DETERMINER | PREPOSITION)
    if not bits & (BASE | GERUND) and not unknown or _is_sentence(tokens, begin, place, end):
        return []
    if stem.opener == "scope" and not bits & BASE:
        return []
    if bits & NOUN and not unknown and not bits & GERUND and place == begin and not _verb_like(tokens, place, end):
        return []
    return _heads_from(tokens, begin, place, end, stem, bits)


def _only_says(tokens: Tokens, place: int, end: int) -> bool:
    """True for a verb that declares; "recognise each other's diplomas" does not."""
    lemma = LEMMAS.get(tokens.words[place], tokens.words[place])
    if lemma in ("recognise", "recognize"):
        tail = tokens.words[place + 1 : min(end, place + 6)]
        return bool({"importance", "role", "need", "that", "value", "contribution", "potential"} & set(tail))
    return lemma in SAID


SAID = frozenset(
    "express highlight note welcome thank congratulate commend condemn recognise recognize acknowledge underline stress "
    "emphasise emphasize underscore recall deplore regret appreciate applaud affirm hail".split()
)
"""Verbs that declare, also under a stem."""


def _is_sentence(tokens: Tokens, begin: int, place: int, end: int) -> bool:
    """True if the item has a subject and a modal of its own."""
    del begin
    for index in range(place + 1, min(end, place + 12)):
        if tokens.words[index] in (",", ";", "that", "which", "who", "to", "whether", "if", "how", "what", "where", "when"):
            return False
        if tokens.flags[index] & MODAL:
            return True
    return False


def _verb_like(tokens: Tokens, place: int, end: int) -> bool:
    """True if a word that is also a noun opens the item as its verb."""
    after = place + 1
    if after >= end:
        return False
    if tokens.flags[after] & (PREPOSITION | CONJUNCTION | MARK | MODAL):
        return opens_verb(tokens, place, end)
    return True


def _heads_from(tokens: Tokens, begin: int, place: int, end: int, stem: Stem, bits: int) -> list[Head]:
    """The item's verb and what is joined to it."""
    scanner = Scanner(tokens, begin, end, Context(item=True))
    lemma = LEMMAS.get(tokens.words[place], tokens.words[place])
    found = (takes(tokens, place, end) if lemma not in VERB_CHAIN else None) or chained(tokens, place, end)
    force = weaker(stem.force, found.force) if stem.force and lemma not in SAID and not found.others else found.force
    if found.others and stem.force:
        force = stem.force
    chain = Chain.GERUND if bits & GERUND and not bits & BASE else Chain.BARE
    if tokens.words[begin] == "to" or found.chain is Chain.TO:
        chain = Chain.TO
    first = place
    while first > begin and tokens.flags[first - 1] & ADVERB:
        first -= 1
    head = Head(begin, first if tokens.words[begin] != "to" or first > begin + 1 else place, place, found.verb, chain, force,
                negated=stem.negated or found.negated, trend="", rules=["clause.item", *found.rules], verbs=found.verbs)
    scanner.heads.append(head)
    scanner.fresh, scanner.floor, scanner.begin = False, place, begin
    return scanner.resume(found.resume)
