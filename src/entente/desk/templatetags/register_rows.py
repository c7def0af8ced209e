"""Cells of the register's table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template

register = template.Library()


@register.filter
def under(names: Mapping[str, Any], column: str) -> Any:  # noqa: ANN401 -- whatever the column holds
    """What stands under the column; nothing where it holds nothing."""
    return names.get(column, ())
