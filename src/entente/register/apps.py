"""How Django knows this room."""

from django.apps import AppConfig


class RegisterConfig(AppConfig):
    """The room `register`."""

    name = "entente.register"
    label = "register"

    def ready(self) -> None:
        """The search table follows the journal."""
        from entente.journal.derived import derive
        from entente.journal.subscribers import subscribe
        from entente.register.queries import searching

        subscribe(searching.SUBSCRIBER, searching.follow)
        derive(searching.SUBSCRIBER, searching.rebuild, {"register_search": searching.SAME})
