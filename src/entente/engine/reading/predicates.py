"""What a finite verb says: an undertaking of some force, or a declaration."""

from __future__ import annotations

from dataclasses import dataclass, field

from entente.engine.lexicon.en_words import ADJECTIVES, LEMMAS, VERBS
from entente.engine.lexicon.flags import (
    ADVERB,
    BASE,
    BE,
    BODY,
    CAPITAL,
    COLLECTIVE,
    DETERMINER,
    GERUND,
    HAVE,
    MARK,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PAST,
    PERFORMATIVE,
    PREPOSITION,
    PRONOUN,
    THIRD,
    THING,
    UNKNOWN,
    VERB,
)
from entente.engine.reading.grammar import skip_enumerator, is_agent, is_party, negated_between, phrase_head, opens_verb, skip_adverbs
from entente.engine.reading.heads import Chain
from entente.engine.reading.patterns import CONDUCT, DECLARATIVE, EXPLORATORY, Chained, chained, resolve_chain, takes
from entente.engine.reading.records import Force
from entente.engine.reading.tokens import Tokens

Span = tuple[int, int]


@dataclass(slots=True)
class Predicate:
    """What a rule found at a finite verb; `force` None for a declaration; numbers are token indices.

    `that` is the place of a that-clause, -1 for none; `carries` tells that the undertaking stands in it.
    """

    anchor: int
    verb: int
    chain: Chain
    force: Force | None
    resume: int
    negated: bool = False
    trend: str = ""
    passive: bool = False
    others: bool = False
    tense: Chain = Chain.BARE
    that: int = -1
    carries: bool = False
    decides: bool = False
    """True where the that-clause is decided (agree, decide), not affirmed."""
    verbs: list[int] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Context:
    """What the rest of the text tells a sentence: whether it is an item, and whether "it" stands for a body."""

    item: bool = False
    it_acts: bool | None = None
    habit: bool = False
    """True after a verb of joint conduct: "The Parties hold a festival every year and provide …"."""


def _agent(tokens: Tokens, subject: Span | None, context: Context) -> bool | None:
    """True if the subject undertakes, False if it is a thing, None where no word tells."""
    if subject is None:
        return True
    if subject[1] - subject[0] == 1 and tokens.words[subject[0]] == "it":
        return context.it_acts
    return is_agent(tokens, *subject)


PERMISSIONS = frozenset(("may", "can", "could", "might", "cannot"))
CONSTITUTIVE = frozenset(
    "enter apply mean comprise consist include contain constitute expire terminate prevail supersede govern cover form "
    "come cease depend belong bind concern entail imply involve exist last lapse require have become replace result "
    "supplement affect serve bring provide end relate refer prejudice preclude take cause happen occur".split()
)
FORCE_PHRASES = {
    ("enter", "into", "force"),
    ("come", "into", "force"),
    ("come", "into", "effect"),
    ("come", "into", "operation"),
    ("remain", "in", "force"),
    ("remain", "in", "effect"),
    ("continue", "in", "force"),
    ("cease", "to", "have"),
    ("cease", "to", "be"),
    ("remain", "open", "for"),
    ("remain", "valid"),
    ("take", "effect"),
    ("become", "effective"),
    ("form", "an"),
}
EFFECTS = frozenset("enable allow serve become play demonstrate represent benefit result require mean".split())
"""What things do, and bodies only as things."""
HOLDS = frozenset("include comprise consist contain constitute involve entail belong".split())
CONSTITUTIVE_PASSIVE = frozenset(
    "composed deemed construed interpreted defined known understood governed comprised entitled subjected considered "
    "regarded terminated prolonged based required bound affected limited drawn opened "
    "denounced accepted prejudiced called said concerned treated calculated counted met needed seen felt".split()
)
WEAK_BE = frozenset("able subject responsible entitled valid free effective open equal binding eligible liable".split())


