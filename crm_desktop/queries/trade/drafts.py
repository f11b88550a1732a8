"""Stored documents as drafts: for editing, copying, checking and keeping former states."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

from crm_desktop.domain.trade.drafts import LineDraft
from crm_desktop.models.catalogue import table_of

_STORED = frozenset(LineDraft.__dataclass_fields__) - {"quantity", "tax_rate", "unread"}
"""What a line of a document and its draft call the same; not each kind has all of it."""


def draft_of(document: Any) -> Any:
    """A document as it was typed: the draft of its kind, out of its columns and its lines."""
    table = table_of(document)
    made: Any = table.type.draft
    columns = document.__table__.c
    head = {one.name: getattr(document, one.name) for one in fields(made) if one.name in columns}
    return made(**head, lines=tuple(_line(line, document, table.source) for line in document.lines))


def _line(line: Any, document: Any, source: str) -> LineDraft:
    columns = line.__table__.c
    return LineDraft(
        **{name: getattr(line, name) for name in _STORED if name in columns},
        # A draft stores what is not typed yet as zero.
        quantity=line.quantity or None,
        tax_rate=None if line.tax_rate == document.tax_rate else line.tax_rate,
        line_id=line.id,
        source_line_id=getattr(line, source) if source else None,
        unread=unread_of(line.unread),
    )


def unread_of(stored: str | None) -> tuple[tuple[str, str], ...]:
    """The texts of a line that could not be taken, as a draft holds them; see ``TradeLine.unread``."""
    return tuple((key, text) for key, text in json.loads(stored)) if stored else ()
