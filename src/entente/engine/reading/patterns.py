"""What follows a lead verb: the chain of verbs after it, and what a performative takes."""

from __future__ import annotations

from dataclasses import dataclass, field

from entente.engine.lexicon.en_words import LEMMAS, PERFORMATIVES, RESOLVES, VERBS
from entente.engine.lexicon.flags import (
    ADVERB,
    BASE,
    BE,
    BODY,
    CAPITAL,
    COLLECTIVE,
    CONJUNCTION,
    DETERMINER,
    DO,
    GERUND,
    HAVE,
    MARK,
    MODAL,
    NEGATION,
    NOUN,
    NUMBER,
    PREPOSITION,
    PRONOUN,
    SUBORDINATOR,
    THIRD,
    UNKNOWN,
)
from entente.engine.reading.grammar import skip_adverbs
from entente.engine.reading.heads import Chain
from entente.engine.reading.records import Force
from entente.engine.reading.tokens import Tokens

DECLARATIVE = frozenset(
    "recognise recognize welcome note acknowledge recall stress underline emphasise emphasize underscore highlight "
    "express commend condemn deplore regret appreciate thank congratulate applaud hail praise believe consider view "
    "see share support endorse reject oppose discuss exchange review hold meet have observe affirm reaffirm reiterate "
    "confirm declare state face stand remain value admire celebrate mark gather convene represent need want know "
    "feel trust rely depend concern agree listen address take make reach sign conclude adopt issue release receive "
    "attend visit arrive pay thank consult examine assess exchange consider conduct complete announce open launch "
    "understand regard come go give show bring enjoy act condemn demand voice honour honor mourn "
    "concur learn hear benefit include contain constitute reflect demonstrate say tell show mean lie live".split()
)
CONDUCT = frozenset(
    lemma
    for lemma, (trend, form) in VERBS.items()
    if (trend in ("increase", "start", "continue") or form == "cooperation") and lemma not in DECLARATIVE
) | frozenset("work advance promote uphold respect pursue ensure implement facilitate coordinate align prioritise".split())

EXPLORATORY = frozenset("explore consider examine study".split())
INTENDED = frozenset("aim intend plan seek strive endeavour endeavor attempt propose".split())
CATENATIVES = INTENDED | frozenset(
    "look continue agree commit pledge decide resolve undertake hope begin start determine wish promise vow work "
    "concur aspire help engage cease remain recommit".split()
)
JOINERS = frozenset("work cooperate co-operate collaborate join partner coordinate act team".split())
"""Verbs whose `to` says what the work is for: what is joined under it is one commitment."""


@dataclass(slots=True)
class Chained:
    """A lead verb with the verbs that hang on it; numbers are token indices."""

    verb: int
    chain: Chain
    resume: int
    force: Force | None = None
    negated: bool = False
    trend: str = ""
    others: bool = False
    that: int = -1
    carries: bool = False
    anchor: int = -1
    verbs: list[int] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)


def lemma_at(tokens: Tokens, index: int) -> str:
    """The lemma of the word here."""
    word = tokens.words[index]
    return LEMMAS.get(word, word)


def chained(tokens: Tokens, verb: int, end: int, *, adjective: bool = False) -> Chained:
    """Follows a lead verb through "continue to", "seek to", "commit to V-ing" to the verb that says what is done."""
    found = Chained(verb, Chain.TO if adjective else Chain.BARE, verb + 1, verbs=[verb])
    for _ in range(4):
        lemma = lemma_at(tokens, found.verb)
        _weaken(tokens, found, lemma, end)
        after = skip_adverbs(tokens, found.verb + 1, end)
        found.negated = found.negated or any(tokens.flags[i] & NEGATION for i in range(found.verb + 1, min(after, end)))
        if after >= end or found.verb != verb and lemma not in CATENATIVES or (
            not adjective and lemma not in CATENATIVES or lemma in JOINERS
        ):
            break
        if not _step(tokens, found, lemma, after, end, adjective=adjective and found.verb == verb):
            break
    return found


