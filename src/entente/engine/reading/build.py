"""Reads the passages of a text one after the other and gathers what they hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from entente.engine.lexicon.flags import BODY
from entente.engine.reading.adjuncts import adjuncts_of
from entente.engine.reading.agents import is_agent
from entente.engine.reading.ambiguities import coordination_doubt, pronoun_doubt
from entente.engine.reading.clauses import Clause, trimmed_end
from entente.engine.reading.doubts import cut_doubt, in_order, is_english, text_doubts
from entente.engine.reading.forms import form_rule as form_rule_of
from entente.engine.reading.heads import Head
from entente.engine.reading.items import item_heads
from entente.engine.reading.names import abbreviations_of, names_of
from entente.engine.reading.parties import Parties
from entente.engine.reading.people import people_of
from entente.engine.reading.pieces import Cut, Pieces, merged
from entente.engine.reading.provisos import may_qualify, proviso_in, speaks_of_text
from entente.engine.reading.records import (
    Commitment,
    Doubt,
    Reading,
    Trend,
    Value,
)
from entente.engine.reading.scan import heads_of
from entente.engine.reading.sentences import LONGEST, sentence_ends
from entente.engine.reading.stems import Opening, Stem, is_open, only_opens, opens_list, stem_of
from entente.engine.reading.structure import Passage, Structure
from entente.engine.reading.subjects import subject_rules, subjects_of
from entente.engine.reading.times import statement_date, times_of
from entente.engine.reading.tokens import Tokens, tokenize
from entente.engine.reading.trends import trend_rule as trend_rule_of
from entente.engine.reading.unread import is_undecided
from entente.engine.source.layout import BlockKind
from entente.engine.source.notes import NoteMarks
from entente.engine.source.span import Span

LISTED = 3
"""Items without a verb that make a list of objects."""
TRENDS = {str(trend): trend for trend in Trend}
REFRAINING = frozenset(("refrain", "refrains", "refrained", "refraining"))


def _apart(commitments: list[Commitment]) -> list[Commitment]:
    """The commitments in the order of the text; of two whose extents meet only the first."""
    kept: list[Commitment] = []
    for one in sorted(commitments, key=lambda commitment: commitment.anchor):
        if not kept or one.span.start >= kept[-1].span.end:
            kept.append(one)
    return kept


def _lend(clause: Clause, stem: Stem) -> None:
    """Gives an item without a subject that of its stem."""
    lender = stem.lender
    if lender is not None and lender.subject is not None:
        first, last = lender.subject
        clause.lent = Span(lender.tokens.starts[first], lender.tokens.ends[last - 1])
        clause.lender, clause.stem = lender.tokens, stem.tokens


class Builder:
    """Holds what has been read so far."""

    def __init__(self, text: str, structure: Structure, dated: date | None, notes: NoteMarks) -> None:
        self.text, self.structure, self.notes = text, structure, notes
        self.own_date, date_doubts = statement_date(text)
        stated = self.own_date.value if self.own_date else None
        self.dated = dated or (date.fromisoformat(stated) if stated else None)
        self.abbreviations, self.parties = abbreviations_of(text), Parties(text)
        self.pieces = Pieces(structure.furniture)
        self.commitments: list[Commitment] = []
        self.doubts: list[Doubt] = [*date_doubts, *self.abbreviations.doubts]
        self.language = "en" if is_english(text) else "und"
        self.asked: list[tuple[Doubt, int]] = []
        """Doubts about a commitment, with its anchor."""
        self.stems: dict[int, Stem] = {}
        self.waiting: dict[int, Clause] = {}
        """Stems that count only where none of their items does."""
        self.items: dict[int, list[Passage]] = {}
        """The passages below each stem."""
        self.verbal: set[int] = set()
        """Stems with an item that has a verb of its own."""
        self.in_item = False
        self.it_acts: bool | None = None
        """True if "it" would stand for a body that the last sentence spoke of."""

    def run(self) -> None:
        """Reads every passage."""
        introduces = {passage.stem for passage in self.structure.passages if passage.stem is not None}
        for place, passage in enumerate(self.structure.passages):
            self._passage(place, passage, introduces=place in introduces)
        for place, clause in self.waiting.items():
            if not is_open(clause):
                clause.listed = self._listed(place)
                self._commit(clause, self.structure.passages[place])
        self.commitments = _apart(self.commitments)

    def _listed(self, stem: int) -> Span | None:
        """The items below a stem, if they are three or more and none has a verb of its own."""
        items = self.items.get(stem, [])
        opening = self.stems[stem].opening if stem in self.stems else Opening.PURPOSE
        if len(items) < LISTED or opening in (Opening.PURPOSE, Opening.MEANS) or stem in self.verbal:
            return None
        tokens = tokenize(self.text, items[0].block.words.start, items[-1].block.words.end)
        return Span(tokens.starts[0], tokens.ends[trimmed_end(tokens, 0, len(tokens)) - 1])

    def _passage(self, place: int, passage: Passage, *, introduces: bool) -> None:
        block = passage.block
        tokens = tokenize(self.text, block.words.start, block.words.end)
        stem = self.stems.get(passage.stem) if passage.stem is not None else None
        self.in_item = block.kind is BlockKind.ITEM or passage.stem is not None
        clauses, cuts = self._sentences(passage, tokens, stem)
        self.pieces.add(place, passage, tokens, cuts)
        if passage.stem is not None:
            self.items.setdefault(passage.stem, []).append(passage)
            if clauses:
                self.verbal.add(passage.stem)
        if introduces:
            own = stem_of(tokens, clauses, stem)
            if own is not None:
                self.stems[place] = own
        if (
            stem is not None
            and passage.stem is not None
            and any(clause.head.force is not None for clause in clauses)
        ):
            self.waiting.pop(passage.stem, None)
        for clause in clauses:
            if clause.head.force is None:
                continue
            if introduces and clause is clauses[-1] and opens_list(clause):
                self.waiting[place] = clause
            elif not is_open(clause) and not only_opens(clause):
                self._commit(clause, passage)

    def _sentences(
        self, passage: Passage, tokens: Tokens, stem: Stem | None
    ) -> tuple[list[Clause], list[Cut]]:
        """The clauses of a passage, and the sentences of it that are a proviso or that no rule decided."""
        note = passage.block.kind is BlockKind.NOTE
        qualifies = may_qualify(tokens, note=note)
        listed = passage.block.kind is BlockKind.ITEM and passage.stem is None
        clauses: list[Clause] = []
        earlier: list[Clause] = []
        cuts: list[Cut] = []
        before, begin, about = 0, 0, False
        for end in sentence_ends(tokens):
            if qualifies:
                about = begin > 0 and speaks_of_text(tokens, before, begin, about=about)
                proviso = proviso_in(tokens, begin, end, note=note, about=about)
                if proviso is not None:
                    cuts.append(Cut(begin, end, proviso))
                    before, begin = begin, end
                    continue
            found = self._sentence(tokens, begin, end, stem if begin == 0 else None)
            heads = [clause.head for clause in found]
            if is_undecided(tokens, begin, end, heads, item=listed and begin == 0):
                cuts.append(Cut(begin, end, None))
            if end - begin >= LONGEST and (cut := cut_doubt(tokens, begin, end)):
                self.doubts.append(cut)
            self._ask_who(tokens, before, begin, earlier, found)
            clauses.extend(found)
            before, begin, earlier = begin, end, found
        return clauses, cuts

    def _ask_who(
        self, tokens: Tokens, before: int, begin: int, earlier: list[Clause], clauses: list[Clause]
    ) -> None:
        """Asks for whom "It" stands after a sentence (from `before` on) that undertakes nothing and names two."""
        head = clauses[0].head if clauses and before < begin else None
        if head is None or head.force is None or any(clause.head.force for clause in earlier):
            return
        if doubt := pronoun_doubt(tokens, before, begin, head):
            self.asked.append((doubt, tokens.starts[head.anchor]))

    def _sentence(self, tokens: Tokens, begin: int, end: int, stem: Stem | None) -> list[Clause]:
        heads: list[Head] = []
        if stem is not None:
            heads = item_heads(tokens, begin, end, stem)
        if not heads:
            heads = heads_of(tokens, begin, end, item=self.in_item, it_acts=self.it_acts)
        self._remember(tokens, heads)
        clauses = []
        for head in heads:
            clause = Clause(tokens, head, head.begin, trimmed_end(tokens, head.verb, head.end), begin, end)
            if stem is not None and head.subject is None:
                _lend(clause, stem)
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
        if any(head.strength is not None and self._founds(tokens, head) for head in heads):
            self.it_acts = True
        elif word in ("we", "they"):
            self.it_acts = None

    def _founds(self, tokens: Tokens, head: Head) -> bool:
        """True if the head sets up a body that the next sentence can speak of."""
        span = (
            range(head.subject[0], head.subject[1])
            if head.passive and head.subject
            else range(head.verb, head.end)
        )
        return any(tokens.flags[place] & BODY for place in span[:10])

    def _commit(self, clause: Clause, passage: Passage) -> None:
        head, tokens = clause.head, clause.tokens
        if head.force is None:
            return
        anchor = tokens.starts[head.anchor]
        if passage.section is not None:
            clause.heading = self.structure.sections[passage.section].heading
        trend, trend_rule = trend_rule_of(clause)
        form, form_rule = form_rule_of(clause)
        people, names, times, adjuncts = (
            people_of(clause, self.parties),
            names_of(clause, self.abbreviations),
            times_of(clause, self.dated),
            adjuncts_of(clause),
        )
        subjects = subjects_of(clause)
        self.asked.extend((doubt, anchor) for doubt in times.doubts)
        joined = coordination_doubt(clause)
        if joined is not None:
            self.asked.append((joined, anchor))
        self.commitments.append(
            Commitment(
                anchor=anchor,
                span=clause.span,
                verb=clause.span_of(head.anchor, max(head.verb, head.anchor) + 1),
                lemma=tokens.lemma(head.anchor),
                negated=head.negated
                or tokens.words[head.anchor] in REFRAINING
                or tokens.words[head.verb] in REFRAINING,
                force=head.force,
                trend=TRENDS[trend] if trend else None,
                form=form,
                provision=self.pieces.at(anchor),
                section=passage.section,
                actor=people.actor,
                partner=people.partner,
                forum=names.forum,
                framework=names.framework,
                place=names.place,
                subject=subjects,
                deadline=times.deadline,
                recurrence=times.recurrence,
                until=times.until,
                purpose=adjuncts.purpose,
                means=adjuncts.means,
                scope=adjuncts.scope if clause.listed is None else (*adjuncts.scope, Value(clause.listed)),
                safeguard=adjuncts.safeguard,
                rules=(
                    *head.rules,
                    *((head.strength.rule,) if head.strength else ()),
                    *((trend_rule,) if trend else ()),
                    form_rule,
                    *people.rules,
                    *names.rules,
                    *subject_rules(subjects, self.text),
                    *times.rules,
                    *adjuncts.rules,
                ),
            )
        )

    def _all_doubts(self) -> tuple[Doubt, ...]:
        """Every doubt in the order of the text, each with the commitment that it is about."""
        places = {commitment.anchor: place for place, commitment in enumerate(self.commitments)}
        asked = [replace(doubt, commitment=places.get(anchor)) for doubt, anchor in self.asked]
        textual = text_doubts(self.text, self.structure, self.notes, self.language)
        return in_order([*self.doubts, *asked], textual, self.commitments)

    def reading(self, title: Span | None = None) -> Reading:
        """What was read."""
        return Reading(
            self.text,
            self.language,
            title,
            self.own_date or (Value(Span(0, 0), value=self.dated.isoformat()) if self.dated else None),
            tuple(self.structure.sections),
            tuple(self.structure.headings),
            self.pieces.provisions(self.structure, self.commitments, self.notes),
            tuple(self.commitments),
            merged(self.pieces.unread),
            self._all_doubts(),
        )
