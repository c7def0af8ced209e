"""What was agreed: statements, their texts, provisions, commitments; what a reader proposed; who holds what; notes."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from entente.journal.models import Recorded, history_of
from entente.parties.models import (
    Authority,
    Concept,
    Cooperation,
    Forum,
    Framework,
    Government,
    Party,
    Person,
    Post,
    Stated,
    key_field,
)


class Form(models.TextChoices):
    """What kind of work a commitment calls for."""

    DIALOGUE = "dialogue", _("dialogue")
    EXCHANGE = "exchange", _("exchange")
    INSTRUMENT = "instrument", _("instrument")
    ACTIVITY = "activity", _("activity")
    EXPLORATION = "exploration", _("exploration")
    POSITION = "position", _("position")
    COOPERATION = "cooperation", _("general cooperation")


class Force(models.TextChoices):
    """How strong its words are; `binding` is shown as the word itself: shall."""

    BINDING = "binding", _("shall")
    COMMITTED = "committed", _("committed")
    INTENDED = "intended", _("intended")
    EXPLORATORY = "exploratory", _("exploratory")
    ASPIRATIONAL = "aspirational", _("aspirational")


class Statement(Stated):
    """A text that the parties of a cooperation agreed."""

    key = key_field()
    cooperation = models.ForeignKey(Cooperation, models.PROTECT, related_name="+")
    title = models.CharField(max_length=400)
    dated = models.DateField(null=True, blank=True)
    url = models.URLField(max_length=600, blank=True, default="")
    published_sha256 = models.CharField(max_length=64, blank=True, default="")

    class Meta:
        ordering = ["-dated", "title"]


class Predecessor(Stated):
    """That a statement follows an earlier one, or a text that is named only."""

    statement = models.ForeignKey(Statement, models.PROTECT, related_name="+")
    earlier = models.ForeignKey(Statement, models.PROTECT, null=True, blank=True, related_name="+")
    framework = models.ForeignKey(Framework, models.PROTECT, null=True, blank=True, related_name="+")


class Text(Stated):
    """One version of a statement in one language, as received. All languages are of equal standing."""

    statement = models.ForeignKey(Statement, models.PROTECT, related_name="+")
    language = models.CharField(max_length=12, default="en")
    revises = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    body = models.TextField()
    sha256 = models.CharField(max_length=64, db_index=True)
    name = models.CharField(max_length=600)
    received_at = models.DateTimeField()
    current = models.BooleanField(default=True)

    class Meta:
        ordering = ["language", "-received_at"]


class Provision(Stated):
    """A heading, paragraph, list item or proviso of a text. Shape: half-open offsets in code points."""

    text = models.ForeignKey(Text, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12)
    section = models.CharField(max_length=300, blank=True, default="")
    mark = models.CharField(max_length=12, blank=True, default="")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    class Meta:
        ordering = ["text", "start"]
        indexes = [models.Index(fields=["text", "start"], name="register_provision_start")]


class Commitment(Stated):
    """One undertaking, reviewed. Dates are intervals of days; `recurrence` an ISO 8601 duration or `regular`."""

    key = key_field()
    cooperation = models.ForeignKey(Cooperation, models.PROTECT, related_name="+")
    statement = models.ForeignKey(Statement, models.PROTECT, related_name="+")
    order = models.PositiveIntegerField()
    section = models.CharField(max_length=300, blank=True, default="")
    summary = models.TextField(blank=True, default="")
    words = models.TextField(
        blank=True, default=""
    )  # from the anchor to the extent's end, where a text is here
    verb = models.CharField(max_length=80, blank=True, default="")
    lemma = models.CharField(max_length=80, blank=True, default="")
    negated = models.BooleanField(default=False)
    force = models.CharField(max_length=16, choices=Force.choices)
    trend = models.CharField(max_length=20, blank=True, default="")
    form = models.CharField(max_length=16, choices=Form.choices)
    due_from = models.DateField(null=True, blank=True)
    due_until = models.DateField(null=True, blank=True)
    recurrence = models.CharField(max_length=20, blank=True, default="")
    until = models.CharField(max_length=300, blank=True, default="")
    ends_on = models.DateField(null=True, blank=True)
    facts = models.JSONField(
        default=dict
    )  # the further fields of the reading, each value with its words and offsets
    reviewed = models.CharField(max_length=16, default="person")  # person or pack

    class Meta:
        ordering = ["statement", "order"]
        indexes = [
            models.Index(fields=["cooperation", "order"], name="register_commitment_order"),
            models.Index(fields=["cooperation", "form"], name="register_commitment_form"),
            models.Index(fields=["cooperation", "force"], name="register_commitment_force"),
            models.Index(fields=["cooperation", "section"], name="register_commitment_section"),
            models.Index(fields=["cooperation", "due_until"], name="register_commitment_due"),
        ]


class Anchor(Stated):
    """Where a commitment stands in one version of its text: its lead verb, and its extent."""

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="+")
    text = models.ForeignKey(Text, models.PROTECT, related_name="+")
    anchor = models.PositiveIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    class Meta:
        ordering = ["text", "anchor"]
        constraints = [
            models.UniqueConstraint(fields=["commitment", "text"], name="register_anchor_once_in_text")
        ]


class Proviso(Stated):
    """A passage that qualifies a whole statement, or those commitments that `ProvisoCover` names."""

    key = key_field()
    statement = models.ForeignKey(Statement, models.PROTECT, related_name="+")
    provision = models.ForeignKey(Provision, models.PROTECT, null=True, blank=True, related_name="+")
    summary = models.TextField(blank=True, default="")
    words = models.TextField(blank=True, default="")
    mark = models.CharField(max_length=12, blank=True, default="")
    covers_all = models.BooleanField(default=True)
    anchors = models.JSONField(
        default=list
    )  # those it covers, where not all: offsets in its provision's text


class ProvisoCover(Stated):
    """That a proviso qualifies this commitment."""

    proviso = models.ForeignKey(Proviso, models.PROTECT, related_name="+")
    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="+")


class CommitmentForum(Stated):
    """That a commitment's words name a forum."""

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="+")
    forum = models.ForeignKey(Forum, models.PROTECT, related_name="+")