def _step(tokens: Tokens, found: Chained, lemma: str, after: int, end: int, *, adjective: bool) -> bool:
    """Moves on to the verb after `to`; False where there is none."""
    if tokens.words[after] == "not" and after + 1 < end:
        found.negated, after = True, after + 1
    if tokens.words[after] != "to":
        if lemma == "continue" and tokens.flags[after] & GERUND and not tokens.flags[after] & CAPITAL:
            found.verb, found.resume, found.chain = after, after + 1, Chain.GERUND
            found.verbs.append(after)
            return tokens.words[after] != "working"
        return False
    inner = skip_adverbs(tokens, after + 1, end)
    if inner < end and tokens.words[inner] == "not":
        found.negated, inner = True, skip_adverbs(tokens, inner + 1, end)
    if inner >= end or tokens.words[inner] == ":":
        found.resume, found.rules = end, [*found.rules, "stem.open"]
        found.chain = Chain.TO
        return False
    bits = tokens.flags[inner]
    if bits & (BASE | UNKNOWN) and (not bits & NOUN or not tokens.flags[inner + 1 if inner + 1 < end else inner] & MARK):
        if found.chain is not Chain.GERUND:
            found.chain = Chain.BARE if lemma == "continue" else Chain.TO
    elif bits & GERUND and (lemma in ("commit", "recommit", "pledge", "look") or adjective):
        found.chain = Chain.GERUND
    else:
        return False
    found.verb, found.resume = inner, inner + 1
    found.verbs.append(inner)
    return True


def _weaken(tokens: Tokens, found: Chained, lemma: str, end: int) -> None:
    """Lowers the force by a word in the chain that is weaker."""
    words, after = tokens.words, found.verb + 1
    following = words[after] if after < end else ""
    force: Force | None = None
    if lemma in EXPLORATORY or lemma == "look" and following == "into":
        force = Force.EXPLORATORY
    elif lemma in ("assess", "evaluate", "determine") and following in ("whether", "if"):
        force = Force.EXPLORATORY
    elif lemma == "look" and following == "forward" or lemma == "hope":
        force = Force.ASPIRATIONAL
    elif lemma in INTENDED and (following in ("to", "for") or lemma in ("strive", "aim", "intend", "seek")):
        force = Force.INTENDED if lemma != "seek" or _then_to(tokens, found.verb, end) else None
    elif lemma == "look" and following == "to":
        force = Force.INTENDED
    elif lemma == "work" and "toward" in (following[:6], words[after + 1][:6] if after + 1 < end else ""):
        force = Force.INTENDED
    elif lemma in ("make", "use", "exert") and "effort" in " ".join(words[after : after + 4]) or lemma == "do" and "utmost" in words[after : after + 3]:
        force = Force.INTENDED if lemma != "make" or words[after] in ("every", "all", "best", "their", "our") else None
    if force is not None:
        found.rules.append(f"force.word:{lemma}")
        order = list(Force)
        if found.force is None or order.index(force) > order.index(found.force):
            found.force = force


def _then_to(tokens: Tokens, verb: int, end: int) -> bool:
    after = skip_adverbs(tokens, verb + 1, end)
    return after < end and tokens.words[after] == "to"


def takes(tokens: Tokens, verb: int, end: int, *, past: bool = False) -> Chained | None:
    """The undertaking that a performative makes with what follows it, or None where it makes none."""
    lemma = lemma_at(tokens, verb)
    entry = PERFORMATIVES.get(lemma)
    if entry is None:
        return None
    kinds, force, trend = entry
    after = skip_adverbs(tokens, verb + 1, end)
    for kind in kinds:
        found = TAKERS[kind](tokens, verb, after, end, past) if after < end or kind in OPEN_KINDS else None
        if found is not None:
            found.force = found.force or Force(force)
            found.trend = found.trend or trend
            found.rules.insert(0, f"clause.performative:{lemma}")
            found.verbs = found.verbs or [verb]
            return found
    return None


