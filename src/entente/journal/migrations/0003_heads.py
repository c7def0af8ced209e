"""Both chains have their head from the start, so that the first two acts need not race to make it."""

from typing import Any

from django.db import migrations

CHAINS = ["journal", "access"]


def add_heads(apps: Any, schema_editor: Any) -> None:
    heads = apps.get_model("journal", "ChainHead").objects.using(schema_editor.connection.alias)
    for chain in CHAINS:
        heads.get_or_create(chain=chain, defaults={"hash": bytes(32)})


class Migration(migrations.Migration):
    dependencies = [("journal", "0002_triggers")]
    operations = [migrations.RunPython(add_heads, migrations.RunPython.noop)]
