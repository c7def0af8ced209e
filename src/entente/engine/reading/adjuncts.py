"""Purpose, means, scope and safeguard of a commitment."""

from __future__ import annotations

from dataclasses import dataclass, field

from entente.engine.lexicon.en_adjuncts import CONTROL, DEVICE, JOIN, OPENERS
from entente.engine.lexicon.en_words import LEMMAS
from entente.engine.lexicon.flags import CAPITAL, COLLECTIVE, GERUND, MODAL, NOUN, PERFORMATIVE, PREPOSITION, PRONOUN, VERB
from entente.engine.reading.adjunct_ends import end_of
from entente.engine.reading.clauses import Clause
from entente.engine.reading.infinitives import completes, exerts, is_verb, verb_after
from entente.engine.reading.listings import listed
from entente.engine.reading.openers import JOINTS, Mark, match
from entente.engine.reading.records import Value
from entente.engine.reading.tokens import Tokens
from entente.engine.source.span import Span

KINDS = ("purpose", "means", "scope", "safeguard")
RELATIVES = frozenset("which who whose whom that how why what whether where when if because unless although though".split())
KEYS = frozenset(OPENERS) | RELATIVES
FRONT = 120
"""Tokens of a sentence or a stem that are looked at before the subject."""
COMMA = frozenset((",", ";"))


@dataclass(slots=True)
class Adjuncts:
    """The passages that say what for, how, what is included and within which bounds."""

    purpose: tuple[Value, ...] = ()
    means: tuple[Value, ...] = ()
    scope: tuple[Value, ...] = ()
    safeguard: tuple[Value, ...] = ()
    rules: tuple[str, ...] = ()


@dataclass(slots=True)
class Found:
    """Adjuncts by kind, with the rules that found them."""

    spans: dict[str, list[Span]] = field(default_factory=dict)
    rules: list[str] = field(default_factory=list)

    def add(self, tokens: Tokens, kind: str, first: int, last: int, rule: str) -> None:
        """Keeps tokens[first:last]."""
        if first < last:
            self.spans.setdefault(kind, []).append(Span(tokens.starts[first], tokens.ends[last - 1]))
            self.rules.append(f"adjunct.{kind}:{rule}")

    def values(self, kind: str) -> tuple[Value, ...]:
        """The passages of one kind, in the order of the text, each once."""
        spans = self.spans.get(kind)
        if not spans:
            return ()
        return tuple(Value(span) for span in sorted(set(spans), key=lambda span: (span.start, span.end)))


def adjuncts_of(clause: Clause) -> Adjuncts:
    """The adjuncts of a clause: those in its extent, before its subject, in its stem and at the end it shares."""
    found = Found()
    tokens, head = clause.tokens, clause.head
    inside = head.subject is not None and clause.begin <= head.subject[0] < head.anchor
    start = head.subject[1] if inside and head.subject is not None else clause.begin
    asked = _asks(tokens, clause)
    marks = _marks(clause, start, asked=asked)
    _keep(found, clause, marks)
    _keep_list(found, clause, marks, asked=asked)
    _front(found, clause)
    if clause.stem is not None:
        _stem(found, clause.stem, clause.lent)
    _shared(found, clause)
    return Adjuncts(*(found.values(kind) for kind in KINDS), rules=tuple(dict.fromkeys(found.rules)))


def _marks(clause: Clause, start: int, *, asked: bool) -> list[Mark]:
    """What opens in the extent, left to right."""
    tokens, head, limit = clause.tokens, clause.head, clause.end
    words = tokens.words
    marks: list[Mark] = []
    hidden = start
    for index in [place for place, word in enumerate(words[start:limit], start) if word in KEYS]:
        if index < hidden:
            continue
        mark = match(tokens, index, start, limit)
        if mark is None:
            if words[index] in RELATIVES and _hides(tokens, index, head.verb):
                hidden = _comma_after(tokens, index, limit)
            continue
        if mark.phrase == "to":
            verb = verb_after(tokens, index, limit)
            if index <= head.verb or verb < 0 or not is_verb(tokens, index, verb, limit):
                continue
            if asked:
                asked = False
                continue
            if completes(tokens, index, head.verb) or exerts(tokens, head.verb, index) or _nested(tokens, marks, index):
                continue
        elif _nested(tokens, marks, index) and mark.kind in ("scope", "purpose"):
            continue
        marks.append(mark)
        hidden = max(mark.body, mark.end)
    return marks


def _asks(tokens: Tokens, clause: Clause) -> bool:
    """True if the first infinitive says what others are asked, or enabled, to do."""
    word = tokens.words[clause.head.verb]
    return LEMMAS.get(word, word) in CONTROL


