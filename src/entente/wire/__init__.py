"""Canonical bytes, hash chain and signatures; as pure as the engine."""