def modal_predicate(
    tokens: Tokens, index: int, end: int, subject: Span | None, context: Context, promise: Predicate | None
) -> Predicate:
    """A modal verb and its verb: will enhance, shall be established, should seek to."""
    word = tokens.words[index]
    if index and tokens.words[index - 1] == "nor" and index + 1 < end and not tokens.flags[index + 1] & (BASE | BE | ADVERB):
        return _inverted(tokens, index, end)
    lead = _lead(tokens, index + 1, end)
    negated = negated_between(tokens, index, lead) or _negative_subject(tokens, subject)
    declared = Predicate(index, min(lead, end - 1), Chain.BARE, None, lead + 1 if lead < end else end)
    declared.rules.append("clause.modal:" + word)
    if word in PERMISSIONS and not (promise and promise.carries and word == "could" and False):
        declared.rules.append("reject.permission")
        return declared
    if lead >= end:
        return _open_modal(tokens, index, end, subject, negated, word)
    if not (tokens.flags[lead] & (BASE | BE | HAVE | UNKNOWN) or tokens.words[lead] == "do"):
        declared.rules.append("reject.no-verb")
        return declared
    agent = _agent(tokens, subject, context)
    force = _modal_force(word, promise)
    if promise is not None and not promise.decides and word not in ("will", "shall", "would"):
        declared.rules.append("reject.fact")
        return declared
    if word == "must" and subject and agent and not is_party(tokens, subject):
        declared.rules.append("reject.need")
        return declared
    if tokens.words[lead] == "be":
        return _passive(tokens, index, lead, end, subject, negated, force, agent, promise)
    decided = promise is not None and (promise.decides or tokens.words[lead] == "remain")
    held = word == "shall" and tokens.words[lead : lead + 2] == ["take", "place"]
    decided = decided or held
    if not decided and (agent is False or agent is None and word != "shall" and promise is None):
        declared.rules.append("reject.thing")
        return declared
    lemma = LEMMAS.get(tokens.words[lead], tokens.words[lead])
    if tuple(tokens.words[lead : lead + 3]) in FORCE_PHRASES or tuple(tokens.words[lead : lead + 2]) in FORCE_PHRASES:
        declared.rules.append("reject.constitutive")
        return declared
    if lemma == "have" or word == "would" and lemma in ("like", "welcome", "be") or lemma in ("need", "like"):
        declared.rules.append("reject.state")
        return declared
    holds = subject is not None and (
        lemma in HOLDS and not is_party(tokens, subject) or lemma in EFFECTS and not _is_named(tokens, subject)
    )
    if holds or not held and agent is not True and lemma in CONSTITUTIVE and promise is None:
        declared.rules.append("reject.constitutive")
        return declared
    found = chained(tokens, lead, end)
    force = weaker(force, found.force)
    predicate = Predicate(lead, found.verb, found.chain, force, found.resume, negated or found.negated, verbs=found.verbs)
    predicate.rules = [*declared.rules, *found.rules]
    predicate.others = found.others
    return predicate


def _inverted(tokens: Tokens, index: int, end: int) -> Predicate:
    """ "nor shall the Parties adopt …": the subject stands after the modal."""
    for place in range(index + 2, min(end, index + 10)):
        bits, before = tokens.flags[place], tokens.flags[place - 1]
        if bits & BASE and before & (COLLECTIVE | CAPITAL | NOUN | PRONOUN) and not before & PREPOSITION:
            force = _modal_force(tokens.words[index], None)
            found = chained(tokens, place, end)
            rules = ["clause.modal:" + tokens.words[index]]
            return Predicate(
                place, found.verb, found.chain, weaker(force, found.force), found.resume, True, verbs=found.verbs, rules=rules
            )
    return Predicate(index, index, Chain.BARE, None, index + 1, rules=["reject.no-verb"])


ORDER = {force: place for place, force in enumerate(Force)}


def weaker(first: Force, second: Force | None) -> Force:
    """The weaker of two forces; the lower row of the manual's table."""
    return first if second is None or ORDER[first] >= ORDER[second] else second


