"""The desk's pages in a real browser: accessible in light and dark, by keyboard, at 320 px, asking nobody else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal

import pytest

from tests.cli.test_pages_in_browser import RULES, axe, browser
from tests.desk.live import Live, live_desk

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page  # type: ignore[import-not-found,unused-ignore]

pytestmark = pytest.mark.browser
__all__ = ["browser"]

PAGES = {
    "home": "",
    "sign-in": "sign-in/",
    "password": "password/",
    "nothing there": "nothing/",
    "past": "?as_of=2026-01-05T09:30",
    "people": "people/",
    "statements": "{statements}",
    "add a statement": "{statements}add/",
    "commitment": "{commitment}",
    "who": "{commitment}who/",
    "report": "{commitment}report/",
    "evidence": "{commitment}evidence/",
    "confidence": "{commitment}confidence/",
}
"""Each page by name, with its address; in braces the first such address that a reader meets."""


def address_of(live: Live, name: str) -> str:
    """The page's address on this desk."""
    register = re.search(r"register/[0-9a-f-]{36}/", live.get("/").text)
    assert register
    commitment = re.search(r"commitment/[0-9a-f-]{36}/", live.get(f"/{register[0]}").text)
    assert commitment
    statements = register[0].replace("register", "statements")
    found = PAGES[name].format(register=register[0], commitment=commitment[0], statements=statements)
    return live.address + found


SMALL_TARGETS = """
    [...document.querySelectorAll("a, button, input:not([type=hidden]), summary, select")].filter(one => {
      if (!one.checkVisibility() || one.closest("p, .lead, dialog") || one.matches(".skip")) return false;
      const box = one.getBoundingClientRect();
      return box.width < 24 || box.height < 24;
    }).map(one => one.outerHTML.slice(0, 120))
"""
HIDDEN_FOCUS = """
    () => {
      const one = document.activeElement;
      if (!one || one === document.body) return null;
      const box = one.getBoundingClientRect();
      const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      const seen = top && (one === top || one.contains(top) || top.contains(one));
      const lined = getComputedStyle(one).outlineStyle !== "none";
      return seen && lined ? "seen" : one.outerHTML.slice(0, 120);
    }
"""


@pytest.fixture(scope="module")
def live() -> Iterator[Live]:
    """A desk with the cast and fifty-one commitments."""
    with live_desk("tests.desk.commitments:register_of_51") as desk:
        yield desk


def context_of(browser: Browser, live: Live, *, who: str | None = "ana", **options: Any) -> BrowserContext:
    """A browser in which one of the cast is signed in."""
    context = browser.new_context(**options)
    if who:
        context.add_cookies([{"name": "sessionid", "value": live.sessions[who], "url": live.address}])
    return context


def opened(context: BrowserContext, live: Live, name: str) -> Page:
    """The page of that name."""
    page = context.new_page()
    page.goto(address_of(live, name))
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_quiet_fits_and_is_accessible(
    browser: Browser, live: Live, name: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    """No request to elsewhere, no script error, no sideways scrolling, no finding of axe-core."""
    who = None if name == "sign-in" else "ana"
    context = context_of(
        browser, live, who=who, viewport={"width": width, "height": 800}, color_scheme=scheme
    )
    asked: list[str] = []
    troubles: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    context.on("weberror", lambda error: troubles.append(str(error.error)))

    page = opened(context, live, name)
    for summary in page.locator(".tools summary").all():
        summary.click()
    sideways = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    found = axe.Axe().run(page, options=RULES).response
    context.close()

    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]] == []
    assert [url for url in asked if not url.startswith(live.address)] == []
    assert troubles == []
    assert sideways <= 0


@pytest.mark.parametrize("name", PAGES)
def test_the_keyboard_reaches_everything_and_shows_where_it_is(
    browser: Browser, live: Live, name: str
) -> None:
    """Tab by tab: each place that takes the focus is seen, outlined and under nothing."""
    who = None if name == "sign-in" else "ana"
    context = context_of(browser, live, who=who, viewport={"width": 1024, "height": 500})
    page = opened(context, live, name)

    seen = []
    for _ in range(70):
        page.keyboard.press("Tab")
        where = page.evaluate(HIDDEN_FOCUS)
        if where is None:
            break
        seen.append(where)
    context.close()

    assert len(seen) >= 3
    assert set(seen) == {"seen"}


@pytest.mark.parametrize("name", PAGES)
def test_every_target_is_large_enough_to_hit(browser: Browser, live: Live, name: str) -> None:
    """24 px each way, but for links within a sentence."""
    who = None if name == "sign-in" else "ana"
    context = context_of(browser, live, who=who, viewport={"width": 390, "height": 800})

    small = opened(context, live, name).evaluate(SMALL_TARGETS)
    context.close()

    assert small == []


def test_keys_are_listed_and_can_be_turned_off(browser: Browser, live: Live) -> None:
    """`?` opens the list; j goes to what comes next; turned off, j does nothing."""
    context = context_of(browser, live)
    page = opened(context, live, "home")

    page.keyboard.press("j")
    first = page.evaluate("document.activeElement.closest('[data-item]') !== null")
    page.keyboard.press("?")
    listed = page.locator("#keys").is_visible()
    page.get_by_label("Turn single keys off in this browser").check()
    page.keyboard.press("Escape")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("j")
    after = page.evaluate("document.activeElement === document.body")
    context.close()

    assert (first, listed, after) == (True, True, True)


def test_the_home_page_works_without_scripts(browser: Browser, live: Live) -> None:
    """Who I am, as of when, and every square are there."""
    context = context_of(browser, live, java_script_enabled=False)
    page = opened(context, live, "home")

    page.locator(".as-of summary").click()
    asks = page.get_by_label("What this desk knew on").is_visible()
    squares = page.locator(".squares a").count()
    context.close()

    assert (asks, squares) == (True, 51)
