"""Finds the heads of a sentence: every verb by which its main clauses undertake or declare something."""

from __future__ import annotations

from entente.engine.lexicon.flags import (
    ADVERB,
    BASE,
    BE,
    CAPITAL,
    COLLECTIVE,
    CONJUNCTION,
    DETERMINER,
    DO,
    GERUND,
    HAVE,
    MARK,
    MODAL,
    NOUN,
    PARTICIPLE,
    PAST,
    PERFORMATIVE,
    PREPOSITION,
    PRONOUN,
    SUBORDINATOR,
    THING,
    THIRD,
    TO,
    UNKNOWN,
    VERB,
)
from entente.engine.lexicon.en_words import LEMMAS
from entente.engine.reading.grammar import FRONT_OPENERS,  begins_object, is_agent, is_modal, is_party, opens_verb, skip_adverbs, skip_enumerator
from entente.engine.reading.heads import Chain, Head
from entente.engine.reading.predicates import (
    Context,
    Predicate,
    be_predicate,
    have_predicate,
    modal_predicate,
    simple_predicate,
    subjunctive_predicate,
)
from entente.engine.reading.records import Force
from entente.engine.reading.subjects_of import subject_before
from entente.engine.reading.tokens import Tokens

MAIN, PURPOSE, MEANS, SCOPE, RELATIVE, REPORTED = range(6)
SWALLOWS = frozenset((RELATIVE, REPORTED))
ENDS_SUBORDINATE = 3
"""Tokens after which a comma closes a fronted subordinate clause."""

NOT_GERUNDS = frozenset("including emerging existing ongoing regarding concerning excluding following developing training".split())
NOT_FINITE_AFTER = frozenset(
    "appropriate necessary possible applicable relevant needed required feasible practicable available desired any "
    "so".split()
)
OBJECT_OPENERS = frozenset("the a an our their its his her".split())
REFUSED = frozenset(
    "recognise recognize accept impose apply tolerate permit allow levy use supply sell export deploy station maintain "
    "support interfere intervene".split()
)
SPEECH = frozenset("commit pledge call look reaffirm reiterate urge invite welcome recognise recognize commend condemn acknowledge".split())
"""Verbs that are said, not done: under "will A and …" they start a clause of their own."""
SAID_ALOUD = SPEECH | frozenset(
    "commit reaffirm pledge agree resolve intend aim task direct instruct reaffirmed agreed committed pledged resolved "
    "decided directed tasked instructed intended called looked reiterated urged invited encouraged welcomed noted "
    "recognised recognized announced expressed underlined stressed affirmed emphasised emphasized underscored "
    "acknowledged underline stress affirm emphasise emphasize express underscore highlight announce note decide".split()
)
"""Verbs that go on with the main clause even after a purpose."""
FINITE_AGAIN = frozenset("welcome recognise recognize note support condemn acknowledge commend endorse oppose reject".split())
SCOPE_WORDS = frozenset("including include notably namely especially particularly e.g".split())