def _lead(tokens: Tokens, start: int, end: int) -> int:
    """The place of the verb after a modal, past adverbs and what stands between commas."""
    place = skip_adverbs(tokens, skip_enumerator(tokens, start, end), end)
    for _ in range(4):
        if place >= end:
            return end
        bits, word = tokens.flags[place], tokens.words[place]
        if bits & (BASE | BE | HAVE | UNKNOWN) and not _is_adverbial(tokens, place, end):
            return place
        if word == ",":
            closing = _next(tokens, ",", place + 1, min(end, place + 45))
            if closing < 0:
                return end if tokens.words[end - 1] == ":" else place
            place = skip_adverbs(tokens, closing + 1, end)
        elif bits & PREPOSITION or word in ("no", "at", "once", "twice", "every", "each", "as", "where", "if"):
            verb = _verb_after_adjunct(tokens, place, end)
            if verb < 0:
                return end if tokens.words[end - 1] in (":", "–", "-") else place
            place = verb
        else:
            return place if word not in (":", "–", "—", "-") else end
    return place


def _is_adverbial(tokens: Tokens, place: int, end: int) -> bool:
    """True for "will, where needed, …" style words that only look like verbs."""
    return tokens.words[place] == "further" and place + 1 < end and bool(tokens.flags[place + 1] & BASE)


def _next(tokens: Tokens, word: str, start: int, end: int) -> int:
    for place in range(start, end):
        if tokens.words[place] == word:
            return place
    return -1


def _verb_after_adjunct(tokens: Tokens, start: int, end: int) -> int:
    """The verb after "will, in particular promote", "shall within six months establish"."""
    for place in range(start + 1, min(end, start + 14)):
        bits, before = tokens.flags[place], tokens.flags[place - 1]
        if tokens.words[place] in (";", ":", "."):
            return -1
        if bits & BASE and not before & (PREPOSITION | CAPITAL) and tokens.words[place - 1] not in ("the", "a", "an"):
            if not bits & NOUN or opens_verb(tokens, place, end, strict=True):
                return place
    return -1


def _negative_subject(tokens: Tokens, subject: Span | None) -> bool:
    return subject is not None and tokens.words[subject[0]] in ("no", "neither", "none", "nor")


def _modal_force(word: str, promise: Predicate | None) -> Force:
    if word == "should":
        return Force.ASPIRATIONAL
    if word == "shall":
        return Force.BINDING
    return Force.COMMITTED if promise is None or promise.force is None else Force.COMMITTED


def _open_modal(tokens: Tokens, index: int, end: int, subject: Span | None, negated: bool, word: str) -> Predicate:
    """ "We will:": the verbs stand in the items."""
    force = None if subject and is_agent(tokens, *subject) is False else _modal_force(word, None)
    predicate = Predicate(index, index, Chain.BARE, force, end, negated)
    predicate.rules = ["clause.modal:" + word, "stem.open"]
    return predicate


def _passive(
    tokens: Tokens,
    index: int,
    lead: int,
    end: int,
    subject: Span | None,
    negated: bool,
    force: Force,
    agent: bool | None,
    promise: Predicate | None,
) -> Predicate:
    """ "will be established", "shall be committed to", "will be ready to"."""
    place = skip_adverbs(tokens, lead + 1, end)
    rules = ["clause.modal:" + tokens.words[index]]
    declared = Predicate(index, min(place, end - 1), Chain.CLOSED, None, min(place + 1, end), rules=rules)
    if place >= end:
        return declared
    word, bits = tokens.words[place], tokens.flags[place]
    if word in ADJECTIVES and agent is not False:
        adjective = adjective_predicate(tokens, place, end, negated)
        if adjective is not None:
            adjective.force = weaker(force, adjective.force)
            return adjective
    if bits & GERUND and agent and not bits & PARTICIPLE:
        return Predicate(place, place, Chain.CLOSED, force, place + 1, negated, rules=[*rules, "clause.progressive"])
    refused = negated and word in ("prohibited", "precluded", "prevented") or word in CONSTITUTIVE_PASSIVE or word in WEAK_BE or not bits & PARTICIPLE or word not in LEMMAS and word not in VERBS
    if refused or tokens.words[index] == "must" and promise is None:
        rules.append("reject.constitutive")
        return declared
    if subject and tokens.words[subject[0]] in ("it", "there") or _done_by_thing(tokens, place, end):
        rules.append("reject.prediction")
        return declared
    rules.append("clause.passive")
    if LEMMAS.get(word) in EXPLORATORY:
        force = weaker(force, Force.EXPLORATORY)
    verbs = [place]
    return Predicate(place, place, Chain.PARTICIPLE, force, place + 1, negated, passive=True, verbs=verbs, rules=rules)