class CommitmentFramework(Stated):
    """That a commitment's words name a framework."""

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="+")
    framework = models.ForeignKey(Framework, models.PROTECT, related_name="+")


class CommitmentConcept(Stated):
    """That a commitment is about a EuroVoc concept."""

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="+")
    concept = models.ForeignKey(Concept, models.PROTECT, related_name="+")


class Candidate(Stated):
    """A commitment as read, waiting for review or decided. `read` is kept whatever the reviewer decides."""

    class State(models.TextChoices):
        OPEN = "open", _("to review")
        ACCEPTED = "accepted", _("accepted")
        REJECTED = "rejected", _("not a commitment")

    text = models.ForeignKey(Text, models.PROTECT, related_name="+")
    anchor = models.PositiveIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    read = models.JSONField(
        default=dict
    )  # as read, in the shape of entente.reading/1; empty for a passage marked by hand
    decided = models.JSONField(default=dict)  # as reviewed, in the same shape
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    clear = models.BooleanField(default=False)  # nothing about it is in doubt
    commitment = models.ForeignKey(Commitment, models.PROTECT, null=True, blank=True, related_name="+")
    split_from = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["text", "anchor"]


class Question(Stated):
    """A doubt of the reading, or a passage that it could not read, to be settled by a person."""

    class Kind(models.TextChoices):
        DOUBT = "doubt", _("doubt")
        UNREAD = "unread", _("unread passage")
        MATCH = "match", _("place in the text")

    text = models.ForeignKey(Text, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    code = models.CharField(max_length=60, blank=True, default="")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    candidate = models.ForeignKey(Candidate, models.PROTECT, null=True, blank=True, related_name="+")
    commitment = models.ForeignKey(Commitment, models.PROTECT, null=True, blank=True, related_name="+")
    facts = models.JSONField(default=dict)
    answer = models.CharField(max_length=300, blank=True, default="")
    settled = models.BooleanField(default=False)

    class Meta:
        ordering = ["text", "start"]


class Coordinator(Stated):
    """The post that holds the pen for a party on a commitment; one for each party."""

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="+")
    holder = models.ForeignKey(Party, models.PROTECT, related_name="+")
    post = models.ForeignKey(Post, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["commitment", "holder"], name="register_one_coordinator")
        ]


