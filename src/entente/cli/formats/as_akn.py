"""A statement as Akoma Ntoso 3.0 XML.

Source: OASIS LegalDocML, Akoma Ntoso Version 1.0 Part 2 (schema 3.0) and the Akoma Ntoso Naming Convention 1.0. The
text stands in sections, paragraphs and points; each commitment's words are an `inline` that refers to its strength;
what was read of it stands under `analysis`, in elements of `urn:entente:reading`.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Sequence

from entente.cli.documents import Document
from entente.cli.formats.akn_meta import AKN, meta, safe, tag
from entente.cli.formats.pieces import Piece, commitments_in, pieces, runs
from entente.cli.formats.words import section_parts
from entente.engine.reading.export import Record

_DEEPEST = 100
"""What would be nested deeper stands beside its stem: no program reads, and Python does not write, endless depth."""


def render(documents: Sequence[Document]) -> bytes:
    """The one document, in UTF-8 with declaration."""
    (only,) = documents
    ET.register_namespace("", AKN)
    ET.register_namespace("e", "urn:entente:reading")
    told: bytes = ET.tostring(statement(only), encoding="utf-8", xml_declaration=True)
    return told + b"\n"


def statement(one: Document) -> ET.Element:
    """The `akomaNtoso` element with the whole statement in it."""
    root = ET.Element(tag("akomaNtoso"))
    whole = ET.SubElement(root, tag("statement"), {"name": "statement"})
    body = ET.Element(tag("mainBody"))
    places = _Body(one, body).fill()
    whole.append(meta(one, places))
    if title := one.record["source"]["title"]:
        line = ET.SubElement(ET.SubElement(ET.SubElement(whole, tag("preface")), tag("longTitle")), tag("p"))
        ET.SubElement(line, tag("docTitle")).text = safe(" ".join(title.split()))
    whole.append(body)
    return root


class _Body:
    """The body while it is being filled, piece by piece; remembers where each commitment and proviso went."""

    def __init__(self, one: Document, body: ET.Element) -> None:
        self.one, self.body = one, body
        self.open: dict[str | None, ET.Element] = {None: body}
        self.ids: dict[int, str] = {id(body): ""}
        self.lists: dict[str, ET.Element] = {}
        self.places: dict[str, str] = {}
        self.depths: dict[int, int] = {id(body): 0}
        self.counts: Counter[tuple[int, str]] = Counter()

    def fill(self) -> dict[str, str]:
        """Every piece stands in the body; the eId of each commitment and provision, by its own id."""
        found = pieces(self.one.record, len(self.one.text))
        inside = commitments_in(found, self.one.record["commitments"])
        for piece in found:
            words = self.one.text[piece.start : piece.end]
            if piece.kind == "heading" and piece.item is not None:
                self._section(piece.item)
            elif words.strip() and not (piece.kind == "heading" and self._is_title(words)):
                self._passage(piece, inside.get(piece.start, []))
        for element in self.body.iter():
            if element is self.body or (element.tag == tag("section") and not self._has_content(element)):
                self._keep_valid(element)
        return self.places

    def _is_title(self, words: str) -> bool:
        title = self.one.record["source"]["title"]
        return bool(title) and " ".join(words.split()) == " ".join(title.split())

    def _has_content(self, element: ET.Element) -> bool:
        return any(child.tag not in (tag("num"), tag("heading")) for child in element)

    def _keep_valid(self, element: ET.Element) -> None:
        """An empty body or section holds one empty paragraph, as the schema wants."""
        if not self._has_content(element):
            ET.SubElement(ET.SubElement(self._child(element, "paragraph"), tag("content")), tag("p"))

    def _child(self, parent: ET.Element, name: str, **attributes: str) -> ET.Element:
        """A new element under the parent, with an eId by the naming convention."""
        short = {"section": "sec", "paragraph": "para", "point": "point", "list": "list"}[name]
        prefix = self.ids.get(id(parent), "")
        self.counts[id(parent), name] += 1
        number = self.counts[id(parent), name]
        own = f"{prefix}__{short}_{number}" if prefix else f"{short}_{number}"
        child = ET.SubElement(parent, tag(name), {"eId": own, **attributes})
        self.ids[id(child)] = own
        self.depths[id(child)] = self.depths[id(parent)] + 1
        return child

    def _section(self, section: Record) -> None:
        parent = self.open.get(section["parent"], self.body)
        parent = self.body if self.depths[id(parent)] >= _DEEPEST else parent
        element = self._child(parent, "section", wId=section["id"])
        for name, words in zip(("num", "heading"), section_parts(section), strict=True):
            if words:
                ET.SubElement(element, tag(name)).text = safe(words)
        self.open[section["id"]] = element

    def _passage(self, piece: Piece, mine: Sequence[Record]) -> None:
        item = piece.item or {}
        section = self.open.get(
            item.get("section") if piece.kind == "provision" else self._last_section(piece.start)
        )
        stem = self.lists.get(item.get("stem") or "")
        stem = None if stem is not None and self.depths[id(stem)] >= _DEEPEST else stem
        parent = self.body if section is None else section
        name = "paragraph" if stem is None else "point"
        kind = {"class": str(item.get("kind", piece.kind))}
        element = self._child(self._list(stem) if stem is not None else parent, name, **kind)
        if "id" in item:
            element.set("wId", item["id"])
            self.places[item["id"]] = element.get("eId", "")
            self.lists[item["id"]] = element
        line = ET.SubElement(ET.SubElement(element, tag("content")), tag("p"))
        self._words(line, piece, mine, element.get("eId", ""))

    def _last_section(self, place: int) -> str | None:
        around = [one for one in self.one.record["sections"] if one["start"] <= place < one["end"]]
        return str(around[-1]["id"]) if around else None

    def _list(self, stem: ET.Element) -> ET.Element:
        """The list under a stem; what the stem says becomes its introduction."""
        found = stem.find(tag("list"))
        if found is not None:
            return found
        content = stem.find(tag("content"))
        made = self._child(stem, "list")
        if content is not None:
            stem.remove(content)
            content.tag = tag("intro")
            made.append(content)
        return made

    def _words(self, line: ET.Element, piece: Piece, mine: Sequence[Record], prefix: str) -> None:
        line.text, last = "", None
        for run in runs(piece, mine):
            words = safe(self.one.text[run.start : run.end])
            if run.commitment is not None:
                own = f"{prefix}__inline_{run.commitment['id']}"
                about = {"name": "commitment", "eId": own, "wId": run.commitment["id"]}
                last = ET.SubElement(
                    line, tag("inline"), {**about, "refersTo": f"#force_{run.commitment['force']}"}
                )
                last.text = words
                self.places[run.commitment["id"]] = own
            elif last is None:
                line.text += words
            else:
                last.tail = (last.tail or "") + words
