"""The lexicon's modules of names and of subjects, made from their TOML files."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from entente.engine.lexicon import writer
from entente.engine.lexicon.inflect import forms

EN = Path(__file__).parent / "en"
WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th)?(?![^\W\d_])|\w+(?:[-'&]\w+|')*\+?|[^\w\s]"
)
"""The reader's words, in the letters that the lexicon uses; a test compares it with `reading.tokens`."""
PREPOSITIONS = frozenset("of for in on to between with from against at by across under into".split())
IGNORED = -1
"""In place of a concept's place: the words name no subject, and no shorter term matches in them."""
SENSES = {"state": "state", "territory": "territory", "city": "city"}
"""Kinds of place that the reader keeps apart; every other is one of the earth's own shape: `area`."""


def load(name: str) -> dict[str, list[dict[str, Any]]]:
    """The entries of one TOML file of the English lexicon."""
    return tomllib.loads((EN / f"{name}.toml").read_text("utf-8"))


def words_of(form: str) -> list[str]:
    """The words of a form, as the reader splits them."""
    return WORD.findall(form)


def plural(word: str) -> str:
    """The regular plural of a word: policy -> policies, tax -> taxes; one that looks like a plural stays."""
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


def term_forms(term: str) -> list[str]:
    """A term with its plurals: of its last word, and of the word before its first preposition."""
    words = words_of(term)
    found = [words, [*words[:-1], plural(words[-1])]]
    noun = next((place for place, word in enumerate(words) if word in PREPOSITIONS), 0) - 1
    if noun >= 0:
        found += [[*form[:noun], plural(form[noun]), *form[noun + 1 :]] for form in found[:]]
    return list(dict.fromkeys(" ".join(form) for form in found))


def gap_forms(term: str, verbs: Mapping[str, tuple[str, ...]]) -> list[str]:
    """A term with a gap, as "share … data", in each form of its first word if that is a verb, and with its plurals."""
    before, after = (words_of(part) for part in term.split(" … "))
    firsts = (before[0], *verbs.get(before[0], (plural(before[0]),)))
    lasts = [after, [*after[:-1], plural(after[-1])]]
    heads = [" ".join([first, *before[1:]]) for first in firsts]
    return list(dict.fromkeys(f"{head} … {' '.join(last)}" for head in heads for last in lasts))


def name_forms(form: str) -> list[str]:
    """A name without its article, with its variant in which each dash is a mark of its own."""
    form = form.removeprefix("the ")
    spelled = (form, form.replace("-", " - ")) if "-" in form else (form,)
    return list(dict.fromkeys(" ".join(words_of(one)) for one in spelled))


def shapes() -> dict[str, str]:
    """The texts that are named by number: a regular expression and its name."""
    entries = [entry for entry in load("frameworks")["framework"] if "shape" in entry]
    return {entry["name"]: entry["shape"].replace(" ?", r"\s*").replace(" ", r"\s+") for entry in entries}


def opened(keys: dict[str, int], *, lower: bool) -> dict[str, str]:
    """For each first word the keys that it opens, each with its place: "armed force=6|armed group=214"."""
    found: dict[str, list[str]] = {}
    for key, place in keys.items():
        first = key.partition(" ")[0]
        found.setdefault(first.lower() if lower else first, []).append(f"{key}={place}")
    return {word: "|".join(sorted(entries)) for word, entries in found.items()}


def gazetteer() -> tuple[list[str], dict[str, int]]:
    """The names with what they are, and for each form its name's place; the first to claim a form keeps it."""
    names: list[str] = []
    places: dict[str, int] = {}
    for file in ("forum", "framework", "place"):
        for entry in load(f"{file}s")[file]:
            sense = file if file != "place" else SENSES.get(entry["kind"], "area")
            names.append(f"{sense}:{entry['name'].replace('–', '-')}")
            for form in entry["forms"]:
                for key in name_forms(form):
                    places.setdefault(key, len(names) - 1)
    return names, places


def names_module() -> str:
    """The module of forums, frameworks and places."""
    names, places = gazetteer()
    adjectives = {word.lower() for one in load("places")["place"] for word in one.get("adjectives", ())}
    return "\n".join(
        [
            writer.head("forums.toml, frameworks.toml and places.toml"),
            writer.rows("NAMES", names),
            writer.mapping("FORMS", "dict[str, str]", opened(places, lower=True)),
            writer.words(
                "UNCAPPED", {form.partition(" ")[0].lower() for form in places if not form[0].isupper()}
            ),
            writer.mapping("SHAPES", "dict[str, str]", shapes()),
            writer.words("ADJECTIVES", adjectives),
        ]
    )


def subjects_module() -> str:
    """The module of EuroVoc concepts and the terms that name them."""
    entries = load("subjects")
    concepts = entries["concept"]
    terms = {
        form: IGNORED
        for one in entries.get("ignored", ())
        for term in one["terms"]
        for form in term_forms(term)
    }
    for place, concept in enumerate(concepts):
        for term in concept["terms"]:
            if "…" not in term:
                terms[" ".join(words_of(term))] = place
    verbs = {verb["lemma"]: forms(verb["lemma"], verb.get("forms", "")) for verb in load("verbs")["verb"]}
    for place, concept in enumerate(concepts):
        for term in concept["terms"]:
            for form in gap_forms(term, verbs) if "…" in term else term_forms(term):
                terms.setdefault(form, place)
    return "\n".join(
        [
            writer.head("subjects.toml"),
            writer.rows("CONCEPTS", [f"{one['id']}:{one['label']}" for one in concepts]),
            writer.mapping("TERMS", "dict[str, str]", opened(terms, lower=False)),
        ]
    )
