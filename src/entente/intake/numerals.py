"""Numbers as list marks: 3, c, iii."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def roman(number: int) -> str:
    """The number in small roman numerals; in digits where there are none."""
    if not 0 < number < 4000:
        return str(number)
    parts = []
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        parts.append(letters * count)
    return "".join(parts)


def letters(number: int) -> str:
    """The number as small letters, as spreadsheets count: a … z, aa, ab …; in digits where there are none."""
    if number < 1:
        return str(number)
    found = ""
    while number:
        number, place = divmod(number - 1, 26)
        found = chr(ord("a") + place) + found
    return found


def repeated_letters(number: int) -> str:
    """The number as small letters, as Word counts: a … z, aa, bb …; in digits where there are none."""
    if not 0 < number <= 780:
        return str(number)
    times, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * (times + 1)