ENDS = frozenset("end start spring summer autumn winter next then summit session mutual common consensus means way".split())


def _is_named(tokens: Tokens, subject: Span) -> bool:
    """True for a party, a collective or a name that is no body."""
    if is_party(tokens, subject):
        return True
    head = tokens.flags[phrase_head(tokens, *subject)]
    return bool(head & COLLECTIVE) or bool(head & CAPITAL) and not head & BODY


def _done_by_thing(tokens: Tokens, place: int, end: int) -> bool:
    """True if "by …" names a thing, not who acts: a prediction."""
    for index in range(place + 1, min(end, place + 12)):
        if tokens.words[index] in (",", ";"):
            return False
        if tokens.words[index] == "by" and index + 1 < end and not tokens.flags[index + 1] & GERUND:
            stop = min(end, index + 8)
            dated = any(tokens.flags[at] & NUMBER or tokens.words[at] in ENDS for at in range(index + 1, stop))
            return not dated and is_agent(tokens, index + 1, stop) is False
    return False


def adjective_predicate(tokens: Tokens, place: int, end: int, negated: bool) -> Predicate | None:
    """ "are committed to …", "remain determined to …", "are united in our resolve to …"."""
    kind, force = ADJECTIVES[tokens.words[place]]
    after = skip_adverbs(tokens, place + 1, end)
    word = tokens.words[place]
    rules = ["clause.adjective:" + word]
    if after < end and tokens.words[after] == "to":
        if kind == "to-verb":
            inner = skip_adverbs(tokens, after + 1, end)
            if inner >= end or not tokens.flags[inner] & BASE:
                return None
        if kind == "in-resolve" and word not in ("resolved", "determined"):
            return None
        found = chained(tokens, place, end, adjective=True)
        return Predicate(
            place, found.verb, found.chain, weaker(Force(force), found.force), found.resume, negated or found.negated,
            verbs=found.verbs, rules=[*rules, *found.rules],
        )
    if word in ("united", "resolute", "steadfast", "unwavering", "firm", "resolved", "determined") and after < end and tokens.words[after] == "in":
        phrase = resolve_chain(tokens, place, after + 1, end) if word != "resolved" else Chained(after, Chain.CLOSED, after + 1)
        gerund = tokens.flags[after + 1] & GERUND if after + 1 < end else 0
        pursuing = gerund and tokens.words[after + 1] not in ("recognizing", "recognising", "believing")
        if phrase is not None or pursuing:
            verb, chain = (phrase.verb, phrase.chain) if phrase else (after + 1, Chain.GERUND)
            return Predicate(place, verb, chain, Force(force), verb + 1, negated, verbs=[place, verb], rules=rules)
    if after >= end or tokens.words[after] in (":", "–"):
        return Predicate(place, place, Chain.TO, Force(force), after, negated, rules=[*rules, "stem.open"])
    return None


FACING = frozenset("facing experiencing witnessing seeing meeting suffering living celebrating marking going".split())
LAUNCHING = frozenset("announcing launching establishing creating opening introducing".split())
CALLED = frozenset("encouraged invited urged requested".split())


def be_predicate(
    tokens: Tokens, index: int, end: int, subject: Span | None, context: Context, promise: Predicate | None
) -> Predicate:
    """A form of to be: are committed to, are building, it was agreed that, are encouraged to."""
    place = skip_adverbs(tokens, index + 1, end)
    if place < end and tokens.words[place] == "been":
        place = skip_adverbs(tokens, place + 1, end)
    if "hereby" in tokens.words[index + 1 : place] and place < end and tokens.flags[place] & PARTICIPLE:
        trend = "start" if tokens.words[place] in ("established", "created", "instituted", "launched") else ""
        return Predicate(
            place, place, Chain.CLOSED, Force.COMMITTED, place + 1, trend=trend, passive=True, rules=["clause.hereby"]
        )
    declared = Predicate(index, min(place, end - 1), Chain.CLOSED, None, index + 1, rules=["reject.state"])
    if place >= end:
        return declared
    word, bits = tokens.words[place], tokens.flags[place]
    negated = negated_between(tokens, index, place)
    agent = _agent(tokens, subject, context)
    if word in ADJECTIVES and agent is not False:
        return adjective_predicate(tokens, place, end, negated) or declared
    if word == "to" and agent is not None and place + 1 < end:
        return _is_to(tokens, place, end, subject, agent) or declared
    if word in ("agreed", "decided", "resolved", "determined") and subject and tokens.words[subject[0]] == "it":
        return _agreed(tokens, place, end)
    if word in CALLED and agent is not False and place + 1 < end and tokens.words[place + 1] == "to":
        return Predicate(
            place, place, Chain.TO, Force.ASPIRATIONAL, place + 1, others=True, passive=True, rules=["clause.called-on"]
        )
    if bits & GERUND and word in LEMMAS and not bits & PREPOSITION and agent and _determined(tokens, subject) and word not in FACING and tokens.words[index] in ("is", "are", "am"):
        return _progressive(tokens, place, end, negated)
    return declared


