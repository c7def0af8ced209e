"""How Django knows this room."""

from django.apps import AppConfig


class PartiesConfig(AppConfig):
    """The room `parties`."""

    name = "entente.parties"
    label = "parties"
