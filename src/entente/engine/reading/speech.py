"""A performative as the rules for its complements see it."""

from __future__ import annotations

from dataclasses import dataclass

from entente.engine.reading.forces import Strength
from entente.engine.reading.heads import Chain, Predicate
from entente.engine.reading.tokens import Tokens
from entente.engine.reading.verb_chains import OPEN


@dataclass(slots=True)
class Speech:
    """A verb that is said, and where what it takes begins; `verb`, `after` and `end` are token indices.

    `strength` is the verb's own.
    """

    tokens: Tokens
    verb: int
    lemma: str
    after: int
    end: int
    strength: Strength
    past: bool = False

    @property
    def word(self) -> str:
        """The word right behind the verb and its adverbs."""
        return self.tokens.words[self.after]

    @property
    def bits(self) -> int:
        """The classes of that word."""
        return self.tokens.flags[self.after]

    def closed(self, resume: int) -> Predicate:
        """A predicate that no verb may go on with."""
        return Predicate(self.verb, self.verb, Chain.CLOSED, resume)

    def told(self, resume: int) -> Predicate:
        """A predicate that a verb of the same tense may follow."""
        return Predicate(self.verb, self.verb, Chain.PAST if self.past else Chain.PRESENT, resume)

    def open(self) -> Predicate:
        """A predicate whose verbs stand in the items of a list."""
        return Predicate(self.verb, self.verb, Chain.TO, self.end, rules=[OPEN])

    def led_to(self, verb: int, chain: Chain) -> Predicate:
        """A predicate that leads to a further verb."""
        return Predicate(self.verb, verb, chain, verb + 1, verbs=[self.verb, verb])
