"""The shape of a pack: what its files hold, entry by entry.

A pack is a folder with `pack.toml` and any of the files of `entente.packs.reading.FILES`. Keys are unique within a
pack; they are lower case words joined by hyphens and do not change, since what a pack states is known by them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from entente.engine.reading.records import Force, Form, Trend


@dataclass(frozen=True, slots=True)
class Source:
    """A page or a text where facts of a pack can be read."""

    key: str
    title: str
    address: str
    """Where it can be read."""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """Where a fact is from, and who looked."""

    source: str
    """The key of a source of this pack or of one that it depends on."""
    article: str = ""
    """The place in it: article, paragraph, number, section, schedule."""
    checked: str = ""
    """By whom and when a lawyer checked it; empty: not yet checked by a lawyer."""
    seen: str = ""
    """The page that the author of the entry opened, in a stored copy, and that says it; empty: from knowledge alone."""
    note: str = ""
    """What a reader must know beside the fact: what is simplified, what could not be looked up."""


@dataclass(frozen=True, slots=True)
class OwnNames:
    """The name in languages other than English, by ISO 639-1."""

    nl: str = ""
    fr: str = ""
    de: str = ""
    cy: str = ""
    gd: str = ""
    ga: str = ""


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept of EuroVoc; in TOML one string: `2464 defence policy`."""

    id: str
    label: str


class PartyKind(StrEnum):
    """What a party is."""

    STATE = "state"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A state or organisation that can make a statement."""

    key: str
    name: str
    formal_name: str
    kind: PartyKind
    letters: str
    """The two letters by which pages show it."""
    code: str = ""
    """ISO 3166-1 alpha-2, where it has one."""
    time_zone: str
    """Of its capital, by the names of the IANA."""
    names: OwnNames = OwnNames()
    wikidata: str = ""
    grounds: Grounds


class GovernmentKind(StrEnum):
    """What a government is in its legal order."""

    CENTRAL = "central"
    DEVOLVED = "devolved"
    REGION = "region"
    COMMUNITY = "community"
    REGION_AND_COMMUNITY = "region and community"
    COMMISSION = "commission"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Government:
    """One of a party's governments; those of one party are siblings."""

    key: str
    party: str
    name: str
    kind: GovernmentKind
    of: str = ""
    """What it governs, where that is not the whole party: the Flemish Community and the Flemish Region."""
    assembly: str = ""
    names: OwnNames = OwnNames()
    valid_from: date | None = None
    valid_to: date | None = None
    grounds: Grounds


