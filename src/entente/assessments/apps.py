"""How Django knows this room."""

from django.apps import AppConfig


class AssessmentsConfig(AppConfig):
    """The room `assessments`."""

    name = "entente.assessments"
    label = "assessments"
