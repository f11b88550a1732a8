"""The office's own fields of the new records of an import, written with them."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.domain.own.kinds import Owner
from crm_desktop.services.imports.bulk import Bulk
from crm_desktop.services.imports.checked import Entry
from crm_desktop.services.imports.own import own_values
from crm_desktop.services.own_values import keep_many


def keep_new(bulk: Bulk, owner: Owner, entries: Sequence[Entry]) -> None:
    """Keep what new records say in the office's own fields, and what is usual in the others."""
    keep_many(bulk.work, owner, {entry.slot.id or 0: own_values(entry.incoming) for entry in entries}, are_new=True)
