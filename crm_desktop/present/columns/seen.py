"""The columns of a list as far as somebody sees them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from crm_desktop.domain.access import Access
from crm_desktop.domain.field_groups import SECRETS, Secret, Sight, sight
from crm_desktop.present.columns.base import Column, Row


def seen_columns(
    access: Access, columns: Sequence[Column[Row]], secrets: Mapping[str, Secret] = SECRETS
) -> list[Column[Row]]:
    """The columns without those of hidden fields; by one that is seen in part, nothing is sorted or filtered."""
    found = []
    for column in columns:
        seen = sight(access, column.key, secrets)
        if seen is Sight.MASKED:
            found.append(replace(column, sortable=False, filterable=False))
        elif seen is Sight.FULL:
            found.append(column)
    return found
