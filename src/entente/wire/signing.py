"""Keys and signatures of a node. Source: Ed25519, RFC 8032."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from entente.wire.canonical import digest


def key_id(public: bytes) -> str:
    """How a key is named: the first 16 hexadecimal digits of the SHA-256 of its 32 public bytes."""
    return digest(public).hex()[:16]


@dataclass(frozen=True)
class SigningKey:
    """A node's private key, made of 32 secret bytes."""

    secret: bytes

    @cached_property
    def _private(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.secret)

    @cached_property
    def public(self) -> bytes:
        """The 32 public bytes."""
        return self._private.public_key().public_bytes_raw()

    @cached_property
    def id(self) -> str:
        """The key's name."""
        return key_id(self.public)

    def sign(self, message: bytes) -> bytes:
        """The 64 bytes of the signature."""
        return self._private.sign(message)


@dataclass(frozen=True)
class VerifyingKey:
    """A node's public key."""

    public: bytes

    @cached_property
    def _public(self) -> Ed25519PublicKey:
        return Ed25519PublicKey.from_public_bytes(self.public)

    def verifies(self, signature: bytes, message: bytes) -> bool:
        """Whether this key signed the message."""
        try:
            self._public.verify(signature, message)
        except InvalidSignature:
            return False
        return True
