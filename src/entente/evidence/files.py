"""Files by the hash of their content: written, synced and renamed before a row names them; the rest is swept."""

from __future__ import annotations

import hashlib
import os
import secrets
import time
from collections.abc import Iterable
from pathlib import Path

import puremagic
from django.conf import settings

MAX_SIZE = 100_000_000
"""In bytes, of one file."""

SHOWN_INLINE = frozenset({"image/png", "image/jpeg", "image/webp", "image/gif"})
"""What a browser may show within a page; all else is offered as a download."""


class FileRefusedError(ValueError):
    """The file cannot be kept; the message says what was found and what to do."""


def keep(parts: Iterable[bytes]) -> tuple[str, int, str]:
    """The content stands in the folder of files. Returns its SHA-256, its size in bytes and its sniffed media type."""
    folder: Path = settings.FILES
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = folder / f".draft.{secrets.token_hex(8)}"
    sha, size = hashlib.sha256(), 0
    try:
        with draft.open("xb") as writing:
            for part in parts:
                size += len(part)
                if size > MAX_SIZE:
                    raise FileRefusedError(
                        f"the file is larger than {MAX_SIZE // 1_000_000} MB; keep a link instead"
                    )
                sha.update(part)
                writing.write(part)
            writing.flush()
            os.fsync(writing.fileno())
        if size == 0:
            raise FileRefusedError("the file is empty; choose another")
        media_type = sniffed(draft)
        kept = path_of(sha.hexdigest())
        kept.parent.mkdir(mode=0o700, exist_ok=True)
        draft.replace(kept)
        _sync(kept.parent)
    finally:
        draft.unlink(missing_ok=True)
    return sha.hexdigest(), size, media_type


def sniffed(file: Path) -> str:
    """The media type that the first bytes show, whatever the name says; `application/octet-stream` where unknown."""
    head = file.read_bytes()[:4096] if file.stat().st_size < 4096 else _head(file)
    try:
        found = puremagic.magic_string(head)
    except (puremagic.PureError, ValueError):
        found = []
    for match in found:
        if match.mime_type:
            return str(match.mime_type)
    return "text/plain" if _is_text(head) else "application/octet-stream"


def path_of(sha256: str) -> Path:
    """Where the content of this hash is."""
    folder: Path = settings.FILES
    return folder / sha256[:2] / sha256


def sweep(named: Iterable[str], *, older_than: float = 3600) -> int:
    """Files that no row names, older than so many seconds, are gone. Returns how many."""
    folder: Path = settings.FILES
    keeping, limit, gone = set(named), time.time() - older_than, 0
    for file in folder.glob("*/*") if folder.exists() else ():
        if file.name not in keeping and file.stat().st_mtime < limit:
            file.unlink()
            gone += 1
    for draft in folder.glob(".draft.*") if folder.exists() else ():
        if draft.stat().st_mtime < limit:
            draft.unlink()
            gone += 1
    return gone


def _head(file: Path) -> bytes:
    with file.open("rb") as reading:
        return reading.read(4096)


def _is_text(head: bytes) -> bool:
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start > len(head) - 4 and b"\0" not in head
    return b"\0" not in head


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
