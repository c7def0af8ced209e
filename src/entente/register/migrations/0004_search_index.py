"""The index of words beside `register_search`: FTS5 kept by triggers on SQLite, an index over tsvector on PostgreSQL."""

from typing import Any

from django.db import migrations

SQLITE = (
    """CREATE VIRTUAL TABLE register_search_text USING fts5(
    folded, content='register_search', content_rowid='row', tokenize='unicode61')""",
    """CREATE TRIGGER register_search_added AFTER INSERT ON register_search BEGIN
    INSERT INTO register_search_text(rowid, folded) VALUES (new.row, new.folded); END""",
    """CREATE TRIGGER register_search_gone AFTER DELETE ON register_search BEGIN
    INSERT INTO register_search_text(register_search_text, rowid, folded)
    VALUES ('delete', old.row, old.folded); END""",
)
POSTGRESQL = (
    "CREATE INDEX register_search_text ON register_search USING gin (to_tsvector('simple', folded))",
)


def make(apps: Any, schema_editor: Any) -> None:
    vendor = schema_editor.connection.vendor
    for statement in POSTGRESQL if vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement, params=None)


def unmake(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP INDEX register_search_text")
        return
    for name in ("register_search_added", "register_search_gone"):
        schema_editor.execute(f"DROP TRIGGER {name}")
    schema_editor.execute("DROP TABLE register_search_text")


class Migration(migrations.Migration):
    dependencies = [("register", "0003_search")]
    operations = [migrations.RunPython(make, unmake)]
