"""The register's rows, facets and search, each with the reader's rights applied first."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.http import QueryDict
from django.utils import timezone

from entente.journal.queries import as_of
from entente.journal.services import act
from entente.parties.rights import TODAYS, RefusedError, node_reader
from entente.register.models import Commitment, Note, SearchRow
from entente.register.queries.facets import register_facets
from entente.register.queries.scope import scope_for
from entente.register.queries.searching import catch_up_search, folded, rebuild, terms
from entente.register.queries.table import Table, filters_in, ordered
from tests.agreed import Agreed, agreed, note
from tests.cast import Cast

pytestmark = pytest.mark.django_db
DAY = date(2032, 6, 20)


def _table(cast: Cast, address: str = "", *, user: str = "ana") -> Table:
    scope = scope_for(cast.reader(getattr(cast, user)), cast.land.cooperation.pk, DAY)
    facets = register_facets(DAY)
    return Table(scope, facets, filters_in(QueryDict(address), facets))


def _shown(made: Agreed, table: Table) -> list[str]:
    names = {commitment.pk: name for name, commitment in made.commitments.items()}
    return [names[row.pk] for row in ordered(table.rows(), table.filters.sort, {})]


def _counts(table: Table, facet: str) -> dict[str, int]:
    group = next(group for group in table.groups() if group.name == facet)
    return {choice.label: choice.count for choice in group.choices}


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("", ["gas", "talks", "carbon", "police", "ferries", "returns"]),
        ("form=dialogue", ["talks", "returns"]),
        ("form=dialogue&form=instrument", ["talks", "carbon", "police", "returns"]),
        ("form=dialogue&section=Energy", ["talks"]),
        ("deadline=month", ["carbon"]),
        ("deadline=later", ["police"]),
        ("deadline=none&force=exploratory", ["ferries"]),
        ("competent=concertation", ["carbon"]),
        ("competent=none", ["talks", "police", "ferries", "returns"]),
        ("coordinator=none&form=exchange", []),
        ("forum=not-an-identifier", []),
        ("q=GAS", ["gas"]),
        ("q=carb", ["carbon"]),
        ("q=%22carb%22", []),
        ("q=%22biennial+talks%22", ["talks"]),
        ("q=dialogue+returns", ["returns"]),
        ("q=NEAR%28", []),
        ("q=%2A+%22+%28", ["gas", "talks", "carbon", "police", "ferries", "returns"]),
        ("sort=-section&form=dialogue", ["returns", "talks"]),
        ("sort=deadline&form=instrument&form=dialogue", ["carbon", "police", "talks", "returns"]),
        ("sort=no-such-order&form=dialogue", ["talks", "returns"]),
    ],
)
def test_filters_in_the_address_narrow_the_table(cast: Cast, address: str, expected: list[str]) -> None:
    """Values of one facet widen each other, facets narrow each other, words are whole or begin."""
    made = agreed(cast.land)

    assert _shown(made, _table(cast, address)) == expected


def test_a_facet_counts_what_one_more_press_would_bring(cast: Cast) -> None:
    """Its own selection is left out of its counts; the other facets' selections are in them."""
    agreed(cast.land)

    table = _table(cast, "form=dialogue&section=Energy")

    assert _counts(table, "form") == {"dialogue": 1, "exchange": 1, "instrument": 1}
    assert _counts(table, "section") == {"Energy": 1, "Migration": 1}
    assert _counts(table, "force") == {"committed": 1}


def test_who_is_competent_counts_authorities_concertation_and_none(cast: Cast) -> None:
    """A commitment with two governments stands under each; none is counted apart."""
    agreed(cast.land)

    table = _table(cast)

    assert _counts(table, "competent") == {"Energy Ministry": 2, "under concertation": 1, "none named": 4}
    assert _counts(table, "coordinator") == {"Desk Aldmark": 1, "none named": 5}
    assert _counts(table, "deadline") == {"within 30 days": 1, "later": 1, "none stated": 4}
    assert _counts(table, "subject") == {"energy supply": 2, "none stated": 4}


def test_the_table_says_what_each_facet_hides(cast: Cast) -> None:
    """One dialogue outside Energy is hidden by the section, two of Energy by the form."""
    agreed(cast.land)
    table = _table(cast, "form=dialogue&section=Energy")

    hidden = {one.title: (one.count, one.address) for one in table.hidden(table.rows().count())}

    assert hidden == {"Form": (2, "section=Energy"), "Section": (1, "form=dialogue")}


