"""A pack's facts stand in the desk's tables: each by its key, in one act of the pack; a second time changes nothing.

What a person has changed since stays as that person left it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from uuid import UUID

from entente.journal.models import JournalEntry, Recorded
from entente.journal.queries import history_of_objects
from entente.journal.services import Act, Actor, act, row_of
from entente.packs import shape
from entente.packs.finding import SHIPPED, load_packs, pack_names
from entente.parties import models as parties
from entente.parties.models import named
from entente.register import models as register

AT_ONCE = 400


@dataclass
class Loading:
    """One pack on its way into the tables: its rows so far, and the keys of the packs below it."""

    pack: shape.Pack
    ids: dict[tuple[str, str], UUID]
    sources: dict[str, shape.Source]
    concepts: dict[str, UUID]
    rows: list[Recorded] = field(default_factory=list)

    def id(self, kind: str, key: str) -> UUID:
        """A new entry's identifier, known by its key from now on."""
        made = named(self.pack.name, f"{kind}/{key}")
        self.ids[kind, key] = made
        return made

    def of(self, kind: str, key: str) -> UUID:
        """The identifier that an entry of this or a lower pack has."""
        return self.ids[kind, key]

    def perhaps(self, kind: str, key: str) -> UUID | None:
        """The same; None for no key."""
        return self.ids[kind, key] if key else None

    def grounds(self, grounds: shape.Grounds) -> dict[str, str]:
        """Where a fact is from, as columns."""
        source = self.sources.get(grounds.source)
        title = source.title if source else grounds.source
        return {
            "source": f"{title}, {grounds.article}" if grounds.article else title,
            "source_url": source.address if source and source.address.startswith("http") else "",
            "checked": grounds.checked,
            "seen": grounds.seen,
            "remark": grounds.note,
        }

    def concept(self, concept: shape.Concept) -> UUID:
        """The concept's row, made where none stands."""
        if concept.id not in self.concepts:
            made = named("eurovoc", concept.id)
            self.concepts[concept.id] = made
            self.rows.append(parties.Concept(id=made, code=concept.id, label=concept.label))
        return self.concepts[concept.id]


def load_shipped(*, demonstration: bool = False) -> list[str]:
    """The packs that ship are in the tables: the fictional ones for a demonstration, else all others.

    Returns the names of those that were new or had changed. Files that were loaded before are not read again.
    """
    stamps = {name: files_stamp(SHIPPED / name.replace("-", "_")) for name in pack_names()}
    about = named("packs", f"shipped/{demonstration}")
    stamp = hashlib.sha256(repr(sorted(stamps.items())).encode()).hexdigest()
    if _told(about) == stamp:
        return []
    every = load_packs(*pack_names())
    wanted = [pack.name for pack in every if pack.is_fictional == demonstration]
    changed = load_into_desk(load_packs(*wanted))
    with act(Actor("pack", about), "load_packs") as deed:
        deed.tell("packs.shipped", about, {"sha256": stamp})
    return changed


def files_stamp(folder: Path) -> str:
    """The SHA-256 of all of a pack's files, by name."""
    sha = hashlib.sha256()
    for file in sorted(folder.glob("*.toml")):
        sha.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return sha.hexdigest()


def _told(about: UUID) -> object:
    """The hash that the last entry about this pack names."""
    last = next(iter(history_of_objects([about], limit=1)), None)
    return last.after.get("sha256") if last is not None and last.after is not None else None


def load_into_desk(packs: tuple[shape.Pack, ...]) -> list[str]:
    """These packs are in the tables, each after those that it depends on. Returns those that were new or changed."""
    ids: dict[tuple[str, str], UUID] = {}
    sources: dict[str, shape.Source] = {}
    concepts = {row.code: row.pk for row in parties.Concept.objects.all()}
    changed = []
    for pack in packs:
        loading = Loading(pack, ids, sources | {one.key: one for one in pack.sources}, concepts)
        sources = loading.sources
        for part in PARTS:
            loading.rows.extend(part(loading))
        if _write(loading):
            changed.append(pack.name)
    return changed


