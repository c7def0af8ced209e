"""Notes, comments, views and edits: who may, what is refused, and what the journal holds."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from entente.journal.models import JournalEntry
from entente.journal.queries import history_of_objects
from entente.journal.services import ConflictError
from entente.parties.models import User
from entente.parties.rights import RefusedError
from entente.register.models import Comment, Commitment, Coordinator, Note, SavedView
from entente.register.services.editing import Edit, EditError, edit_commitments
from entente.register.services.noting import (
    NothingWrittenError,
    change_note,
    comment,
    remove_note,
    write_note,
)
from entente.register.services.viewing import drop_view, keep_view
from tests.agreed import Agreed, agreed
from tests.cast import Cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def made(cast: Cast) -> Agreed:
    """The statement of Aldmark and Veria in the register."""
    return agreed(cast.land)


@pytest.mark.parametrize(
    ("who", "government", "may"),
    [
        ("ana", "central", True),
        ("ana", "coast", False),
        ("emile", "coast", True),
        ("farid", "central", True),
        ("hugo", "hill", True),
        ("hugo", "central", False),
        ("boris", "central", False),
        ("greta", "central", False),
        ("dara", "central", False),
    ],
)
def test_a_note_is_written_for_ones_own_government(
    cast: Cast, made: Agreed, who: str, government: str, may: bool
) -> None:
    """Editors and leads write for their own government; readers, administrators and strangers write none."""
    reader, of = cast.reader(getattr(cast, who)), getattr(cast.land, government)

    if may:
        write_note(reader, commitment=made.pk("gas"), government=of.pk, body="Ask again in May.")
    else:
        with pytest.raises(RefusedError):
            write_note(reader, commitment=made.pk("gas"), government=of.pk, body="Ask again in May.")

    assert Note.objects.count() == may


def test_what_a_note_says_stays_out_of_the_chain(cast: Cast, made: Agreed) -> None:
    """The payload holds a salted hash; the author alone changes the note or takes it back."""
    ana, farid = cast.reader(cast.ana), cast.reader(cast.farid)
    kept = write_note(ana, commitment=made.pk("gas"), government=cast.land.central.pk, body="zanzibar")
    change_note(ana, note=kept.pk, seen=1, body="tanganyika")

    entries = history_of_objects([kept.pk])
    assert [entry.entry.verb for entry in entries] == ["change_note", "write_note"]
    assert all("zanzibar" not in str((entry.before, entry.after)) for entry in entries)
    with pytest.raises(RefusedError):
        remove_note(farid, note=kept.pk)
    remove_note(ana, note=kept.pk)
    assert not Note.objects.exists()
    with pytest.raises(NothingWrittenError):
        write_note(ana, commitment=made.pk("gas"), government=cast.land.central.pk, body="  ")


def test_a_comment_mentions_colleagues_who_read_here(cast: Cast, made: Agreed) -> None:
    """Names after @ become persons; a stranger to the register is not told."""
    comment(cast.reader(cast.ana), commitment=made.pk("gas"), body="@Émile and @dara, please look, @Farid.")

    assert set(Comment.objects.get().mentions) == {str(cast.emile.person_id), str(cast.farid.person_id)}
    with pytest.raises(RefusedError):
        comment(cast.reader(cast.boris), commitment=made.pk("gas"), body="May I?")


def test_a_view_is_kept_shared_and_dropped_by_its_owner(cast: Cast, made: Agreed) -> None:
    """The same name again changes the same view; others use a shared one and cannot drop it."""
    here, ana = cast.land.cooperation.pk, cast.reader(cast.ana)
    keep_view(ana, cooperation=here, name="Winter", query="form=dialogue", shared=False)
    kept = keep_view(ana, cooperation=here, name="Winter", query="form=exchange", shared=True)

    assert SavedView.objects.count() == 1
    with pytest.raises(RefusedError):
        drop_view(cast.reader(cast.boris), view=kept.pk)
    drop_view(ana, view=kept.pk)
    assert not SavedView.objects.exists()


def test_many_are_changed_in_one_act_with_an_entry_each(cast: Cast, made: Agreed) -> None:
    """Only what differs is written: two commitments change, one gets a coordinator, one stays as it was."""
    edits = [
        Edit(made.pk("gas"), {"form": "dialogue"}, cast.land.desk_aldmark.pk),
        Edit(made.pk("talks"), {"form": "dialogue"}, cast.land.desk_aldmark.pk),
        Edit(made.pk("carbon"), {"due_until": date(2033, 1, 1)}),
        Edit(made.pk("police"), {"form": "instrument"}),
    ]

    changed = edit_commitments(cast.reader(cast.ana), edits, reason="As agreed on 3 March.")

    entries = JournalEntry.objects.filter(verb="edit_commitments")
    assert changed == entries.count() == 3
    assert entries.values("act").distinct().count() == 1
    assert Coordinator.objects.filter(commitment=made.pk("talks")).exists()
    assert Commitment.objects.get(pk=made.pk("carbon")).due_from == date(2033, 1, 1)


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"form": "dance"}, "Write one of: dialogue, exchange"),
        ({"trend": "upwards"}, "Write one of: start"),
        ({"due_until": "soon"}, "Write a day"),
        ({"recurrence": "yearly"}, "Write a period"),
        ({"words": "other words"}, "This cannot be changed here."),
        ({"section": "x" * 301}, "At most 300 characters."),
    ],
)
def test_one_wrong_value_stops_the_whole_call(
    cast: Cast, made: Agreed, values: dict[str, str | None], sentence: str
) -> None:
    """Nothing is written, and the trouble says which value of which commitment."""
    edits = [Edit(made.pk("gas"), {"form": "dialogue"}), Edit(made.pk("talks"), values)]

    with pytest.raises(EditError) as caught:
        edit_commitments(cast.reader(cast.ana), edits, reason="x")

    (trouble,) = caught.value.troubles
    assert (trouble.commitment, trouble.field) == (made.pk("talks"), next(iter(values)))
    assert trouble.sentence.startswith(sentence)
    assert Commitment.objects.get(pk=made.pk("gas")).form == "exchange"


def test_edits_need_the_right_and_the_version_seen(cast: Cast, made: Agreed) -> None:
    """A lead and a reader edit nothing; who saw an older version learns of the newer; an unknown one is named."""
    for who in (cast.farid, cast.boris, cast.hugo, cast.greta, cast.dara):
        with pytest.raises(RefusedError):
            edit_commitments(cast.reader(who), [Edit(made.pk("gas"), {"form": "dialogue"})], reason="x")
    ana = cast.reader(cast.ana)
    edit_commitments(ana, [Edit(made.pk("gas"), {"form": "dialogue"})], reason="x")
    with pytest.raises(ConflictError):
        edit_commitments(ana, [Edit(made.pk("gas"), {"form": "exchange"}, seen=1)], reason="x")
    with pytest.raises(EditError, match="No commitment"):
        edit_commitments(ana, [Edit(uuid4(), {"form": "exchange"})], reason="x")


def _client(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def test_the_pages_write_what_was_typed(cast: Cast, made: Agreed) -> None:
    """Note, comment, view and bulk edit by their forms; a form without a reason comes back with what was typed."""
    client, here = _client(cast.ana), cast.land.cooperation.pk
    gas = made.pk("gas")
    client.post(
        reverse("note", args=[gas]),
        {"note-government": cast.land.central.pk, "note-body": "Ask again in May."},
    )
    client.post(reverse("comment", args=[gas]), {"comment-body": "@Farid, see this."})
    client.post(
        reverse("saved-views", args=[here]), {"name": "Dialogues", "query": "form=dialogue", "shared": "on"}
    )
    chosen = {"commitment": [str(gas)], "seen": ["1"], "form": "dialogue"}
    again = client.post(reverse("register-bulk", args=[here]), chosen)
    done = client.post(reverse("register-bulk", args=[here]), {**chosen, "reason": "Agreed."})

    assert "This field is required." in again.content.decode()
    assert done.status_code == 302
    assert Commitment.objects.get(pk=gas).form == "dialogue"
    shown = client.get(reverse("commitment", args=[gas])).content.decode()
    assert "Ask again in May." in shown
    assert "@Farid, see this." in shown
    assert "Ana changed the form" in shown
    view = SavedView.objects.get()
    shared = _client(cast.boris).get(reverse("register", args=[here]), {"view": str(view.pk)})
    assert shared.headers["Location"].endswith("?form=dialogue")


def test_a_note_for_another_government_is_not_even_offered(cast: Cast, made: Agreed) -> None:
    """The form knows only one's own governments, and says so."""
    answer = _client(cast.ana).post(
        reverse("note", args=[made.pk("gas")]), {"note-government": cast.land.coast.pk, "note-body": "x"}
    )

    assert answer.status_code == 200
    assert "Select a valid choice" in answer.content.decode()
    assert not Note.objects.exists()
