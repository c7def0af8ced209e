"""How Django knows this room."""

from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    """The room `evidence`."""

    name = "entente.evidence"
    label = "evidence"