class AuthorityKind(StrEnum):
    """What kind of body an authority is."""

    DEPARTMENT = "department"
    AGENCY = "agency"
    SERVICE = "service"
    MISSION = "mission"
    CONFERENCE = "conference"
    COURT = "court"
    PROSECUTION = "prosecution"
    POLICE = "police"
    REGULATOR = "regulator"
    CENTRAL_BANK = "central bank"
    ADVISORY = "advisory"


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """A ministry, agency or office; independent ones are involved and never in the lead."""

    key: str
    party: str
    government: str = ""
    """Empty where it belongs to no one government: an independent body, or one of several governments."""
    parent: str = ""
    name: str
    short: str = ""
    kind: AuthorityKind
    independent: bool = False
    names: OwnNames = OwnNames()
    subjects: tuple[Concept, ...] = ()
    """What it works on, as far as a source says."""
    mailbox: str = ""
    """A functional one, only where the source states it."""
    address: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    grounds: Grounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A function in an authority; never a person."""

    key: str
    authority: str
    title: str
    mailbox: str = ""
    superior: str = ""
    """The key of the post above it."""
    grounds: Grounds


class ForumKind(StrEnum):
    """What kind of body a forum is."""

    ORGANISATION = "organisation"
    GROUP = "group"
    PLATFORM = "platform"
    AGENCY = "agency"
    COURT = "court"
    SUMMIT = "summit"
    PROGRAMME = "programme"


@dataclass(frozen=True, slots=True, kw_only=True)
class Forum:
    """A body or platform in which parties work or meet."""

    key: str
    name: str
    short: str = ""
    kind: ForumKind
    forms: tuple[str, ...] = ()
    """What texts call it."""
    members: tuple[str, ...] = ()
    """By ISO 3166-1 alpha-2, or by name where it is no state; `all_members` says whether these are all."""
    all_members: bool = False
    since: date | None = None
    address: str = ""
    wikidata: str = ""
    grounds: Grounds


class FrameworkKind(StrEnum):
    """What kind of text a framework is."""

    TREATY = "treaty"
    MEMORANDUM = "memorandum"
    ARRANGEMENT = "arrangement"
    DECLARATION = "declaration"
    LEGISLATION = "legislation"
    PROGRAMME = "programme"


class Status(StrEnum):
    """Where a framework stands."""

    NEGOTIATED = "negotiated"
    SIGNED = "signed"
    IN_FORCE = "in force"
    IN_USE = "in use"
    """What is not binding in law and parties work under."""
    NOT_IN_FORCE = "not in force"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Framework:
    """A text under which parties work."""

    key: str
    name: str
    short: str = ""
    kind: FrameworkKind
    forms: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    all_members: bool = False
    adopted: date | None = None
    """Signed, agreed or published."""
    in_force: date | None = None
    ended: date | None = None
    status: Status
    predecessor_of: str = ""
    """The key of the statement or framework that it came before."""
    address: str = ""
    wikidata: str = ""
    grounds: Grounds


class CompetenceKind(StrEnum):
    """The kinds of competence, each in the words of its legal order; and where that is unclear, concertation."""

    EXCLUSIVE = "exclusive"
    PARALLEL = "parallel"
    CONCURRENT = "concurrent"
    RESIDUAL = "residual"
    RESERVED = "reserved"
    DEVOLVED = "devolved"
    EXCEPTED = "excepted"
    TRANSFERRED = "transferred"
    SHARED = "shared"
    SUPPORTING = "supporting"
    COORDINATING = "coordinating"
    FOREIGN_AND_SECURITY = "foreign and security policy"
    CONCERTATION = "concertation"


KINDS_OF_ORDER: dict[str, frozenset[CompetenceKind]] = {
    "be": frozenset(map(CompetenceKind, ("exclusive", "parallel", "concurrent", "residual", "concertation"))),
    "uk": frozenset(map(CompetenceKind, ("reserved", "devolved", "excepted", "transferred", "concertation"))),
    "eu": frozenset(
        map(
            CompetenceKind,
            (
                "exclusive",
                "shared",
                "supporting",
                "coordinating",
                "foreign and security policy",
                "concertation",
            ),
        )
    ),
}
"""The kinds that a legal order knows; an order that stands here uses no other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Competence:
    """Which governments may act on which matter."""

    key: str
    order: str
    """The legal order: `be`, `uk`, `eu`."""
    kind: CompetenceKind
    governments: tuple[str, ...]
    matter: str
    """In few words, close to those of its article."""
    limits: str = ""
    """What the article takes out of it or puts under a condition."""
    place: str = ""
    """Where, if that matters: seaward of the baseline, in ports, in Northern Ireland."""
    lies_with: str = ""
    """For concertation: the body or rule in which the question lies."""
    subjects: tuple[Concept, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    grounds: Grounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """The exercise of competences that one government handed to another."""

    key: str
    order: str
    giver: str
    receiver: str
    matter: str
    territory: str
    valid_from: date | None = None
    valid_to: date | None = None
    grounds: Grounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One step of a marking scheme."""

    key: str
    name: str
    rank: int
    """On one scale for all schemes, 0 for what is public: our order for ceilings, and no equivalence in law."""
    names: OwnNames = OwnNames()
    short: str = ""
    meaning: str
    is_handling: bool = False
    """A marking that goes with the level before it and is no level of its own."""
    valid_from: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """A marking scheme: its levels from the lowest to the highest."""

    key: str
    name: str
    party: str = ""
    """Empty where it belongs to no party: TLP."""
    is_beside: bool = False
    """Whether it stands beside another scheme and never instead of it."""
    levels: tuple[Level, ...]
    grounds: Grounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A chapter of a statement, by a title of our own."""

    key: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A text that parties agreed, known without its words."""

    key: str
    title: str
    parties: tuple[str, ...]
    dated: date
    address: str = ""
    sha256: str = ""
    """Of the published text in UTF-8, in which the anchors count; empty where the pack states no anchors."""
    length: int = 0
    """Of that text, in Unicode code points."""
    sections: tuple[Section, ...] = ()
    predecessors: tuple[str, ...] = ()
    """Keys of earlier statements or of frameworks."""
    grounds: Grounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """What names a passage of a text without its words; `entente.packs.passages` finds it in any rendering."""

    anchor: int
    """The offset of the lead verb phrase in the published text."""
    start: int
    end: int
    """The extent there, half-open, in Unicode code points."""
    words: int
    """How many words the extent has, normalised."""
    lead: int
    """How many of them stand before the anchor."""
    first: str
    """SHA-256 of the first six words, normalised."""
    whole: str
    """SHA-256 of all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """One undertaking of a statement, as facts in our own words.

    It counts as reviewed: the authors of the pack read it.
    """

    key: str
    statement: str
    section: str
    order: int
    """From 1, in the order of the text."""
    force: Force
    trend: Trend | None = None
    form: Form
    negated: bool = False
    deadline: str = ""
    recurrence: str = ""
    until: str = ""
    summary: str
    """One sentence of our own."""
    actors: tuple[str, ...] = ()
    """Who undertakes: keys of parties."""
    body: str = ""
    """Who is to act for them, where the words name somebody, in our words."""
    partners: tuple[str, ...] = ()
    """With whom beyond the parties, in our words."""
    subjects: tuple[Concept, ...] = ()
    forums: tuple[str, ...] = ()
    frameworks: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    safeguard: str = ""
    """Within which bounds, in our words."""
    passage: Passage
    grounds: Grounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Proviso:
    """A passage that qualifies others, in our words."""

    key: str
    statement: str
    summary: str
    governments: tuple[str, ...] = ()
    """The governments that it names."""
    covers: tuple[str, ...] = ()
    """Keys of the commitments that it covers; empty: all of the statement."""
    passage: Passage
    grounds: Grounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What the pack's authors could not settle and leave to a person."""

    key: str
    about: tuple[str, ...]
    """Keys of what it concerns, in any file of the pack."""
    question: str
    grounds: Grounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """All that one pack states."""

    name: str
    version: str
    title: str
    summary: str
    depends: tuple[str, ...] = ()
    is_fictional: bool = False
    sources: tuple[Source, ...] = ()
    parties: tuple[Party, ...] = ()
    governments: tuple[Government, ...] = ()
    authorities: tuple[Authority, ...] = ()
    posts: tuple[Post, ...] = ()
    forums: tuple[Forum, ...] = ()
    frameworks: tuple[Framework, ...] = ()
    competences: tuple[Competence, ...] = ()
    transfers: tuple[Transfer, ...] = ()
    markings: tuple[Scheme, ...] = ()
    statements: tuple[Statement, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    provisos: tuple[Proviso, ...] = ()
    doubts: tuple[Question, ...] = ()

    @property
    def origin(self) -> str:
        """What records made from this pack name as their origin: name and version."""
        return f"{self.name} {self.version}"
