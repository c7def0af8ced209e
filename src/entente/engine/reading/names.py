"""Forums, frameworks and places that a clause names."""

from __future__ import annotations

from dataclasses import dataclass, field

from entente.engine.lexicon.en_words import LEMMAS
from entente.engine.lexicon.flags import MODAL, NOUN, PREPOSITION
from entente.engine.reading.abbreviations import Abbreviations, abbreviations_of
from entente.engine.reading.bodies import SIGNING, is_concluded, is_forum, is_framework
from entente.engine.reading.clauses import Clause
from entente.engine.reading.gazetteer import Mention
from entente.engine.reading.mentions import mentions_in
from entente.engine.reading.places import place_range
from entente.engine.reading.records import Value
from entente.engine.reading.tokens import Tokens
from entente.engine.source.span import Span

__all__ = ["Abbreviations", "Names", "abbreviations_of", "names_of"]


@dataclass(frozen=True, slots=True)
class Names:
    """The bodies, texts and places that a clause names."""

    forum: tuple[Value, ...] = ()
    framework: tuple[Value, ...] = ()
    place: tuple[Value, ...] = ()
    rules: tuple[str, ...] = ()


@dataclass(slots=True)
class _Found:
    """What was found so far: by field, each normal name once."""

    fields: dict[str, dict[str, Value]] = field(
        default_factory=lambda: {"forum": {}, "framework": {}, "place": {}}
    )
    rules: list[str] = field(default_factory=list)

    def add(self, kind: str, name: str, span: Span, rule: str) -> None:
        """Keeps a name, unless the field has it."""
        if name.casefold() not in self.fields[kind]:
            self.fields[kind][name.casefold()] = Value(span, name=name)
            self.rules.append(rule)


UNNAMED = Names()


def names_of(clause: Clause, abbreviations: Abbreviations) -> Names:
    """The forums, frameworks and places of a clause."""
    found = _Found()
    if clause.stem is not None:
        _gather(found, clause, clause.stem, _last_sentence(clause.stem), abbreviations)
    front = _front(clause)
    if front is not None:
        _gather(found, clause, clause.tokens, front, abbreviations)
    _gather(found, clause, clause.tokens, (clause.begin, clause.end), abbreviations)
    if not found.fields["framework"]:
        _gather_pointed(found, clause, abbreviations)
    if not found.rules:
        return UNNAMED
    forum, framework, place = (tuple(values.values()) for values in found.fields.values())
    return Names(forum, framework, place, tuple(found.rules))


def _last_sentence(stem: Tokens) -> tuple[int, int]:
    """The sentence of a stem that leads to its items."""
    end = len(stem)
    begin = end - 1
    while begin > 0 and end - begin < LONG and stem.words[begin - 1] not in (".", "!", "?", ";"):
        begin -= 1
    return begin, end


LONG = 80
"""Tokens of a stem that are looked at."""


def _front(clause: Clause) -> tuple[int, int] | None:
    """The fronted adjunct before the subject of this clause: "As members of the IMO, we …"."""
    subject = clause.head.subject
    if subject is None or subject[0] <= clause.floor + 2:
        return None
    tokens, begin, end = clause.tokens, clause.floor, subject[0]
    if tokens.words[end - 1] != ",":
        return None
    if any(tokens.flags[index] & MODAL or tokens.words[index] == ";" for index in range(begin, end)):
        return None
    opener = tokens.words[begin]
    return None if opener in RECITALS else (begin, end)


RECITALS = frozenset(
    "recognising recognizing recalling noting welcoming acknowledging considering recollecting emphasising "
    "emphasizing underlining stressing reaffirming affirming having noted observing appreciating commending "
    "concerned convinced aware conscious mindful bearing desiring believing".split()
)


def _gather(
    found: _Found, clause: Clause, tokens: Tokens, bounds: tuple[int, int], abbreviations: Abbreviations
) -> None:
    """Adds the names in one stretch of words."""
    begin, end = bounds
    previous = -1
    verbs = clause.head.verbs if tokens is clause.tokens else ()
    for mention in mentions_in(tokens, begin, end, abbreviations, verbs):
        if is_framework(tokens, mention, end) or is_concluded(clause, tokens, mention):
            found.add("framework", mention.name, mention.span, mention.rule)
        elif mention.sense in ("forum", "framework"):
            if is_forum(clause, tokens, mention, begin, end):
                found.add("forum", mention.name, mention.span, mention.rule)
        else:
            previous = _place(found, tokens, mention, bounds, previous, abbreviations)


def _place(
    found: _Found,
    tokens: Tokens,
    mention: Mention,
    bounds: tuple[int, int],
    previous: int,
    abbreviations: Abbreviations,
) -> int:
    """Adds a name that says where; the end of the last place."""
    joined = previous > 0 and all(word in JOINTS for word in tokens.words[previous : mention.first])
    where = place_range(tokens, mention, *bounds, follows=joined, abbreviations=abbreviations)
    if where is None:
        return previous
    span = Span(tokens.starts[where[0]], tokens.ends[where[1] - 1])
    found.add("place", mention.name, span, mention.rule)
    return where[1]


def _gather_pointed(found: _Found, clause: Clause, abbreviations: Abbreviations) -> None:
    """Adds the text that "signing this" points back to: the last framework named before in the sentence."""
    tokens, head = clause.tokens, clause.head
    stop = min(clause.end - 1, head.anchor + 6)
    if POINTERS.isdisjoint(tokens.words[head.anchor + 1 : stop + 1]):
        return
    for index in range(head.anchor, stop):
        word = tokens.words[index]
        if LEMMAS.get(word, word) in SIGNING and tokens.words[index + 1] in POINTERS:
            if (
                index + 2 < clause.end
                and tokens.flags[index + 2] & NOUN
                and not tokens.flags[index + 2] & PREPOSITION
            ):
                return
            named = mentions_in(tokens, clause.floor, clause.begin, abbreviations)
            texts = [one for one in named if is_framework(tokens, one, clause.begin)]
            if texts:
                found.add("framework", texts[-1].name, clause.span_of(index + 1, index + 2), texts[-1].rule)
            return


JOINTS = frozenset(("and", "or", ",", "the", "as", "well"))
POINTERS = frozenset(("this", "it"))