def test_a_word_in_a_note_one_may_not_read_gives_no_hit_and_no_count(cast: Cast) -> None:
    """The Coast Region's note is found by Émile alone: for Ana there is no row, no facet and no number."""
    made = agreed(cast.land)
    note(cast.land, made.commitments["ferries"], "The harbourmaster hesitates.", of_coast=True)

    hers, his = (_table(cast, "q=harbourmaster", user=who) for who in ("ana", "emile"))

    assert _shown(made, hers) == []
    assert hers.groups() == []
    assert _shown(made, his) == ["ferries"]
    assert _counts(his, "form") == {"exploration": 1}


def test_words_may_stand_in_the_quote_and_in_a_note(cast: Cast) -> None:
    """One term from the statement, another from one's own note."""
    made = agreed(cast.land)
    note(cast.land, made.commitments["gas"], "Awaiting the treasury’s œuvre complète")

    assert _shown(made, _table(cast, "q=storage+complete")) == ["gas"]


def test_a_note_is_found_as_it_was_then_and_only_with_rights_of_today(cast: Cast) -> None:
    """As of the moment before it changed the old word is found, and the new one is not; not by Émile."""
    made = agreed(cast.land)
    written = Note.objects.get(pk=note(cast.land, made.commitments["gas"], "hesitant").pk)
    then = timezone.now()
    written.body = "resolved"
    with act(node_reader().actor, "change_note") as deed:
        deed.change(written)
    old, new, his = (
        _table(cast, "q=hesitant"),
        _table(cast, "q=resolved"),
        _table(cast, "q=hesitant", user="emile"),
    )

    today = (_shown(made, old), _shown(made, new))
    with as_of(then, today=TODAYS):
        past = (_shown(made, old), _shown(made, new), _shown(made, his))

    assert today == ([], ["gas"])
    assert past == (["gas"], [], [])


def test_a_change_of_other_facts_leaves_the_search_rows_alone(cast: Cast) -> None:
    """The words stay in one row; rebuilding makes the same rows."""
    made = agreed(cast.land)
    catch_up_search()
    before = list(SearchRow.objects.filter(source=made.pk("gas")).values_list("row", flat=True))
    changed = Commitment.objects.get(pk=made.pk("gas"))
    changed.section = "Storage"
    with act(node_reader().actor, "change_commitment") as deed:
        deed.change(changed)
    catch_up_search()

    after = list(SearchRow.objects.filter(source=made.pk("gas")).values_list("row", flat=True))
    kept = set(SearchRow.objects.values_list("source", "folded", "from_entry", "to_entry"))
    rebuild()

    assert before == after
    assert set(SearchRow.objects.values_list("source", "folded", "from_entry", "to_entry")) == kept


def test_strangers_and_those_of_another_cooperation_are_refused(cast: Cast) -> None:
    """Neither Dara nor Greta reads the register; Hugo reads the one cooperation that his role names."""
    for user in (cast.dara, cast.greta):
        with pytest.raises(RefusedError):
            scope_for(cast.reader(user), cast.land.cooperation.pk, DAY)
    scope_for(cast.reader(cast.hugo), cast.land.cooperation.pk, DAY)
    with pytest.raises(RefusedError):
        scope_for(cast.reader(cast.hugo), cast.land.other_cooperation.pk, DAY)


def test_words_are_folded_alike_on_every_database() -> None:
    """Accents, case and punctuation fall; a passage in quotation marks stays together."""
    assert folded("Émission d’hydrogène, CO₂!") == "emission d hydrogene co2"
    assert terms('"Gas storage" co-operate *') == [("gas storage", False), ("co operate", True)]


def test_a_deleted_word_leaves_the_index(cast: Cast) -> None:
    """After a removed note's row is gone, the index of words holds nothing of it."""
    made = agreed(cast.land)
    note(cast.land, made.commitments["gas"], "zanzibar")
    catch_up_search()

    SearchRow.objects.filter(folded="zanzibar").delete()

    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM register_search_text WHERE register_search_text MATCH 'zanzibar'"
            )
            assert cursor.fetchone()[0] == 0
    assert _shown(made, _table(cast, "q=zanzibar")) == []
