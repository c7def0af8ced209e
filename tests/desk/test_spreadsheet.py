"""Export, edit in a spreadsheet, import again: what the file holds, what comes back, and what is refused."""

from __future__ import annotations

import csv
import io
import json

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from entente.journal.models import AccessEntry, AccessPayload, JournalEntry
from entente.journal.services import act
from entente.parties.models import User
from entente.parties.rights import RefusedError, node_reader
from entente.register.models import Commitment, Coordinator
from entente.register.services.importing import guessed, plan_import, sheet_in
from tests.agreed import Agreed, agreed, note
from tests.cast import Cast

pytestmark = pytest.mark.django_db
COLUMNS = "columns=form&columns=force&columns=deadline&columns=coordinator&columns=recurrence&columns=trend"

WRONG_CELLS = [("3", "Form", "dance"), ("4", "Deadline", "next winter"), ("5", "Coordinator", "Desk Nowhere")]


@pytest.fixture
def made(cast: Cast) -> Agreed:
    """The statement of Aldmark and Veria in the register."""
    return agreed(cast.land)


def signed_in(user: User) -> Client:
    """A browser of this person."""
    client = Client()
    client.force_login(user)
    return client


def exported(cast: Cast, kind: str, query: str = COLUMNS, *, user: User | None = None) -> bytes:
    """The file as this person gets it."""
    address = reverse("register-export", args=[cast.land.cooperation.pk, kind])
    response = signed_in(user or cast.ana).get(f"{address}?{query}")
    assert response.status_code == 200
    return bytes(response.content)


def sent(cast: Cast, content: bytes, name: str, client: Client) -> HttpResponse:
    """What the desk answers to the file."""
    address = reverse("register-import", args=[cast.land.cooperation.pk])
    return client.post(address, {"file": SimpleUploadedFile(name, content)})  # type: ignore[return-value] # as Django's client types it


def confirmed(cast: Cast, client: Client, reason: str = "Edited in a spreadsheet.") -> HttpResponse:
    """What the desk answers to the confirmation."""
    address = reverse("register-import", args=[cast.land.cooperation.pk])
    return client.post(address, {"confirm": "yes", "reason": reason})  # type: ignore[return-value] # as above


def test_an_export_holds_exactly_what_is_shown(cast: Cast, made: Agreed) -> None:
    """Two dialogues with whole extents, the asked columns and the proviso; the marking at top and foot."""
    lines = list(
        csv.reader(io.StringIO(exported(cast, "csv", f"form=dialogue&{COLUMNS}").decode("utf-8-sig")))
    )

    assert lines[0] == lines[-1] == ["No marking"]
    assert lines[1] == [
        "id", "Version", "Words", "Section", "Force", "Form", "Coordinator", "Trend", "Deadline", "Recurrence",
        "Provisos",
    ]  # fmt: skip
    assert [line[2] for line in lines[2:-1]] == [
        "They will hold biennial talks at ministerial level",
        "They will step up their dialogue on returns",
    ]
    assert lines[2][10] == "* Nothing in this statement alters the division of powers."


def test_json_says_where_the_anchor_stands(cast: Cast, made: Agreed) -> None:
    """From the anchor on, the words are those of the register."""
    first = json.loads(exported(cast, "json"))["commitments"][0]

    assert first["words"][first["anchor_in_words"] :] == "exchange figures on gas storage every year"


def test_every_export_is_recorded(cast: Cast, made: Agreed) -> None:
    """Who took which columns of how many commitments, in the access chain."""
    exported(cast, "xlsx", "form=dialogue&columns=force")

    entry = AccessEntry.objects.get(verb="export")
    facts = json.loads(AccessPayload.objects.get(sequence=entry.sequence).body)["after"]
    assert (entry.actor, entry.object) == (cast.ana.person_id, cast.land.cooperation.pk)
    assert (facts["commitments"], facts["columns"], facts["filters"]) == (2, ["force"], "form=dialogue")


def test_a_formula_stays_text(cast: Cast, made: Agreed) -> None:
    """A section that begins with = is inert in csv and a string in xlsx, and comes back as it was."""
    row = Commitment.objects.get(pk=made.pk("gas"))
    row.section = '=HYPERLINK("http://evil.example")'
    with act(node_reader().actor, "edit_commitments") as deed:
        deed.change(row)

    lines = list(csv.reader(io.StringIO(exported(cast, "csv").decode("utf-8-sig"))))
    book = openpyxl.load_workbook(io.BytesIO(exported(cast, "xlsx")))

    assert lines[2][3] == '\'=HYPERLINK("http://evil.example")'
    assert book.worksheets[0]["D3"].data_type == "s"
    client = signed_in(cast.ana)
    assert (
        "There is nothing to import." in sent(cast, exported(cast, "csv"), "r.csv", client).content.decode()
    )


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_an_unchanged_export_changes_nothing(cast: Cast, made: Agreed, kind: str) -> None:
    """Six rows are found as they are; confirming writes no entry."""
    client, before = signed_in(cast.ana), JournalEntry.objects.count()

    answer = sent(cast, exported(cast, kind), f"register.{kind}", client).content.decode()
    confirmed(cast, client)

    assert "Every row is as the register has it." in answer
    assert JournalEntry.objects.count() == before


