"""How Django knows this room."""

from django.apps import AppConfig


class JournalConfig(AppConfig):
    """The room `journal`."""

    name = "entente.journal"
    label = "journal"
