"""Entries are never changed or removed; a payload is removed only where an entry names it."""

from collections.abc import Iterator
from typing import Any

from django.db import migrations

CHAINS = [("journal", "journal_erased"), ("access", "access_erased")]


def _sqlite(chain: str, erased: str) -> Iterator[str]:
    fixed = [(f"{chain}_entry", "UPDATE"), (f"{chain}_entry", "DELETE"), (f"{chain}_payload", "UPDATE")]
    fixed += [(erased, "UPDATE"), (erased, "DELETE")]
    for table, verb in fixed:
        yield (
            f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table}: rows are never changed or removed'); END"
        )
    yield (
        f"CREATE TRIGGER {chain}_payload_no_delete BEFORE DELETE ON {chain}_payload "
        f"WHEN NOT EXISTS (SELECT 1 FROM {erased} WHERE payload = OLD.sequence) "
        f"BEGIN SELECT RAISE(ABORT, '{chain}_payload: no entry names this payload for erasure'); END"
    )


def _postgresql(chain: str, erased: str) -> Iterator[str]:
    yield """
        CREATE OR REPLACE FUNCTION entente_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '%: rows are never changed or removed', TG_TABLE_NAME; END $$
    """
    yield f"""
        CREATE OR REPLACE FUNCTION {chain}_payload_erasable() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NOT EXISTS (SELECT 1 FROM {erased} WHERE payload = OLD.sequence) THEN
            RAISE EXCEPTION '{chain}_payload: no entry names this payload for erasure';
          END IF;
          RETURN OLD;
        END $$
    """
    for table, verbs in [
        (f"{chain}_entry", "UPDATE OR DELETE"),
        (f"{chain}_payload", "UPDATE"),
        (erased, "UPDATE OR DELETE"),
    ]:
        yield (
            f"CREATE TRIGGER {table}_fixed BEFORE {verbs} ON {table} FOR EACH ROW EXECUTE FUNCTION entente_refuse()"
        )
    yield (
        f"CREATE TRIGGER {chain}_payload_kept BEFORE DELETE ON {chain}_payload "
        f"FOR EACH ROW EXECUTE FUNCTION {chain}_payload_erasable()"
    )
    for table in (f"{chain}_entry", f"{chain}_payload", erased):
        yield (
            f"CREATE TRIGGER {table}_whole BEFORE TRUNCATE ON {table} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION entente_refuse()"
        )


def add_triggers(apps: Any, schema_editor: Any) -> None:
    statements = _sqlite if schema_editor.connection.vendor == "sqlite" else _postgresql
    for chain, erased in CHAINS:
        for statement in statements(chain, erased):
            schema_editor.execute(statement, params=None)  # a % in it is its own


class Migration(migrations.Migration):
    dependencies = [("journal", "0001_first")]
    operations = [migrations.RunPython(add_triggers, migrations.RunPython.noop)]
