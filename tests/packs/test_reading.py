"""A pack is read entry by entry, and every mistake in it is named with its file and entry."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from entente.engine.errors import PackError
from entente.packs.checking import check_pack
from entente.packs.finding import load_packs, pack_names
from entente.packs.reading import FILES, read_pack
from entente.packs.shape import Concept, GovernmentKind, Pack

HEADER = """
name = "sea"
version = "1"
title = "The law of the sea of Aldmark"
summary = "A pack of a test."
is_fictional = true

[[source]]
key = "act"
title = "Sea Act 2001"
address = "https://example.org/sea-act"
"""

PARTIES = """
[[party]]
key = "al"
name = "Aldmark"
formal_name = "Kingdom of Aldmark"
kind = "state"
letters = "AL"
time_zone = "Europe/Lisbon"
source = "act"
article = "s. 1"
"""

GOVERNMENTS = """
[defaults]
party = "al"
source = "act"

[[government]]
key = "al-crown"
name = "Government of Aldmark"
kind = "central"
names = { nl = "Regering van Aldmark" }
valid_from = 2001-05-01
"""


def pack_in(folder: Path, **files: str) -> Path:
    """A pack's folder with these files beside header, parties and governments; an empty one is left out."""
    home = folder / "sea"
    home.mkdir()
    whole = {"pack": HEADER, "parties": PARTIES, "governments": GOVERNMENTS} | files
    for name, text in whole.items():
        if text:
            (home / f"{name}.toml").write_text(text, "utf-8")
    return home


def flaws_in(pack: Pack) -> list[str]:
    """What the check says, entry by entry."""
    return [f"{flaw.where}: {flaw.found}" for flaw in check_pack(pack)]


def test_a_pack_is_read_with_its_defaults_and_grounds(tmp_path: Path) -> None:
    """A file's defaults stand for entries without their own; source, article and checked go to `grounds`."""
    pack = read_pack(pack_in(tmp_path))

    assert pack.origin == "sea 1"
    assert pack.parties[0].grounds.article == "s. 1"
    assert pack.governments[0].party == "al"
    assert pack.governments[0].kind is GovernmentKind.CENTRAL
    assert pack.governments[0].names.nl == "Regering van Aldmark"
    assert pack.governments[0].valid_from == date(2001, 5, 1)
    assert pack.governments[0].grounds.checked == ""
    assert check_pack(pack) == ()


def test_a_concept_is_an_id_and_its_label(tmp_path: Path) -> None:
    """Subjects are written so that a lawyer can read them."""
    competence = """
[[competence]]
key = "ports"
order = "al"
kind = "exclusive"
governments = ["al-crown"]
matter = "ports"
subjects = ["4522 port"]
source = "act"
"""

    pack = read_pack(pack_in(tmp_path, competences=competence))

    assert pack.competences[0].subjects == (Concept("4522", "port"),)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('letters = "AL"', "", "the field `letters` is missing"),
        ('letters = "AL"', 'leters = "AL"', "the field `leters` is not known here"),
        ('letters = "AL"', "letters = 3", "`letters` holds 3, which is not text"),
        ('kind = "state"', 'kind = "realm"', "it is one of `state`, `organisation`"),
        ('letters = "AL"', 'letters = " AL"', "`letters` begins or ends with white space"),
        ('source = "act"', "", "the field `source` is missing"),
    ],
)
def test_an_entry_out_of_shape_is_named(tmp_path: Path, old: str, new: str, told: str) -> None:
    """The error says pack, file, entry and what is wrong there."""
    folder = pack_in(tmp_path, parties=PARTIES.replace(old, new))

    with pytest.raises(PackError) as caught:
        read_pack(folder)

    assert caught.value.code == "E503"
    assert caught.value.where == "pack sea, parties.toml, entry 1 (`al`)"
    assert told in caught.value.found


@pytest.mark.parametrize(
    ("files", "code", "where", "told"),
    [
        ({"pack": ""}, "E501", "pack sea", "no pack.toml"),
        ({"parties": "[[party]\n"}, "E502", "pack sea, parties.toml", "line 1"),
        ({"parties": "[[state]]\n"}, "E503", "pack sea, parties.toml", "`state` is not known here"),
        (
            {"parties": '[[party]]\nkey = "A L"\n'},
            "E503",
            "pack sea, parties.toml, entry 1 (`A L`)",
            "no `key` of lower case",
        ),
        ({"kings": "[[king]]\n"}, "E503", "pack sea, kings.toml", "no file of this name is read"),
    ],
)
def test_a_file_out_of_shape_is_named(
    tmp_path: Path, files: dict[str, str], code: str, where: str, told: str
) -> None:
    """No file is skipped, and none is read in part."""
    folder = pack_in(tmp_path, **files)

    with pytest.raises(PackError) as caught:
        read_pack(folder)

    assert (caught.value.code, caught.value.where) == (code, where)
    assert told in caught.value.found


