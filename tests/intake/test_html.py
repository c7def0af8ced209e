"""Pages: the article without what surrounds it. The pages are modelled on those of governments, in our words."""

from __future__ import annotations

import pytest

from entente.intake.html.text import text_of_page

OPENING = (
    "<p>The governments of Aldmark and Veria met in Lorne today and agreed to deepen their cooperation.</p>"
)
LONG = (
    "<p>They will hold talks on trade each year and will report to both parliaments on what came of them.</p>"
)


def text_of(page: str) -> str:
    """The text of a page in UTF-8."""
    return text_of_page(page.encode(), charset="utf-8", where="a test").text


def inside(article: str) -> str:
    """The text of a page whose main part is this, after an opening that makes it long enough."""
    return text_of(f"<html><body><main>{OPENING}{article}</main></body></html>").partition("\n\n")[2]


MODERN = f"""<!DOCTYPE html><html lang="en"><head><title>Joint statement on the Narrow Sea - Office of Aldmark</title>
</head><body class="template"><a class="skip-link" href="#content">Skip to the content</a>
<div id="cookie-banner"><h2>Cookies on this site</h2><p>We will store small files on your computer.</p></div>
<header><h1>Office of Aldmark</h1><nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav>
</header>
<main id="content" role="main">
 <div class="breadcrumbs"><ol><li><a href="/">Home</a></li><li><a href="/s">Statements</a></li></ol></div>
 <h1>Joint statement on the
   Narrow Sea</h1>
 <dl><dt>Published</dt><dd>4 June 2031</dd></dl>
 <ul class="share-links"><li><a href="#">Share this page</a></li></ul>
 <article>{OPENING}<h2 id="navigation">Navigation and trade</h2>{LONG}<p>We will:</p>
 <ul><li>open the ports;</li><li>share charts.</li></ul></article>
 <section class="related"><h2>Related content</h2><p>We will not be read.</p></section>
</main>
<aside><p>We will stand aside.</p></aside>
<footer><p>We will reply to letters within ten days.</p></footer>
<script>document.write("We will never run.")</script></body></html>"""


def test_a_page_gives_its_article_and_its_title() -> None:
    """Navigation, banners, related content and feet are left out; a chapter called Navigation is not."""
    text = text_of(MODERN)

    assert text == (
        "# Joint statement on the Narrow Sea\n\n"
        "The governments of Aldmark and Veria met in Lorne today and agreed to deepen their cooperation.\n\n"
        "## Navigation and trade\n\n"
        "They will hold talks on trade each year and will report to both parliaments on what came of them.\n\n"
        "We will:\n\n"
        "- open the ports;\n"
        "- share charts.\n"
    )


def test_a_page_of_another_age_gives_its_words() -> None:
    """Old pages lay themselves out with tables and name no part of theirs."""
    page = f"""<html><body><table width=100%><tr><td><a href=1>Home</a><br><a href=2>News</a><br><a href=3>Help</a></td>
    <td><font size=2><center><b>JOINT COMMUNIQUE</b></center>{OPENING}<p>1. They will open offices.<p>2. They will meet
    again in 1976.</font></td></tr><tr><td colspan=2><a href=4>Top</a> | <a href=5>Print</a></td></tr></table></body>"""

    assert text_of(page).split("\n\n") == [
        "JOINT COMMUNIQUE",
        "The governments of Aldmark and Veria met in Lorne today and agreed to deepen their cooperation.",
        "1. They will open offices.",
        "2. They will meet again in 1976.\n",
    ]


def test_a_page_whose_body_is_one_form_is_read() -> None:
    """Some systems wrap every page in a form."""
    controls = "<input value='We will hide'><button>We will send</button>"
    page = f"<body><form>{controls}<div>{OPENING}{LONG}</div></form></body>"

    assert text_of(page).count("will") == 2
    assert "hide" not in text_of(page)


def test_a_name_or_style_never_takes_out_most_of_a_page() -> None:
    """A class called `sidebar` around the whole text is a mistake of its maker."""
    assert "talks on trade" in text_of(
        f"<body><div class='sidebar' style='display:none'>{OPENING}{LONG}</div></body>"
    )


