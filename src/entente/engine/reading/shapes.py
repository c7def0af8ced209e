"""Names that no list has, known by their shape: "the X Platform", "the Agreement on Y", "ABC Council"."""

from __future__ import annotations

from entente.engine.lexicon.en_words import CLASSES
from entente.engine.lexicon.flags import (
    ADVERB,
    BE,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    GERUND,
    HAVE,
    MARK,
    MODAL,
    NEGATION,
    PREPOSITION,
    PRONOUN,
    SUBORDINATOR,
    TO,
)
from entente.engine.reading.gazetteer import Mention, bare, span_of
from entente.engine.reading.tokens import Tokens

NO_NAME = (
    PRONOUN | DETERMINER | PREPOSITION | CONJUNCTION | SUBORDINATOR | MODAL | BE | HAVE | TO | NEGATION | MARK
)
"""Classes of words that stand in no name, or only between its parts."""
FORUM_HEADS = frozenset(
    "platform council group commission forum alliance committee summit dialogue taskforce coalition "
    "centre center network organisation organization conference assembly mechanism board bank agency institute "
    "court tribunal force hub body facility league association quad troika community cell bureau panel consortium "
    "federation union parliament academy pilot commonwealth roundtable working-group fund partnership "
    "mission".split()
)
FRAMEWORK_HEADS = frozenset(
    "agreement agreements treaty treaties convention conventions protocol protocols charter accord accords pact "
    "compact memorandum memoranda mou declaration resolution agenda strategy framework plan roadmap programme "
    "program principles code statute guidelines act regulation regulations directive arrangement arrangements "
    "statement communiqué communique vision covenant deal standards goals consensus concept recommendation "
    "recommendations commitments commitment pledge rules system scheme initiative constitution minutes terms letter "
    "decree order proclamation instrument manual bylaws law laws decision decisions blueprint policy".split()
)
ACTOR_HEADS = frozenset(
    "minister ministers ministry ministries government governments president presidents prime secretary "
    "secretaries leaders leader side sides party parties participants signatories administration department "
    "administrations ambassador commissioner chancellor king queen director directors states members".split()
)
NAME_HEADS = FORUM_HEADS | FRAMEWORK_HEADS
PLANNED = frozenset("plan strategy vision agenda framework roadmap programme program goals".split())
"""Texts that carry the years for which they are made."""
TIES = frozenset("strategic comprehensive enhanced global special bilateral upgraded".split())
"""Words that with "Partnership" name a relation and no body."""
GENERIC = frozenset(
    "joint ordinary extraordinary annual general executive steering next first second third fourth fifth sixth "
    "seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
    "nineteenth twentieth bilateral technical standing high-level ministerial final draft new present said "
    "above-mentioned special working action work national".split()
)
"""Words that make no name of a head alone: "the Joint Committee", "the Thirteenth Ordinary Summit"."""
GENERIC_TIES = GENERIC | TIES
LINKS = frozenset(
    "of on for against to in concerning between with from and & the de del la des du et towards or –".split()
)
OPENING_LINKS = frozenset("of on for against concerning regarding towards".split())
MATTERS = frozenset("services goods matters conflict areas persons arms materials wildlife affairs".split())
WITHIN_LINKS = frozenset("of and & the de del la des du".split())


def opens(tokens: Tokens, index: int) -> bool:
    """True if a name by shape can begin here: no "Article 5 of …", no "Building on the …"."""
    word = tokens.words[index]
    if (
        not is_part(tokens, index)
        or word in PARTS_OF_TEXTS
        or (tokens.flags[index] & ADVERB and word in CLASSES)
    ):
        return False
    after = tokens.words[index + 1] if index + 1 < len(tokens) else ""
    return not (tokens.flags[index] & GERUND and (after in LINKS or after in ("upon", "our", "its", "their")))


PARTS_OF_TEXTS = frozenset("article articles annex annexes chapter section paragraph part appendix".split())


def is_part(tokens: Tokens, index: int) -> bool:
    """True if the word can be a part of a name: a capital, and no function word."""
    bits = tokens.flags[index]
    return bool(bits & CAPITAL) and not bits & NO_NAME


MOST = 8
"""Pieces that a name can have."""


def segments_from(tokens: Tokens, first: int, end: int) -> list[tuple[int, int]]:
    """The pieces of consecutive capitals from here on, where only links stand between them."""
    found: list[tuple[int, int]] = []
    index = first
    while index < end and is_part(tokens, index) and len(found) < MOST:
        start = index
        while index < end and is_part(tokens, index) and (index == start or not _is_owner(tokens, index - 1)):
            index += 1
        found.append((start, index))
        ahead = index
        while ahead < end and ahead - index < 3 and tokens.words[ahead] in LINKS:
            ahead += 1
        if ahead == index or _is_owner(tokens, index - 1):
            break
        index = ahead
    return found


