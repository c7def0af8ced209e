"""Pages of judgements."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django import forms
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from entente.assessments import services
from entente.assessments.forms import ConfidenceForm, GuidelineForm, ScoreForm, SecondForm
from entente.assessments.models import Guideline, Score
from entente.parties.rights import Right, reader_in
from entente.register.acting import Page, act_on
from entente.register.models import Commitment


@login_required
def guideline(request: HttpRequest, commitment: UUID) -> HttpResponse:
    """Whether it can be verified and what would count is said."""
    of, reader = _commitment(commitment), reader_in(request)
    held = Guideline.objects.filter(commitment=of).first()
    initial = (
        {"verifiable": "yes" if held.verifiable else "no", "what_counts": held.what_counts} if held else {}
    )
    form = GuidelineForm(request.POST or None, initial=initial)

    def write() -> None:
        services.set_guideline(
            reader, commitment=of.pk, seen=held.version if held else None, **form.cleaned_data
        )

    return _judge(request, of, form, write, title=_("Verifiable, and what would count"), verb=_("Save"))


@login_required
def confidence(request: HttpRequest, commitment: UUID) -> HttpResponse:
    """The own party's confidence is written."""
    of, reader = _commitment(commitment), reader_in(request)
    form = ConfidenceForm(request.POST or None, commitment=of.pk)

    def write() -> None:
        said = form.cleaned_data
        services.write_confidence(
            reader,
            commitment=of.pk,
            level=said["level"],
            reason=said["reason"],
            evidence=form.evidence_chosen(),
        )

    lead = _("Private to this desk. It is what a person judges; standing is what the records say.")
    return _judge(request, of, form, write, title=_("Write confidence"), verb=_("Write"), lead=lead)


@login_required
def score(request: HttpRequest, commitment: UUID) -> HttpResponse:
    """A party's part is scored."""
    of, reader = _commitment(commitment), reader_in(request)
    form = ScoreForm(request.POST or None, commitment=of.pk, cooperation=of.cooperation_id)

    def write() -> None:
        said = form.cleaned_data
        scale, _colon, value = said["value"].partition(":")
        services.score(
            reader,
            commitment=of.pk,
            party=said["party"].pk,
            scale=scale,
            value=value,
            reason=said["reason"],
            evidence=form.evidence_chosen(),
        )

    return _judge(request, of, form, write, title=_("Score"), verb=_("Score"))


@login_required
def second(request: HttpRequest, score: UUID) -> HttpResponse:
    """A second reader's value stands beside the first."""
    first, reader = (
        get_object_or_404(Score.objects.select_related("commitment__cooperation"), pk=score),
        reader_in(request),
    )
    form = SecondForm(request.POST or None, scale=first.scale, commitment=first.commitment_id)

    def write() -> None:
        said = form.cleaned_data
        services.read_second(
            reader,
            score=first.pk,
            value=said["value"],
            reason=said["reason"],
            evidence=form.evidence_chosen(),
        )

    return _judge(request, first.commitment, form, write, title=_("Second reading"), verb=_("Save"))


def _commitment(pk: UUID) -> Commitment:
    found: Commitment = get_object_or_404(Commitment.objects.select_related("cooperation"), pk=pk)
    return found


def _judge(
    request: HttpRequest,
    of: Commitment,
    form: forms.Form,
    write: Callable[[], None],
    *,
    title: str,
    verb: str,
    lead: str = "",
) -> HttpResponse:
    reader_in(request).need(Right.ASSESS, cooperation=of.cooperation_id)
    page = Page(title=title, verb=verb, lead=lead, refusals=(services.JudgementError,))
    return act_on(request, of, form, write, page)
