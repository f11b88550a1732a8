"""What the program keeps for an operator while he works: half-typed forms and the way he arranged his lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, delete, select

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import NeedsConfirmation
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.office.kept import TypedDraft
from crm_desktop.models.office.views import SavedView
from crm_desktop.services.work import Handler, Work

_GONE = Changes.VIEWS | Changes.REMINDERS
"""A report that goes takes its times with it."""


@dataclass(frozen=True, kw_only=True)
class KeepDraft:
    """Keep a half-typed form; the same key replaces what was kept before.

    Attributes:
        kind: the kind of tab that opens it again.
        title: how it is offered after a crash.
        content: the form as JSON.
    """

    key: str
    kind: str
    title: str
    content: str
    record_id: int | None = None


def keep_draft(work: Work, command: KeepDraft) -> Done:
    """Store the draft for the operator.

    Raises:
        NotFound: if a colleague keeps one under this key.
    """
    draft = work.stored_under(TypedDraft, command.key)
    if draft is None:
        draft = TypedDraft(key=command.key, operator_id=work.access.operator_id)
        work.session.add(draft)
    draft.kind, draft.title, draft.content = command.kind, command.title[:120], command.content
    draft.record_id = command.record_id
    draft.saved_at = work.clock.now()
    work.session.flush()
    return Done(Changes.NONE, draft.id)


@dataclass(frozen=True, kw_only=True)
class DropDraft:
    """Forget a half-typed form: it was saved, or given up."""

    key: str


def drop_draft(work: Work, command: DropDraft) -> Done:
    """Delete the operator's draft, if it is still there."""
    own = TypedDraft.operator_id == work.access.operator_id
    work.session.execute(delete(TypedDraft).where(TypedDraft.key == command.key, own))
    return Done(Changes.NONE)


@dataclass(frozen=True, kw_only=True)
class SaveView:
    """Keep the columns, sorting and filters of a list under a name; ``content`` is JSON."""

    list_id: str
    name: str
    content: str


def save_view(work: Work, command: SaveView) -> Done:
    """Store a view of the operator's own."""
    view = _view(work, command.list_id, command.name, work.access.operator_id)
    view.content = command.content
    return Done(Changes.VIEWS)


@dataclass(frozen=True, kw_only=True)
class DeleteView:
    """Forget a view of one's own."""

    list_id: str
    name: str


def delete_view(work: Work, command: DeleteView) -> Done:
    """Delete the operator's view; everybody's views stay."""
    own = _called(command.list_id, command.name, work.access.operator_id)
    work.session.execute(delete(SavedView).where(*own))
    return Done(_GONE)


class GivenAlready(NeedsConfirmation):
    """Everybody has another view of this name."""

    key = "given_already"
    template = QT_TRANSLATE_NOOP("errors", "Everybody has another “{name}” already. Put this one in its place?")


@dataclass(frozen=True, kw_only=True)
class GiveViewToAll:
    """Let every operator have a view."""

    list_id: str
    name: str
    content: str
    accepted: frozenset[str] = frozenset()


def give_view_to_all(work: Work, command: GiveViewToAll) -> Done:
    """Store the view as everybody's.

    Raises:
        GivenAlready: to be accepted, if they have another one of this name.
    """
    others = select(SavedView.content).where(*_called(command.list_id, command.name, None))
    is_other = any(content != command.content for content in work.session.scalars(others))
    if is_other and GivenAlready.key not in command.accepted:
        raise GivenAlready(name=command.name)
    _view(work, command.list_id, command.name, None).content = command.content
    return Done(Changes.VIEWS)


@dataclass(frozen=True, kw_only=True)
class TakeViewFromAll:
    """Take a view away that was given to all; those of one's own stay."""

    list_id: str
    name: str


def take_view_from_all(work: Work, command: TakeViewFromAll) -> Done:
    """Delete everybody's view, if it is still there."""
    work.session.execute(delete(SavedView).where(*_called(command.list_id, command.name, None)))
    return Done(_GONE, None, command.name[:40])


def _view(work: Work, list_id: str, name: str, operator_id: int | None) -> SavedView:
    found = work.session.scalars(select(SavedView).where(*_called(list_id, name, operator_id))).first()
    if found is None:
        found = SavedView(list_id=list_id, name=name, operator_id=operator_id)
        work.session.add(found)
    return found


def _called(list_id: str, name: str, operator_id: int | None) -> tuple[ColumnElement[bool], ...]:
    """The view of a name; of everybody's there may be two, if two gave it at once."""
    whose = SavedView.operator_id.is_not_distinct_from(operator_id)
    return SavedView.list_id == list_id, SavedView.name == name, whose


HANDLERS: Mapping[type, Handler] = {
    KeepDraft: Handler(keep_draft, None, is_audited=False, is_taken_from_all=True),
    DropDraft: Handler(drop_draft, None, is_audited=False),
    SaveView: Handler(save_view, None, is_audited=False),
    DeleteView: Handler(delete_view, None, is_audited=False),
    GiveViewToAll: Handler(give_view_to_all, Right.SET_UP_OFFICE, "saved_view"),
    TakeViewFromAll: Handler(take_view_from_all, Right.SET_UP_OFFICE, "saved_view"),
}
