"""The classes of words that the rules look for, as bits, so that one look-up tells all of a word's classes."""

from __future__ import annotations

BASE = 1 << 0
THIRD = 1 << 1
PAST = 1 << 2
PARTICIPLE = 1 << 3
GERUND = 1 << 4
NOUN = 1 << 5
MODAL = 1 << 6
BE = 1 << 7
HAVE = 1 << 8
DO = 1 << 9
PRONOUN = 1 << 10
DETERMINER = 1 << 11
PREPOSITION = 1 << 12
CONJUNCTION = 1 << 13
SUBORDINATOR = 1 << 14
NEGATION = 1 << 15
ADVERB = 1 << 16
COLLECTIVE = 1 << 17
BODY = 1 << 18
THING = 1 << 19
TO = 1 << 20
PERFORMATIVE = 1 << 21
CAPITAL = 1 << 22
NUMBER = 1 << 23
MARK = 1 << 24
UNKNOWN = 1 << 25
"""Not in the lexicon, and of a shape that a base verb can have."""

TURN = 1 << 26
"""A word or mark at which reading may turn from the clause to something inside it, or back."""

VERB = BASE | THIRD | PAST | PARTICIPLE | GERUND
FINITE = BASE | THIRD | PAST
AUXILIARY = MODAL | BE | HAVE | DO
FUNCTION = AUXILIARY | PRONOUN | DETERMINER | PREPOSITION | CONJUNCTION | SUBORDINATOR | NEGATION | TO | MARK

CLASSES = {
    "modal": MODAL,
    "be": BE,
    "have": HAVE,
    "do": DO,
    "pronoun": PRONOUN,
    "determiner": DETERMINER,
    "preposition": PREPOSITION,
    "conjunction": CONJUNCTION,
    "subordinator": SUBORDINATOR,
    "negation": NEGATION,
    "adverb": ADVERB,
    "collective": COLLECTIVE,
    "body": BODY,
    "thing": THING,
    "turn": TURN,
}