class Scanner:
    """Walks once over a sentence, left to right, and collects heads."""

    def __init__(self, tokens: Tokens, begin: int, end: int, context: Context) -> None:
        self.tokens, self.begin, self.end, self.context = tokens, begin, end, context
        self.heads: list[Head] = []
        self.region = MAIN
        self.pending = -1
        """Where the subordinator stands whose finite verb has not come yet; -1 for none."""
        self.floor = begin
        """Where the present clause can begin."""
        self.promise: Predicate | None = None
        """A performative whose that-clause carries the undertaking."""
        self.fresh = True
        """True until the clause has its finite verb."""
        self.stated = False
        """True if the subordinate clause states how things are: "that climate change is a priority"."""
        self.series = False
        """True if the purpose is itself a series: "to A, B and C"."""
        self.bare_inside = False
        """True if a bare verb could go on inside the subordinate clause: "that we can see and use"."""
        self.promised: Predicate | None = None
        """The last performative whose that-clause carried an undertaking: "agreed that A and that B"."""

    def run(self) -> list[Head]:
        """The heads, in order."""
        words = self.tokens.words
        if self.context.item and words[self.begin] == "that" and self.begin + 2 < self.end:
            self.promise = Predicate(self.begin, self.begin, Chain.CLOSED, None, self.begin, carries=True, decides=True)
            self.floor = self.begin + 1
            return self.resume(self.begin + 1)
        return self.resume(self.begin)

    def resume(self, index: int) -> list[Head]:
        """The heads, with those that stand from `index` on."""
        flags, words = self.tokens.flags, self.tokens.words
        while index < self.end:
            bits = flags[index]
            word = words[index]
            if word == "(" or word == "[":
                index = self._closing(index)
            elif bits & SUBORDINATOR:
                self._subordinator(index)
            elif word == "as" and index + 1 < self.end and flags[index + 1] & MODAL:
                self.pending = index
            elif word == "as" and words[index + 1 : index + 3] in (["soon", "as"], ["long", "as"], ["far", "as"]):
                self.pending = index + 2
                index += 2
            elif word in SCOPE_WORDS:
                self._preposition(index)
            elif word == ";" or word == ":":
                self._boundary(index)
            elif bits & CONJUNCTION or word == "," or word == "as" and words[index + 1 : index + 3] == ["well", "as"]:
                index = self._joint(index)
                continue
            elif bits & (MODAL | BE | HAVE | DO) or bits & VERB:
                index = self._verb(index, bits)
                continue
            elif bits & TO:
                index = self._to(index)
                continue
            elif bits & PREPOSITION:
                self._preposition(index)
            index += 1
        self._finish()
        return self.heads

    # regions

    def _closing(self, index: int) -> int:
        """The place of the bracket that closes the one here, or here where none does."""
        close = ")" if self.tokens.words[index] == "(" else "]"
        depth, opened = 0, self.tokens.words[index]
        for place in range(index, min(self.end, index + 80)):
            word = self.tokens.words[place]
            depth += (word == opened) - (word == close)
            if depth == 0:
                return place
        return index

    def _subordinator(self, index: int) -> None:
        """A finite verb that follows belongs to a subordinate clause, unless a performative waits for it."""
        words, flags = self.tokens.words, self.tokens.flags
        word = words[index]
        after = words[index + 1] if index + 1 < self.end else ""
        if word == "that" and self.promise is not None and self.promise.that == index:
            self.floor, self.fresh = index + 1, True
            return
        if word == "that" and self.promised is not None and words[index - 1] in ("and", ",", ";"):
            self.promise, self.floor, self.fresh, self.pending, self.region = self.promised, index + 1, True, -1, MAIN
            return
        participial = word not in ("that", "which", "who") and index + 1 < self.end and self._is_participial(index + 1)
        if after in NOT_FINITE_AFTER or participial:
            return
        if word == "that" and index and flags[index - 1] & VERB and not self.fresh and self.region == MAIN:
            self.region = REPORTED
        if word in ("that", "those", "this") and flags[index - 1] & (PREPOSITION | TO) and index:
            return
        self.pending = index

    def _is_participial(self, index: int) -> bool:
        """True for "while respecting", "when needed": a subordinator without a finite verb."""
        flags = self.tokens.flags[index]
        return bool(flags & (GERUND | PARTICIPLE)) and not flags & (NOUN | BASE)

    def _preposition(self, index: int) -> None:
        """By or through with a gerund opens means; such as opens a list."""
        words, after = self.tokens.words, index + 1
        if after >= self.end or self.region in SWALLOWS:
            return
        inner = skip_adverbs(self.tokens, after, self.end)
        if words[index] in ("by", "through", "via") and inner < self.end and self.tokens.flags[inner] & GERUND:
            self.region = MEANS
        elif self.region != MEANS and words[index] in SCOPE_WORDS or words[index] == "as" and words[index - 1] == "such":
            self.region = SCOPE

    def _to(self, index: int) -> int:
        """An infinitive that no chain took opens a purpose."""
        after = skip_adverbs(self.tokens, index + 1, self.end)
        if after < self.end and self.tokens.flags[after] & (BASE | BE | HAVE | DO) and self.heads:
            if self.region not in SWALLOWS:
                self.region, self.series = PURPOSE, False
            else:
                self.bare_inside = True
            return after + 1
        return index + 1

    def _boundary(self, index: int) -> None:
        """After a semicolon or colon a clause of its own may start."""
        if self.heads and self._coordinated(index):
            return
        self.floor, self.fresh, self.pending = index + 1, True, -1
        if self.tokens.words[index] == ";" and self.region in SWALLOWS:
            self.region = MAIN

    def _joint(self, index: int) -> int:
        """A comma or conjunction: closes a fronted clause, or joins a further verb."""
        word = self.tokens.words[index]
        if word == "," and self.pending >= 0 and index - self.pending > ENDS_SUBORDINATE and not self.heads:
            self.pending = -1
        if self.heads and self._coordinated(index):
            return self.heads[-1].verb + 1
        self._new_subject(index)
        return index + 1

    def _new_subject(self, index: int) -> None:
        """After "and we", ", and the Parties" a clause with a simple verb of its own may start."""
        tokens, place = self.tokens, index + 1
        if self.tokens.words[index] == "," or place >= self.end or not self.heads or self.region == REPORTED:
            return
        place = skip_adverbs(tokens, place, self.end)
        if place >= self.end:
            return
        pronoun = tokens.words[place] in ("we", "they", "it", "both")
        comma = index > self.begin and tokens.words[index - 1] in (",", ";")
        if pronoun or comma and tokens.flags[place] & (DETERMINER | CAPITAL):
            self.floor, self.fresh = place, True
            self.pending = -1 if pronoun else self.pending

    # verbs

    def _verb(self, index: int, bits: int) -> int:
        """A word that can be a finite verb; the place to go on from."""
        tokens = self.tokens
        if bits & MODAL and not is_modal(tokens, index, self.end):
            return index + 1
        if self.promise is not None and self.promise.decides and (tokens.words[index] == "be" or bits & BASE):
            resumed = self._subjunctive(index, bits)
            if resumed:
                return resumed
        if bits & DO and tokens.words[index + 1 : index + 2] == ["not"] and self.pending < 0 and self.fresh:
            resumed = self._do_not(index)
            if resumed:
                return resumed
        if bits & DO or tokens.words[index] in ("having", "being", "been", "be"):
            return index + 1
        if not bits & (MODAL | BE | HAVE):
            return self._simple(index, bits)
        if self.pending >= 0 and not self._frees_itself(index):
            self._swallow(index)
            lead = skip_adverbs(tokens, index + 1, self.end)
            return lead + 1 if bits & MODAL and lead < self.end and tokens.flags[lead] & BASE else index + 1
        if self._in_as_clause(index):
            return index + 1
        subject = self._subject(index)
        if subject is not None and self._touches_noun(subject[0]):
            self.region = RELATIVE if self.region != REPORTED else REPORTED
            return index + 1
        if subject is None and not (self.fresh and index == self.floor):
            return index + 1
        if self.region in SWALLOWS and not self.fresh and not self._stands_alone(subject):
            return index + 1
        return self._take(index, bits, subject)

    def _touches_noun(self, start: int) -> bool:
        """True for "the steps we are taking": a pronoun right behind a noun, with no joint between them."""
        fronted = not self.heads and self.tokens.words[self.begin] in FRONT_OPENERS
        if fronted or not self.tokens.flags[start] & PRONOUN or start == self.begin:
            return False
        before = self.tokens.flags[start - 1]
        joint = CONJUNCTION | SUBORDINATOR | MARK | ADVERB | PREPOSITION
        noun = before & (NOUN | THING) and not (before & VERB and not before & THING)
        return bool(noun) and not before & joint and start != self.floor

    def _do_not(self, index: int) -> int:
        """ "We do not recognise …": a stance in the negative present; 0 where it is none."""
        verb = skip_adverbs(self.tokens, index + 1, self.end)
        subject = self._subject(index)
        if subject is None or verb >= self.end or not self.tokens.flags[verb] & BASE or not is_party(self.tokens, subject):
            return 0
        if self.tokens.words[verb] not in REFUSED:
            return 0
        predicate = Predicate(
            verb, verb, Chain.PRESENT, Force.COMMITTED, verb + 1, True, "continue", tense=Chain.PRESENT, verbs=[verb],
            rules=["clause.present"],
        )
        return self._keep(predicate, index, subject)

    def _subjunctive(self, index: int, bits: int) -> int:
        """Where to go on after a subjunctive in a that-clause that decides; 0 where there is none."""
        subject = self._subject(index)
        plural = bits & NOUN or self.pending >= 0
        if subject is None or plural or self.tokens.flags[index - 1] & (DETERMINER | TO | PREPOSITION | MODAL):
            return 0
        predicate = subjunctive_predicate(self.tokens, index, self.end)
        return 0 if predicate is None else self._keep(predicate, index, subject)

    def _stands_alone(self, subject: tuple[int, int] | None) -> bool:
        """True if the subject opens a clause of its own after a subordinate one."""
        if subject is None:
            return False
        start = subject[0]
        before = self.tokens.words[start - 1] if start > self.begin else ";"
        pronoun = self.tokens.flags[start] & PRONOUN
        if self.region == REPORTED:
            return before == ";"
        return before in (",", ";", "and", "but", ":") and (bool(pronoun) or before != "and" or self._comma(start - 1))

    def _comma(self, index: int) -> bool:
        return index > self.begin and self.tokens.words[index - 1] == ","

    def _frees_itself(self, index: int) -> bool:
        """True if a comma and a subject of its own stand between the subordinator and this verb."""
        subject = subject_before(self.tokens, self.pending + 1, index, first=False)
        if subject is None or subject[0] - self.pending <= ENDS_SUBORDINATE:
            return False
        before = subject[0] - 1
        closes = self.tokens.words[before] == ","
        has_verb = any(self.tokens.flags[place] & VERB for place in range(self.pending + 1, before))
        return closes and has_verb

    def _swallow(self, index: int) -> None:
        """The finite verb belongs to the pending subordinate clause."""
        flags, after = self.tokens.flags, skip_adverbs(self.tokens, index + 1, self.end)
        base = after < self.end and flags[index] & MODAL and not flags[after] & BE
        self.stated = bool(flags[index] & BE)
        self.bare_inside = bool(base or flags[index] & BASE and not flags[index] & (BE | HAVE | MODAL))
        self.pending = -1
        if self.region != REPORTED and self.heads:
            self.region = RELATIVE

    def _subject(self, index: int) -> tuple[int, int] | None:
        floor = max(self.floor, self.heads[-1].verb + 1) if self.heads else self.floor
        return subject_before(self.tokens, floor, index, first=self.fresh)

    def _take(self, index: int, bits: int, subject: tuple[int, int] | None) -> int:
        """Asks the rule for this kind of verb what it says, and keeps its head."""
        rule = modal_predicate if bits & MODAL else be_predicate if bits & BE else have_predicate
        self._remember(subject)
        predicate = rule(self.tokens, index, self.end, subject, self.context, self.promise)
        return self._keep(predicate, index, subject)

    def _keep(self, predicate: Predicate, index: int, subject: tuple[int, int] | None) -> int:
        """Adds the head that a rule found, and sets out for what follows it."""
        begin = subject[0] if subject else index
        link = self._link(begin)
        head = Head(
            link=link,
            begin=begin,
            anchor=predicate.anchor,
            verb=predicate.verb,
            chain=predicate.chain,
            force=None if predicate.carries else predicate.force,
            subject=subject,
            negated=predicate.negated,
            trend=predicate.trend,
            passive=predicate.passive,
            others=predicate.others,
            tense=predicate.tense,
            rules=list(predicate.rules),
            verbs=list(predicate.verbs) or [predicate.verb],
        )
        self.heads.append(head)
        self.region, self.pending, self.fresh = MAIN, -1, False
        self.promise = predicate if predicate.that >= 0 and predicate.carries else None
        self.promised = self.promise or self.promised
        if predicate.that >= 0 and not predicate.carries:
            self.region = REPORTED
        return predicate.resume

    def _remember(self, subject: tuple[int, int] | None) -> None:
        """Lets "it" stand for the body that was the subject just before."""
        if not subject or self.tokens.words[subject[0]] != "it":
            return
        opener = self.tokens.words[self.begin] in ("as", "when", "while", "once", "if", "for")
        if opener and self.tokens.flags[self.begin + 1] & CAPITAL:
            self.context.it_acts = True
        if self.heads and self.heads[-1].subject:
            if is_agent(self.tokens, *self.heads[-1].subject):
                self.context.it_acts = True

    def _link(self, begin: int) -> int:
        """Where what leads to a clause that begins here starts: its conjunction, comma or semicolon."""
        words, place = self.tokens.words, begin - 1
        if self.heads:
            lowest = self.heads[-1].verb
            for index in range(begin - 1, lowest, -1):
                if words[index] == ";" or words[index] in ("and", "but", "while", "whilst", "or", ":", "–", "—"):
                    place = index
                    break
            else:
                while place > lowest and words[place] != ",":
                    place -= 1
                place = place if place > lowest else begin - 1
        while place > self.begin and words[place - 1] in (",", ";"):
            place -= 1
        return max(place, self.begin)

    # simple verbs: we agree, Ministers agreed, the two sides cooperate

    def _simple(self, index: int, bits: int) -> int:
        """A present or past verb without auxiliary."""
        finite = bits & (BASE | THIRD | PAST)
        if not finite or bits & ADVERB:
            return index + 1
        if self.pending >= 0:
            if self._may_be_finite(index, bits) and not self._frees_itself(index):
                self._swallow(index)
                return index + 1
            if not self._frees_itself(index):
                return index + 1
        if not self.fresh or self._in_as_clause(index):
            return index + 1
        subject = self._subject(index)
        if subject is None:
            return self._imperative(index)
        self._remember(subject)
        predicate = simple_predicate(self.tokens, index, self.end, subject, self.context)
        if predicate is None:
            return index + 1
        return self._keep(predicate, index, subject)

    def _in_as_clause(self, index: int) -> bool:
        """True in "As other nations increase …," before the comma."""
        words, floor = self.tokens.words, self.floor
        while floor < index and (self.tokens.flags[floor] & ADVERB and words[floor] != "as" or words[floor] == ","):
            floor += 1
        if words[floor] != "as" or self.heads:
            return False
        commas = [place for place in range(floor, index) if words[place] == ","]
        return not commas or index - commas[-1] > 1 and not self._names_party(commas[-1] + 1)

    def _names_party(self, index: int) -> bool:
        """True if a subject of a main clause may start here: we, the parties, a name."""
        bits = self.tokens.flags[index]
        return bool(bits & (PRONOUN | DETERMINER | CAPITAL | COLLECTIVE)) and not bits & CONJUNCTION

    def _may_be_finite(self, index: int, bits: int) -> bool:
        before = self.tokens.flags[index - 1] if index else 0
        if index - self.pending == 1 and self.tokens.words[self.pending] in ("that", "which", "who") and index == self.pending + 1:
            return True
        if before & PRONOUN and not before & DETERMINER:
            return True
        if bits & NOUN and not before & PRONOUN or before & DETERMINER and not before & PRONOUN:
            return False
        return not before & (PREPOSITION | TO) and begins_object(self.tokens, index + 1, self.end)

    def _imperative(self, index: int) -> int:
        """A verb at the very start of an item or paragraph, whose subject is in the stem."""
        if index > self.floor or index > self.begin + 4:
            return index + 1
        if self.tokens.flags[index] & COLLECTIVE:
            return index + 1
        recital = self.tokens.flags[index] & PAST and not self.tokens.flags[index] & BASE and not self.context.item
        if recital:
            return index + 1
        predicate = simple_predicate(self.tokens, index, self.end, None, self.context)
        return index + 1 if predicate is None else self._keep(predicate, index, None)

    # coordination

    def _coordinated(self, index: int) -> bool:
        """True if a further verb under the last head's subject was found and kept after this comma or conjunction."""
        tokens, last = self.tokens, self.heads[-1]
        place = index
        while place < self.end and (tokens.flags[place] & CONJUNCTION or tokens.words[place] in (",", ";")):
            place += 1
        if tokens.words[place : place + 3] == ["as", "well", "as"]:
            place += 3
        if place > index + 5 or place >= self.end:
            return False
        place = skip_enumerator(tokens, place, self.end)
        if place >= self.end:
            return False
        start = place
        place = skip_adverbs(tokens, place, self.end)
        if place < self.end and place > index + 1 and tokens.words[place - 1] == "," and tokens.flags[place] & PREPOSITION:
            closing = next((at for at in range(place, min(self.end, place + 20)) if tokens.words[at] == ","), -1)
            start = place = closing + 1 if closing > 0 else place
        if place >= self.end:
            return False
        place = self._past_adjunct(place)
        bits = tokens.flags[place]
        if bits & MODAL and is_modal(tokens, place, self.end) or bits & (BE | HAVE):
            return self._auxiliary_again(index, place, bits)
        if bits & CAPITAL and not tokens.text[tokens.starts[place] : tokens.ends[place]].isupper():
            return False
        found = self._verb_again(index, start, place, bits, last)
        if found is None:
            return False
        self.heads.append(found)
        self.region, self.pending = MAIN, -1
        return True

    def _past_adjunct(self, place: int) -> int:
        """The auxiliary after "and with this Agreement has committed"; else the place itself."""
        flags = self.tokens.flags
        if not flags[place] & PREPOSITION or flags[place] & (VERB | TO):
            return place
        for at in range(place + 1, min(self.end, place + 6)):
            if flags[at] & (PRONOUN | MARK | CONJUNCTION | SUBORDINATOR) and not flags[at] & DETERMINER:
                break
            if flags[at] & (MODAL | BE | HAVE):
                return at
        return place

    def _auxiliary_again(self, index: int, place: int, bits: int) -> bool:
        """"… and will undertake": the subject is shared, the auxiliary is said again."""
        if self.pending >= 0 or self.region == REPORTED and not (self.stated and bits & MODAL):
            return False
        if self.region == RELATIVE and not (bits & MODAL and self.heads[-1].force and self.heads[-1].tense is Chain.BARE):
            return False
        rule = modal_predicate if bits & MODAL else be_predicate if bits & BE else have_predicate
        shared = self.heads[-1].subject
        predicate = rule(self.tokens, place, self.end, shared, self.context, None)
        before = len(self.heads)
        self._keep(predicate, place, None)
        head = self.heads[before]
        head.link, head.subject = self._link(place), shared
        return True

    def _verb_again(self, index: int, start: int, place: int, bits: int, last: Head) -> Head | None:
        """A further verb of the same chain with its own object, or a further performative."""
        if bits & PERFORMATIVE and last.tense is not Chain.BARE and (
            bits & (PAST | THIRD) or (last.tense is Chain.PRESENT or self.tokens.words[place] == "look") and bits & BASE
        ):
            found = self._performative_again(index, start, place, bits, last)
            if found is not None:
                return found
        if last.chain is Chain.BARE and bits & BASE and self.tokens.words[place] in SPEECH and self.region != REPORTED:
            found = self._performative_again(index, start, place, bits, last)
            if found is not None:
                return found
        if last.chain is Chain.CLOSED:
            return None
        if last.chain in (Chain.PRESENT, Chain.PAST) or last.force is None:
            return self._performative_again(index, start, place, bits, last)
        verb = self._from_again(place, last) or self._chain_verb(index, place, bits, last)
        if verb is None:
            return self._performative_again(index, start, place, bits, last)
        if self._joins_same_object(last, index, verb):
            last.verb = verb
            return None
        adverbs = start if verb == place or self.tokens.words[place] == "to" and start == place else start
        begin = verb
        while begin - 1 >= adverbs and self.tokens.flags[begin - 1] & ADVERB and self.tokens.words[begin - 1] != "to":
            begin -= 1
        return Head(
            link=index,
            begin=begin,
            anchor=verb,
            verb=verb,
            chain=last.chain,
            force=last.force,
            subject=last.subject,
            negated=last.negated,
            passive=last.passive,
            trend=last.trend if last.chain is not Chain.BARE or len(last.verbs) > 1 else "",
            rules=["clause.coordinated"],
            verbs=[*last.verbs[:-1], verb],
        )

    def _from_again(self, place: int, last: Head) -> int | None:
        """ "refrain from A and from V-ing B"."""
        words, flags = self.tokens.words, self.tokens.flags
        holds_back = any(words[at].startswith(("refrain", "abstain", "desist")) for at in last.verbs)
        if holds_back and words[place] == "from" and place + 1 < self.end and flags[place + 1] & GERUND:
            return place + 1
        return None

    def _chain_verb(self, index: int, place: int, bits: int, last: Head) -> int | None:
        """The place of a verb of the last head's chain, if the words here are one in the main clause."""
        tokens = self.tokens
        if tokens.flags[place] & TO:
            return self._to_again(index, place, last)
        comma = tokens.words[index] == "," or tokens.words[index] == ";"
        joined = comma and place > index + 1 and bool(tokens.flags[index + 1] & CONJUNCTION)
        if self.pending >= 0 or self.region == REPORTED or self.region == RELATIVE and (
            (self.bare_inside or comma) and not joined or self.tokens.flags[index - 1] & BASE
        ):
            return None
        semicolon = tokens.words[index] == ";"
        if last.chain is Chain.GERUND and bits & GERUND and self.region != MEANS and tokens.words[place] not in NOT_GERUNDS:
            pair = place + 2 < self.end and tokens.words[place + 1] == "and" and tokens.flags[place + 2] & GERUND
            known = tokens.words[place] in LEMMAS and (pair or begins_object(tokens, place + 1, self.end))
            return place if known and (joined or not comma or self._gerund_series(place)) else None
        if self.region in (PURPOSE, MEANS) and not (joined and not self.series or semicolon):
            self.series = self.series or comma and bool(bits & BASE) and opens_verb(tokens, place, self.end)
            return None
        if last.chain in (Chain.BARE, Chain.TO):
            strict = self.region in (SCOPE, RELATIVE, PURPOSE) or comma and not joined and not self._series(place)
            new = bits & UNKNOWN and not bits & CAPITAL and place + 1 < self.end and tokens.words[place + 1] in OBJECT_OPENERS
            return place if new or bits & BASE and opens_verb(tokens, place, self.end, strict=strict) else None
        if last.chain is Chain.PARTICIPLE and bits & PARTICIPLE and last.passive and self.region == MAIN:
            return None
        return None

    def _gerund_series(self, place: int) -> bool:
        """True if "and V-ing" follows, so that ", V-ing …" before it goes on with the series."""
        words, flags = self.tokens.words, self.tokens.flags
        for at in range(place + 1, min(self.end - 1, place + 40)):
            if flags[at] & CONJUNCTION and words[at] == "and" and words[at - 1] in (",", ";"):
                verb = skip_adverbs(self.tokens, at + 1, self.end)
                return verb < self.end and bool(flags[verb] & GERUND) and words[verb] in LEMMAS
        return False

    def _series(self, place: int) -> bool:
        """True if ", and V" follows, so that ", V2 …" before it is a verb of the same series."""
        words, flags = self.tokens.words, self.tokens.flags
        if place + 1 >= self.end or not flags[place + 1] & NOUN or words[place + 1] in (",", "and"):
            return False
        for at in range(place + 1, min(self.end - 2, place + 40)):
            if words[at] == "and" and flags[at + 1] & BASE and not flags[at + 1] & NOUN:
                return True
            if words[at] == "," and words[at + 1] == "and":
                verb = skip_adverbs(self.tokens, at + 2, self.end)
                return verb < self.end and opens_verb(self.tokens, verb, self.end)
            if words[at] == ";":
                return False
        return False

    def _to_again(self, index: int, place: int, last: Head) -> int | None:
        """"aim to A, to B and to C": a repeated `to` under a catenative."""
        listed = self.tokens.words[index] in (",", ";") and last.chain is Chain.TO
        continued = last.chain is Chain.BARE and len(last.verbs) > 1 and place > index + 2
        if not continued and last.chain not in (Chain.TO, Chain.GERUND, Chain.REPEAT) or self.pending >= 0 or self.region in SWALLOWS and not listed:
            return None
        tokens = self.tokens
        verb = skip_adverbs(tokens, place + 1, self.end)
        if verb >= self.end or not tokens.flags[verb] & (BASE | GERUND):
            return None
        comma, conj = tokens.words[index] in (",", ";"), bool(tokens.flags[place - 1] & CONJUNCTION) or place > index + 2
        if self.region == PURPOSE and not (comma and conj):
            return None
        return verb if conj or not comma or self._to_series(verb) else None

    def _to_series(self, place: int) -> bool:
        """True if "and to V" follows, so that ", to V …" before it is one of a series."""
        words, flags = self.tokens.words, self.tokens.flags
        return any(
            words[at] == "to" and flags[at - 1] & CONJUNCTION and flags[at + 1] & (BASE | ADVERB)
            for at in range(place + 1, min(self.end - 1, place + 90))
        )

    def _joins_same_object(self, last: Head, index: int, verb: int) -> bool:
        """True if the last verb has no object yet: "enhance and facilitate our trade"."""
        between = range(last.verb + 1, index)
        if last.passive or not all(self.tokens.flags[place] & (ADVERB | PREPOSITION) for place in between):
            return False
        after = self.tokens.words[verb + 1] if verb + 1 < self.end else "."
        return not between or after not in ("at", "once", "every", "each", "twice", "in", "during", ".", ",")

    def _performative_again(self, index: int, start: int, place: int, bits: int, last: Head) -> Head | None:
        """"We recognise A and look forward to B": a further finite verb of the same tense."""
        if self.pending >= 0 and self.region not in SWALLOWS or self.region == REPORTED and not bits & PERFORMATIVE:
            return None
        if last.chain is Chain.REPEAT and not bits & PERFORMATIVE and self.tokens.words[place] not in FINITE_AGAIN:
            return None
        joined = any(self.tokens.flags[at] & CONJUNCTION for at in range(index, place))
        if not joined and bits & PARTICIPLE and not bits & PERFORMATIVE:
            return None
        if self.region in (PURPOSE, MEANS) and (
            self.tokens.words[place] not in SAID_ALOUD or self.tokens.flags[index - 1] & BASE and not self.tokens.flags[index - 1] & NOUN
        ):
            return None
        past = last.tense is Chain.PAST or last.chain is Chain.PAST
        forward = self.tokens.words[place : place + 2] == ["look", "forward"]
        if not bits & (PAST if past else THIRD | BASE) and not (bits & PERFORMATIVE and bits & (THIRD | PAST)) and not forward:
            return None
        chained = last.chain in (Chain.BARE, Chain.TO, Chain.GERUND) and last.force is not None
        if chained and (not bits & PERFORMATIVE or last.tense is Chain.BARE and self.tokens.words[place] not in SPEECH):
            return None
        if bits & NOUN and not bits & PERFORMATIVE and not opens_verb(self.tokens, place, self.end, strict=True):
            return None
        self.context.habit = "clause.present" in last.rules and last.force is not None and self.region == MAIN
        predicate = simple_predicate(self.tokens, place, self.end, last.subject, self.context, again=True)
        self.context.habit = False
        if predicate is None:
            return None
        begin = place
        while begin - 1 >= start and self.tokens.flags[begin - 1] & ADVERB:
            begin -= 1
        head = Head(
            link=index,
            begin=begin,
            anchor=predicate.anchor,
            verb=predicate.verb,
            chain=predicate.chain,
            force=None if predicate.carries else predicate.force,
            subject=last.subject,
            negated=predicate.negated,
            trend=predicate.trend,
            passive=predicate.passive,
            others=predicate.others,
            tense=predicate.tense,
            rules=list(predicate.rules),
            verbs=list(predicate.verbs) or [predicate.verb],
        )
        self.promise = predicate if predicate.that >= 0 and predicate.carries else None
        self.promised = self.promise or self.promised
        return head

    def _finish(self) -> None:
        """Each head ends where the next begins."""
        for place, head in enumerate(self.heads):
            following = self.heads[place + 1].link if place + 1 < len(self.heads) else self.end
            head.end = max(following, head.verb + 1)
