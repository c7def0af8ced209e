"""How Django knows this room."""

import datetime as dt

from django.apps import AppConfig


class PostroomConfig(AppConfig):
    """The room `postroom`."""

    name = "entente.postroom"
    label = "postroom"

    def ready(self) -> None:
        """The clock knows this room's jobs."""
        from entente.postroom import services
        from entente.postroom.jobs import repeat

        repeat("postroom.mail", lambda _: services.send_due_mail(), every=dt.timedelta(minutes=1))
        repeat("postroom.tidy", services.tidy, every=dt.timedelta(days=1))
