"""Which named bodies and texts a commitment works in and under."""

from __future__ import annotations

from entente.engine.lexicon.en_words import LEMMAS
from entente.engine.lexicon.flags import CAPITAL, DETERMINER, MARK, PREPOSITION, VERB
from entente.engine.reading.clauses import Clause
from entente.engine.reading.gazetteer import Mention
from entente.engine.reading.tokens import Tokens

OWN = frozenset(("this", "these", "present", "said", "such"))
"""Words that point at the text itself."""
SETTINGS = frozenset(
    "context contexts format formats forum fora forums mechanism mechanisms channel channels".split()
)
MEMBERS = frozenset(
    "member members ally allies partner partners countries states nations economies leaders ministers side "
    "territory territories citizens nationals companies institutions".split()
)
OFFICES = frozenset(
    "secretary-general director-general president chair high special envoy coordinator".split()
)
PARTY_LIKE = frozenset(("European Union",))
"""Bodies that act like a state; they are a forum only where work is done within them."""
BESIDE = frozenset(
    "coordination accordance line consultation association conjunction conformity margins".split()
)


def is_framework(tokens: Tokens, mention: Mention, end: int) -> bool:
    """True if the mention is a text or programme that the commitment works under."""
    if mention.sense != "framework":
        return False
    before = tokens.words[mention.first - 1] if mention.first else ""
    after = tokens.words[mention.last] if mention.last < end else ""
    return before not in OWN and after not in SETTINGS


SIGNING = frozenset(
    "sign conclude finalise finalize ratify adopt update implement negotiate initial approve".split()
)
"""What is done with a text."""


def is_concluded(clause: Clause, tokens: Tokens, mention: Mention) -> bool:
    """True for a partnership that is concluded like a treaty."""
    word = clause.tokens.words[clause.head.verb]
    return tokens.words[mention.last - 1] == "partnership" and LEMMAS.get(word, word) in SIGNING


def is_forum(clause: Clause, tokens: Tokens, mention: Mention, begin: int, end: int) -> bool:
    """True if the mention is a body in which the commitment works, and no actor or partner of it."""
    words, head = tokens.words, clause.head
    first = _phrase_start(tokens, mention.first, begin)
    before = words[first - 1] if first > begin else ""
    after = _word_after(tokens, mention.last, end)
    if words[mention.first - 1 if mention.first else 0] in OWN:
        return False
    if tokens is clause.tokens and begin == clause.begin:
        if (
            head.subject is not None
            and head.subject[0] <= mention.first < head.subject[1]
            and not head.passive
        ):
            return False
        if after in MEMBERS or after in OFFICES:
            return False
        asked = head.others and "to" in words[mention.last : min(end, mention.last + 12)]
        if asked and before not in ("in", "within", "at"):
            return False
    if mention.name in PARTY_LIKE:
        return before == "within" and after not in MEMBERS
    if before == "with":
        return (first - 2 >= begin and words[first - 2] in BESIDE) or after in SETTINGS or after == "at"
    return True


def _word_after(tokens: Tokens, index: int, end: int) -> str:
    """The word after a name, past the bracket with its abbreviation."""
    words = tokens.words
    if index + 2 < end and words[index] == "(" and words[index + 2] == ")":
        index += 3
    return words[index] if index < end else ""


def _phrase_start(tokens: Tokens, first: int, begin: int) -> int:
    """The start of the noun phrase that the name is in, without preposition."""
    index = first
    while index > begin and first - index < 4:
        bits = tokens.flags[index - 1]
        if bits & DETERMINER:
            return index - 1
        if bits & (PREPOSITION | MARK | VERB) or bits & CAPITAL:
            break
        index -= 1
    return index