AUTHORITY = """
[[authority]]
key = "{key}"
party = "al"
government = "al-crown"
parent = "{parent}"
name = "Office"
kind = "agency"
source = "act"
"""

COMPETENCE = """
[[competence]]
key = "fish"
order = "{order}"
kind = "{kind}"
governments = ["al-crown"]
matter = "fish"
lies_with = "{lies}"
source = "{source}"
"""


@pytest.mark.parametrize(
    ("files", "told"),
    [
        (
            {"authorities": AUTHORITY.format(key="port", parent="sea")},
            "`port`: `parent` names `sea`, which no authorities.toml has",
        ),
        ({"authorities": AUTHORITY.format(key="port", parent="port")}, "`port`: it stands above itself"),
        (
            {"authorities": AUTHORITY.format(key="port", parent="") * 2},
            "`port`: its key stands in this pack twice",
        ),
        (
            {"competences": COMPETENCE.format(order="uk", kind="exclusive", lies="", source="act")},
            "`fish`: `exclusive` is no kind of the order `uk`",
        ),
        (
            {"competences": COMPETENCE.format(order="be", kind="concertation", lies="", source="act")},
            "`fish`: `lies_with` belongs to concertation, and to nothing else",
        ),
        (
            {"competences": COMPETENCE.format(order="be", kind="exclusive", lies="", source="law")},
            "`fish`: its source `law` is in no pack.toml",
        ),
        (
            {"governments": GOVERNMENTS + "valid_to = 2000-01-01\n"},
            "`al-crown`: `valid_to` lies before `valid_from`",
        ),
    ],
)
def test_entries_that_do_not_agree_are_named(tmp_path: Path, files: dict[str, str], told: str) -> None:
    """The check names every entry that contradicts another or points at nothing."""
    pack = read_pack(pack_in(tmp_path, **files))

    assert any(told in flaw for flaw in flaws_in(pack))


def test_a_pack_comes_after_those_that_it_depends_on(tmp_path: Path) -> None:
    """A pack may name what another one holds, if it depends on it."""
    pack_in(tmp_path)
    upper = tmp_path / "sea_law"
    upper.mkdir()
    (upper / "pack.toml").write_text(
        'name = "sea-law"\nversion = "1"\ntitle = "T"\nsummary = "S"\ndepends = ["sea"]\n', "utf-8"
    )
    (upper / "authorities.toml").write_text(AUTHORITY.format(key="port", parent=""), "utf-8")

    packs = load_packs("sea-law", root=tmp_path)

    assert pack_names(tmp_path) == ("sea", "sea-law")
    assert [pack.name for pack in packs] == ["sea", "sea-law"]


def test_two_packs_that_know_nothing_of_each_other_may_use_the_same_keys(tmp_path: Path) -> None:
    """What a pack states is known by the pack's name and the key."""
    pack_in(tmp_path)
    (tmp_path / "sea").rename(tmp_path / "other_sea")
    header = tmp_path / "other_sea" / "pack.toml"
    header.write_text(HEADER.replace('"sea"', '"other-sea"'), "utf-8")
    pack_in(tmp_path)

    packs = load_packs("sea", "other-sea", root=tmp_path)

    assert [party.key for pack in packs for party in pack.parties] == ["al", "al"]


@pytest.mark.parametrize(
    ("name", "depends", "code"), [("land", "", "E501"), ("sea", "sky", "E501"), ("sea", "sea", "E505")]
)
def test_a_pack_that_cannot_be_loaded_is_refused(tmp_path: Path, name: str, depends: str, code: str) -> None:
    """A name that no pack has, and a circle."""
    pack_in(tmp_path, pack=f'depends = ["{depends}"]\n{HEADER}' if depends else HEADER)

    with pytest.raises(PackError) as caught:
        load_packs(name, root=tmp_path)

    assert caught.value.code == code


def test_every_file_is_a_field_of_a_pack() -> None:
    """What is read has its place."""
    assert set(FILES) <= set(Pack.__slots__)
