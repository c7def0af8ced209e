"""The shell of every HTML page that the command line writes: head, styles, fonts, content policy.

No request leaves a page, and nothing in it runs: styles and fonts are embedded and named in its content policy.
"""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files

from entente import __version__
from entente.cli.formats.html_facts import escaped

_FAMILIES = {"Source Serif 4": "source-serif-4", "Source Sans 3": "source-sans-3"}
_RANGES = {
    "latin": "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,"
    "U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    "latin-ext": "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,"
    "U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF",
}
"""The characters that each subset holds. Source: the style sheets of the fontsource packages (fonts/README.md)."""


def shell(title: str, body: str, *, words: str, rules: str = "") -> str:
    """A whole page, from doctype to the end; `words` decide which characters the fonts must hold."""
    style = _style(words) + rules
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8", "replace")).digest()).decode("ascii")
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; font-src data:; base-uri 'none'; form-action 'none'"
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f'<meta name="generator" content="Entente {__version__}">\n'
        f"<title>{escaped(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _style(words: str) -> str:
    sheet = (files("entente.cli.formats") / "page.css").read_text("utf-8")
    wide = any("\u0100" <= mark <= "\u02ff" or "\u1e00" <= mark <= "\u1eff" for mark in words)
    subsets = ("latin", "latin-ext") if wide else ("latin",)
    faces = "".join(_face(family, name, subset) for family, name in _FAMILIES.items() for subset in subsets)
    return "\n" + faces + sheet


def _face(family: str, name: str, subset: str) -> str:
    font = (files("entente.cli.formats") / "fonts" / f"{name}-{subset}.woff2").read_bytes()
    source = f"url(data:font/woff2;base64,{base64.b64encode(font).decode('ascii')}) format('woff2')"
    range_ = _RANGES[subset]
    return f"@font-face{{font-family:'{family}';font-weight:200 900;src:{source};unicode-range:{range_}}}\n"