def _is_to(tokens: Tokens, place: int, end: int, subject: Span | None, agent: bool | None) -> Predicate | None:
    """ "are to be completed", "The two sides are to meet"."""
    verb = skip_adverbs(tokens, place + 1, end)
    if verb >= end:
        return None
    if tokens.words[verb] == "be":
        inner = skip_adverbs(tokens, verb + 1, end)
        if inner < end and tokens.flags[inner] & PARTICIPLE and tokens.words[inner] in LEMMAS:
            return Predicate(
                inner, inner, Chain.PARTICIPLE, Force.COMMITTED, inner + 1, passive=True, verbs=[inner], rules=["clause.is-to"]
            )
        return None
    if agent and tokens.flags[verb] & BASE and subject is not None and is_party(tokens, subject):
        found = chained(tokens, verb, end)
        return Predicate(
            verb, found.verb, found.chain, weaker(Force.COMMITTED, found.force), found.resume, verbs=found.verbs,
            rules=["clause.is-to"],
        )
    return None


def _determined(tokens: Tokens, subject: Span | None) -> bool:
    """True if the subject is a certain one: a pronoun, a name or a phrase with a determiner."""
    if subject is None:
        return True
    bits = tokens.flags[subject[0]]
    if bits & CAPITAL and subject[0] == 0 and not bits & (DETERMINER | PRONOUN):
        return not bits & VERB and not tokens.words[subject[0]].endswith("s")
    return bool(bits & (DETERMINER | PRONOUN | CAPITAL))


def _agreed(tokens: Tokens, place: int, end: int) -> Predicate:
    """ "It was agreed to …", "It was agreed that …"."""
    found = takes(tokens, place, end)
    if found is None:
        return Predicate(place, place, Chain.CLOSED, None, place + 1)
    return _performed(found, place, "", negated=False)


def _progressive(tokens: Tokens, place: int, end: int, negated: bool) -> Predicate:
    """ "are building": conduct that goes on; "are launching": a start."""
    word = tokens.words[place]
    found = chained(tokens, place, end)
    trend = "start" if word in LAUNCHING else "continue"
    lemma = LEMMAS.get(word, word)
    known = lemma in CONDUCT or found.force is not None or lemma in ("take", "make", "do", "build") or word in LAUNCHING
    force = weaker(Force.COMMITTED, found.force) if known or tokens.flags[place] & GERUND else None
    return Predicate(
        place, found.verb, Chain.CLOSED, force, found.resume, negated, trend, verbs=found.verbs,
        rules=["clause.progressive", *found.rules],
    )


REPORTS = frozenset("continue work seek strive attempt begin endeavour endeavor look hope plan help".split())
"""Catenatives whose past or perfect only reports: "has continued to grow"."""


def have_predicate(
    tokens: Tokens, index: int, end: int, subject: Span | None, context: Context, promise: Predicate | None
) -> Predicate:
    """Have or do before a verb: have agreed to, has committed not to; else a declaration."""
    place = skip_adverbs(tokens, index + 1, end)
    declared = Predicate(index, min(place, end - 1), Chain.PAST, None, index + 1, rules=["reject.state"])
    agent = _agent(tokens, subject, context)
    if place >= end or agent is False or subject is None and index == 0:
        return declared
    if tokens.words[place] == "been":
        return be_predicate(tokens, index, end, subject, context, promise)
    lemma = LEMMAS.get(tokens.words[place], tokens.words[place])
    if tokens.flags[place] & PARTICIPLE and lemma not in REPORTS:
        found = simple_predicate(tokens, place, end, subject, context, again=True, perfect=True)
        return found or declared
    return declared