class Competent(Stated):
    """A government's part in a commitment: the authority that it names itself, or where the question lies."""

    class State(models.TextChoices):
        PROPOSED = "proposed", _("concerned, not yet named")
        NAMED = "named", _("named")
        CONCERTATION = "concertation", _("under concertation")

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="+")
    government = models.ForeignKey(Government, models.PROTECT, related_name="+")
    competent = models.ForeignKey(Authority, models.PROTECT, null=True, blank=True, related_name="+")
    state = models.CharField(max_length=14, choices=State.choices)
    lies_with = models.CharField(max_length=300, blank=True, default="")
    without_prejudice = models.BooleanField(default=False)
    source = models.TextField(blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["commitment", "government"], name="register_one_competent")
        ]


class Involved(Stated):
    """That an independent body is involved; never in the lead, never reminded."""

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="+")
    body = models.ForeignKey(Authority, models.PROTECT, related_name="+")


class Link(Stated):
    """What a commitment does to an earlier one."""

    class Kind(models.TextChoices):
        CONTINUES = "continues", _("continues")
        STRENGTHENS = "strengthens", _("strengthens")
        REPLACES = "replaces", _("replaces")

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="+")
    earlier = models.ForeignKey(Commitment, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=Kind.choices)


class Note(Stated):
    """A note of one's own government, which no other government can read. Candid."""

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="+")
    government = models.ForeignKey(Government, models.PROTECT, related_name="+")
    author = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    written_at = models.DateTimeField()
    body = models.TextField()

    candid = ("body",)

    class Meta:
        ordering = ["-written_at"]


class Comment(Stated):
    """What a person says to colleagues of the own party about a commitment; mentions name persons. Candid."""

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="+")
    author = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    written_at = models.DateTimeField()
    body = models.TextField()
    mentions = models.JSONField(default=list)  # identifiers of persons

    candid = ("body",)

    class Meta:
        ordering = ["-written_at"]


class SavedView(Recorded):
    """A way of looking at the register that a person kept, and shared where they say so."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    cooperation = models.ForeignKey(Cooperation, models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    query = models.TextField()
    shared = models.BooleanField(default=False)

    class Meta:
        ordering = ["name"]


class SearchRow(models.Model):
    """Derived: the words of a commitment or note, from an entry to an entry, in the letters that search compares."""

    row = models.BigAutoField(primary_key=True)
    source = models.UUIDField(db_index=True)
    commitment = models.UUIDField(db_index=True)
    government = models.UUIDField(null=True)  # whose own-note the words stand in
    folded = models.TextField()
    from_entry = models.BigIntegerField()
    to_entry = models.BigIntegerField()

    class Meta:
        db_table = "register_search"


StatementHistory = history_of(Statement)
PredecessorHistory = history_of(Predecessor)
TextHistory = history_of(Text)
ProvisionHistory = history_of(Provision)
CommitmentHistory = history_of(Commitment)
AnchorHistory = history_of(Anchor)
ProvisoHistory = history_of(Proviso)
ProvisoCoverHistory = history_of(ProvisoCover)
CommitmentForumHistory = history_of(CommitmentForum)
CommitmentFrameworkHistory = history_of(CommitmentFramework)
CommitmentConceptHistory = history_of(CommitmentConcept)
CandidateHistory = history_of(Candidate)
QuestionHistory = history_of(Question)
CoordinatorHistory = history_of(Coordinator)
CompetentHistory = history_of(Competent)
InvolvedHistory = history_of(Involved)
LinkHistory = history_of(Link)
NoteHistory = history_of(Note)
CommentHistory = history_of(Comment)
SavedViewHistory = history_of(SavedView)
