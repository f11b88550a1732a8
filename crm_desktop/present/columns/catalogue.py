"""The columns of the lists of all kinds of documents; a new area enters its own here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from crm_desktop.domain.money.kinds import MONEY
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.present.columns import sales
from crm_desktop.present.columns.base import Column
from crm_desktop.present.columns.money import money_columns

COLUMNS: Mapping[DocumentKind, Sequence[Column[Any]]] = {
    **sales.COLUMNS,
    **{kind: money_columns(one) for kind, one in MONEY.items()},
}
"""By the kind that is listed."""
