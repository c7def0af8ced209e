"""How Django knows this room."""

from django.apps import AppConfig


class PostroomConfig(AppConfig):
    """The room `postroom`."""

    name = "entente.postroom"
    label = "postroom"
