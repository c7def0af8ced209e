"""This node: its identity and its key, made once and kept in the data folder."""

from __future__ import annotations

import secrets
from functools import cache
from pathlib import Path
from uuid import UUID, uuid5

from django.conf import settings
from django.utils import timezone

from entente.journal.models import NodeKey
from entente.wire.secret import kept_secret
from entente.wire.signing import SigningKey

NODE_SPACE = UUID("6f1c2f0e-54a1-5d0e-9a55-3c0f5d1b7a10")
"""The name space in which a node is named by its first public key."""


@cache
def _key_in(folder: Path) -> SigningKey:
    """The folder's key; made where there is none."""
    return SigningKey(kept_secret(folder / "node.key", secrets.token_bytes(32)))


def signing_key() -> SigningKey:
    """The key with which this node signs; its public half stands in the table of keys."""
    key = _key_in(Path(settings.DATA))
    NodeKey.objects.get_or_create(id=key.id, defaults={"public": key.public, "made_at": timezone.now()})
    return key


def node_id() -> UUID:
    """This node's name, made of its public key."""
    return uuid5(NODE_SPACE, _key_in(Path(settings.DATA)).public.hex())
