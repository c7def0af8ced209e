"""The pages of statements and their review, as a person without JavaScript uses them."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from entente.parties.models import User
from entente.register.models import Candidate, Commitment, Link, Predecessor, Question, Statement, Text
from entente.register.services.adding import add_statement
from entente.register.services.reviewing import accept_clear
from entente.register.views.offsets import from_page, to_page
from tests.cast import Cast
from tests.register.statements import FULL, SHORT, received


@pytest.fixture
def ana(client: Client, cast: Cast) -> Client:
    """Ana's browser."""
    client.force_login(cast.ana)
    return client


def _open(text: Text, words: str) -> Candidate:
    place = text.body.index(words)
    found: Candidate = Candidate.objects.get(text=text, start__lte=place, end__gt=place, merged_into=None)
    return found


def test_a_pasted_statement_leads_to_its_review(ana: Client, cast: Cast) -> None:
    """Paste, press, review: the words stand there, each commitment a link underlined by its force."""
    answer = ana.post(
        reverse("statement-add", args=[cast.land.cooperation.pk]),
        {"pasted": SHORT, "language": "en"},
        follow=True,
    )

    page = answer.content.decode()
    assert answer.redirect_chain[0][0] == reverse("review", args=[Text.objects.get().pk])
    assert "0 of 5 accepted · 1 doubt" in page
    assert 'class="force-intended' in page
    assert "no word says" in page


def test_an_uploaded_file_with_a_predecessor(ana: Client, cast: Cast, short: Text) -> None:
    """The file's words are kept, and what it follows."""
    ana.post(
        reverse("statement-add", args=[cast.land.cooperation.pk]),
        {
            "file": SimpleUploadedFile("full.txt", FULL.encode()),
            "language": "en",
            "predecessors": [str(short.statement_id)],
        },
    )

    text = Text.objects.get(name="full.txt")
    assert text.body == FULL
    assert Predecessor.objects.get().earlier == short.statement


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "Give one of the three"),
        ({"address": "http://127.0.0.1/x"}, "Only public addresses are read"),
        ({"pasted": "x", "address": "https://example.org/"}, "Give one of the three"),
    ],
)
def test_what_cannot_be_added_is_said_on_the_form(
    ana: Client, cast: Cast, given: dict[str, str], said: str
) -> None:
    """Nothing given, a private address, two sources."""
    page = ana.post(reverse("statement-add", args=[cast.land.cooperation.pk]), {"language": "en", **given})

    assert said in page.content.decode()
    assert not Text.objects.exists()


def test_a_marking_above_the_ceiling_is_said_and_nothing_is_stored(ana: Client, cast: Cast) -> None:
    """Secret is too high for this desk."""
    page = ana.post(
        reverse("statement-add", args=[cast.land.cooperation.pk]),
        {"pasted": SHORT, "language": "en", "marking": str(cast.land.secret.pk)},
    )

    assert "Secret" in page.content.decode()
    assert not Text.objects.exists()


def test_the_same_text_leads_to_the_one_that_is_there(ana: Client, cast: Cast, short: Text) -> None:
    """A kind word, and the review of the text that is there."""
    answer = ana.post(
        reverse("statement-add", args=[cast.land.cooperation.pk]),
        {"pasted": SHORT, "language": "en"},
        follow=True,
    )

    assert answer.redirect_chain[0][0] == reverse("review", args=[short.pk])
    assert "This text is on the desk already" in answer.content.decode()


def test_accepting_leads_to_the_next(ana: Client, short: Text) -> None:
    """After the first, the page is at the second; the count says one."""
    first, second = _open(short, "renew"), _open(short, "bimonthly")

    answer = ana.post(
        reverse("candidate-decide", args=[first.pk, "accept"]), {"version": first.version}, follow=True
    )

    assert str(second.pk) in answer.redirect_chain[0][0]
    assert "1 of 5 accepted" in answer.content.decode()
    assert Commitment.objects.get().words == "renew our memorandum on electricity trade"


def test_a_doubt_is_asked_with_its_choices_and_answered(ana: Client, short: Text) -> None:
    """Every 2 months or twice a month; the answer is in the facts."""
    candidate, question = _open(short, "bimonthly"), Question.objects.get()

    page = ana.get(reverse("review", args=[short.pk]), {"at": str(candidate.pk)}).content.decode()
    assert "every 2 months" in page
    assert "twice a month" in page

    after = ana.post(reverse("question-answer", args=[question.pk]), {"choice": "P15D"}, follow=True)
    assert "<strong>twice a month</strong>" in after.content.decode()


