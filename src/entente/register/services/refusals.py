"""What the register refuses, in sentences for the person who asked."""

from __future__ import annotations

from django.utils.translation import gettext as _

from entente.register.models import Text


class RuleError(Exception):
    """What was asked would break a rule of the register; the message says which, and what to do."""


class AlreadyAddedError(RuleError):
    """The same text is on this desk already."""

    def __init__(self, text: Text) -> None:
        """The text as it stands on the desk."""
        super().__init__(_("This text is on the desk already. Open it, or add a newer version of it."))
        self.text = text
