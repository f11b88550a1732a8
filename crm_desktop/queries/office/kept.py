"""What an operator keeps: half-typed forms, and views of lists under a name."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.own.fields import PREFIX
from crm_desktop.domain.own_rights import is_name_seen
from crm_desktop.models.office.views import SavedView


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A half-typed form that can be opened again."""

    key: str
    kind: str
    title: str
    record_id: int | None
    saved_at: datetime
    content: str


@dataclass(frozen=True, slots=True)
class KeptView:
    """A named view of a list, as JSON."""

    id: int
    list_id: str
    name: str
    content: str
    is_everybodys: bool


def kept_drafts(session: Session, access: Access) -> tuple[KeptDraft, ...]:
    """The operator's half-typed forms, newest first."""
    from crm_desktop.models.office.kept import TypedDraft  # not for the views, which each start asks first

    query = select(TypedDraft).where(TypedDraft.operator_id == access.operator_id).order_by(TypedDraft.saved_at.desc())
    return tuple(
        KeptDraft(draft.key, draft.kind, draft.title, draft.record_id, draft.saved_at, draft.content)
        for draft in session.scalars(query)
    )


def _asked_by(content: str) -> Iterator[str]:
    """The own fields by which a view, or a report, asks: all but those whose columns it merely has."""
    if PREFIX not in content:
        return
    try:
        kept = json.loads(content)
    except (ValueError, RecursionError):
        yield PREFIX  # what cannot be looked through is nobody's
        return
    if isinstance(kept, dict):
        kept.pop("columns", None)
        yield from (text for text in _texts(kept) if text.startswith(PREFIX))


def _texts(kept: Any) -> Iterator[str]:
    if isinstance(kept, str):
        yield kept
    elif isinstance(kept, dict | list):
        for part in kept.values() if isinstance(kept, dict) else kept:
            yield from _texts(part)


def kept_views(session: Session, access: Access) -> tuple[KeptView, ...]:
    """All views that the operator has: everybody's first, so that his own of the same name come later and win.

    Of everybody's those are left out that ask by an own field which he does not see: their conditions tell its values.
    """
    query = select(SavedView).where(or_(SavedView.operator_id == access.operator_id, SavedView.operator_id.is_(None)))
    found = [
        KeptView(view.id, view.list_id, view.name, view.content, view.operator_id is None)
        for view in session.scalars(query.order_by(SavedView.id))
        if view.operator_id is not None or all(is_name_seen(access, name) for name in _asked_by(view.content))
    ]
    return tuple(sorted(found, key=lambda view: not view.is_everybodys))
