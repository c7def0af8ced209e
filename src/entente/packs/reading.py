"""From a pack's folder to a `Pack`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from entente.packs import shape
from entente.packs.codes import PackCode, refusal
from entente.packs.decoding import KEY, ShapeError, Table, decoded

HEADER = "pack.toml"

FILES: Mapping[str, tuple[str, type[object]]] = {
    "parties": ("party", shape.Party),
    "governments": ("government", shape.Government),
    "authorities": ("authority", shape.Authority),
    "posts": ("post", shape.Post),
    "forums": ("forum", shape.Forum),
    "frameworks": ("framework", shape.Framework),
    "competences": ("competence", shape.Competence),
    "transfers": ("transfer", shape.Transfer),
    "markings": ("scheme", shape.Scheme),
    "statements": ("statement", shape.Statement),
    "commitments": ("commitment", shape.Commitment),
    "provisos": ("proviso", shape.Proviso),
    "doubts": ("doubt", shape.Question),
}
"""File name without `.toml`, which is also the field of `Pack`, to the name of its tables and their shape.

A file may open with a table `[defaults]`, whose values stand for every entry that does not have its own.
"""


def read_pack(folder: Path) -> shape.Pack:
    """The pack in this folder, each entry in shape; whether they agree with one another says `check_pack`.

    Errors: PackError, which names pack, file and entry.
    """
    if not (folder / HEADER).is_file():
        raise refusal(PackCode.NOT_THERE, found=f"there is no {HEADER}", where=f"pack {folder.name}")
    values = dict(_toml(folder, folder / HEADER))
    values["sources"] = values.pop("source", [])
    for file in sorted(folder.iterdir()):
        if file.name == HEADER or file.name.startswith("."):
            continue
        if file.suffix != ".toml" or file.stem not in FILES:
            raise refusal(
                PackCode.NOT_IN_SHAPE,
                found="no file of this name is read",
                where=f"pack {folder.name}, {file.name}",
            )
        values[file.stem] = _entries(folder, file)
    return _pack(folder, values)


def _pack(folder: Path, values: dict[str, object]) -> shape.Pack:
    entries = {name: values.pop(name) for name in FILES if name in values}
    try:
        header = decoded(shape.Pack, values)
    except ShapeError as problem:
        raise refusal(
            PackCode.NOT_IN_SHAPE, found=str(problem), where=f"pack {folder.name}, {HEADER}"
        ) from None
    taken = {name: getattr(header, name) for name in shape.Pack.__slots__}
    return shape.Pack(**cast("dict[str, object]", taken | entries))  # type: ignore[arg-type]


def _entries(folder: Path, file: Path) -> tuple[object, ...]:
    table, kind = FILES[file.stem]
    whole = _toml(folder, file)
    extra = sorted(set(whole) - {table, "defaults"})
    found = whole.get(table, [])
    defaults = whole.get("defaults", {})
    if extra or not isinstance(found, list) or not isinstance(defaults, dict):
        what = f"`{extra[0]}` is not known here" if extra else "its tables are not in shape"
        raise refusal(
            PackCode.NOT_IN_SHAPE,
            found=f"{what}: the file holds [[{table}]] and [defaults]",
            where=f"pack {folder.name}, {file.name}",
        )
    return tuple(_entry(folder, file, kind, place, defaults | one) for place, one in enumerate(found, 1))


def _entry(folder: Path, file: Path, kind: type[object], place: int, table: Table) -> object:
    key = table.get("key")
    where = f"pack {folder.name}, {file.name}, entry {place}"
    if isinstance(key, str):
        where += f" (`{key}`)"
    if not isinstance(key, str) or KEY.fullmatch(key) is None:
        raise refusal(
            PackCode.NOT_IN_SHAPE,
            found="it has no `key` of lower case words joined by hyphens",
            where=where,
        )
    try:
        return decoded(kind, table)
    except ShapeError as problem:
        raise refusal(PackCode.NOT_IN_SHAPE, found=str(problem), where=where) from None


def _toml(folder: Path, file: Path) -> dict[str, object]:
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise refusal(
            PackCode.NOT_TOML, found=str(problem), where=f"pack {folder.name}, {file.name}"
        ) from None