def _to_verb(tokens: Tokens, verb: int, after: int, end: int, past: bool) -> Chained | None:
    if after >= end or tokens.words[after] in (":", "–") and after + 1 >= end:
        return Chained(verb, Chain.TO, end, rules=["stem.open"])
    if tokens.words[after] == ",":
        closing = next((i for i in range(after + 1, min(end, after + 30)) if tokens.words[i] == ","), -1)
        after = skip_adverbs(tokens, closing + 1, end) if closing > 0 else after
    negated = False
    if after < end and tokens.words[after] == "not":
        negated, after = True, after + 1
    if after >= end or tokens.words[after] != "to":
        return None
    inner = skip_adverbs(tokens, after + 1, end)
    if inner >= end or tokens.words[inner] in (":", "–"):
        return Chained(verb, Chain.TO, end, rules=["stem.open"], negated=negated)
    bits = tokens.flags[inner]
    if bits & (DO | HAVE | BE):
        return Chained(verb, Chain.TO, inner + 1, verbs=[verb, inner], negated=negated)
    if not bits & (BASE | UNKNOWN) or bits & NOUN and inner + 1 < end and tokens.flags[inner + 1] & (PREPOSITION | MARK) and (
        tokens.words[inner] not in ("work", "report", "return", "report", "act", "look", "meet", "call")
    ) and not negated and lemma_at(tokens, verb) in TO_THINGS and tokens.words[inner + 1] not in ("on", "with", "towards", "to"):
        return None
    found = chained(tokens, inner, end)
    found.verbs = [verb, *found.verbs]
    found.negated = found.negated or negated
    found.chain = Chain.TO if found.chain is not Chain.GERUND else Chain.GERUND
    if lemma_at(tokens, verb) == "look" or lemma_at(tokens, verb) in INTENDED:
        pass
    force = Force(PERFORMATIVES[lemma_at(tokens, verb)][1])
    order = list(Force)
    found.force = max((force, found.force or force), key=order.index)
    return found


TO_THINGS = frozenset("commit recommit agree pledge aspire reaffirm".split())


def _to_thing(tokens: Tokens, verb: int, after: int, end: int, past: bool) -> Chained | None:
    if tokens.words[after] != "to":
        return None
    inner = skip_adverbs(tokens, after + 1, end)
    if inner >= end or tokens.words[inner] in (":", "–"):
        return Chained(verb, Chain.TO, end, rules=["stem.open"])
    bits = tokens.flags[inner]
    if bits & GERUND:
        found = Chained(inner, Chain.GERUND, inner + 1, verbs=[verb, inner])
        _follow_gerund(tokens, found, end)
        return found
    return Chained(verb, Chain.REPEAT, after + 1, verbs=[verb])


def _follow_gerund(tokens: Tokens, found: Chained, end: int) -> None:
    """Commit to continuing to V: the chain goes on after the gerund."""
    inner = chained(tokens, found.verb, end)
    if len(inner.verbs) > 1:
        found.verb, found.resume = inner.verb, inner.resume
        found.verbs.extend(inner.verbs[1:])
        found.chain = Chain.GERUND
    found.force = inner.force if inner.force is Force.EXPLORATORY else found.force


def _forward_to(tokens: Tokens, verb: int, after: int, end: int, past: bool) -> Chained | None:
    words = tokens.words
    if words[verb + 1 : verb + 2] != ["forward"] or after >= end or words[after] != "to":
        return None
    inner = skip_adverbs(tokens, after + 1, end)
    found = Chained(verb, Chain.CLOSED, after + 1, force=Force.ASPIRATIONAL, verbs=[verb])
    if inner < end and tokens.flags[inner] & GERUND:
        found.verbs, found.verb, found.chain, found.resume = [verb, inner], inner, Chain.GERUND, inner + 1
        _follow_gerund(tokens, found, end)
        found.force = Force.ASPIRATIONAL
    elif inner < end and words[inner] == ":":
        found.rules.append("stem.open")
        found.chain = Chain.GERUND
    return found


