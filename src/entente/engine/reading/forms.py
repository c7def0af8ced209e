"""What kind of work a commitment calls for."""

from __future__ import annotations

from entente.engine.lexicon.en_words import LEMMAS, VERBS
from entente.engine.reading.clauses import Clause
from entente.engine.reading.records import Force, Form


def form_of(clause: Clause) -> Form:
    """The form, from the lead verb and its object; where these say no more, from inclusion, means, purpose."""
    head, tokens = clause.head, clause.tokens
    if head.force is Force.EXPLORATORY:
        return Form.EXPLORATION
    lemma = LEMMAS.get(tokens.words[head.verb], tokens.words[head.verb])
    return Form(VERBS.get(lemma, ("", ""))[1] or "cooperation")
