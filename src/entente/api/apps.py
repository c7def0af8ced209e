"""How Django knows this room."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """The room `api`."""

    name = "entente.api"
    label = "api"