def _towards(tokens: Tokens, verb: int, after: int, end: int, past: bool) -> Chained | None:
    place = after
    while place < min(end, after + 3) and tokens.words[place] in ("together", "jointly"):
        place += 1
    if place < end and tokens.words[place] in ("towards", "toward"):
        return Chained(verb, Chain.CLOSED, place + 1, force=Force.INTENDED)
    return None


def _for(tokens: Tokens, verb: int, after: int, end: int, past: bool) -> Chained | None:
    return Chained(verb, Chain.CLOSED, after + 1) if tokens.words[after] == "for" else None


def _together(tokens: Tokens, verb: int, after: int, end: int, past: bool) -> Chained | None:
    joined = verb + 1 < end and tokens.words[verb + 1] in ("together", "jointly", "closely", "hand", "with")
    return Chained(verb, Chain.CLOSED, verb + 1, trend="continue") if joined and not past else None


def _that(tokens: Tokens, verb: int, after: int, end: int, past: bool) -> Chained | None:
    """A that-clause (or one without the word) that carries the undertaking."""
    place, words = after, tokens.words
    limit = min(end, after + 14)
    if words[place] == ",":
        closing = next((i for i in range(place + 1, min(end, place + 30)) if words[i] == ","), -1)
        place = closing + 1 if closing > 0 else place
    while place < limit and words[place] != "that" and tokens.flags[place] & (PREPOSITION | DETERMINER | NOUN | CAPITAL | ADVERB) and place - after < 8 and words[after] in ("in", "at", "with", "on", "during", "also", "both"):
        place += 1
    if place >= end or words[place] != "that":
        return None
    if place + 1 < end and tokens.words[place + 1] in (":", "–"):
        return Chained(verb, Chain.CLOSED, place + 1, that=place, carries=True, force=None)
    lemma = lemma_at(tokens, verb)
    if lemma in ("commit", "intend", "pledge", "hope", "vow", "promise", "demand", "recommend", "undertake"):
        return Chained(verb, Chain.CLOSED, place, that=place, verbs=[verb])
    return Chained(verb, Chain.PAST if past else Chain.PRESENT, place, that=place, carries=True)


def resolved_phrase(tokens: Tokens, start: int, end: int, lemma: str) -> Chained | None:
    """A noun phrase of resolve: "our firm and shared commitment to …"; None for any other object."""
    place = start
    while place < min(end, start + 9):
        bits, word = tokens.flags[place], tokens.words[place]
        entry = RESOLVES.get(word)
        if entry is not None and (place > start or word in ("support", "commitment", "solidarity")) and word != "will" or (
            entry is not None and word == "will" and place > start and not tokens.flags[place - 1] & (CAPITAL | COLLECTIVE)
        ):
            force, only = entry
            if only and lemma not in only:
                return None
            return Chained(place, Chain.CLOSED, place + 1, force=Force(force))
        if bits & (PREPOSITION | SUBORDINATOR | MODAL) or word in (":", ";", ".") or (
            word.endswith(("'s", "s'"))
            and tokens.words[start] not in ("our", "their", "its", "his", "her")
            and lemma not in ("reaffirm", "reiterate", "renew", "reconfirm", "restate")
        ):
            return None
        place += 1
    return None


def resolve_chain(tokens: Tokens, verb: int, after: int, end: int) -> Chained | None:
    """A phrase of resolve after an adjective: "united in our resolve to …"."""
    return _resolve(tokens, verb, after, end, False)