def simple_predicate(
    tokens: Tokens,
    index: int,
    end: int,
    subject: Span | None,
    context: Context,
    *,
    again: bool = False,
    perfect: bool = False,
) -> Predicate | None:
    """A present or past verb: we agree to, Ministers agreed that, the two sides cooperate; None if it is no finite verb."""
    bits, word = tokens.flags[index], tokens.words[index]
    lemma = LEMMAS.get(word, word)
    if not perfect and not again and subject is not None and not _fits(tokens, index, bits, subject):
        return None
    agent = _agent(tokens, subject, context)
    past = bool(bits & PAST) and not bits & BASE
    tense = Chain.PAST if past else Chain.PRESENT
    plain = Predicate(index, index, tense, None, index + 1, tense=tense)
    reports = past and _long_ago(tokens, index) or past and lemma in REPORTS and not (lemma == "look" and tokens.words[index + 1 : index + 2] == ["forward"])
    if (lemma == "call" or bits & PERFORMATIVE) and not reports:
        found = takes(tokens, index, end, past=past or perfect)
        if found is not None:
            if agent is False or lemma in HABITUAL and not past and _is_body(tokens, subject):
                return plain
            predicate = _performed(found, index, "", negated_between(tokens, max(index - 2, 0), index))
            predicate.tense = Chain.PAST if past or perfect else Chain.PRESENT
            if predicate.chain is Chain.CLOSED:
                predicate.chain = tense
            return predicate
    if lemma in DECLARATIVE and not _habitual(tokens, index, end, lemma, agent, subject):
        return plain
    if perfect:
        return plain
    treaty = not past and bits & (BASE | THIRD) and not bits & NOUN and _is_treaty_party(tokens, subject) and (
        lemma in CONDUCT or VERBS.get(lemma, ("", ""))[1] in ("activity", "position", "exchange", "instrument")
    )
    conduct = treaty or not past and agent and (subject is not None or again) and (
        lemma in CONDUCT or lemma in HABITS and _habitual(tokens, index, end, lemma, agent, subject)
    )
    if conduct:
        found2 = chained(tokens, index, end)
        return Predicate(
            index, found2.verb, tense, weaker(Force.COMMITTED, found2.force), found2.resume, found2.negated,
            "" if _performing(tokens, index, subject) else "continue", verbs=found2.verbs,
            rules=["clause.present", *found2.rules], tense=tense,
        )
    if subject is None and not again:
        return None
    if again and context.habit and not past and lemma not in DECLARATIVE and bits & BASE:
        return Predicate(index, index, tense, Force.COMMITTED, index + 1, trend="continue", tense=tense, rules=["clause.present"])
    pronoun = subject is not None and subject[1] - subject[0] == 1 and tokens.flags[subject[0]] & PRONOUN
    return plain if bits & (BASE | THIRD) and (pronoun or not bits & NOUN) or past else (plain if again else None)


def subjunctive_predicate(tokens: Tokens, index: int, end: int) -> Predicate | None:
    """ "agreed that a council be established", "agreed that each side hold a vote": a base form without a modal."""
    rules = ["clause.subjunctive"]
    if tokens.words[index] != "be":
        found = chained(tokens, index, end)
        return Predicate(
            index, found.verb, Chain.BARE, weaker(Force.COMMITTED, found.force), found.resume, verbs=found.verbs, rules=rules
        )
    place = skip_adverbs(tokens, index + 1, end)
    if place >= end or not tokens.flags[place] & PARTICIPLE:
        return None
    return Predicate(place, place, Chain.PARTICIPLE, Force.COMMITTED, place + 1, passive=True, verbs=[place], rules=rules)


def _long_ago(tokens: Tokens, index: int) -> bool:
    """True where the sentence starts with a time that is past: "One year ago, they launched …"."""
    for place in range(index - 1, max(index - 25, -1), -1):
        if tokens.words[place] in (".", ";"):
            return False
        if tokens.words[place] == "ago":
            return True
    return False