def _hides(tokens: Tokens, index: int, verb: int) -> bool:
    """True if a relative or reported clause starts here, whose adjuncts are not the commitment's."""
    if index <= verb:
        return False
    before = tokens.flags[index - 1]
    if tokens.words[index] == "that":
        return not before & PREPOSITION and not (before & VERB and not before & NOUN)
    return True


def _comma_after(tokens: Tokens, index: int, limit: int) -> int:
    """The place of the next comma, or the limit."""
    place = index + 1
    while place < limit and tokens.words[place] not in COMMA:
        place += 1
    return place


def _nested(tokens: Tokens, marks: list[Mark], index: int) -> bool:
    """True if what opens here belongs to the adjunct before it."""
    if marks and marks[-1].kind == "scope" and 0 < index - marks[-1].body <= 1 and tokens.words[index - 1] == ",":
        return True
    if not marks or tokens.words[index - 1] in COMMA or marks[-1].end:
        return False
    last, word = marks[-1], tokens.words[index]
    if word != "to":
        return last.kind == "scope" and word in ("such", "including", "for", "aimed", "aiming", "designed", "intended")
    if last.kind == "safeguard" and last.phrase not in ("while", "whilst"):
        return False
    if last.kind == "means" and last.phrase in ("through", "via"):
        return tokens.words[index - 1] in DEVICE
    return True


def _keep(found: Found, clause: Clause, marks: list[Mark]) -> None:
    """Gives each mark its end, at the next mark at the latest, and keeps it."""
    tokens = clause.tokens
    for place, mark in enumerate(marks):
        bound = _bound(clause, mark)
        for later in marks[place + 1 :]:
            if _cuts(mark, later):
                bound = min(bound, later.start)
                break
        last = mark.end or end_of(tokens, mark, bound)
        if mark.kind == "safeguard" and place and _joined(tokens, marks[place - 1], mark):
            found.spans["safeguard"].pop()
            found.add(tokens, mark.kind, marks[place - 1].start, last, mark.phrase)
            continue
        found.add(tokens, mark.kind, mark.start, last, mark.phrase)


def _bound(clause: Clause, mark: Mark) -> int:
    """Where an adjunct ends at the latest: before its verb, or at the comma that closes it between verb and object."""
    head, words = clause.head, clause.tokens.words
    if mark.start < head.anchor:
        return min(clause.end, head.anchor)
    if words[mark.start - 1] == "," and mark.start - 2 == head.verb:
        return _comma_after(clause.tokens, mark.body, clause.end)
    return clause.end


def _cuts(mark: Mark, later: Mark) -> bool:
    """True if an adjunct ends where the later one starts; "including through …" holds both."""
    return not (mark.kind == "scope" and later.start == mark.body)


def _joined(tokens: Tokens, first: Mark, second: Mark) -> bool:
    """True for "as far as possible and as appropriate"."""
    end = first.end or first.body
    return first.kind == "safeguard" and second.start == end + 1 and tokens.words[end] in JOINTS


def _keep_list(found: Found, clause: Clause, marks: list[Mark], *, asked: bool) -> None:
    """A list of three or more objects of the verb, or of what the parties work together for, is a scope."""
    tokens, head, end = clause.tokens, clause.head, clause.end
    start = head.verb + 1
    if asked:
        start = next((place + 1 for place in range(start, end) if tokens.words[place] == "to"), start)
    later = [mark for mark in marks if mark.start > head.verb]
    span = _list_between(tokens, start, later[0].start if later else end)
    if span is None and later and later[0].phrase == "to":
        word = tokens.words[head.verb]
        if LEMMAS.get(word, word) in JOIN or tokens.words[later[0].start - 1] in DEVICE:
            start = verb_after(tokens, later[0].start, end) + 1
            span = _list_between(tokens, start, later[1].start if len(later) > 1 else end)
    if span is not None:
        found.add(tokens, "scope", *span, "list")


def _list_between(tokens: Tokens, start: int, end: int) -> tuple[int, int] | None:
    """The list in tokens[start:end], before any relative clause."""
    if "," not in tokens.words[start:end]:
        return None
    return listed(tokens, start, _clause_start(tokens, start, end))


def _clause_start(tokens: Tokens, start: int, end: int) -> int:
    """Where a relative or reported clause starts, or the end."""
    for place in range(start, end):
        if tokens.words[place] in RELATIVES and _hides(tokens, place, start):
            return place
    return end


