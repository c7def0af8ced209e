"""Reports of progress and evidence: who may, what is refused, what stays."""

from __future__ import annotations

import hashlib
from datetime import timedelta

import pytest
from django.utils import timezone

from entente.evidence import files
from entente.evidence.models import Evidence, ProgressReport
from entente.evidence.queries import reports_on
from entente.evidence.services import Report, ReportError, add_file, add_link, report_progress, sweep_files
from entente.parties.queries import AboveCeilingError
from entente.parties.rights import RefusedError
from tests.fictional import fiction

pytestmark = pytest.mark.django_db


def _said(**more: object) -> Report:
    said: dict[str, object] = {
        "on": timezone.localdate(),
        "stage": "under_way",
        "done": "The text was drafted.",
    }
    return Report(**(said | more))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["Ana", "Farid", "Émile"])
def test_editors_and_leads_report(name: str) -> None:
    """The report says which authority says it."""
    world = fiction()

    made = report_progress(world.people[name], commitment=world.commitment, report=_said())

    assert made.authority_id == world.people[name].actor.authority
    assert made.party_id == world.veria.pk


@pytest.mark.parametrize("name", ["Boris", "Greta", "Hugo", "Ines", "Dara"])
def test_others_do_not(name: str) -> None:
    """Hugo leads in another cooperation only; nothing is written for any of them."""
    world = fiction()

    with pytest.raises(RefusedError):
        report_progress(world.people[name], commitment=world.commitment, report=_said())

    assert not ProgressReport.objects.exists()


def test_a_correction_leaves_the_first_report_standing() -> None:
    """Both are shown, the first as corrected."""
    world = fiction()
    first = report_progress(world.people["Ana"], commitment=world.commitment, report=_said())

    report_progress(
        world.people["Ana"], commitment=world.commitment, report=_said(done="Two texts."), corrects=first.pk
    )

    shown = {row.done: row.corrected for row in reports_on(world.commitment)}  # type: ignore[attr-defined]
    assert shown == {"The text was drafted.": True, "Two texts.": False}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"done": " "}, "what was done"),
        ({"stage": "nearly"}, "no stage"),
        ({"on": timezone.localdate() + timedelta(days=2)}, "a day that has come"),
        ({"stage": "awaited"}, "name the step"),
    ],
)
def test_a_report_that_lacks_something_is_refused(said: dict[str, object], told: str) -> None:
    """The message says what to do."""
    world = fiction()

    with pytest.raises(ReportError, match=told):
        report_progress(world.people["Ana"], commitment=world.commitment, report=_said(**said))


def test_what_is_recorded_of_the_other_party_needs_its_source() -> None:
    """As we understand it, and from where."""
    world = fiction()

    with pytest.raises(ReportError, match="source"):
        report_progress(
            world.people["Ana"], commitment=world.commitment, report=_said(of_party=world.aldmark.pk)
        )
    report_progress(
        world.people["Ana"],
        commitment=world.commitment,
        report=_said(of_party=world.aldmark.pk, source="Read-out of 2 October"),
    )


def test_a_file_is_kept_by_the_hash_of_its_content() -> None:
    """The same content twice is one file with two rows; its type is what the bytes show, not what the name says."""
    world = fiction()
    content = b"%PDF-1.7\n% a draft of the arrangement\n"
    named = {"commitment": world.commitment, "relation": "supports"}

    made = [
        add_file(world.people["Ana"], parts=[content], file_name=name, **named)  # type: ignore[arg-type]
        for name in ("draft.pdf", "../../etc/picture.png")
    ]

    assert {row.sha256 for row in made} == {hashlib.sha256(content).hexdigest()}
    assert {row.media_type for row in made} == {"application/pdf"}
    assert made[1].file_name == "picture.png"
    assert files.path_of(made[0].sha256).read_bytes() == content


def test_what_is_marked_above_the_ceiling_is_refused_before_a_byte_is_stored() -> None:
    """Neither a row nor a file is left."""
    world = fiction()
    content = b"a text that must not be here"

    with pytest.raises(AboveCeilingError, match="Secret"):
        add_file(
            world.people["Ana"],
            commitment=world.commitment,
            parts=[content],
            file_name="a.txt",
            relation="concerns",
            marking=world.secret.pk,
        )

    assert not Evidence.objects.exists()
    assert not files.path_of(hashlib.sha256(content).hexdigest()).exists()


def test_an_empty_file_is_refused() -> None:
    """Nothing to keep."""
    world = fiction()

    with pytest.raises(files.FileRefusedError, match="empty"):
        add_file(
            world.people["Ana"], commitment=world.commitment, parts=[], file_name="a.txt", relation="supports"
        )


@pytest.mark.parametrize("url", ["file:///etc/passwd", "/etc/passwd", "-", "javascript:alert(1)"])
def test_a_link_is_an_address_of_the_web(url: str) -> None:
    """A path of this machine is never read."""
    world = fiction()

    with pytest.raises(ReportError, match="https"):
        add_link(world.people["Ana"], commitment=world.commitment, url=url, relation="supports")


def test_a_link_that_cannot_be_fetched_is_kept_and_says_so() -> None:
    """A private address is refused by the fetcher; the row says why no text is there."""
    world = fiction()

    made = add_link(
        world.people["Ana"], commitment=world.commitment, url="http://127.0.0.1:9/paper", relation="concerns"
    )

    assert made.snapshot == ""
    assert made.not_fetched


def test_the_sweep_removes_what_no_row_names() -> None:
    """An hour later, a file without its row is gone and one with a row stays."""
    world = fiction()
    kept = add_file(
        world.people["Ana"],
        commitment=world.commitment,
        parts=[b"kept"],
        file_name="a.txt",
        relation="supports",
    )
    stray, _, _ = files.keep([b"stray"])

    assert files.sweep([kept.sha256], older_than=-1) >= 1
    assert files.path_of(kept.sha256).exists()
    assert not files.path_of(stray).exists()
    assert sweep_files() == 0
