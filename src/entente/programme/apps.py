"""How Django knows this room."""

from django.apps import AppConfig


class ProgrammeConfig(AppConfig):
    """The room `programme`."""

    name = "entente.programme"
    label = "programme"
