"""The regular forms of English verbs."""

from __future__ import annotations

VOWELS = "aeiou"


def third(lemma: str) -> str:
    """The third person singular: try -> tries, reach -> reaches."""
    if lemma.endswith("y") and lemma[-2] not in VOWELS:
        return lemma[:-1] + "ies"
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return lemma + "es"
    return lemma + "s"


def past(lemma: str) -> str:
    """The past and the participle: try -> tried, agree -> agreed."""
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in VOWELS:
        return lemma[:-1] + "ied"
    return lemma + "ed"


def gerund(lemma: str) -> str:
    """The present participle: make -> making, agree -> agreeing."""
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return lemma[:-1] + "ing"
    return lemma + "ing"


def forms(lemma: str, stated: str = "") -> tuple[str, str, str, str]:
    """Third person, past, participle and gerund; `stated` overrides the regular ones."""
    if stated:
        one, two, three, four = stated.split()
        return one, two, three, four
    return third(lemma), past(lemma), past(lemma), gerund(lemma)
