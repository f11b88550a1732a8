"""Which rows of a list are in no sum, and why: one rule for documents, one for items of the ledger.

A ``Listing`` tells its rows, its totals and its groups by it, so that they agree.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from crm_desktop.models.documents import DocumentTable
from crm_desktop.present.listing import LeftOut
from crm_desktop.queries.filtering import Condition


def documents_left_out(table: DocumentTable) -> Mapping[LeftOut, Condition]:
    """Of documents those that were voided, and those that are no more than typed."""
    return {LeftOut.VOID: table.is_void, LeftOut.DRAFT: table.is_draft}


def items_left_out(entity: Any) -> Mapping[LeftOut, Condition]:
    """Of charges and credits those that were voided."""
    return {LeftOut.VOID: entity.voided_on.is_not(None)}
