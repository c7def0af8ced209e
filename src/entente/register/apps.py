"""How Django knows this room."""

from django.apps import AppConfig


class RegisterConfig(AppConfig):
    """The room `register`."""

    name = "entente.register"
    label = "register"