def _resolve(tokens: Tokens, verb: int, after: int, end: int, past: bool) -> Chained | None:
    found = resolved_phrase(tokens, after, end, lemma_at(tokens, verb))
    if found is None:
        return None
    noun = found.verb
    if tokens.words[noun] in ("interest", "desire", "hope", "wish", "aspiration") and lemma_at(tokens, verb) not in (
        "express", "announce", "declare", "reaffirm", "reiterate", "state", "confirm", "affirm", "voice"
    ):
        return None
    found.verbs = [verb]
    follow = skip_adverbs(tokens, noun + 1, end)
    if follow < end and tokens.words[follow] in ("and", ",") :
        follow = _after_pair(tokens, follow, end)
    if follow < end and tokens.words[follow] == "to":
        inner = skip_adverbs(tokens, follow + 1, end)
        if inner < end and tokens.flags[inner] & (BASE | GERUND) and not (
            tokens.flags[inner] & NOUN and tokens.flags[inner] & BASE and inner + 1 < end
            and tokens.flags[inner + 1] & (PREPOSITION | MARK | CONJUNCTION)
        ):
            found.chain = Chain.TO if tokens.flags[inner] & BASE else Chain.GERUND
            found.verb = inner
            found.verbs.append(inner)
        elif inner >= end or tokens.words[inner] == ":":
            found.rules.append("stem.open")
            found.chain = Chain.TO
        else:
            found.verb, found.chain = noun, Chain.REPEAT
    elif follow >= end or tokens.words[follow] == ":":
        found.rules.append("stem.open")
    else:
        found.verb = noun
    found.resume = found.verb + 1
    return found


def _after_pair(tokens: Tokens, place: int, end: int) -> int:
    """Past "and solidarity", "and resolve" behind a noun of resolve."""
    for index in range(place, min(end, place + 5)):
        if tokens.words[index] == "to":
            return index
    return place


def _others(tokens: Tokens, verb: int, after: int, end: int, past: bool) -> Chained | None:
    """ "urge all states to …": others as object, then an infinitive; "urge restraint"."""
    if not tokens.flags[after] & (DETERMINER | CAPITAL | NOUN | PRONOUN | COLLECTIVE | ADVERB | NUMBER):
        return None
    for place in range(after + 1, min(end - 1, after + 40)):
        word = tokens.words[place]
        if word == "to" and tokens.flags[skip_adverbs(tokens, place + 1, end - 1)] & (BASE | BE | HAVE | DO | UNKNOWN):
            inner = skip_adverbs(tokens, place + 1, end - 1)
            return Chained(inner, Chain.REPEAT, inner + 1, others=True, verbs=[verb, inner])
        if word == "with" and tokens.flags[place + 1] & GERUND and lemma_at(tokens, verb) in ("charge", "task", "entrust"):
            return Chained(place + 1, Chain.GERUND, place + 2, others=True, verbs=[verb, place + 1])
        if word in (";", ":") or tokens.flags[place] & MODAL:
            break
    return None


def _on_others(tokens: Tokens, verb: int, after: int, end: int, past: bool) -> Chained | None:
    if tokens.words[after] in ("on", "upon") and after + 1 < end:
        found = _others(tokens, verb, after + 1, end, past)
        return found or Chained(verb, Chain.CLOSED, after + 1, others=True)
    return None


def _to_others(tokens: Tokens, verb: int, after: int, end: int, past: bool) -> Chained | None:
    if tokens.words[after] == "to" and after + 1 < end:
        return _others(tokens, verb, after + 1, end, past) or Chained(verb, Chain.CLOSED, after + 1, others=True)
    return None


def _for_thing(tokens: Tokens, verb: int, after: int, end: int, past: bool) -> Chained | None:
    return Chained(verb, Chain.CLOSED, after + 1, others=True) if tokens.words[after] == "for" else None


def _own(tokens: Tokens, verb: int, after: int, end: int, past: bool) -> Chained | None:
    """ "directed officials to …": one's own people as object."""
    found = _others(tokens, verb, after, end, past)
    if found is None:
        return None
    inner = found.verbs[-1]
    mine = any(
        tokens.flags[i] & (COLLECTIVE | BODY)
        or tokens.words[i] in ("our", "their", "its", "his", "her", "my", "relevant", "the")
        for i in range(after, min(after + 6, inner))
    )
    lemma = lemma_at(tokens, verb)
    if lemma in ("request", "ask"):
        mine = any(tokens.words[i] in ("our", "their", "its", "officials", "ministers", "secretariat", "commission") for i in range(after, min(after + 5, inner)))
        mine = mine and not any(tokens.words[i] in ("partners", "countries", "states", "parties", "members") for i in range(after, min(after + 5, inner)))
    if not mine:
        return None
    found.others, found.verb = False, inner
    found.chain = Chain.TO if found.chain is Chain.REPEAT else found.chain
    found.resume = inner + 1
    found.force = Force.COMMITTED
    return found