def _edited(content: bytes, changes: dict[str, str]) -> bytes:
    """The workbook with other values in some cells."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    for place, value in changes.items():
        book.worksheets[0][place] = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_an_edited_workbook_is_one_act_after_it_is_confirmed(cast: Cast, made: Agreed) -> None:
    """The preview writes nothing; the confirmation changes two commitments and names a coordinator."""
    client = signed_in(cast.ana)
    content = _edited(
        exported(cast, "xlsx"), {"F3": "general cooperation", "I4": "2033-01-31", "G4": "Desk Aldmark"}
    )

    preview = sent(cast, content, "register.xlsx", client).content.decode()
    assert "2 commitments would change; 4 rows are as the register has them." in " ".join(preview.split())
    assert Commitment.objects.get(pk=made.pk("gas")).form == "exchange"
    confirmed(cast, client)

    entries = JournalEntry.objects.filter(verb="import_commitments")
    assert entries.count() == 3
    assert entries.values("act").distinct().count() == 1
    assert Commitment.objects.get(pk=made.pk("gas")).form == "cooperation"
    assert str(Commitment.objects.get(pk=made.pk("talks")).due_until) == "2033-01-31"
    assert Coordinator.objects.get(commitment=made.pk("talks")).post_id == cast.land.desk_aldmark.pk
    assert Commitment.objects.count() == 6


def test_errors_stand_by_row_and_column_and_nothing_is_written(cast: Cast, made: Agreed) -> None:
    """A form that is none, a day that is none, a post that nobody has; the right cells wait as well."""
    client = signed_in(cast.ana)
    content = _edited(
        exported(cast, "xlsx"), {"F3": "dance", "I4": "next winter", "G5": "Desk Nowhere", "F6": "dialogue"}
    )

    answer = " ".join(sent(cast, content, "register.xlsx", client).content.decode().split())
    confirmed(cast, client)

    assert "3 cells are wrong." in answer
    for row, column, found in WRONG_CELLS:
        cells = f'<td data-label="Column">{column}</td><td data-label="Found">{found}</td>'
        assert f'<th scope="row">{row}</th>{cells}' in answer
    assert not JournalEntry.objects.filter(verb="import_commitments").exists()


def test_a_spreadsheet_without_ids_finds_its_rows_by_the_words(cast: Cast, made: Agreed) -> None:
    """A list kept until now is matched by the words, updated, and never doubled; unknown words are an error."""
    reader, here = cast.reader(cast.ana), cast.land.cooperation.pk
    text = "Commitment;Deadline\nThey will hold biennial talks at ministerial level.;2032-05-01\nSend a ship to Mars;\n"
    sheet = sheet_in("list.csv", text.encode())

    plan = plan_import(reader, here, sheet, guessed(sheet.heading))

    assert guessed(sheet.heading) == ["words", "due_until"]
    assert [edit.commitment for edit in plan.edits] == [made.pk("talks")]
    assert [(one.row, one.column, one.found) for one in plan.wrong] == [
        (3, "Commitment", "Send a ship to Mars")
    ]


def test_what_changed_after_the_export_is_not_overwritten(cast: Cast, made: Agreed) -> None:
    """A row with another version is an error where it would change something."""
    content = _edited(exported(cast, "xlsx"), {"F3": "dialogue"})
    row = Commitment.objects.get(pk=made.pk("gas"))
    row.section = "Storage"
    with act(node_reader().actor, "edit_commitments") as deed:
        deed.change(row)

    answer = sent(cast, content, "register.xlsx", signed_in(cast.ana)).content.decode()

    assert "It was changed after this spreadsheet was made." in answer


def test_a_note_one_may_not_read_filters_no_export(cast: Cast, made: Agreed) -> None:
    """Searching for its word, Ana takes an empty file, Émile one row; no export holds a note."""
    note(cast.land, made.commitments["ferries"], "harbourmaster", of_coast=True)

    hers, his = (
        json.loads(exported(cast, "json", "q=harbourmaster", user=u)) for u in (cast.ana, cast.emile)
    )

    assert hers["commitments"] == []
    assert len(his["commitments"]) == 1
    assert b"harbourmaster" not in exported(cast, "json", user=cast.emile)


def test_who_may_not_import_or_read_is_refused(cast: Cast, made: Agreed) -> None:
    """Readers and leads export and import nothing; strangers and administrators do neither."""
    here = cast.land.cooperation.pk
    sheet = sheet_in("r.csv", b"id,form\nx,dialogue\n")
    for user in (cast.boris, cast.farid, cast.hugo, cast.greta, cast.dara):
        with pytest.raises(RefusedError):
            plan_import(cast.reader(user), here, sheet, ["id", "form"])
        assert signed_in(user).get(reverse("register-import", args=[here])).status_code == 403
    for user in (cast.greta, cast.dara):
        assert signed_in(user).get(reverse("register-export", args=[here, "csv"])).status_code == 403


@pytest.mark.parametrize("content", [b"PK\x03\x04 no workbook", b"\xff\xfe\x00a", b"", b"alone\n"])
def test_a_file_that_is_no_table_is_said_to_be_none(cast: Cast, made: Agreed, content: bytes) -> None:
    """The page comes back with one sentence, and nothing is kept."""
    answer = sent(cast, content or b"\n", "x.xlsx", signed_in(cast.ana)).content.decode()

    assert 'class="doubt" role="alert"' in answer
    assert "What each column is" not in answer
