"""Review: what was read enters the register, or does not, as a person decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.apps import apps
from django.db.models import ForeignKey
from django.utils.translation import gettext as _

from entente.journal.models import Recorded
from entente.journal.services import Act, ConflictError, act
from entente.parties.rights import Reader, Right
from entente.register.models import (
    Anchor,
    Candidate,
    Commitment,
    Provision,
    ProvisoCover,
    Question,
    Text,
)
from entente.register.services.entering import NAMED, Entering, of_commitment, reviewed
from entente.register.services.refusals import RuleError
from entente.register.services.saying import said_by

OWN: tuple[type[Recorded], ...] = (Anchor, ProvisoCover, *NAMED)
"""Tables that a review itself fills for a commitment."""


def accept(
    reader: Reader, candidate: Candidate, *, seen: int | None = None, same_as: Commitment | None = None
) -> Commitment:
    """The candidate is a commitment of the register; with `same_as`, the place of that one in this text.

    Errors: `RefusedError`; `RuleError` where it is decided already, or a doubt about it is open.
    """
    with reviewing(reader, candidate.text, "accept") as entering:
        as_seen(candidate, seen)
        _open(candidate)
        _without_doubt(candidate)
        if same_as is None:
            entering.enter([candidate])
        else:
            _of_same_statement(same_as, candidate.text)
            entering.again(candidate, same_as)
            _answer_versions(entering.deed, candidate, same_as)
    assert candidate.commitment is not None
    return candidate.commitment


def accept_clear(reader: Reader, text: Text) -> Sequence[Candidate]:
    """Every candidate about which nothing is in doubt is in the register, by one act."""
    with reviewing(reader, text, "accept_clear") as entering:
        doubted = Question.objects.filter(text=text, settled=False).exclude(candidate=None)
        clear = list(
            Candidate.objects.filter(text=text, state=Candidate.State.OPEN, clear=True)
            .exclude(pk__in=doubted.values("candidate"))
            .select_related("text__statement")
        )
        entering.enter(clear)
    return clear


def reject(reader: Reader, candidate: Candidate, *, seen: int | None = None, reason: str = "") -> None:
    """The passage is no commitment; what was read is kept."""
    with reviewing(reader, candidate.text, "reject", reason=reason) as entering:
        as_seen(candidate, seen)
        _open(candidate)
        candidate.state = Candidate.State.REJECTED
        entering.deed.change(candidate)


def reopen(reader: Reader, candidate: Candidate, *, seen: int | None = None) -> None:
    """The candidate waits for review again; its commitment is out of the register, if nobody works with it yet.

    Errors: `RuleError` where the commitment came from a pack, stands in another text too, or others refer to it.
    """
    with reviewing(reader, candidate.text, "reopen") as entering:
        as_seen(candidate, seen)
        commitment = candidate.commitment
        candidate.state, candidate.commitment, candidate.merged_into = Candidate.State.OPEN, None, None
        entering.deed.change(candidate)
        if commitment is not None:
            _take_out(entering.deed, commitment)


@contextmanager
def reviewing(reader: Reader, text: Text, verb: str, *, reason: str = "") -> Iterator[Entering]:
    """One act of a person who may review this text."""
    reader.need(Right.REVIEW, cooperation=text.statement.cooperation_id)
    said = said_by(reader, marking=text.marking_id)
    with act(reader.actor, verb, reason=reason) as deed:
        yield Entering(deed, text, said, _sections(text))


def as_seen(candidate: Candidate | Question, seen: int | None) -> None:
    """Errors: `ConflictError` where somebody changed it since it was seen."""
    if seen is not None and candidate.version != seen:
        raise ConflictError(candidate, seen)


def _sections(text: Text) -> dict[int, str]:
    """The heading above each candidate of the text, by its anchor."""
    provisions = list(
        Provision.objects.filter(text=text).exclude(section="").values_list("start", "end", "section")
    )
    anchors = Candidate.objects.filter(text=text).values_list("anchor", flat=True)
    return {
        anchor: section for anchor in anchors for start, end, section in provisions if start <= anchor < end
    }


def _open(candidate: Candidate) -> None:
    if candidate.state != Candidate.State.OPEN:
        raise RuleError(_("This was decided already. Open it again before you change the decision."))


def _without_doubt(candidate: Candidate) -> None:
    """What is read wrong if a doubt is answered otherwise does not enter before it is answered."""
    if Question.objects.filter(candidate=candidate, settled=False, kind=Question.Kind.DOUBT).exists():
        raise RuleError(_("A doubt about this is still open. Answer it first."))
    if not reviewed(candidate).get("force"):
        raise RuleError(_("No force is set yet. Edit it first."))


def _of_same_statement(commitment: Commitment, text: Text) -> None:
    if commitment.statement_id != text.statement_id:
        raise RuleError(_("That commitment belongs to another statement. Choose one of this statement."))
    other = Candidate.objects.filter(text=text, commitment=commitment, state=Candidate.State.ACCEPTED)
    if other.exists():
        raise RuleError(
            _("That commitment has its place in this text already. Choose another, or a new one.")
        )


def _answer_versions(deed: Act, candidate: Candidate, commitment: Commitment) -> None:
    """The questions where this commitment stands in the text are answered by its place."""
    asked = Question.objects.filter(
        text=candidate.text, commitment=commitment, kind=Question.Kind.MATCH, settled=False
    )
    for question in asked:
        question.answer, question.settled, question.candidate = "here", True, candidate
        deed.change(question)


def _take_out(deed: Act, commitment: Commitment) -> None:
    if commitment.reviewed == "pack":
        raise RuleError(_("A pack states this commitment. It cannot be taken out here."))
    if Anchor.objects.filter(commitment=commitment).count() > 1:
        raise RuleError(_("This commitment stands in another text as well. It stays in the register."))
    if _referred_to(commitment):
        raise RuleError(
            _("Others work with this commitment already. It stays in the register; edit it instead.")
        )
    for model in OWN:
        deed.remove(*of_commitment(model, commitment))
    deed.remove(commitment)


def _referred_to(commitment: Commitment) -> bool:
    """Whether a row of any other recorded table points to it."""
    return any(
        model._base_manager.filter(**{field.name: commitment.pk}).exists()
        for model in apps.get_models()
        if issubclass(model, Recorded) and model not in (*OWN, Candidate, Question)
        for field in model._meta.concrete_fields
        if isinstance(field, ForeignKey) and field.related_model is Commitment
    )