def _new_thing(tokens: Tokens, verb: int, after: int, end: int, past: bool) -> Chained | None:
    """ "launch a new programme", "announced the establishment of a council"."""
    words, flags = tokens.words, tokens.flags
    if not flags[after] & DETERMINER and words[after] != "new":
        return None
    named = lemma_at(tokens, verb) != "announce" and words[after] == "the" and bool(flags[after + 1 if after + 1 < end else after] & CAPITAL)
    new = named or words[after] in ("a", "an", "two", "three", "several") or "new" in words[after : after + 4] or "first" in words[after : after + 3]
    founding = {"establishment", "launch", "creation", "start", "opening", "formation", "inauguration", "setting"}
    if founding & set(words[after : after + 4]):
        return Chained(verb, Chain.CLOSED, after, trend="start")
    if tokens.flags[verb] & THIRD and not past and verb and tokens.flags[verb - 1] & BODY and not tokens.flags[verb - 1] & CAPITAL:
        return None
    lemma = lemma_at(tokens, verb)
    for place in range(after + 1, min(end, after + 12)):
        if flags[place] & (PREPOSITION | MARK | SUBORDINATOR) or words[place] == "to":
            break
        if flags[place] & (BODY | COLLECTIVE) or words[place] in NEW_THINGS:
            if new and (lemma != "announce" or past or True):
                return Chained(verb, Chain.PAST if past else Chain.PRESENT, after, trend="start")
    return None


NEW_THINGS = frozenset(
    "plan strategy roadmap project corridor negotiations negotiation talks campaign facility agenda review study "
    "exercise scheme line track pathway mission compact process cooperation collaboration package effort".split()
)


def _thing(tokens: Tokens, verb: int, after: int, end: int, past: bool) -> Chained | None:
    bits = tokens.flags[after]
    if not bits & (DETERMINER | NOUN | CAPITAL | GERUND | NUMBER | PRONOUN) or bits & SUBORDINATOR:
        return None
    lemma = lemma_at(tokens, verb)
    if lemma == "continue":
        if bits & GERUND:
            return Chained(after, Chain.GERUND, after + 1, verbs=[verb, after])
        return Chained(verb, Chain.PAST if past else Chain.PRESENT, after)
    if lemma in ("encourage", "urge", "invite"):
        return Chained(verb, Chain.PAST if past else Chain.PRESENT, after, others=True)
    if lemma == "recommend":
        founding = {"establishment", "creation", "holding", "convening", "opening", "adoption", "ratification"}
        return Chained(verb, Chain.PAST if past else Chain.PRESENT, after) if founding & set(tokens.words[after : after + 3]) else None
    if lemma == "commit" and words_name_means(tokens, after, end) or lemma == "pledge":
        return Chained(verb, Chain.PAST if past else Chain.PRESENT, after)
    return Chained(verb, Chain.PAST if past else Chain.PRESENT, after) if lemma == "seek" and not past else None


def words_name_means(tokens: Tokens, start: int, end: int) -> bool:
    """True if the object names money, goods or people: "committed additional assets"."""
    return any(
        tokens.words[place] in MEANS_NOUNS or tokens.flags[place] & NUMBER for place in range(start, min(end, start + 7))
    )


MEANS_NOUNS = frozenset("assets funds funding resources troops forces personnel support assistance aid aircraft ships".split())


def _on_action(tokens: Tokens, verb: int, after: int, end: int, past: bool) -> Chained | None:
    """ "agreed on the establishment of …": an action, not an opinion."""
    if tokens.words[after] not in ("on", "upon", "to"):
        return None
    for place in range(after + 1, min(end, after + 5)):
        word = tokens.words[place]
        if word in ACTIONS or tokens.flags[place] & GERUND and place <= after + 2:
            return Chained(verb, Chain.PAST if past else Chain.PRESENT, after + 1)
        if word in ("need", "importance", "fact", "that", "necessity"):
            return None
    return None