def _write(loading: Loading) -> bool:
    """The rows are in their tables; False where the very same pack was loaded before."""
    pack = loading.pack
    about, sha256 = named(pack.name, "pack"), hashlib.sha256(repr(pack).encode()).hexdigest()
    if _told(about) == sha256:
        return False
    with act(Actor("pack", about), "load_pack", reason=pack.title) as deed:
        for model in dict.fromkeys(type(row) for row in loading.rows):
            _merge(deed, model, [row for row in loading.rows if type(row) is model])
        deed.tell("packs.pack", about, {"name": pack.name, "version": pack.version, "sha256": sha256})
    return True


def _merge(deed: Act, model: type[Recorded], rows: list[Recorded]) -> None:
    """New rows are added; those that only packs have written so far take the pack's values."""
    standing = {}
    for first in range(0, len(rows), AT_ONCE):
        standing.update(model._default_manager.in_bulk([row.pk for row in rows[first : first + AT_ONCE]]))
    kept = set(
        JournalEntry.objects.filter(object__in=standing)
        .exclude(actor_kind="pack")
        .values_list("object", flat=True)
    )
    deed.add(*(row for row in rows if row.pk not in standing))
    for row in rows:
        held = standing.get(row.pk)
        if held is None or row.pk in kept:
            continue
        for name, value in row_of(row).items():
            if name != "version":
                setattr(held, name, value)
        deed.change(held)


def _parties(to: Loading) -> Iterator[Recorded]:
    for one in to.pack.parties:
        yield parties.Party(
            id=to.id("party", one.key),
            origin=to.pack.origin,
            key=one.key,
            name=one.formal_name,
            short_name=one.name,
            letters=one.letters,
            kind=one.kind.value,
            fictional=to.pack.is_fictional,
        )


def _governments(to: Loading) -> Iterator[Recorded]:
    zones = {one.key: one.time_zone for one in to.pack.parties}
    for order, one in enumerate(to.pack.governments):
        yield parties.Government(
            id=to.id("government", one.key),
            origin=to.pack.origin,
            key=one.key,
            party_id=to.of("party", one.party),
            name=one.name,
            short_name=one.name[:80],
            order=order,
            zone=zones.get(one.party, "UTC"),
            **to.grounds(one.grounds),
        )


def _authorities(to: Loading) -> Iterator[Recorded]:
    for one in _after_parents(to.pack.authorities):
        yield parties.Authority(
            id=to.id("authority", one.key),
            origin=to.pack.origin,
            key=one.key,
            party_id=to.of("party", one.party),
            government_id=to.perhaps("government", one.government),
            parent_id=to.perhaps("authority", one.parent),
            name=one.name,
            short_name=one.short,
            independent=one.independent,
            **to.grounds(one.grounds),
        )


def _after_parents(authorities: tuple[shape.Authority, ...]) -> Iterator[shape.Authority]:
    """Each after the one above it, whatever the order of the file."""
    own, told = {one.key for one in authorities}, set[str]()
    waiting = list(authorities)
    while waiting:
        ready = [one for one in waiting if one.parent not in own or one.parent in told]
        yield from ready
        told |= {one.key for one in ready}
        waiting = [one for one in waiting if one.key not in told]


def _posts(to: Loading) -> Iterator[Recorded]:
    for one in to.pack.posts:
        to.id("post", one.key)
    made = [
        parties.Post(
            id=to.of("post", one.key),
            origin=to.pack.origin,
            key=one.key,
            authority_id=to.of("authority", one.authority),
            title=one.title,
            mailbox=one.mailbox,
            superior_id=to.perhaps("post", one.superior),
        )
        for one in to.pack.posts
    ]
    yield from sorted(made, key=lambda post: post.superior_id is not None)


