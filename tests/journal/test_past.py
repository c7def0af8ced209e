"""The register as it was known then: the same queries, in whatever shape, with no trace left behind."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import Count, Exists, OuterRef
from django.utils import timezone

from entente.journal.models import WriteOutsideActError
from entente.journal.queries import as_of, looking_back
from entente.journal.services import Actor, act
from entente.parties.models import Government, Party

pytestmark = pytest.mark.django_db

NODE = Actor("node", uuid4())


@pytest.fixture
def then() -> dt.datetime:
    """When Aldmark had one government; since then it has another name and two."""
    party = Party(name="Aldmark", short_name="Aldmark", letters="AL")
    with act(NODE, "add_party") as deed:
        deed.add(party, Government(party=party, name="Crown of Aldmark", short_name="Crown"))
    moment = timezone.now()
    party.name = "Kingdom of Aldmark"
    with act(NODE, "widen") as deed:
        deed.change(party)
        deed.add(Government(party=party, name="Islands of Aldmark", short_name="Islands"))
    return moment


def test_joins_counts_and_subqueries_are_of_that_time(then: dt.datetime) -> None:
    """One government of the old name, however the question is put."""
    inside = Government.objects.filter(party=OuterRef("pk"))

    with as_of(then):
        joined = Government.objects.select_related("party").get().party.name
        by_join = Government.objects.filter(party__name="Aldmark").count()
        grouped = list(Government.objects.values_list("party__name").annotate(Count("pk")))
        with_some = Party.objects.filter(Exists(inside)).count()
        names = [model.objects.order_by().values_list("name") for model in (Party, Government)]
        both = sorted(names[0].union(names[1]))

    assert (joined, by_join, grouped, with_some) == ("Aldmark", 1, [("Aldmark", 1)], 1)
    assert both == [("Aldmark",), ("Crown of Aldmark",)]


def test_a_query_that_names_subqueries_itself_is_of_that_time(then: dt.datetime) -> None:
    """Ours stand before its own."""
    twice = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2)"
    sql = f'{twice} SELECT name, i FROM "parties_party", n'

    with as_of(then), connection.cursor() as cursor:
        cursor.execute(sql)
        found = sorted(cursor.fetchall())

    assert found == [("Aldmark", 1), ("Aldmark", 2)]


def test_before_the_first_act_there_was_nothing(then: dt.datetime) -> None:
    """An instant before the journal began shows an empty register."""
    with as_of(then - dt.timedelta(days=1)):
        assert not Party.objects.exists()


def test_a_table_of_today_stays_todays(then: dt.datetime) -> None:
    """Rights are never those of the past: the tables named are read as they are."""
    with as_of(then, today=(Party,)):
        assert Party.objects.get().name == "Kingdom of Aldmark"
        assert Government.objects.count() == 1


def test_the_past_offers_no_action(then: dt.datetime) -> None:
    """Neither an act begins there, nor does a query change a recorded table."""
    with as_of(then):
        assert looking_back()
        with pytest.raises(RuntimeError), act(NODE, "rename"):
            pass
        with pytest.raises(WriteOutsideActError), connection.cursor() as cursor:
            cursor.execute("UPDATE parties_party SET name = 'X'")

    assert not looking_back()


def test_what_fails_in_the_past_leaves_today_untouched(then: dt.datetime) -> None:
    """After an error inside, queries are of today again."""
    with pytest.raises(DatabaseError), as_of(then), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute('SELECT nothing FROM "parties_party"')

    assert Party.objects.get().name == "Kingdom of Aldmark"
