"""Whether a chain is whole: every payload, hash, link and signature, in pieces that several processes can share."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Max

from entente.journal.appending import TABLES, Chain
from entente.journal.models import ChainHead, Entry, NodeKey
from entente.wire.canonical import instant
from entente.wire.chain import FORMAT, GENESIS, Header, payload_hash
from entente.wire.signing import VerifyingKey

ERASURE = "journal.erasure"
"""The kind of the entries that name payloads for erasure."""
PIECE = 20_000
"""How many entries one piece holds."""
_READ = 2_000


@dataclass(frozen=True, slots=True)
class Broken:
    """The first entry that is not as it was written, and what is wrong with it."""

    chain: Chain
    sequence: int
    what: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Some entries of a chain, one after the other: what they follow and where they end, or what is broken."""

    chain: Chain
    first: int
    last: int
    follows: bytes
    ends: bytes
    broken: Broken | None


@dataclass(frozen=True, slots=True)
class Start:
    """Where verification begins: after this entry, which is known to be whole."""

    sequence: int = 0
    hash: bytes = GENESIS


@dataclass(frozen=True, slots=True)
class Extent:
    """What a chain holds now: its last entry, and what its head says of it."""

    last: int
    head: int
    hash: bytes


def extent(chain: Chain) -> Extent:
    """How far the chain goes, read so that an act of this moment does no harm."""
    entries, _ = TABLES[chain]
    last = entries._default_manager.aggregate(last=Max("sequence"))["last"] or 0
    head = ChainHead.objects.get(chain=chain)
    return Extent(last, head.sequence, bytes(head.hash))


def pieces(chain: Chain, start: Start, end: Extent) -> list[tuple[Chain, int, int]]:
    """The ranges of entries to verify, each by itself."""
    last = max(end.last, end.head)
    return [
        (chain, first, min(first + PIECE - 1, last)) for first in range(start.sequence + 1, last + 1, PIECE)
    ]


def joined(chain: Chain, start: Start, end: Extent, verified: Sequence[Piece]) -> Broken | None:
    """The first broken entry of the chain, now that all its pieces were verified; None where it is whole."""
    if end.last > end.head:
        return Broken(chain, end.head + 1, "stands beyond the chain's head")
    follows = start.hash
    for piece in sorted(verified, key=lambda one: one.first):
        if piece.follows != follows and not (piece.broken and piece.broken.sequence == piece.first):
            return Broken(chain, piece.first, "does not follow the entry before it")
        if piece.broken:
            return piece.broken
        follows = piece.ends
    return None if follows == end.hash else Broken(chain, end.head, "is not the entry that the head names")


def verify_piece(chain: Chain, first: int, last: int) -> Piece:
    """The entries from first to last are verified, but for what the first follows."""
    return _Walk(chain, first, last).walked()


class _Walk:
    """One way along a chain, entry by entry."""

    def __init__(self, chain: Chain, first: int, last: int) -> None:
        self._chain, self._first, self._last = chain, first, last
        self._keys = {key.id: VerifyingKey(bytes(key.public)) for key in NodeKey.objects.all()}
        self._erased = named_for_erasure(chain)

    def walked(self) -> Piece:
        """What this way found."""
        follows = previous = b""
        awaited, act, signed = self._first, None, True
        for entry, payload in _read(self._chain, self._first, self._last):
            if entry.sequence != awaited:
                break
            header = header_of(entry)
            if awaited == self._first:
                follows = previous = header.previous
            elif entry.act != act and not signed:
                return self._end(follows, awaited - 1, "ends its act without a signature")
            hashed = header.hash()
            if wrong := self._wrong(entry, header, hashed, previous, payload):
                return self._end(follows, awaited, wrong)
            previous, act, signed = hashed, entry.act, len(bytes(entry.signature)) > 0
            awaited += 1
        if awaited <= self._last:
            return self._end(follows, awaited, "is missing")
        if not signed and not self._goes_on(act):
            return self._end(follows, self._last, "ends its act without a signature")
        return Piece(self._chain, self._first, self._last, follows, previous, None)

    def _end(self, follows: bytes, sequence: int, what: str) -> Piece:
        broken = Broken(self._chain, sequence, what)
        return Piece(self._chain, self._first, self._last, follows, b"", broken)

    def _wrong(
        self, entry: Entry, header: Header, hashed: bytes, previous: bytes, payload: tuple[str, bytes] | None
    ) -> str | None:
        """What is wrong with the entry, or None."""
        if not 1 <= header.format <= FORMAT:
            return f"has the unknown format {header.format}"
        if header.previous != previous:
            return "does not follow the entry before it"
        if wrong := self._wrong_payload(header, payload):
            return wrong
        signature = bytes(entry.signature)
        if not signature:
            return None
        key = self._keys.get(header.key)
        if key is None:
            return f"was signed with the unknown key {header.key}"
        return None if key.verifies(signature, hashed) else "was altered: its signature does not fit"

    def _wrong_payload(self, header: Header, payload: tuple[str, bytes] | None) -> str | None:
        named = header.sequence in self._erased
        if payload is None:
            return None if named else "has lost its payload, which no entry names for erasure"
        if named:
            return "still has its payload, which an entry names as erased"
        body, salt = payload
        return None if payload_hash(salt, body.encode()) == header.payload else "has an altered payload"

    def _goes_on(self, act: UUID | None) -> bool:
        """Whether the act's entries go on in the next piece."""
        entries, _ = TABLES[self._chain]
        after = entries._default_manager.filter(sequence=self._last + 1).first()
        return after is not None and after.act == act


def header_of(entry: Entry) -> Header:
    """What is chained of a stored entry."""
    return Header(
        format=entry.format,
        sequence=entry.sequence,
        time=instant(entry.time),
        actor=str(entry.actor),
        actor_kind=entry.actor_kind,
        authority=str(entry.authority or ""),
        verb=entry.verb,
        kind=entry.kind,
        object=str(entry.object),
        act=str(entry.act),
        previous=bytes(entry.previous),
        payload=bytes(entry.payload_hash),
        key=entry.key,
    )


def named_for_erasure(chain: Chain) -> frozenset[int]:
    """The payloads that erasure entries of the chain name; the hash of those entries covers the names."""
    entries, payloads = TABLES[chain]
    naming = entries._default_manager.filter(kind=ERASURE).values("sequence")
    bodies = payloads._default_manager.filter(sequence__in=naming).values_list("body", flat=True)
    return frozenset(sequence for body in bodies for sequence in json.loads(body)["after"]["payloads"])


def _read(chain: Chain, first: int, last: int) -> Iterator[tuple[Entry, tuple[str, bytes] | None]]:
    """The entries from first to last that are there, each with its payload."""
    entries, payloads = TABLES[chain]
    for begin in range(first, last + 1, _READ):
        span = (begin, min(begin + _READ - 1, last))
        stored = payloads._default_manager.filter(sequence__range=span)
        said = {
            sequence: (body, bytes(salt))
            for sequence, body, salt in stored.values_list("sequence", "body", "salt")
        }
        for entry in entries._default_manager.filter(sequence__range=span).order_by("sequence"):
            yield entry, said.get(entry.sequence)