def _forums(to: Loading) -> Iterator[Recorded]:
    codes = {one.code: one.key for one in to.pack.parties if one.code}
    for one in to.pack.forums:
        forum = to.id("forum", one.key)
        yield parties.Forum(
            id=forum,
            origin=to.pack.origin,
            key=one.key,
            name=one.name,
            abbreviation=one.short[:40],
            **to.grounds(one.grounds),
        )
        for member in one.members:
            yield parties.ForumMember(
                id=named(to.pack.name, f"forum/{one.key}/{member}"),
                forum_id=forum,
                party_id=to.ids.get(("party", codes.get(member, member.lower()))),
                name=member,
            )


def _frameworks(to: Loading) -> Iterator[Recorded]:
    for one in to.pack.frameworks:
        yield parties.Framework(
            id=to.id("framework", one.key),
            origin=to.pack.origin,
            key=one.key,
            name=one.name,
            abbreviation=one.short[:40],
            dated=one.adopted,
            ends_on=one.ended,
            status=one.status.value,
            **to.grounds(one.grounds),
        )


def _competences(to: Loading) -> Iterator[Recorded]:
    for one in to.pack.competences:
        concepts = [to.concept(concept) for concept in one.subjects]
        for government in one.governments or ("",):
            made = named(to.pack.name, f"competence/{one.key}/{government}")
            yield parties.Competence(
                id=made,
                origin=to.pack.origin,
                key=one.key,
                order=one.order,
                kind=one.kind.value,
                government_id=to.perhaps("government", government),
                matter=one.matter,
                limits=one.limits,
                article=one.grounds.article[:200],
                place=one.place,
                valid_from=one.valid_from,
                valid_until=one.valid_to,
                concertation=one.lies_with,
                **to.grounds(one.grounds),
            )
            for concept in concepts:
                yield parties.CompetenceConcept(
                    id=named(to.pack.name, f"competence/{one.key}/{government}/{concept}"),
                    competence_id=made,
                    concept_id=concept,
                )


def _transfers(to: Loading) -> Iterator[Recorded]:
    for one in to.pack.transfers:
        yield parties.Transfer(
            id=to.id("transfer", one.key),
            origin=to.pack.origin,
            key=one.key,
            order=one.order,
            giver_id=to.of("government", one.giver),
            receiver_id=to.of("government", one.receiver),
            matter=one.matter,
            article=one.grounds.article[:200],
            territory=one.territory,
            valid_from=one.valid_from,
            valid_until=one.valid_to,
            **to.grounds(one.grounds),
        )


def _markings(to: Loading) -> Iterator[Recorded]:
    for one in to.pack.markings:
        scheme = to.id("scheme", one.key)
        yield parties.MarkingScheme(
            id=scheme, origin=to.pack.origin, key=one.key, name=one.name, beside=one.is_beside
        )
        for level in one.levels:
            yield parties.Marking(
                id=named(to.pack.name, f"scheme/{one.key}/{level.key}"),
                origin=to.pack.origin,
                key=level.key,
                scheme_id=scheme,
                name=level.name,
                rank=level.rank,
            )


def _statements(to: Loading) -> Iterator[Recorded]:
    for one in to.pack.statements:
        cooperation = named("cooperation", "/".join(sorted(one.parties)))
        yield parties.Cooperation(
            id=cooperation,
            origin=to.pack.origin,
            key="-".join(one.parties),
            name=" – ".join(_short_name(to, key) for key in one.parties),
        )
        for order, key in enumerate(one.parties):
            yield parties.CooperationParty(
                id=named("cooperation", f"{cooperation}/{key}"),
                cooperation_id=cooperation,
                party_id=to.of("party", key),
                order=order,
            )
        yield register.Statement(
            id=to.id("statement", one.key),
            origin=to.pack.origin,
            key=one.key,
            cooperation_id=cooperation,
            title=one.title,
            dated=one.dated,
            url=one.address if one.address.startswith("http") else "",
            published_sha256=one.sha256,
        )
    for one in to.pack.statements:
        for earlier in one.predecessors:
            yield register.Predecessor(
                id=named(to.pack.name, f"statement/{one.key}/{earlier}"),
                origin=to.pack.origin,
                statement_id=to.of("statement", one.key),
                earlier_id=to.ids.get(("statement", earlier)),
                framework_id=to.ids.get(("framework", earlier)),
            )