def _is_owner(tokens: Tokens, index: int) -> bool:
    return tokens.words[index].endswith(("'s", "s'"))


def shaped(tokens: Tokens, segments: list[tuple[int, int]], end: int) -> Mention | None:
    """The forum or framework that begins with these pieces of capitals, if they have the shape of one."""
    if not segments:
        return None
    first = segments[0][0]
    lead = _lead(tokens, segments)
    if lead is None:
        return None
    head, segment = lead
    last = head + 1
    if last == segments[segment][1]:
        last = _extension(tokens, segments, segment)
    last = _numbered_end(tokens, last, end, planned=bare(tokens.words[head]) in PLANNED)
    if last - first == 1 or _is_generic(tokens, first, head, last):
        return None
    sense = "forum" if bare(tokens.words[head]) in FORUM_HEADS else "framework"
    span = span_of(tokens, first, last)
    name = " ".join(span.of(tokens.text).split())
    return Mention(first, last, span, name, sense, f"name.shape:{tokens.words[head]}")


def _lead(tokens: Tokens, segments: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The head noun and the segment in which it stands."""
    for place, (start, stop) in enumerate(segments):
        if place and not _goes_on(tokens, segments[place - 1][1], start):
            return None
        for index in range(stop - 1, start - 1, -1):
            word = bare(tokens.words[index])
            area = word == "area" and index > start and tokens.words[index - 1] == "trade"
            if area or word in NAME_HEADS:
                return (index, place) if place == 0 or index == stop - 1 else None
            if word in ACTOR_HEADS:
                return None
        if place == 3:
            return None
    return None


def _goes_on(tokens: Tokens, start: int, stop: int) -> bool:
    """True if the links between two pieces can stand inside a name before its head: "Law of the Sea Treaty"."""
    links = tokens.words[start:stop]
    return all(link in WITHIN_LINKS for link in links) and links[:2] != ["and", "the"]


def _extension(tokens: Tokens, segments: list[tuple[int, int]], segment: int) -> int:
    """The end of a name with what follows its head: "Treaty on Friendship and Good Neighbourliness"."""
    last = segments[segment][1]
    for place in range(segment + 1, len(segments)):
        links = tokens.words[last : segments[place][0]]
        opening = place == segment + 1
        if (opening and links[0] not in OPENING_LINKS) or (links[0] in ("and", "or") and "the" in links):
            break
        if links[0] in ("in", "to", "with", "from", "between") and not _is_matter(tokens, segments[place]):
            break
        if not opening and _names_body(tokens, segments[place]) and links == ["and"]:
            break
        last = segments[place][1]
    return last


def _is_matter(tokens: Tokens, segment: tuple[int, int]) -> bool:
    """True for what a treaty is about after "in": "Trade in Services", "in Criminal Matters"."""
    return any(word in MATTERS for word in tokens.words[segment[0] : segment[1]])


def _names_body(tokens: Tokens, segment: tuple[int, int]) -> bool:
    return bare(tokens.words[segment[1] - 1]) in NAME_HEADS and segment[1] - segment[0] > 1


def _numbered_end(tokens: Tokens, last: int, end: int, *, planned: bool) -> int:
    """The end of a name with its number or year: "of 2019", "No. 71", "1325"; a plan's own years: "2031-2035"."""
    words = tokens.words
    if planned and last < end and _is_year(words[last]):
        ranges = last + 2 < end and words[last + 1] in ("-", "–") and words[last + 2].isdigit()
        return last + 3 if ranges else last + 1
    if last + 1 < end and words[last] == "of" and _is_year(words[last + 1]):
        return last + 2
    if (
        last + 2 < end
        and words[last] in ("no", "nos")
        and words[last + 1] == "."
        and words[last + 2].isdigit()
    ):
        return last + 3
    if last < end and words[last].isdigit() and not _is_year(words[last]):
        return last + 1
    return last


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[:2] in ("18", "19", "20", "21")


def _is_generic(tokens: Tokens, first: int, head: int, last: int) -> bool:
    """True if nothing but general words stands beside the head."""
    if last > head + 1:
        return False
    if tokens.words[head] in ("law", "laws") and tokens.words[head - 1] in (
        "of",
        "international",
        "humanitarian",
    ):
        return True
    general = GENERIC_TIES if tokens.words[head] == "partnership" else GENERIC
    return all(tokens.words[index] in general for index in range(first, head))
