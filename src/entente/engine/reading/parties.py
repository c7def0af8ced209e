"""The names of the parties to a statement, as far as its own sentences show them."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import dataclass

UNDERTAKES = re.compile(
    r" (?:will|shall|intends?|agrees?|agreed|commits?|committed|undertakes?|pledge[sd]?|reaffirms?|decided|plans?) "
)
"""Verbs of undertaking."""
NAMES = re.compile(r"(?:[A-Z][\w’'-]*,? (?:and (?:the )?)?){0,6}[A-Z][\w’'-]*$")
"""Names at the end of what stands before such a verb."""
BEFORE = 90
"""Characters before a verb in which its subject is looked for."""
NOT_NAMES = frozenset(
    "the and a an both each all our their its this that these those we they it joint government governments leaders "
    "ministers president prime minister parties party sides side united nations states kingdom republic union group "
    "council commission committee european presidents chancellor secretary foreign defence defense participants "
    "contracting high working task force general international community central bank ministry ministries heads "
    "dialogue programme program partnership partners members member signatories partner conference in on by of for no "
    "as to with from at when where while if after before under within neither north south east west new great".split()
)
OFTEN = 2
"""Sentences that make a name a party; one is enough where it stands beside another."""
REACH = 200_000
"""Characters of a text that are looked at."""


WHOLE = frozenset(("united states", "united kingdom", "european union", "african union", "soviet union"))
"""Names made of common words."""


@dataclass(slots=True)
class Parties:
    """The names of a text's parties, found when they are first asked for."""

    text: str
    found: frozenset[str] | None = None

    @property
    def names(self) -> frozenset[str]:
        """The names in lower case."""
        if self.found is None:
            self.found = parties_of(self.text)
        return self.found


def parties_of(text: str) -> frozenset[str]:
    """The names, in lower case, of those who undertake something in the text: words of proper names only."""
    found: Counter[str] = Counter()
    for match in UNDERTAKES.finditer(text, 0, REACH):
        start = max(0, match.start() - BEFORE)
        if text[start : match.start()].rpartition(" ")[2].islower():
            continue
        names = NAMES.search(text, start, match.start())
        words = [_bare(word) for word in names.group().split()] if names else []
        weight = OFTEN if "and" in words else 1
        for name in (*words, *map(" ".join, itertools.pairwise(words))):
            if name not in NOT_NAMES and (" " not in name or name in WHOLE):
                found[name] += weight
    return frozenset(name for name, times in found.items() if times >= OFTEN)


def _bare(word: str) -> str:
    return word.strip(",").removesuffix("’s").removesuffix("'s").lower()


def is_of(word: str, parties: frozenset[str]) -> bool:
    """True if the word is a party's name or an adjective made of it: Corderan, of Cordera."""
    bare = _bare(word)
    if bare in parties:
        return True
    return len(bare) > 4 and any(
        len(party) > 3 and bare[: max(4, len(party) - 2)] == party[: max(4, len(party) - 2)]
        for party in parties
    )