def _short_name(to: Loading, party: str) -> str:
    own = next((one.name for one in to.pack.parties if one.key == party), None)
    return own or parties.Party.objects.get(pk=to.of("party", party)).short_name


def _commitments(to: Loading) -> Iterator[Recorded]:
    titles = {(one.key, section.key): section.title for one in to.pack.statements for section in one.sections}
    cooperations = {
        one.key: named("cooperation", "/".join(sorted(one.parties))) for one in to.pack.statements
    }
    for one in to.pack.commitments:
        made = to.id("commitment", one.key)
        yield _commitment(to, one, made, cooperations[one.statement], titles[one.statement, one.section])
        yield from _links(to, one, made)


def _commitment(
    to: Loading, one: shape.Commitment, made: UUID, cooperation: UUID, section: str
) -> register.Commitment:
    due_from, due_until = days_of(one.deadline)
    ends = days_of(one.until)[1] if one.until[:1].isdigit() else None
    return register.Commitment(
        id=made,
        origin=to.pack.origin,
        key=one.key,
        cooperation_id=cooperation,
        statement_id=to.of("statement", one.statement),
        order=one.order,
        section=section,
        summary=one.summary,
        negated=one.negated,
        force=one.force.value,
        trend=one.trend.value if one.trend else "",
        form=one.form.value,
        due_from=due_from,
        due_until=due_until,
        recurrence=one.recurrence,
        until=one.until,
        ends_on=ends,
        facts={
            "anchor": one.passage.anchor,
            "start": one.passage.start,
            "end": one.passage.end,
            "place": [{"name": place} for place in one.places],
            "safeguard": [{"name": one.safeguard}] if one.safeguard else [],
        },
        reviewed="pack",
    )


def _links(to: Loading, one: shape.Commitment, made: UUID) -> Iterator[Recorded]:
    def link(model: type[Recorded], name: str, kind: str, key: str, target: UUID | None) -> Recorded:
        columns = {
            "id": named(to.pack.name, f"commitment/{one.key}/{kind}/{key}"),
            "origin": to.pack.origin,
            "commitment_id": made,
            f"{name}_id": target,
        }
        return model(**columns)

    for key in one.forums:
        yield link(register.CommitmentForum, "forum", "forum", key, to.of("forum", key))
    for key in one.frameworks:
        yield link(register.CommitmentFramework, "framework", "framework", key, to.of("framework", key))
    for concept in one.subjects:
        yield link(register.CommitmentConcept, "concept", "concept", concept.id, to.concept(concept))


def _provisos(to: Loading) -> Iterator[Recorded]:
    for one in to.pack.provisos:
        made = to.id("proviso", one.key)
        yield register.Proviso(
            id=made,
            origin=to.pack.origin,
            key=one.key,
            statement_id=to.of("statement", one.statement),
            summary=one.summary,
            covers_all=not one.covers,
        )
        for key in one.covers:
            yield register.ProvisoCover(
                id=named(to.pack.name, f"proviso/{one.key}/{key}"),
                origin=to.pack.origin,
                proviso_id=made,
                commitment_id=to.of("commitment", key),
            )


def days_of(interval: str) -> tuple[date | None, date | None]:
    """The first and last day of an ISO 8601 interval of days; `..` and an empty text are no day."""
    first, _, last = interval.partition("/")
    return _day(first), _day(last or first)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text not in {"", ".."} else None


PARTS: tuple[Callable[[Loading], Iterator[Recorded]], ...] = (
    _parties,
    _governments,
    _authorities,
    _posts,
    _forums,
    _frameworks,
    _competences,
    _transfers,
    _markings,
    _statements,
    _commitments,
    _provisos,
)
"""In the order in which later entries name earlier ones."""
