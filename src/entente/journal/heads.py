"""Heads of this node: signed now, or held against the chains later."""

from __future__ import annotations

from django.utils import timezone

from entente.journal.appending import TABLES, Chain
from entente.journal.models import ChainHead, NodeKey
from entente.journal.node import signing_key
from entente.journal.verifying import Broken, Start, header_of
from entente.wire.canonical import instant
from entente.wire.head import Head, HeadError, read, written


def head_now() -> bytes:
    """The file of a head signed now."""
    key = signing_key()
    ends = {head.chain: (head.sequence, bytes(head.hash)) for head in ChainHead.objects.all()}
    return written(Head(instant(timezone.now()), ends, key.public), key)


def own_head(file: bytes) -> Head:
    """The head in the file. Errors: `HeadError` where it is none, or another node's."""
    head = read(file)
    known = NodeKey.objects.filter(id=head.key).first()
    if known is None or bytes(known.public) != head.public:
        raise HeadError("another node signed it")
    return head


def unlike(head: Head) -> Broken | None:
    """The first end of a chain that is not there any more as the head says, or None."""
    for chain, entries in TABLES.items():
        sequence, hashed = head.ends.get(chain, (0, b""))
        if sequence == 0:
            continue
        entry = entries[0]._default_manager.filter(sequence=sequence).first()
        if entry is None:
            return Broken(chain, sequence, "is missing, and stood at the head")
        if header_of(entry).hash() != hashed:
            return Broken(chain, sequence, "is not the entry that stood at the head")
    return None


def start_from(head: Head | None, chain: Chain) -> Start:
    """Where to begin if all up to the head was verified before."""
    return Start(*head.ends[chain]) if head and chain in head.ends else Start()