def test_a_chapter_whose_name_sounds_like_navigation_stays() -> None:
    """Ids are made from headings: `social-policy`, `related-agreements`, `share-of-costs`."""
    names = (
        "social-policy",
        "related-agreements",
        "share-of-costs",
        "maritime-navigation",
        "menu-of-measures",
    )
    sections = "".join(f"<section id='{name}'><p>We will keep {name}.</p></section>" for name in names)

    assert inside(sections).count("We will keep") == len(names)


@pytest.mark.parametrize(
    ("markup", "marks"),
    [
        ("<ol><li>x</li><li>y</li></ol>", "1. x\n2. y\n"),
        ("<ol start=4><li>x</li><li value=9>y</li><li>z</li></ol>", "4. x\n9. y\n10. z\n"),
        ("<ol type=a><li>x</li><li>y</li></ol>", "a. x\nb. y\n"),
        ("<ol type=I start=3><li>x</li><li>y</li></ol>", "III. x\nIV. y\n"),
        ("<ol reversed><li>x</li><li>y</li></ol>", "2. x\n1. y\n"),
        ("<ul><li>x<ul><li>y</li></ul></li><li>z</li></ul>", "- x\n  - y\n- z\n"),
        ("<ul><li><p>x</p><p>y</p></li></ul>", "- x\n  y\n"),
    ],
)
def test_items_stand_after_their_marks(markup: str, marks: str) -> None:
    """A list's numbers are part of a statement, though a page does not spell them out."""
    text = inside(markup)

    assert text == marks or text.replace("\n    y", "\n  y") == marks


def test_a_table_gives_a_line_for_each_row() -> None:
    """Plans of action are tables: what, who, by when."""
    rows = "<tr><th>Action</th><th>By</th></tr><tr><td>Open a <b>desk</b></td><td>2032</td></tr>"

    assert inside(f"<table>{rows}</table>") == "Action | By\n\nOpen a desk | 2032\n"


def test_notes_stand_after_the_mark_that_leads_to_them() -> None:
    """The note may be the most important sentence of a statement, wherever the page has put it."""
    page = f"""<html><body><main><article>{OPENING}{LONG}{LONG}
    <p>Within their powers.<sup id="r1"><a href="#n1">1</a></sup>
    In full.<a id="r2" href="#n2" role="doc-noteref">[2]</a></p></article>
    <div class="notes"><ol><li id="n1"><p>This includes the regions. <a href="#r1">↩</a></p></li>
    <li id="n2">As of 2031.</li></ol></div></main></body></html>"""

    text = text_of(page)

    assert "Within their powers.[1] In full.[2]\n" in text
    assert text.endswith("[1] This includes the regions.\n\n[2] As of 2031.\n")


def test_raised_and_lowered_digits_keep_their_sense() -> None:
    """A square kilometre is no note."""
    assert (
        inside("<p>5 km<sup>2</sup> of CO<sub>2</sub> on the 1<sup>st</sup></p>")
        == "5 km² of CO2 on the 1st\n"
    )


def test_lines_of_the_source_are_no_lines_of_the_text() -> None:
    """White space is one space, a break is a line's end, and a no-break space is a character."""
    assert inside("<p>We   will\n meet<br>in\u00a0May.</p>") == "We will meet\nin\u00a0May.\n"


def test_the_page_may_state_its_encoding() -> None:
    """In its head, where neither the server nor a mark says it."""
    page = f'<html><head><meta charset="iso-8859-2"></head><body>{OPENING}<p>Łódź i Kraków</p></body></html>'

    found = text_of_page(page.encode("iso-8859-2"), charset=None, where="a test")

    assert found.text.endswith("Łódź i Kraków\n")
    assert found.remarks == ()


def test_what_lies_deep_is_read_too() -> None:
    """The parser's own limit of 255 would drop it in silence."""
    assert text_of("<body>" + "<div>" * 600 + OPENING).startswith("The governments of Aldmark")