HABITS = frozenset("hold provide exchange conduct organise organize host meet consult share grant review".split())


def _habitual(
    tokens: Tokens, index: int, end: int, lemma: str, agent: bool | None, subject: Span | None
) -> bool:
    """True for a present tense of joint conduct in the third person: "The Parties hold a festival every year"."""
    if lemma not in HABITS or agent is not True or subject is None or tokens.flags[index] & PAST:
        return False
    if tokens.flags[subject[0]] & PRONOUN and tokens.words[subject[0]] not in ("they", "both", "each"):
        return False
    after = tokens.words[index + 1] if index + 1 < end else ""
    return after not in ("that", "the", "their", "these", "this", "our") and any(
        word in RECURRING for word in tokens.words[index + 1 : min(end, index + 12)]
    )


RECURRING = frozenset("every each yearly annual annually monthly quarterly regular regularly year twice".split())


def _is_treaty_party(tokens: Tokens, subject: Span | None) -> bool:
    """True for "Each Side", "The Contracting Parties", of which treaties say in the present what they will do."""
    return subject is not None and tokens.words[phrase_head(tokens, *subject)] in TREATY_PARTIES


TREATY_PARTIES = frozenset("side sides party parties".split())
HABITUAL = frozenset(("continue", "seek", "work", "strive", "aim", "help"))


def _is_body(tokens: Tokens, subject: Span | None) -> bool:
    """True for a body as subject, of which a present tense only tells: "the Alliance continues to evolve"."""
    if subject is None:
        return False
    head = tokens.flags[phrase_head(tokens, *subject)]
    return bool(head & BODY) and not head & COLLECTIVE


def _performing(tokens: Tokens, index: int, subject: Span | None) -> bool:
    """True for "today we deepen": said in the first person, done by being said."""
    return subject is not None and tokens.words[subject[0]] == "we"


def _fits(tokens: Tokens, index: int, bits: int, subject: Span) -> bool:
    """True if the word can be the finite verb of this subject."""
    last = subject[1] - 1
    before, word = tokens.flags[last], tokens.words[last]
    if tokens.flags[index - 1] & DETERMINER and (
        not tokens.flags[index - 1] & PRONOUN or tokens.words[index - 1] in ("this", "that", "these", "those")
    ):
        return False
    to_verb = index + 2 < len(tokens) and tokens.words[index + 1] in ("to", "for") and bits & PERFORMATIVE
    if bits & (COLLECTIVE | BODY | THING) and not to_verb and not (before & PRONOUN and subject[1] - subject[0] <= 2):
        return False
    if bits & CAPITAL and index > subject[0] and not tokens.text[tokens.starts[index] : tokens.ends[index]].isupper():
        return False
    if word in ("to", "the", "a", "an", "of") or word.endswith(("'s", "s'")) or before & PREPOSITION and not before & (NOUN | CAPITAL):
        return False
    if subject[1] < index and not all(tokens.flags[place] & (ADVERB | MARK) or tokens.words[place] in ("each", "both", "all", "also")
                                      for place in range(subject[1], index)):
        pass
    pronoun = before & PRONOUN and subject[1] - subject[0] <= 2
    if bits & NOUN and not pronoun:
        collective = before & (COLLECTIVE | CAPITAL)
        return bool(collective) and (bits & PERFORMATIVE != 0 or opens_verb(tokens, index, len(tokens), strict=True))
    if bits & PAST and bits & PARTICIPLE and not pronoun:
        following = tokens.words[index + 1] if index + 1 < len(tokens) else "."
        return following != "by" and is_agent(tokens, *subject) is not False
    return True


DECIDING = frozenset("agree decide resolve determine concur recommend".split())


def _performed(found: Chained, index: int, trend: str, negated: bool) -> Predicate:
    """The predicate of a performative and what it takes."""
    return Predicate(
        found.anchor if found.anchor >= 0 else index,
        found.verb,
        found.chain,
        found.force,
        found.resume,
        negated or found.negated,
        trend or found.trend,
        others=found.others,
        that=found.that,
        carries=found.carries,
        decides=bool(found.rules) and found.rules[0].partition(":")[2] in DECIDING,
        verbs=found.verbs,
        rules=list(found.rules),
    )
