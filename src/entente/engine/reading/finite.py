"""A finite verb as the rules for its kind see it."""

from __future__ import annotations

from dataclasses import dataclass

from entente.engine.reading.agents import is_agent
from entente.engine.reading.forces import Strength
from entente.engine.reading.heads import Chain, Phrase, Predicate
from entente.engine.reading.records import Force
from entente.engine.reading.tokens import Tokens


@dataclass(slots=True)
class Finite:
    """A verb at `index` of a sentence that ends at `end`, with what stands before it.

    `it_acts` tells whether "it" would stand for a body that undertakes; `promise` is the performative in whose
    that-clause the verb stands.
    """

    tokens: Tokens
    index: int
    end: int
    subject: Phrase | None
    it_acts: bool | None
    promise: Predicate | None = None

    @property
    def word(self) -> str:
        """The verb."""
        return self.tokens.words[self.index]

    @property
    def first(self) -> str:
        """The first word of its subject."""
        return self.tokens.words[self.subject[0]] if self.subject is not None else ""

    @property
    def acts(self) -> bool | None:
        """True if the subject undertakes, False if it is a thing, None where no word tells."""
        if self.subject is None:
            return True
        start, end = self.subject
        if end - start == 1 and self.tokens.words[start] == "it":
            return self.it_acts
        return is_agent(self.tokens, start, end)

    def declared(self, last: int, chain: Chain, rules: list[str]) -> Predicate:
        """A predicate that undertakes nothing; `last` is where its verb stands, or would if the sentence went on."""
        return Predicate(self.index, min(last, self.end - 1), chain, self.index + 1, rules=rules)


def of_clause(kind: str, force: Force = Force.COMMITTED) -> Strength:
    """The strength that a kind of clause has of itself."""
    return Strength(force, f"force.clause:{kind}")