def _front(found: Found, clause: Clause) -> None:
    """What stands before the subject: "In order to prevent …, we will …"."""
    tokens, head = clause.tokens, clause.head
    if head.subject is None:
        _segments(found, tokens, head.link, clause.begin)
        return
    subject, floor = head.subject[0], clause.floor
    if clause.begin > subject and head.link > subject:
        _segments(found, tokens, head.link, clause.begin)
    if floor == subject:
        return
    if subject - floor > FRONT or _holds_clause(tokens, floor, subject):
        floor = head.link
    _segments(found, tokens, floor, subject)


def _holds_clause(tokens: Tokens, start: int, end: int) -> bool:
    """True if a main clause stands in tokens[start:end]: what opens there is not this commitment's."""
    for place in range(start, end):
        bits = tokens.flags[place]
        if bits & MODAL:
            return True
        if bits & PERFORMATIVE and place > start and tokens.flags[place - 1] & SUBJECTS and not bits & (CAPITAL | GERUND):
            return True
    return False


SUBJECTS = PRONOUN | COLLECTIVE | CAPITAL


def _segments(found: Found, tokens: Tokens, start: int, end: int) -> None:
    """Keeps what opens at the start of a passage or after one of its commas."""
    place = start
    while place < end:
        while place < end and tokens.words[place] in (",", ";", "and", "but", "that"):
            place += 1
        if place >= end:
            return
        mark = match(tokens, place, place, end)
        if mark is None and tokens.words[place] == "where":
            mark = Mark(place, place + 1, 0, "safeguard", "where")
        if mark is not None and mark.kind == "scope":
            mark = None
        if mark is not None and (mark.phrase != "to" or _opens_front(tokens, place, end)):
            last = mark.end or end_of(tokens, mark, end)
            found.add(tokens, mark.kind, mark.start, last, mark.phrase)
            place = max(last, place + 1)
        place = _comma_after(tokens, place - 1, end)


def _opens_front(tokens: Tokens, place: int, end: int) -> bool:
    """True for "To protect the lakes, …"."""
    verb = verb_after(tokens, place, end)
    return verb >= 0 and "," in tokens.words[place : end + 1]


def _stem(found: Found, tokens: Tokens, lent: Span | None) -> None:
    """What the stem of a list says of all its items: its purpose, its means and its safeguards."""
    end = len(tokens)
    start = max(0, end - FRONT)
    for place in range(end - 2, start, -1):
        if tokens.words[place] == ".":
            start = place + 1
            break
    subject = next((place for place in range(start, end) if lent and tokens.starts[place] == lent.start), start)
    _segments(found, tokens, start, subject)
    hidden = subject
    for place in range(subject + 1, end):
        if place < hidden or tokens.words[place] not in KEYS:
            continue
        mark = match(tokens, place, start, end)
        if mark is None or mark.kind == "scope" or mark.phrase == "to" and not _device(tokens, place, end):
            continue
        last = mark.end or end_of(tokens, mark, end)
        hidden = _keep_joined(found, tokens, mark, last, end)


def _keep_joined(found: Found, tokens: Tokens, mark: Mark, last: int, limit: int) -> int:
    """Keeps an adjunct with the safeguard that "and" joins to it; its end."""
    if mark.kind == "safeguard" and last + 1 < limit and tokens.words[last] in JOINTS:
        second = match(tokens, last + 1, last, limit)
        if second is not None and second.kind == "safeguard":
            last = second.end or end_of(tokens, second, limit)
    found.add(tokens, mark.kind, mark.start, last, mark.phrase)
    return last


def _device(tokens: Tokens, place: int, end: int) -> bool:
    """True for "the following measures to combat …:"."""
    verb = verb_after(tokens, place, end)
    return tokens.words[place - 1] in DEVICE and verb >= 0 and is_verb(tokens, place, verb, end)


def _shared(found: Found, clause: Clause) -> None:
    """The safeguard after a comma at the end of joined infinitives belongs to each: "to A and to B, where possible"."""
    tokens, end, ceiling = clause.tokens, clause.end, clause.ceiling
    words = tokens.words
    while ceiling > end and words[ceiling - 1] in ".;:":
        ceiling -= 1
    place = end
    while place < ceiling and words[place] in (",", "and", "or"):
        place += 1
    if place >= ceiling or place == end or words[place] != "to":
        return
    for comma in range(ceiling - 1, place, -1):
        if words[comma] == ",":
            mark = match(tokens, comma + 1, comma, ceiling)
            if mark is not None and mark.kind == "safeguard":
                found.add(tokens, mark.kind, mark.start, mark.end or end_of(tokens, mark, ceiling), mark.phrase)
            return
