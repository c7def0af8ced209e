"""Who: markings, parties, governments, authorities, posts, persons and their accounts, roles, forums, frameworks."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID, uuid5

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _
from uuid6 import uuid7

from entente.journal.models import Recorded, history_of

PACK_SPACE = UUID("b0f1b2c4-8d0e-5f64-8a35-0d6a3e2f7c11")
"""The name space of what packs and readings create, so that two nodes name the same thing alike."""


def named(pack: str, key: str) -> UUID:
    """The identifier of what a pack states under this key."""
    return uuid5(PACK_SPACE, f"{pack}/{key}")


def key_field() -> models.CharField[str, str]:
    """How a pack calls it; empty for what people created."""
    return models.CharField(max_length=120, blank=True, default="")


class Sourced(models.Model):
    """A fact that came from somewhere: its source in words and address, who saw it there, who checked it when.

    `checked` empty: not yet checked by a lawyer. `seen` empty: not compared with the source when it was entered.
    """

    source = models.TextField(blank=True, default="")
    source_url = models.URLField(max_length=600, blank=True, default="")
    checked = models.CharField(max_length=200, blank=True, default="")
    seen = models.CharField(max_length=600, blank=True, default="")
    remark = models.TextField(blank=True, default="")

    class Meta:
        abstract = True


class MarkingScheme(Recorded):
    """An authority's own scheme of markings, or TLP 2.0, as a pack states it."""

    origin = models.CharField(max_length=120, blank=True, default="")
    key = key_field()
    name = models.CharField(max_length=200)
    beside = models.BooleanField(default=False)  # TLP stands beside a marking, never instead

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Marking(Recorded):
    """One level of a scheme; `rank` orders all schemes on one scale, 0 for what is public."""

    origin = models.CharField(max_length=120, blank=True, default="")
    key = key_field()
    scheme = models.ForeignKey(MarkingScheme, models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    rank = models.SmallIntegerField()

    class Meta:
        ordering = ["scheme", "rank"]

    def __str__(self) -> str:
        return self.name


class Party(Recorded):
    """A state or organisation that makes statements."""

    origin = models.CharField(max_length=120, blank=True, default="")
    key = key_field()
    name = models.CharField(max_length=200)
    short_name = models.CharField(max_length=80)
    letters = models.CharField(max_length=3)
    kind = models.CharField(
        max_length=20, default="state", choices=[("state", _("state")), ("organisation", _("organisation"))]
    )
    fictional = models.BooleanField(default=False)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.short_name


class Government(Recorded, Sourced):
    """One of a party's governments; all of a party's are siblings."""

    origin = models.CharField(max_length=120, blank=True, default="")
    key = key_field()
    party = models.ForeignKey(Party, models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    short_name = models.CharField(max_length=80)
    order = models.SmallIntegerField(default=0)
    zone = models.CharField(max_length=60, default="UTC")

    class Meta:
        ordering = ["party", "order", "name"]

    def __str__(self) -> str:
        return self.name


class Authority(Recorded, Sourced):
    """A ministry, agency or office of a government; an independent body is involved, never in the lead."""

    origin = models.CharField(max_length=120, blank=True, default="")
    key = key_field()
    party = models.ForeignKey(Party, models.PROTECT, null=True, blank=True, related_name="+")
    # None where it belongs to no one government: an independent body, or a body of several governments.
    government = models.ForeignKey(Government, models.PROTECT, null=True, blank=True, related_name="+")
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=240)
    short_name = models.CharField(max_length=80, blank=True, default="")
    independent = models.BooleanField(default=False)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Stated(Recorded):
    """What somebody says: `party` and `authority` say it (both empty for a pack), `origin` the node or pack."""

    origin = models.CharField(max_length=120, blank=True, default="")
    party = models.ForeignKey(Party, models.PROTECT, null=True, blank=True, related_name="+")
    authority = models.ForeignKey(Authority, models.PROTECT, null=True, blank=True, related_name="+")
    marking = models.ForeignKey(Marking, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        abstract = True


class Post(Recorded):
    """A function in an authority, with its mailbox and the post above it; persons hold it from day to day."""

    origin = models.CharField(max_length=120, blank=True, default="")
    key = key_field()
    authority = models.ForeignKey(Authority, models.PROTECT, related_name="+")
    title = models.CharField(max_length=200)
    mailbox = models.EmailField(blank=True, default="")
    superior = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["title"]

    def __str__(self) -> str:
        return self.title


class Person(Recorded):
    """A person of one of the own party's governments, or whom a record of theirs names."""

    name = models.CharField(max_length=200)
    authority = models.ForeignKey(Authority, models.PROTECT, null=True, blank=True, related_name="+")
    erased_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Holding(Recorded):
    """That a person holds a post from a day, until a day where one is set."""

    post = models.ForeignKey(Post, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    from_day = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-from_day"]


class Cooperation(Recorded):
    """Parties, their statements, and everything done under them."""

    origin = models.CharField(max_length=120, blank=True, default="")
    key = key_field()
    name = models.CharField(max_length=200)
    soon_days = models.PositiveSmallIntegerField(default=60)
    news_days = models.PositiveSmallIntegerField(default=180)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class CooperationParty(Recorded):
    """That a party takes part in a cooperation."""

    cooperation = models.ForeignKey(Cooperation, models.PROTECT, related_name="+")
    party = models.ForeignKey(Party, models.PROTECT, related_name="+")
    order = models.SmallIntegerField(default=0)

    class Meta:
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(fields=["cooperation", "party"], name="parties_once_in_cooperation")
        ]


class Role(Recorded):
    """What a person may do: for an authority, and in one cooperation only where one is named."""

    class Kind(models.TextChoices):
        ADMINISTRATOR = "administrator", _("administrator")
        EDITOR = "editor", _("editor")
        LEAD = "lead", _("lead")
        ASSESSOR = "assessor", _("assessor")
        READER = "reader", _("reader")

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=16, choices=Kind.choices)
    authority = models.ForeignKey(Authority, models.PROTECT, null=True, blank=True, related_name="+")
    cooperation = models.ForeignKey(Cooperation, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["kind"]


class Desk(Recorded):
    """Whose desk this node is, and the most that it may hold. One row; until it stands, acts are the node's."""

    party = models.ForeignKey(Party, models.PROTECT, null=True, blank=True, related_name="+")
    watches = models.BooleanField(default=False)
    name = models.CharField(max_length=200, blank=True, default="")
    ceiling = models.SmallIntegerField(default=1)
    demonstration = models.BooleanField(default=False)


class UserManager(BaseUserManager["User"]):
    """Accounts by name."""


class User(AbstractBaseUser):
    """An account: credentials of a person. Operational, never in an entry."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    username = models.CharField(max_length=150, unique=True)
    email = models.EmailField(blank=True, default="")
    person = models.OneToOneField(Person, models.PROTECT, null=True, blank=True, related_name="+")
    is_active = models.BooleanField(default=True)
    must_change_password = models.BooleanField(default=False)
    seen_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[UserManager] = UserManager()
    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []


class Forum(Recorded, Sourced):
    """A body or platform that commitments work in."""

    origin = models.CharField(max_length=120, blank=True, default="")
    key = key_field()
    name = models.CharField(max_length=240)
    abbreviation = models.CharField(max_length=40, blank=True, default="")

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class ForumMember(Recorded):
    """That a party, or another state by its name, is a member of a forum."""

    forum = models.ForeignKey(Forum, models.PROTECT, related_name="+")
    party = models.ForeignKey(Party, models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=200, blank=True, default="")


class Framework(Recorded, Sourced):
    """A text that commitments work under, with its dates and status."""

    origin = models.CharField(max_length=120, blank=True, default="")
    key = key_field()
    name = models.CharField(max_length=300)
    abbreviation = models.CharField(max_length=40, blank=True, default="")
    dated = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    status = models.CharField(max_length=120, blank=True, default="")

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Concept(Recorded):
    """A EuroVoc concept: its number and English label."""

    code = models.CharField(max_length=20, unique=True)
    label = models.CharField(max_length=200)

    class Meta:
        ordering = ["label"]

    def __str__(self) -> str:
        return self.label


class Competence(Recorded, Sourced):
    """Which government may act on a matter, in the words of an article and the kinds of its legal order.

    `kind` is the order's own (exclusive, parallel, reserved, ...); `concertation` says where an unclear one lies.
    """

    origin = models.CharField(max_length=120, blank=True, default="")
    key = key_field()
    order = models.CharField(max_length=40)
    kind = models.CharField(max_length=40)
    government = models.ForeignKey(Government, models.PROTECT, null=True, blank=True, related_name="+")
    holder = models.CharField(max_length=200, blank=True, default="")
    matter = models.TextField()
    limits = models.TextField(blank=True, default="")
    article = models.CharField(max_length=200)
    place = models.CharField(max_length=200, blank=True, default="")
    valid_from = models.DateField(null=True, blank=True)
    valid_until = models.DateField(null=True, blank=True)
    concertation = models.TextField(blank=True, default="")

    class Meta:
        ordering = ["order", "article"]


class Transfer(Recorded, Sourced):
    """The exercise of competences that one government handed to another."""

    origin = models.CharField(max_length=120, blank=True, default="")
    key = key_field()
    order = models.CharField(max_length=40)
    giver = models.ForeignKey(Government, models.PROTECT, related_name="+")
    receiver = models.ForeignKey(Government, models.PROTECT, related_name="+")
    matter = models.TextField()
    article = models.CharField(max_length=200, blank=True, default="")
    territory = models.CharField(max_length=200, blank=True, default="")
    valid_from = models.DateField(null=True, blank=True)
    valid_until = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["order", "key"]


class CompetenceConcept(Recorded):
    """A concept that helps to find a competence."""

    competence = models.ForeignKey(Competence, models.PROTECT, related_name="+")
    concept = models.ForeignKey(Concept, models.PROTECT, related_name="+")


MarkingSchemeHistory = history_of(MarkingScheme)
MarkingHistory = history_of(Marking)
PartyHistory = history_of(Party)
GovernmentHistory = history_of(Government)
AuthorityHistory = history_of(Authority)
PostHistory = history_of(Post)
PersonHistory = history_of(Person)
HoldingHistory = history_of(Holding)
CooperationHistory = history_of(Cooperation)
CooperationPartyHistory = history_of(CooperationParty)
RoleHistory = history_of(Role)
DeskHistory = history_of(Desk)
ForumHistory = history_of(Forum)
ForumMemberHistory = history_of(ForumMember)
FrameworkHistory = history_of(Framework)
ConceptHistory = history_of(Concept)
CompetenceHistory = history_of(Competence)
TransferHistory = history_of(Transfer)
CompetenceConceptHistory = history_of(CompetenceConcept)
