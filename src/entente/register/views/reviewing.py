"""The review of what was read in a text: one candidate at a time, by keyboard, or by links and forms alone."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from entente.engine.source.span import Span
from entente.parties.rights import Right, reader_in
from entente.register.forms.reviewing import AnswerForm, EditForm, MarkForm, PassageForm
from entente.register.models import Candidate, Commitment, Provision, Question, Text
from entente.register.queries.reviewing import (
    candidate_for_editor,
    question_for_editor,
    review_for,
    text_for,
)
from entente.register.services import correcting, reviewing, settling
from entente.register.services.refusals import RuleError
from entente.register.views.offsets import from_page, to_page


@login_required
def review(request: HttpRequest, text: UUID) -> HttpResponse:
    """The text left, the facts of one commitment right, what is asked and what was not read below."""
    reader = reader_in(request)
    shown = review_for(reader, text, request.GET.get("at", ""))
    body = shown.text.body
    astral = not body.isascii()
    blocks = [
        (
            block.kind,
            [(piece, to_page(body, piece.start) if astral else piece.start) for piece in block.pieces],
        )
        for block in shown.blocks
    ]
    may = reader.may(Right.REVIEW, cooperation=shown.text.statement.cooperation_id)
    context = {
        "review": shown,
        "shown": shown.shown,
        "blocks": blocks,
        "may_review": may,
        "cooperation": shown.text.statement.cooperation,
        "marking": shown.text.marking.name if shown.text.marking else "",
    }
    return render(request, "register/review.html", context)


@require_POST
@login_required
def decide(request: HttpRequest, candidate: UUID, verb: str) -> HttpResponse:
    """Accept, reject, open again, or merge with the next; then on to the next that waits."""
    reader = reader_in(request)
    one = candidate_for_editor(reader, candidate)
    seen = int(request.POST.get("version") or one.version)
    stay = verb in ("reopen", "merge")
    try:
        match verb:
            case "accept":
                reviewing.accept(reader, one, seen=seen, same_as=_same_as(request, one))
            case "reject":
                reviewing.reject(reader, one, seen=seen)
            case "reopen":
                reviewing.reopen(reader, one, seen=seen)
            case "merge":
                correcting.merge(reader, one, _next_open(one), seen=seen)
            case _:
                return HttpResponseBadRequest()
    except RuleError as flaw:
        messages.error(request, str(flaw))
        stay = True
    return _back(one.text, one if stay else _following(one))


@require_POST
@login_required
def accept_clear(request: HttpRequest, text: UUID) -> HttpResponse:
    """Every clear one is in the register, by one act."""
    reader = reader_in(request)
    found = text_for(reader, text, Right.REVIEW)
    count = len(reviewing.accept_clear(reader, found))
    told = ngettext("%(count)d commitment accepted.", "%(count)d commitments accepted.", count)
    messages.success(request, told % {"count": count})
    return _back(found, None)


@login_required
def edit(request: HttpRequest, candidate: UUID) -> HttpResponse:
    """Every field of one commitment."""
    reader = reader_in(request)
    one = candidate_for_editor(reader, candidate)
    form = EditForm(request.POST or None, candidate=one, paragraph=_paragraph(one))
    if request.method == "POST" and form.is_valid():
        seen = int(request.POST.get("version") or one.version)
        try:
            correcting.edit(reader, one, form.cleaned_data["record"], seen=seen)
        except RuleError as flaw:
            form.add_error(None, str(flaw))
        else:
            return _back(one.text, one)
    return _form_page(request, form, one.text, one, _("Edit"), _("Save"))


@login_required
def split(request: HttpRequest, candidate: UUID) -> HttpResponse:
    """Two of one: where the second stands."""
    reader = reader_in(request)
    one = candidate_for_editor(reader, candidate)
    form = PassageForm(request.POST or None, text=one.text, within=_paragraph(one))
    if request.method == "POST" and form.is_valid():
        seen = int(request.POST.get("version") or one.version)
        try:
            correcting.split(reader, one, form.cleaned_data["passage"], seen=seen)
        except RuleError as flaw:
            form.add_error(None, str(flaw))
        else:
            return _back(one.text, one)
    return _form_page(request, form, one.text, one, _("Split: the second commitment"), _("Split"))


@login_required
def mark(request: HttpRequest, text: UUID) -> HttpResponse:
    """A commitment that the reader missed, in the words that were marked or that are typed."""
    reader = reader_in(request)
    found = text_for(reader, text, Right.REVIEW)
    question = _question(request, found)
    form = MarkForm(request.POST or None, text=found, initial=_marked(request, found, question))
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            marked = correcting.mark_missed(
                reader, found, given["passage"], force=given["force"], form=given["form"], question=question
            )
        except RuleError as flaw:
            form.add_error(None, str(flaw))
        else:
            return _back(found, marked)
    return _form_page(request, form, found, None, _("Mark a commitment"), _("Mark"))


@require_POST
@login_required
def answer(request: HttpRequest, question: UUID) -> HttpResponse:
    """What was asked is answered."""
    reader = reader_in(request)
    one = question_for_editor(reader, question)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose an answer. Give days as dates."))
        return _back(one.text, one.candidate)
    given = form.cleaned_data
    answered = settling.Answer(given["choice"], given["start"], given["end"], given["words"])
    try:
        settling.settle(reader, one, answered, seen=int(request.POST.get("version") or one.version))
    except RuleError as flaw:
        messages.error(request, str(flaw))
    return _back(one.text, one.candidate)


def _form_page(
    request: HttpRequest, form: PassageForm, text: Text, candidate: Candidate | None, title: str, verb: str
) -> HttpResponse:
    context: dict[str, Any] = {
        "form": form,
        "text": text,
        "candidate": candidate,
        "heading": title,
        "verb": verb,
    }
    context["cooperation"] = text.statement.cooperation
    return render(request, "register/review_form.html", context)


def _back(text: Text, candidate: Candidate | None) -> HttpResponse:
    """The review, at this candidate."""
    address = reverse("review", args=[text.pk])
    if candidate is None:
        return redirect(address)
    return redirect(f"{address}?at={candidate.pk}#words-{candidate.pk}")


def _following(one: Candidate) -> Candidate | None:
    """The next that waits after this one; else none, and the first that waits is shown."""
    waiting = Candidate.objects.filter(text=one.text, state=Candidate.State.OPEN, anchor__gt=one.anchor)
    return waiting.first()


def _next_open(one: Candidate) -> Candidate:
    following: Candidate | None = (
        Candidate.objects.filter(text=one.text, anchor__gt=one.anchor, merged_into=None)
        .exclude(state=Candidate.State.REJECTED)
        .first()
    )
    if following is None:
        raise RuleError(_("There is no commitment after this one to merge it with."))
    return following


def _same_as(request: HttpRequest, one: Candidate) -> Commitment | None:
    own = request.POST.get("same_as")
    if not own:
        return None
    found: Commitment | None = Commitment.objects.filter(statement=one.text.statement_id, pk=own).first()
    return found


def _paragraph(one: Candidate) -> Span:
    found = Provision.objects.filter(text=one.text, start__lte=one.anchor, end__gt=one.anchor).first()
    return Span(found.start, found.end) if found else Span(one.start, len(one.text.body))


def _question(request: HttpRequest, text: Text) -> Question | None:
    own = request.GET.get("question")
    found: Question | None = (
        Question.objects.filter(text=text, pk=own, settled=False).first() if own else None
    )
    return found


def _marked(request: HttpRequest, text: Text, question: Question | None) -> dict[str, object]:
    """The words that were marked on the page, whose offsets the browser counted; else those that are asked about."""
    start, end = request.GET.get("start", ""), request.GET.get("end", "")
    if start.isdecimal() and end.isdecimal():
        span = Span(from_page(text.body, int(start)), from_page(text.body, int(end)))
    elif question is not None:
        span = Span(question.start, question.end)
    else:
        return {}
    words = span.of(text.body)
    return {"quote": words.strip(), "at": span.start + len(words) - len(words.lstrip())}
