"""`entente evaluate`: readings against gold."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path

import click

from entente.cli import options
from entente.cli.formats.words import counted
from entente.cli.gold import check_gold, gold_date, gold_text, load_gold
from entente.cli.output import deliver, tell
from entente.engine.errors import UsageError
from entente.engine.reading.evaluate import evaluate
from entente.engine.reading.export import to_record
from entente.engine.reading.read import read
from entente.engine.reading.scores import Count, Evaluation, Share, together

_NOTES = (".coding.json", ".pairs.json")
"""Files that stand beside gold files and are none."""


@click.command("evaluate")
@click.argument("gold", nargs=-1, required=True, type=options.FILE)
@click.option("--text", type=options.FILE, help="The text that the one gold file was coded on.")
@click.option("--texts", type=options.FOLDER, help="A folder to look for texts in, last.")
@click.option(
    "--dated", type=options.day, metavar="DATE", help="The statement's date, instead of the gold file's."
)
@click.option(
    "--min-f1", type=options.share, metavar="NUMBER", help="Exit with 1 when the F1 of all anchors is lower."
)
@click.option(
    "--show", multiple=True, metavar="FIELD", help="List each wrong value of this field, gold and read."
)
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
def command(
    gold: tuple[Path, ...], text: Path | None, texts: Path | None, dated: date | None, min_f1: float | None,
    show: tuple[str, ...], form: str,
) -> None:  # fmt: skip
    """Compare readings with hand-coded (gold) files: anchors, extents, fields, and what was missed and added.

    The text is looked for beside the gold file, then in ../statements/ from it, then under --texts; its SHA-256
    must be the one that was coded.
    """
    if text and len(gold) > 1:
        raise UsageError(
            "E402", found=f"--text with {len(gold)} gold files", where="--text", remedy="Name one gold file."
        )
    notes = [path for path in gold if path.name.endswith(_NOTES)]
    if notes and len(notes) < len(gold):
        tell(f"{counted(len(notes), 'file')} of coders' notes left out")
        gold = tuple(path for path in gold if path not in notes)
    evaluations = [_evaluated(path, text, texts, dated) for path in gold]
    total = together(evaluations)
    if form == "json":
        records = [_record(one) for one in evaluations]
        told = json.dumps({"files": records, "together": _record(total)}, ensure_ascii=False, indent=2) + "\n"
        deliver(told.encode("utf-8", "backslashreplace"), None)
    else:
        from entente.cli.formats.scores import print_scores

        print_scores(evaluations, total, show)
    if min_f1 is not None and total.anchors.f1 < min_f1:
        tell(f"anchor F1 {total.anchors.f1:.4f} is below {min_f1}")
        raise click.exceptions.Exit(1)


def _evaluated(path: Path, text: Path | None, texts: Path | None, dated: date | None) -> Evaluation:
    gold = load_gold(path)
    words = gold_text(gold, path, texts=texts, text=text)
    check_gold(gold, path, length=len(words))
    day = dated if dated else gold_date(gold, path)
    return evaluate(gold, to_record(read(words, dated=day), name=str(gold["source"])), words)


def _record(one: Evaluation) -> dict[str, object]:
    """The numbers with their ratios, and each disagreement."""
    return {
        "source": one.source,
        "anchors": _count(one.anchors),
        "extents": {name: _share(share) for name, share in one.extents.items()},
        "codes": {name: _share(share) for name, share in one.codes.items()},
        "values": {
            name: {**_count(count), "whole": _share(one.whole[name])} for name, count in one.values.items()
        },
        "passages": {name: _count(count) for name, count in one.passages.items()},
        "slips": [asdict(slip) for slip in one.slips],
    }


def _count(count: Count) -> dict[str, float]:
    return {**asdict(count), "precision": count.precision, "recall": count.recall, "f1": count.f1}


def _share(share: Share) -> dict[str, float]:
    return {**asdict(share), "accuracy": share.accuracy}
