"""How well a reading agrees with a hand-coded (gold) file.

Both are plain records: the reading as `entente.reading/1`, the gold file as shared/gold/README.md describes it.
Fields are compared on matched commitments only; a commitment is matched when the anchors are equal.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from entente.engine.reading.export import Record
from entente.engine.reading.scores import Count, Evaluation, Share, Slip

CODES = ("force", "trend", "form", "negated")
"""Fields that hold one code out of a closed set (or none)."""
VALUES = ("actor", "partner", "forum", "framework", "place", "subject", "deadline", "recurrence", "until", "purpose",
          "means", "scope", "safeguard")  # fmt: skip
"""Fields that hold read values, one or a list."""
SCORED = ("anchor", "extent", "force", "trend", "form", "deadline", "recurrence", "until")
"""What is scored where a gold file does not list what it codes. Source: shared/gold/README.md."""
FORUMS_COMPLETE = frozenset({"uk-belgium-2025-12-12.txt"})
"""Sources whose gold file codes forums and frameworks without listing it. Source: shared/gold/README.md."""

PASSAGES = ("doubts", "provisos")
"""What is compared besides commitments, where the gold file has it."""

_NAMED = frozenset({"forum", "framework"})
_NORMALISED = frozenset({"deadline", "recurrence"})
_Pairs = Sequence[tuple[Record, Record]]


def evaluate(gold: Record, reading: Record, text: str) -> Evaluation:
    """The agreement of a reading of `text` with its gold file."""
    source = str(gold["source"])
    pairs, missed, added = _matched(gold, reading)
    coded = coded_fields(gold)
    slips = [_lone(source, "missed", one, text) for one in missed]
    slips += [_lone(source, "added", one, text) for one in added]
    slips += _slips(source, coded, pairs, text) + _passage_slips(source, gold, reading, text)
    return Evaluation(
        source,
        Count(len(pairs), len(missed), len(added)),
        _extents(pairs),
        {name: _codes(name, pairs) for name in CODES if name in coded},
        {
            name: sum((_values(name, one, two) for one, two in pairs), Count())
            for name in VALUES
            if name in coded
        },
        {name: _whole(name, pairs) for name in VALUES if name in coded},
        {name: _passages(name, gold, reading)[2] for name in PASSAGES if name in gold},
        tuple(slips),
    )


def coded_fields(gold: Record) -> frozenset[str]:
    """The fields that a gold file codes throughout, and that are therefore scored where empty too."""
    if "coded" in gold:
        return frozenset(gold["coded"])
    source = str(gold["source"]).rpartition("/")[2]
    return frozenset(SCORED) | (_NAMED if source in FORUMS_COMPLETE else frozenset())


def _matched(gold: Record, reading: Record) -> tuple[_Pairs, list[Record], list[Record]]:
    """The pairs of equal anchor, the gold commitments that were missed, and the read ones that were added."""
    known = {one["anchor"]: one for one in gold["commitments"]}
    found = {one["anchor"]: one for one in reading["commitments"]}
    pairs = [(known[anchor], found[anchor]) for anchor in sorted(known.keys() & found.keys())]
    missed = [known[anchor] for anchor in sorted(known.keys() - found.keys())]
    return pairs, missed, [found[anchor] for anchor in sorted(found.keys() - known.keys())]


def _extents(pairs: _Pairs) -> dict[str, Share]:
    start = [one["start"] == two["start"] for one, two in pairs]
    end = [one["end"] == two["end"] for one, two in pairs]
    both = [first and last for first, last in zip(start, end, strict=True)]
    return {
        name: Share(sum(hits), len(pairs)) for name, hits in (("start", start), ("end", end), ("both", both))
    }


def _codes(name: str, pairs: _Pairs) -> Share:
    asked = [(one, two) for one, two in pairs if _is_coded(name, one)]
    return Share(sum(_code(name, one) == _code(name, two) for one, two in asked), len(asked))


def _is_coded(name: str, gold: Record) -> bool:
    return name == "negated" or name in gold


def _code(name: str, one: Record) -> object:
    return bool(one.get(name)) if name == "negated" else one.get(name)


def _listed(one: Record, name: str) -> list[object]:
    value = one.get(name)
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _values(name: str, gold: Record, read: Record) -> Count:
    """Each gold value is matched with one read value at most."""
    wanted, left = _listed(gold, name), list(_listed(read, name))
    total = len(left)
    for one in wanted:
        hit = next((two for two in left if _same(name, one, two)), None)
        if hit is not None:
            left.remove(hit)
    right = total - len(left)
    return Count(right, len(wanted) - right, len(left))


def _same(name: str, gold: object, read: object) -> bool:
    """A string is compared with the value, name or text; an object by span; a subject by concept."""
    assert isinstance(read, dict)
    if isinstance(gold, str):
        texts = [_plain(read[key]) for key in ("value", "name", "text") if read.get(key)]
        return any(_agree(name, _plain(gold), text) for text in texts)
    assert isinstance(gold, dict)
    if name in _NORMALISED and "value" in gold:
        return bool(gold["value"] == read.get("value"))
    if name == "subject" and "id" in gold:
        return bool(gold["id"] == read.get("id"))
    return bool((gold["start"], gold["end"]) == (read["start"], read["end"]))


def _agree(name: str, gold: str, read: str) -> bool:
    return gold in read or read in gold if name in _NAMED else gold == read


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _whole(name: str, pairs: _Pairs) -> Share:
    asked = [_values(name, one, two) for one, two in pairs if _listed(one, name) or _listed(two, name)]
    return Share(sum(not (count.missed or count.added) for count in asked), len(asked))


def _read_passages(name: str, reading: Record) -> list[Record]:
    if name == "doubts":
        return list(reading["doubts"])
    return [one for one in reading["provisions"] if one["kind"] == "proviso"]


def _passages(name: str, gold: Record, reading: Record) -> tuple[list[Record], list[Record], Count]:
    """The gold passages that were missed, the read ones that were added, and the count.

    A passage agrees with one that shares a character with it; a doubt must have its code too.
    """
    missed, left, right = [], _read_passages(name, reading), 0
    for one in gold[name]:
        hit = next(
            (two for two in left if _meets(one, two) and (name != "doubts" or one["code"] == two["code"])),
            None,
        )
        if hit is None:
            missed.append(one)
        else:
            left.remove(hit)
            right += 1
    return missed, left, Count(right, len(missed), len(left))


def _meets(one: Record, two: Record) -> bool:
    return bool(
        one["start"] < max(two["end"], two["start"] + 1) and two["start"] < max(one["end"], one["start"] + 1)
    )


def _slips(source: str, coded: frozenset[str], pairs: _Pairs, text: str) -> list[Slip]:
    slips = []
    for one, two in pairs:
        quote = " ".join(text[two["start"] : two["end"]].split())
        for name, gold, read in _differences(coded, one, two, text):
            slips.append(Slip(source, name, one["anchor"], gold, read, quote))
    return slips


def _differences(
    coded: frozenset[str], one: Record, two: Record, text: str
) -> Iterator[tuple[str, str, str]]:
    if "extent" in coded and (one["start"], one["end"]) != (two["start"], two["end"]):
        yield "extent", _words(text, one), _words(text, two)
    for name in CODES:
        if name in coded and _is_coded(name, one) and _code(name, one) != _code(name, two):
            yield name, str(_code(name, one)), str(_code(name, two))
    for name in VALUES:
        count = _values(name, one, two) if name in coded else Count()
        if count.missed or count.added:
            yield name, _told(_listed(one, name)), _told(_listed(two, name))


def _words(text: str, one: Record) -> str:
    return " ".join(text[one["start"] : one["end"]].split())


def _told(values: Sequence[object]) -> str:
    return " | ".join(one if isinstance(one, str) else _told_value(one) for one in values) or "–"


def _told_value(value: object) -> str:
    assert isinstance(value, dict)
    extra = value.get("value") or value.get("id") or value.get("name")
    return f"{value['text']} [{value['start']}–{value['end']}]" + (f" = {extra}" if extra else "")


def _lone(source: str, kind: str, one: Record, text: str) -> Slip:
    gold, read = (one["force"], "") if kind == "missed" else ("", one["force"])
    lead = " ".join(text[one["anchor"] : one["end"]].split())
    return Slip(
        source,
        kind,
        one["anchor"],
        gold,
        read,
        f"{_words(text, {**one, 'end': one['anchor']})} ▸ {lead}".strip(),
    )


def _passage_slips(source: str, gold: Record, reading: Record, text: str) -> list[Slip]:
    slips = []
    for name in PASSAGES:
        missed, added, _ = _passages(name, gold, reading) if name in gold else ([], [], None)
        for one in missed:
            slips.append(
                Slip(source, name, one["start"], str(one.get("code", "proviso")), "–", _words(text, one))
            )
        for one in added:
            slips.append(
                Slip(source, name, one["start"], "–", str(one.get("code", "proviso")), _words(text, one))
            )
    return slips
