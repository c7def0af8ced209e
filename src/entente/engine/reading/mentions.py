"""Every name in a passage, left to right: abbreviations of the text, listed names, names by their shape."""

from __future__ import annotations

from collections.abc import Collection

from entente.engine.lexicon.en_names import FORMS, UNCAPPED
from entente.engine.lexicon.flags import CAPITAL
from entente.engine.reading.abbreviations import Abbreviations
from entente.engine.reading.gazetteer import Mention, bare, listed, span_of, written
from entente.engine.reading.shapes import NO_NAME, opens, segments_from, shaped
from entente.engine.reading.tokens import Tokens
from entente.engine.source.span import Span

LAND_HEADS = frozenset(
    "isle isles island islands gulf strait straits cape bay sea ocean port city republic kingdom principality "
    "lake river mount mountain mountains peninsula valley basin coast province point harbour harbor canal desert "
    "delta sound channel archipelago plateau highlands lowlands county district field bridge beach reef atoll "
    "falls forest park airport corridor heads head village town region zone waters".split()
)
"""Words that make a name one of a place: "Lake Ansar", "the Gulf of Maruti"."""
WATER_AND_LAND = LAND_HEADS - frozenset(
    "port city republic kingdom principality point field bridge park heads head".split()
)
"""Of these, words for a part of the earth, which is a place whatever stands before it."""
LONE_FORUMS = frozenset(
    "platform forum coalition network mechanism facility dialogue initiative roundtable".split()
)
"""Nouns that with a capital and "the" stand for a body whose full name the text has."""
LONE_TEXTS = frozenset("compact pact accord accords covenant".split())
"""Nouns that with a capital and "the" stand for a text, even where its full name is not told."""
LONE = LONE_FORUMS | LONE_TEXTS
NAME_LINKS = frozenset("de la del des du da do dos di al el von van".split())


def mentions_in(
    tokens: Tokens, begin: int, end: int, abbreviations: Abbreviations, verbs: Collection[int] = ()
) -> list[Mention]:
    """The names in tokens[begin:end]; a name starts at none of `verbs`."""
    flags, words = tokens.flags, tokens.words
    found: list[Mention] = []
    after = begin
    for index in [place for place in range(begin, end) if flags[place] & CAPITAL or words[place] in UNCAPPED]:
        if index < after or index in verbs:
            continue
        if flags[index] & NO_NAME and words[index] not in FORMS:
            continue
        mention = _longest(tokens, index, end, abbreviations)
        if mention is not None:
            mention = _resolved(tokens, mention, end)
            after = mention.last
            if mention.span.start not in abbreviations.spots:
                found.append(mention)
    return found


def _resolved(tokens: Tokens, mention: Mention, end: int) -> Mention:
    """A body with the resolutions that it adopted is a text: "UN Security Council resolutions"."""
    last = mention.last
    if mention.sense != "forum" or last >= end or tokens.words[last] not in ("resolution", "resolutions"):
        return mention
    span = Span(mention.span.start, tokens.ends[last])
    return Mention(
        mention.first, last + 1, span, f"{mention.name} {tokens.words[last]}", "framework", mention.rule
    )


def _longest(tokens: Tokens, index: int, end: int, abbreviations: Abbreviations) -> Mention | None:
    """The longest name that begins here; of equal ones the text's own abbreviation, then the listed one."""
    best = _abbreviated(tokens, index, end, abbreviations)
    one = listed(tokens, index, end)
    if one is not None and (best is None or one.last > best.last):
        best = one
    if not opens(tokens, index):
        return best
    segments = segments_from(tokens, index, end)
    other = shaped(tokens, segments, end)
    if other is not None and (best is None or other.last > best.last):
        return other
    if best is None:
        best = _headed(tokens, index, end, abbreviations)
    return _with_land(tokens, segments, best)


def _abbreviated(tokens: Tokens, index: int, end: int, abbreviations: Abbreviations) -> Mention | None:
    """The text's own short form that stands here after its definition."""
    word = tokens.words[index]
    entry = abbreviations.known.get(word) or abbreviations.known.get(bare(word).removesuffix("+"))
    if entry is None:
        return None
    short, meaning = entry
    last = index + len(short)
    if last > end or tokens.starts[index] < meaning.since:
        return None
    stands = written(tokens, index, last)
    if stands.removesuffix("'s").removesuffix("+") != " ".join(short).removesuffix("+"):
        return None
    rule = f"name.abbreviation:{' '.join(short)}"
    return Mention(index, last, span_of(tokens, index, last), meaning.name, meaning.sense, rule)


def _headed(tokens: Tokens, index: int, end: int, abbreviations: Abbreviations) -> Mention | None:
    """The forum or framework that a lone noun with a capital stands for: "the Platform"."""
    word = bare(tokens.words[index])
    if word not in LONE or not index or tokens.words[index - 1] != "the":
        return None
    if index + 1 < end and tokens.flags[index + 1] & CAPITAL:
        return None
    span = span_of(tokens, index, index + 1)
    noun = span.of(tokens.text)
    name = abbreviations.full_name(noun)
    if name is None or (name == noun and word in LONE_FORUMS):
        return None
    sense = "framework" if word in LONE_TEXTS else "forum"
    return Mention(index, index + 1, span, name, sense, f"name.shape:{word}")


def _with_land(tokens: Tokens, segments: list[tuple[int, int]], best: Mention | None) -> Mention | None:
    """A run of capitals that may be a place; a listed name that is only its beginning gives way."""
    index, last = segments[0][0], _run_end(tokens, segments)
    if best is not None and (best.last >= last or best.sense in ("forum", "framework")):
        return best
    parts = [bare(word) for word in tokens.words[index:last]]
    beyond = parts[best.last - index :] if best is not None and parts[0] not in LAND_HEADS else parts
    if best is not None and not any(part in LAND_HEADS for part in beyond):
        return (
            best if best.last - index > 1 else Mention(index, last, span_of(tokens, index, last), "", "", "")
        )
    sense = "area" if any(part in WATER_AND_LAND for part in parts) else ""
    span = span_of(tokens, index, last)
    return Mention(
        index, last, span, " ".join(span.of(tokens.text).split()), sense, f"name.shape:{parts[-1]}"
    )


def _run_end(tokens: Tokens, segments: list[tuple[int, int]]) -> int:
    """The end of a run of capitals with the small words inside names: "Isle of Corr", "Monteverde del Sur"."""
    last = segments[0][1]
    for start, stop in segments[1:]:
        links = tokens.words[last:start]
        land = links[0] == "of" and len(links) <= 2 and bare(tokens.words[last - 1]) in LAND_HEADS
        if not land and not all(link in NAME_LINKS for link in links):
            break
        last = stop
    return last
