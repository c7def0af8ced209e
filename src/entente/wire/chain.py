"""A chain of entries: each names the hash of the one before it, and an act's last entry is signed.

The header holds no personal data and no free text; what it says of the payload is its hash alone, so that a payload can
be erased and the chain still verifies. A signature covers the hash of its entry, hence all before it.
"""

from __future__ import annotations

from dataclasses import dataclass

from entente.wire.canonical import Plain, canonical, digest

FORMAT = 1
"""The format of header and payload that is written today."""

GENESIS = bytes(32)
"""What the first entry names as the hash before it."""


@dataclass(frozen=True, slots=True)
class Header:
    """What is chained. Shape: times as `canonical.instant`, identifiers as text, hashes as 32 bytes."""

    format: int
    sequence: int
    time: str
    actor: str
    actor_kind: str
    authority: str
    verb: str
    kind: str
    object: str
    act: str
    previous: bytes
    payload: bytes
    key: str

    def hash(self) -> bytes:
        """The entry's hash: SHA-256 of its canonical header."""
        fields: dict[str, Plain] = {
            "act": self.act,
            "actor": self.actor,
            "actor_kind": self.actor_kind,
            "authority": self.authority,
            "format": self.format,
            "key": self.key,
            "kind": self.kind,
            "object": self.object,
            "payload": self.payload.hex(),
            "previous": self.previous.hex(),
            "sequence": self.sequence,
            "time": self.time,
            "verb": self.verb,
        }
        return digest(canonical(fields))


def payload_hash(salt: bytes, body: bytes) -> bytes:
    """The hash that a header names: over 32 random bytes and the canonical body, so that no guess can be checked."""
    return digest(salt, body)