ACTIONS = frozenset(
    "establishment creation launch opening holding signing conclusion extension renewal organisation organization "
    "resumption formation appointment designation exchange introduction implementation construction expansion "
    "development start continuation following".split()
)


def _resolved(tokens: Tokens, verb: int, after: int, end: int, past: bool) -> Chained | None:
    """ "remain committed to …", "remain steadfast in …"."""
    word = tokens.words[after]
    if word in REMAIN:
        found = chained(tokens, after, end, adjective=True)
        found.verbs = [verb, *found.verbs]
        found.force = Force.INTENDED if word in ("ready", "open", "prepared", "willing") else found.force
        if tokens.words[skip_adverbs(tokens, after + 1, end) - 0 if skip_adverbs(tokens, after + 1, end) < end else after] in (":",):
            found.rules.append("stem.open")
        return found
    return None


REMAIN = frozenset(
    "committed determined resolved dedicated steadfast united resolute ready prepared open willing devoted unwavering "
    "engaged firm faithful invested loyal seized".split()
)


def _ready(tokens: Tokens, verb: int, after: int, end: int, past: bool) -> Chained | None:
    if tokens.words[after] in ("ready", "prepared"):
        found = chained(tokens, after, end, adjective=True)
        found.verbs = [verb, *found.verbs]
        found.force = Force.INTENDED
        return found
    if tokens.words[after] in ("firm", "united", "resolute") and "commitment" in tokens.words[after : after + 4]:
        return Chained(verb, Chain.CLOSED, after + 1, force=Force.COMMITTED)
    return None


def _ourselves(tokens: Tokens, verb: int, after: int, end: int, past: bool) -> Chained | None:
    """ "commit ourselves to …", "commit themselves to …"."""
    if tokens.words[after] not in ("ourselves", "themselves", "itself"):
        return _committed_object(tokens, verb, after, end, past)
    follow = skip_adverbs(tokens, after + 1, end)
    if follow >= end or tokens.words[follow] == ":":
        return Chained(verb, Chain.TO, end, rules=["stem.open"])
    return _to_verb(tokens, verb, follow, end, past) or _to_thing(tokens, verb, follow, end, past)


def _committed_object(tokens: Tokens, verb: int, after: int, end: int, past: bool) -> Chained | None:
    """ "committed their administrations to promoting …"."""
    if not tokens.flags[after] & (DETERMINER | CAPITAL):
        return None
    for place in range(after + 1, min(end - 1, after + 10)):
        if tokens.words[place] == "to":
            return _to_verb(tokens, verb, place, end, past) or _to_thing(tokens, verb, place, end, past)
        if tokens.flags[place] & (MARK | SUBORDINATOR | MODAL):
            return None
    return None


def _call(tokens: Tokens, verb: int, after: int, end: int, past: bool) -> Chained | None:
    """ "reiterate our call on X to …"."""
    for place in range(after, min(end, after + 5)):
        if tokens.words[place] in ("call", "calls", "appeal", "invitation"):
            return Chained(verb, Chain.CLOSED, place + 1, force=Force.ASPIRATIONAL, others=True)
    return None


TAKERS = {
    "to-verb": _to_verb,
    "to-thing": _to_thing,
    "forward-to": _forward_to,
    "towards": _towards,
    "together": _together,
    "with": _together,
    "for": _for,
    "that": _that,
    "commitment": _resolve,
    "resolve": _resolve,
    "others": _others,
    "on-others": _on_others,
    "to-others": _to_others,
    "for-thing": _for_thing,
    "own": _own,
    "new-thing": _new_thing,
    "thing": _thing,
    "on-action": _on_action,
    "resolved": _resolved,
    "ready": _ready,
    "ourselves": _ourselves,
    "call": _call,
}
OPEN_KINDS = frozenset(("to-verb",))
