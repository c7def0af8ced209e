"""A signed head: where a node's chains ended at an instant, so that a cut tail can be found later.

Shape: a JSON object `entente.journal-head/1`; the signature is Ed25519 over the RFC 8785 bytes of all the rest.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from entente.wire.canonical import Plain, canonical
from entente.wire.signing import SigningKey, VerifyingKey, key_id

FORMAT = "entente.journal-head/1"


class HeadError(ValueError):
    """What was given is no head that its own key signed."""


@dataclass(frozen=True, slots=True)
class Head:
    """The end of each chain. Shape: chain to sequence and hash of its last entry."""

    taken_at: str
    ends: dict[str, tuple[int, bytes]]
    public: bytes

    @property
    def key(self) -> str:
        """The name of the key that signed."""
        return key_id(self.public)


def written(head: Head, key: SigningKey) -> bytes:
    """The head's file, signed. Shape: `head.public` is the key's."""
    facts = _facts(head)
    return canonical({**facts, "signature": key.sign(canonical(facts)).hex()}) + b"\n"


def read(file: bytes) -> Head:
    """What the file says. Errors: `HeadError` where it is no head, or not as it was signed."""
    try:
        facts = json.loads(file)
        signature = bytes.fromhex(facts.pop("signature"))
        ends = {
            chain: (int(end["sequence"]), bytes.fromhex(end["hash"])) for chain, end in facts["ends"].items()
        }
        head = Head(facts["taken_at"], ends, bytes.fromhex(facts["public"]))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise HeadError("it is no signed head") from error
    if facts != _facts(head) or not _signed(head, signature):
        raise HeadError("its signature does not fit what it says")
    return head


def _signed(head: Head, signature: bytes) -> bool:
    return len(head.public) == 32 and VerifyingKey(head.public).verifies(signature, canonical(_facts(head)))


def _facts(head: Head) -> dict[str, Plain]:
    ends: dict[str, Plain] = {
        chain: {"sequence": sequence, "hash": hashed.hex()} for chain, (sequence, hashed) in head.ends.items()
    }
    return {"format": FORMAT, "taken_at": head.taken_at, "ends": ends, "public": head.public.hex()}
