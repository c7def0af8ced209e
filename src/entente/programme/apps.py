"""How Django knows this room."""

from django.apps import AppConfig


class ProgrammeConfig(AppConfig):
    """The room `programme`."""

    name = "entente.programme"
    label = "programme"

    def ready(self) -> None:
        """Standing is kept up to date from here on."""
        from entente.journal.subscribers import subscribe
        from entente.programme.standings import react

        subscribe("programme.standing", react)
