"""Reads the passages of a text one after the other and gathers what they hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from entente.engine.reading.adjuncts import adjuncts_of
from entente.engine.lexicon.flags import BODY
from entente.engine.reading.grammar import is_agent
from entente.engine.reading.clauses import Clause, trimmed_end
from entente.engine.reading.forms import form_of
from entente.engine.reading.heads import Chain, Head
from entente.engine.reading.items import Stem, item_heads, only_opens, opens_list, stem_of
from entente.engine.reading.names import abbreviations_of, names_of
from entente.engine.reading.people import people_of
from entente.engine.reading.predicates import Context
from entente.engine.reading.records import (
    Commitment,
    Doubt,
    Provision,
    ProvisionKind,
    Reading,
    Trend,
    Value,
)
from entente.engine.reading.scan import Scanner
from entente.engine.reading.sentences import sentence_ends
from entente.engine.reading.structure import Passage, Structure
from entente.engine.reading.subjects import subjects_of
from entente.engine.reading.times import statement_date, times_of
from entente.engine.reading.tokens import Tokens, tokenize
from entente.engine.reading.trends import trend_of
from entente.engine.source.layout import BlockKind
from entente.engine.source.span import Span


REFRAINING = frozenset(("refrain", "refrains", "refrained", "refraining"))


class Builder:
    """Holds what has been read so far."""

    def __init__(self, text: str, structure: Structure, dated: date | None) -> None:
        self.text, self.structure = text, structure
        self.own_date, date_doubts = statement_date(text)
        stated = self.own_date.value if self.own_date else None
        self.dated = dated or (date.fromisoformat(stated) if stated else None)
        self.abbreviations = abbreviations_of(text)
        self.provisions: list[Provision] = []
        self.commitments: list[Commitment] = []
        self.doubts: list[Doubt] = [*date_doubts, *self.abbreviations.doubts]
        self.stems: dict[int, Stem] = {}
        self.waiting: dict[int, Clause] = {}
        """Stems that count only where none of their items does."""
        self.in_item = False
        self.it_acts: bool | None = None
        """True if "it" would stand for a body that the last sentence spoke of."""
        self.unread: list[Span] = list(structure.furniture)

    def run(self) -> None:
        """Reads every passage."""
        introduces = {passage.stem for passage in self.structure.passages if passage.stem is not None}
        for place, passage in enumerate(self.structure.passages):
            self._passage(place, passage, place in introduces)
        for place, clause in self.waiting.items():
            if "stem.open" not in clause.head.rules:
                self._commit(clause, place, self.structure.passages[place])
        self.commitments.sort(key=lambda commitment: commitment.anchor)

    def _passage(self, place: int, passage: Passage, introduces: bool) -> None:
        block = passage.block
        tokens = tokenize(self.text, block.words.start, block.words.end)
        before, begin = len(self.commitments), 0
        stem = self.stems.get(passage.stem) if passage.stem is not None else None
        self.in_item = block.kind is BlockKind.ITEM or passage.stem is not None
        clauses: list[Clause] = []
        for end in sentence_ends(tokens):
            clauses.extend(self._sentence(tokens, begin, end, stem if begin == 0 else None))
            begin = end
        if introduces:
            own = self._own_stem(tokens, clauses, passage, stem)
            if own is not None:
                self.stems[place] = own
        if stem is not None and passage.stem is not None and any(clause.head.force is not None for clause in clauses):
            self.waiting.pop(passage.stem, None)
        for clause in clauses:
            if clause.head.force is None:
                continue
            if introduces and clause is clauses[-1] and opens_list(clause):
                self.waiting[place] = clause
            elif not (clause.head.rules and "stem.open" in clause.head.rules) and not only_opens(clause):
                self._commit(clause, place, passage)
        kind = ProvisionKind.OPERATIVE if len(self.commitments) > before else ProvisionKind.DECLARATION
        self.provisions.append(Provision(block.span, kind, passage.section, passage.stem))

    def _own_stem(self, tokens: Tokens, clauses: list[Clause], passage: Passage, outer: Stem | None) -> Stem | None:
        return stem_of(tokens, clauses, outer)

    def _sentence(self, tokens: Tokens, begin: int, end: int, stem: Stem | None) -> list[Clause]:
        heads: list[Head] = []
        if stem is not None:
            heads = item_heads(tokens, begin, end, stem)
        if not heads:
            heads = Scanner(tokens, begin, end, Context(self.in_item, self.it_acts)).run()
        self._remember(tokens, heads)
        clauses = []
        for head in heads:
            clause = Clause(tokens, head, head.begin, trimmed_end(tokens, head.verb, head.end), begin, end)
            if stem is not None and head.subject is None and stem.subject is not None and stem.tokens is not None:
                clause.lent = Span(stem.tokens.starts[stem.subject[0]], stem.tokens.ends[stem.subject[1] - 1])
                clause.stem = stem.tokens
            clauses.append(clause)
        return clauses

    def _remember(self, tokens: Tokens, heads: list[Head]) -> None:
        """Keeps whether "it" in the next sentence would stand for a body."""
        subjects = [head.subject for head in heads if head.subject is not None]
        if not subjects:
            return
        word = tokens.words[subjects[-1][0]]
        if word == "it":
            return
        self.it_acts = is_agent(tokens, *subjects[-1])
        founded = any(head.force is not None and self._founds(tokens, head) for head in heads)
        if founded:
            self.it_acts = True
        elif word in ("we", "they"):
            self.it_acts = None

    def _founds(self, tokens: Tokens, head: Head) -> bool:
        """True if the head sets up a body that the next sentence can speak of."""
        span = range(head.subject[0], head.subject[1]) if head.passive and head.subject else range(head.verb, head.end)
        return any(tokens.flags[place] & BODY for place in span[:10])

    def _commit(self, clause: Clause, place: int, passage: Passage) -> None:
        head, tokens = clause.head, clause.tokens
        if head.force is None:
            return
        anchor = tokens.starts[head.anchor]
        if passage.section is not None:
            clause.heading = self.structure.sections[passage.section].heading
        trend = trend_of(clause)
        form = form_of(clause)
        people, names, times, adjuncts = (
            people_of(clause),
            names_of(clause, self.abbreviations),
            times_of(clause, self.dated),
            adjuncts_of(clause),
        )
        self.doubts.extend(replace(doubt, commitment=len(self.commitments)) for doubt in times.doubts)
        self.commitments.append(
            Commitment(
                anchor=anchor,
                span=clause.span,
                verb=clause.span_of(head.anchor, max(head.verb, head.anchor) + 1),
                lemma=tokens.words[head.anchor],
                negated=head.negated or tokens.words[head.anchor] in REFRAINING or tokens.words[head.verb] in REFRAINING,
                force=head.force,
                trend=Trend(trend) if trend else None,
                form=form,
                provision=place,
                section=passage.section,
                actor=people.actor,
                partner=people.partner,
                forum=names.forum,
                framework=names.framework,
                place=names.place,
                subject=subjects_of(clause),
                deadline=times.deadline,
                recurrence=times.recurrence,
                until=times.until,
                purpose=adjuncts.purpose,
                means=adjuncts.means,
                scope=adjuncts.scope,
                safeguard=adjuncts.safeguard,
                rules=(*head.rules, *people.rules, *names.rules, *times.rules, *adjuncts.rules),
            )
        )

    def reading(self) -> Reading:
        """What was read."""
        return Reading(
            self.text,
            "en",
            None,
            self.own_date or (Value(Span(0, 0), value=self.dated.isoformat()) if self.dated else None),
            tuple(self.structure.sections),
            tuple(self.structure.headings),
            tuple(self.provisions),
            tuple(self.commitments),
            tuple(sorted(self.unread)),
            tuple(self.doubts),
        )
