"""The metadata of a statement in Akoma Ntoso: what it is, what was read in it, and the terms that this refers to."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from urllib.parse import quote

from entente import __version__
from entente.cli.documents import Document
from entente.engine.reading.export import Record

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OWN = "urn:entente:reading"
_SOURCE = "#entente"
_NO_DATE = "0001-01-01"
"""Stands where the statement's date is not known, which the schema has no way to say; its name says so."""
_LANGUAGES = {"en": "eng", "fr": "fra", "nl": "nld", "de": "deu", "es": "spa", "it": "ita", "pt": "por"}
_UNHEARD = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SINGLE = ("actor", "deadline", "recurrence", "until")
_LISTS = ("partner", "forum", "framework", "place", "subject", "purpose", "means", "scope", "safeguard")


def tag(name: str, space: str = AKN) -> str:
    """The name in its namespace."""
    return f"{{{space}}}{name}"


def safe(text: str) -> str:
    """The text with every character that XML cannot hold replaced."""
    return _UNHEARD.sub("\N{REPLACEMENT CHARACTER}", text)


def meta(one: Document, places: Mapping[str, str]) -> ET.Element:
    """The `meta` element; `places` are the eIds of commitments and provisions by their own ids."""
    element = ET.Element(tag("meta"))
    element.append(_identification(one))
    if one.record["commitments"]:
        element.append(_analysis(one, places))
    element.append(_references(one))
    return element


def _identification(one: Document) -> ET.Element:
    source = one.record["source"]
    identification = ET.Element(tag("identification"), {"source": _SOURCE})
    day, name = (source["date"], "statement") if source["date"] else (_NO_DATE, "unknown")
    language = _LANGUAGES.get(source["language"], "und")
    work = f"/akn/zz/statement/{day}/{source['sha256'][:12]}"
    expression = f"{work}/{language}@"
    for part, address in (
        ("FRBRWork", work),
        ("FRBRExpression", expression),
        ("FRBRManifestation", f"{expression}.xml"),
    ):
        described = ET.SubElement(identification, tag(part))
        ET.SubElement(described, tag("FRBRthis"), {"value": f"{address}/!main"})
        ET.SubElement(described, tag("FRBRuri"), {"value": address})
        if part == "FRBRWork":
            ET.SubElement(described, tag("FRBRalias"), {"name": "source", "value": safe(source["name"])})
        ET.SubElement(described, tag("FRBRdate"), {"date": day, "name": name})
        ET.SubElement(described, tag("FRBRauthor"), {"href": "#parties" if part == "FRBRWork" else _SOURCE})
        if part == "FRBRWork":
            ET.SubElement(described, tag("FRBRcountry"), {"value": "zz"})
        elif part == "FRBRExpression":
            ET.SubElement(described, tag("FRBRlanguage"), {"language": language})
    return identification


def _analysis(one: Document, places: Mapping[str, str]) -> ET.Element:
    analysis = ET.Element(tag("analysis"), {"source": _SOURCE})
    other = ET.SubElement(analysis, tag("otherAnalysis"), {"source": _SOURCE})
    for commitment in one.record["commitments"]:
        if commitment["id"] in places:
            other.append(_commitment(commitment, places[commitment["id"]]))
    for proviso in one.record["provisions"]:
        if proviso["kind"] == "proviso" and proviso["id"] in places:
            element = ET.SubElement(other, tag("proviso", OWN), {"href": f"#{places[proviso['id']]}"})
            for covered in proviso["covers"]:
                ET.SubElement(element, tag("covers", OWN), {"href": f"#{places[covered]}"})
    return analysis


def _commitment(commitment: Record, place: str) -> ET.Element:
    codes = {name: str(commitment[name]) for name in ("id", "force", "trend", "form") if commitment[name]}
    bounds = {name: str(commitment[name]) for name in ("anchor", "start", "end")}
    negated = {"negated": "true"} if commitment["negated"] else {}
    element = ET.Element(tag("commitment", OWN), {"href": f"#{place}", **codes, **negated, **bounds})
    for name in _SINGLE:
        if commitment[name]:
            _value(element, name, commitment[name])
    for name in _LISTS:
        for value in commitment[name]:
            _value(element, name, value)
    return element


def _value(parent: ET.Element, name: str, value: Record) -> None:
    extra: dict[str, str] = {key: safe(str(value[key])) for key in ("name", "id", "value") if key in value}
    refers = {"refersTo": f"#{_term(name, value)}"} if name in _KINDS else {}
    bounds = {"start": str(value["start"]), "end": str(value["end"])}
    ET.SubElement(parent, tag(name, OWN), {**extra, **refers, **bounds}).text = safe(value["text"])


_KINDS = {
    "forum": "TLCOrganization",
    "framework": "TLCObject",
    "place": "TLCLocation",
    "subject": "TLCConcept",
}
"""Fields whose values are terms of their own, by the class of the ontology that holds them."""


def _term(name: str, value: Record) -> str:
    known = " ".join(str(value.get("name") or value["text"]).split())
    return f"{name}_{quote(known, safe='').replace('%', '.')}"


def _references(one: Document) -> ET.Element:
    references = ET.Element(tag("references"), {"source": _SOURCE})
    told = {
        "eId": "entente",
        "href": "/akn/ontology/organization/entente",
        "showAs": f"Entente {__version__}",
    }
    ET.SubElement(references, tag("TLCOrganization"), told)
    told = {"eId": "parties", "href": "/akn/ontology/organization/parties", "showAs": "The parties"}
    ET.SubElement(references, tag("TLCOrganization"), told)
    for force in dict.fromkeys(commitment["force"] for commitment in one.record["commitments"]):
        told = {"eId": f"force_{force}", "href": f"/akn/ontology/concept/force.{force}", "showAs": force}
        ET.SubElement(references, tag("TLCConcept"), told)
    _terms(one, references)
    return references


def _terms(one: Document, references: ET.Element) -> None:
    seen: set[str] = set()
    for commitment in one.record["commitments"]:
        for name, kind in _KINDS.items():
            for value in commitment[name]:
                own = _term(name, value)
                if own not in seen:
                    seen.add(own)
                    shown = safe(" ".join(str(value.get("name") or value["text"]).split()))
                    href = f"/akn/ontology/{kind[3:].lower()}/{own.partition('_')[2]}"
                    ET.SubElement(references, tag(kind), {"eId": own, "href": href, "showAs": shown})
