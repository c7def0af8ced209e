"""One way to write a value as bytes. Expected bytes: RFC 8785 (3.2.3), RFC 8032 (7.1) and FIPS 180-4."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest

from entente.wire.canonical import canonical, digest, instant, plain
from entente.wire.chain import GENESIS, Header, payload_hash
from entente.wire.secret import kept_secret
from entente.wire.signing import SigningKey, VerifyingKey, key_id


def test_keys_stand_in_the_order_of_their_utf16_units() -> None:
    """The order that RFC 8785 gives in 3.2.3: by UTF-16 code units, not by code points."""
    value = {"\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\U0001f600": 5, "\u0080": 6, "\u00f6": 7}

    written = canonical({**value}).decode()

    assert written == '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\U0001f600":5,"\ufb33":3}'


@pytest.mark.parametrize("value", [1.5, [0.0], {"a": {"b": [1, 2.0]}}])
def test_a_float_is_refused_wherever_it_stands(value: object) -> None:
    """Numbers are integers or decimal strings."""
    with pytest.raises(ValueError, match="float"):
        canonical(value)  # type: ignore[arg-type]


def test_values_of_a_record_have_one_form() -> None:
    """Times as UTC with microseconds, days as ISO 8601, numbers as text where they are no integers."""
    brussels = dt.timezone(dt.timedelta(hours=1))
    row = {
        "at": dt.datetime(2031, 3, 12, 10, 30, tzinfo=brussels),
        "on": dt.date(2031, 3, 12),
        "sum": Decimal("12.50"),
        "id": UUID("0192f0a0-0000-7000-8000-000000000001"),
        "bytes": b"\x00\xff",
        "days": (dt.date(2031, 3, 1), None, True),
        "lasts": dt.timedelta(seconds=1),
    }

    assert plain(row) == {
        "at": "2031-03-12T09:30:00.000000Z",
        "on": "2031-03-12",
        "sum": "12.50",
        "id": "0192f0a0-0000-7000-8000-000000000001",
        "bytes": "00ff",
        "days": ["2031-03-01", None, True],
        "lasts": "1000000us",
    }


def test_an_early_year_keeps_four_digits() -> None:
    """So that texts of times sort as the times do."""
    assert instant(dt.datetime(987, 1, 2, tzinfo=dt.UTC)) == "0987-01-02T00:00:00.000000Z"


def test_a_time_without_its_zone_is_refused() -> None:
    """Nobody knows which instant it is."""
    with pytest.raises(TypeError, match="zone"):
        plain(dt.datetime(2031, 3, 12, 9, 30))  # noqa: DTZ001 -- the claim


def test_what_has_no_one_form_is_refused() -> None:
    """A set has no order, an object no text."""
    for value in ({1, 2}, object(), 1.5):
        with pytest.raises(TypeError):
            plain(value)


def test_a_digest_is_sha256_of_the_parts() -> None:
    """FIPS 180-4: the digest of `abc`."""
    assert digest(b"a", b"bc").hex() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert payload_hash(b"a", b"bc") == digest(b"abc")


def test_a_header_hashes_every_field() -> None:
    """No two headers that differ in one field hash the same."""
    texts = ["time", "actor", "actor_kind", "authority", "verb", "kind", "object", "act", "key"]
    header: dict[str, object] = dict.fromkeys(texts, "x")
    header |= {"format": 1, "sequence": 1, "previous": GENESIS, "payload": GENESIS}
    other: dict[type, object] = {str: "y", int: 2, bytes: bytes([1]) * 32}

    hashes = {Header(**{**header, name: other[type(value)]}).hash() for name, value in header.items()}  # type: ignore[arg-type]

    assert len(hashes | {Header(**header).hash()}) == len(header) + 1  # type: ignore[arg-type]


def test_a_signature_is_that_of_rfc_8032() -> None:
    """Section 7.1, test 1: the empty message."""
    key = SigningKey(bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
    public = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"

    signature = key.sign(b"")

    assert key.public.hex() == public
    assert signature.hex().startswith("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155")
    assert VerifyingKey(key.public).verifies(signature, b"")
    assert not VerifyingKey(key.public).verifies(signature, b"x")
    assert key.id == key_id(bytes.fromhex(public))


def test_a_secret_is_made_once_and_is_its_owners_alone(tmp_path: Path) -> None:
    """The first stays; nobody else can read it; no draft is left."""
    file = tmp_path / "keys" / "node.key"

    assert kept_secret(file, b"first") == b"first"
    assert kept_secret(file, b"second") == b"first"
    assert file.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in file.parent.iterdir()] == ["node.key"]
