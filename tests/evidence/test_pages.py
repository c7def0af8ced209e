"""The pages on which progress is reported, evidence added and confidence written."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from entente.assessments.models import Confidence
from entente.evidence.models import Evidence, ProgressReport
from entente.parties.models import Person, User
from tests.fictional import fiction

pytestmark = pytest.mark.django_db


def _signed_in(name: str) -> Client:
    user = User(username=name.lower(), person=Person.objects.get(name=name))
    user.set_unusable_password()
    user.save()
    client = Client()
    client.force_login(user)
    return client


def test_a_report_is_written_from_its_page() -> None:
    """What was typed stands on the commitment."""
    world = fiction()
    said = {
        "on": timezone.localdate().isoformat(),
        "stage": "under_way",
        "done": "Experts met.",
        "of_party": str(world.veria.pk),
    }

    answer = _signed_in("Farid").post(reverse("report", args=[world.commitment]), said)

    assert answer.status_code == 302
    assert ProgressReport.objects.get().of_party is None


def test_what_lacks_is_said_and_what_was_typed_stays() -> None:
    """The page comes back with the sentence and the text."""
    world = fiction()
    said = {
        "on": timezone.localdate().isoformat(),
        "stage": "awaited",
        "done": "Our comments were sent.",
        "of_party": str(world.veria.pk),
    }

    answer = _signed_in("Farid").post(reverse("report", args=[world.commitment]), said)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "name the step that is awaited" in page
    assert "Our comments were sent." in page


def test_a_reader_cannot_open_the_forms() -> None:
    """Boris is told which right is missing."""
    world = fiction()
    boris = _signed_in("Boris")

    for name in ("report", "evidence-add", "confidence", "guideline", "score"):
        assert boris.get(reverse(name, args=[world.commitment])).status_code == 403


def test_a_file_is_added_and_comes_back_only_as_a_download() -> None:
    """A page with a script in it is never shown as a page."""
    world = fiction()
    farid = _signed_in("Farid")
    content = b"<!doctype html><script>alert(1)</script>"
    said = {"relation": "supports", "file": SimpleUploadedFile("page.html", content, "text/html")}

    assert farid.post(reverse("evidence-add", args=[world.commitment]), said).status_code == 302
    answer = farid.get(reverse("evidence-file", args=[Evidence.objects.get().pk]))

    assert b"".join(answer.streaming_content) == content  # type: ignore[attr-defined]
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_neither_file_nor_address_is_told() -> None:
    """One of the two."""
    world = fiction()

    page = _signed_in("Farid").post(
        reverse("evidence-add", args=[world.commitment]), {"relation": "supports"}
    )

    assert page.status_code == 422
    assert "one of the two" in page.content.decode()


def test_confidence_is_written_from_its_page() -> None:
    """With its reason."""
    world = fiction()
    said = {"level": "fair", "reason": "The text is stable."}

    answer = _signed_in("Ines").post(reverse("confidence", args=[world.commitment]), said)

    assert answer.status_code == 302
    assert Confidence.objects.get().reason == "The text is stable."