def test_an_edit_without_changes_changes_nothing(ana: Client, short: Text) -> None:
    """The form as it comes, sent back, leaves the reading as it was; a change is kept beside it."""
    candidate = _open(short, "aim to")
    address = reverse("candidate-edit", args=[candidate.pk])
    form = ana.get(address).context["form"]
    sent = {name: "" if (value := form[name].value()) is None else value for name in form.fields}
    sent = {name: value for name, value in sent.items() if value is not False}

    assert ana.post(address, sent).status_code == 302
    assert Candidate.objects.get(pk=candidate.pk).version == 1

    ana.post(address, {**sent, "form": "activity"})
    decided = Candidate.objects.get(pk=candidate.pk)
    assert decided.decided["form"] == "activity"
    assert decided.read["form"] == "instrument"


def test_words_that_do_not_stand_there_are_said_on_the_form(ana: Client, short: Text) -> None:
    """The form keeps what was typed."""
    page = ana.post(
        reverse("review-mark", args=[short.pk]),
        {"quote": "We will build a bridge", "verb": "build", "force": "committed", "form": "activity"},
    ).content.decode()

    assert "does not stand there" in page
    assert "We will build a bridge" in page


def test_marked_words_come_with_their_place(ana: Client, short: Text) -> None:
    """Offsets of the page become those of the text, and the form holds the words."""
    start = SHORT.index("alters")
    page = ana.get(reverse("review-mark", args=[short.pk]), {"start": start, "end": start + 29})

    assert page.context["form"]["quote"].value() == "alters the division of powers"


def test_offsets_of_a_page_count_utf16_units() -> None:
    """A character beyond the first plane counts two on the page, one in the text."""
    text = "a\U0001f91db"

    assert [to_page(text, place) for place in range(4)] == [0, 1, 3, 4]
    assert [from_page(text, units) for units in (0, 1, 3, 4)] == [0, 1, 2, 3]


def test_a_reader_sees_the_review_and_no_button(client: Client, cast: Cast, short: Text) -> None:
    """Boris reads the words and facts; nothing is offered to press."""
    client.force_login(cast.boris)

    page = client.get(reverse("review", args=[short.pk])).content.decode()

    assert "renew our memorandum" in page
    assert "Accept" not in page
    assert "Reject" not in page


@pytest.mark.parametrize("name", ["boris", "farid", "hugo", "dara"])
def test_who_is_no_editor_is_refused_by_every_form(
    client: Client, cast: Cast, short: Text, name: str
) -> None:
    """403, and nothing is changed."""
    user: User = getattr(cast, name)
    client.force_login(user)
    own = _open(short, "renew").pk

    for address in (
        reverse("candidate-decide", args=[own, "accept"]),
        reverse("candidate-edit", args=[own]),
        reverse("candidate-split", args=[own]),
        reverse("review-clear", args=[short.pk]),
        reverse("review-mark", args=[short.pk]),
        reverse("question-answer", args=[Question.objects.get().pk]),
        reverse("statement-add", args=[cast.land.cooperation.pk]),
    ):
        assert client.post(address, {"choice": "P15D"}).status_code == 403
    assert not Commitment.objects.exists()


def test_two_statements_are_compared_and_linked(ana: Client, cast: Cast, short: Text) -> None:
    """The target that moved is weakened; the newer commitment replaces the older."""
    reader = cast.reader(cast.ana)
    accept_clear(reader, short)
    newer = add_statement(
        reader,
        cooperation=cast.land.cooperation,
        received=received(
            SHORT.replace("30 June 2032", "30 June 2034").replace("4 June 2031", "5 June 2033")
        ),
        language="en",
        predecessors=[short.statement],
    )
    accept_clear(reader, newer)
    old = Commitment.objects.get(statement=short.statement, force="intended")
    new = Commitment.objects.get(statement=newer.statement, force="intended")

    page = ana.get(
        reverse("compare-statements", args=[short.statement_id, newer.statement_id])
    ).content.decode()
    assert "3 kept" in page
    assert "1 weakened" in page

    ana.post(
        reverse("compare-link", args=[short.statement_id, newer.statement_id]),
        {"commitment": new.pk, "earlier": old.pk, "kind": "replaces"},
    )
    assert Link.objects.get().kind == "replaces"


def test_each_page_asks_the_database_as_often_for_many_as_for_few(
    ana: Client, cast: Cast, short: Text, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    """Query counts of list, review and comparison are pinned; fifty commitments cost no more than five."""
    full = add_statement(
        cast.reader(cast.ana), cooperation=cast.land.cooperation, received=received(FULL), language="en"
    )
    accept_clear(cast.reader(cast.ana), full)
    ana.get(reverse("statements", args=[cast.land.cooperation.pk]))

    counts = {}
    for name, arguments in (
        ("statements", [cast.land.cooperation.pk]),
        ("review", [short.pk]),
        ("review", [full.pk]),
        ("compare-statements", [short.statement_id, full.statement_id]),
    ):
        with django_assert_num_queries(PINNED[name]):
            counts[name] = ana.get(reverse(name, args=arguments)).status_code
    assert set(counts.values()) == {200}
    assert Statement.objects.count() == 2


PINNED = {"statements": 14, "review": 15, "compare-statements": 12}
