"""How Django knows this room."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """The room `desk`."""

    name = "entente.desk"
    label = "desk"
