"""The HTML pages in a real browser: no request, no error, no sideways scrolling, accessible, usable by keyboard."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from entente.cli.documents import Document, narrowed
from entente.cli.formats import as_html, comparison_html
from entente.cli.formats.marks import MARKS
from entente.engine.reading.compare import compare, to_comparison_record

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page  # type: ignore[import-not-found,unused-ignore]

pytestmark = pytest.mark.browser
playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
axe = pytest.importorskip(
    "axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed"
)

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One headless chromium for all tests."""
    if not Path(CHROMIUM).exists():
        pytest.skip("no chromium: apt-get install chromium")
    with playwright.sync_playwright() as running:
        started = running.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield started
        started.close()


@pytest.fixture(params=["statement", "comparison"])
def address(request: pytest.FixtureRequest, made: Document, tmp_path: Path) -> str:
    """The address of a page of each kind."""
    path = tmp_path / "page.html"
    if request.param == "statement":
        path.write_bytes(as_html.render([made]))
    else:
        later = narrowed(made, forms=["dialogue", "instrument"], forces=[])
        comparison = to_comparison_record(
            compare(made.record, later.record), old=made.record, new=later.record
        )
        path.write_bytes(comparison_html.render(comparison, made, later))
    return path.as_uri()


@pytest.fixture
def statement_page(browser: Browser, made: Document, tmp_path: Path) -> Iterator[Page]:
    """The statement's page, open without JavaScript."""
    path = tmp_path / "page.html"
    path.write_bytes(as_html.render([made]))
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 600})
    page = context.new_page()
    page.goto(path.as_uri())
    yield page
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1440])
def test_a_page_is_quiet_fits_and_is_accessible(
    browser: Browser, address: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    """No console message, no request but the page itself, no sideways scrolling, no finding of axe-core."""
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    told: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))

    page.goto(address)
    for summary in page.locator("summary").all():
        summary.click()
    sideways = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    found = axe.Axe().run(page, options=RULES).response
    page.close()

    assert told == []
    assert [url for url in asked if not url.startswith("data:")] == [address]
    assert sideways <= 0
    assert [(one["id"], one["nodes"][0]["html"][:100]) for one in found["violations"]] == []
    assert "color-contrast" in {one["id"] for one in found["passes"]}


def test_words_lead_to_their_facts_and_back(statement_page: Page) -> None:
    """A click on the words shows the facts, marked; a click on their number shows the words; back works."""
    page = statement_page
    page.locator("a.u.aspirational").last.click()
    facts = page.url.partition("#")[2]

    card = page.locator(f"#{facts}")
    assert facts == "f6"
    assert card.is_visible()
    card.locator("a.n").click()
    words = page.locator(f"#{page.url.partition('#')[2]}")
    page.go_back()

    assert words.inner_text().endswith("look forward to closer work with our neighbours in the Coast Forum")
    assert page.url.endswith("#f6")


def test_the_page_is_used_by_keyboard(statement_page: Page) -> None:
    """The first stop leads to the statement; facts open by Enter."""
    page = statement_page
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.url.endswith("#statement")
    page.locator("summary").nth(3).focus()
    page.keyboard.press("Enter")
    assert page.locator("#f4 dl").is_visible()
    assert "by 30 June 2032" in page.locator("#f4 dl").inner_text()


def test_each_strength_has_an_underline_of_its_own(browser: Browser, made: Document, tmp_path: Path) -> None:
    """Style, thickness and colour together differ for every force."""
    path = tmp_path / "page.html"
    path.write_bytes(as_html.render([made]))
    page = browser.new_page()
    page.goto(path.as_uri())
    look = (
        "one => { const s = getComputedStyle(one); return s.textDecorationStyle + s.textDecorationThickness }"
    )

    looks = {mark: page.locator(f"a.u.{mark}").first.evaluate(look) for mark in MARKS}
    page.close()

    assert looks["binding"].startswith("double")
    assert len(set(looks.values())) == len(MARKS)


def test_on_a_phone_facts_stand_below_their_words(browser: Browser, made: Document, tmp_path: Path) -> None:
    """At 375 px each paragraph is followed by its facts."""
    path = tmp_path / "page.html"
    path.write_bytes(as_html.render([made]))
    page = browser.new_page(viewport={"width": 375, "height": 800})
    page.goto(path.as_uri())

    words, facts = (
        page.locator(place).first.bounding_box() for place in (".row:has(ol) .words", ".row ol.facts")
    )
    page.close()

    assert words is not None
    assert facts is not None
    assert facts["y"] >= words["y"] + words["height"]


def test_the_page_prints(browser: Browser, address: str) -> None:
    """On A4, without an error."""
    page = browser.new_page()
    page.goto(address)

    printed = page.pdf(format="A4")
    page.close()

    assert printed.startswith(b"%PDF")
