"""What a commitment does to an earlier one: it continues, strengthens or replaces it."""

from __future__ import annotations

from django.utils.translation import gettext as _

from entente.journal.services import act
from entente.parties.rights import Reader, Right
from entente.register.models import Commitment, Link
from entente.register.services.refusals import RuleError
from entente.register.services.saying import said_by


def link(reader: Reader, commitment: Commitment, earlier: Commitment, *, kind: str) -> Link:
    """The commitment is linked to the earlier one; a link that is there is of this kind.

    Errors: `RefusedError`; `RuleError` where it is the same commitment or another cooperation's.
    """
    reader.need(Right.EDIT, cooperation=commitment.cooperation_id)
    if commitment.pk == earlier.pk or commitment.cooperation_id != earlier.cooperation_id:
        raise RuleError(_("Link a commitment to an earlier one of the same cooperation."))
    if kind not in Link.Kind.values:
        raise RuleError(_("Say whether it continues, strengthens or replaces the earlier one."))
    there: Link | None = Link.objects.filter(commitment=commitment, earlier=earlier).first()
    with act(reader.actor, "link") as deed:
        if there is not None:
            there.kind = kind
            deed.change(there)
        else:
            there = Link(commitment=commitment, earlier=earlier, kind=kind, **said_by(reader))
            deed.add(there)
    return there


def unlink(reader: Reader, one: Link) -> None:
    """The link is gone; the journal keeps that it was there."""
    reader.need(Right.EDIT, cooperation=one.commitment.cooperation_id)
    with act(reader.actor, "unlink") as deed:
        deed.remove(one)
