"""How Django knows this room."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The room `web`."""

    name = "entente.web"
    label = "web"
