"""Tasks that somebody decided: on the desk of who is to do them, in their list, and one of them in full."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.affairs.tasks import Step, TaskDraft, TaskState, typed_steps
from crm_desktop.domain.reminders import ReminderKind, group_of, reminder_key
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import Party
from crm_desktop.models.tasks import Task, TaskComment
from crm_desktop.present.listing import ListRequest, Sort
from crm_desktop.queries.affairs.feed_row import Row, Source, columns, shown_name, told
from crm_desktop.queries.affairs.rows import Asked, Reminder
from crm_desktop.queries.affairs.scope import is_me, nobodys, sees_all
from crm_desktop.queries.filtering import Condition
from crm_desktop.queries.listing import Listing
from crm_desktop.queries.scope import sees, visible
from crm_desktop.queries.sight import sees_customer


def _whose(asked: Asked) -> Condition:
    """Who is to do it; what is nobody's by name is who made it's, and of somebody who left the managers'."""
    if sees_all(asked):
        return sees(asked.access, Task)
    own = and_(Task.for_id.is_(None), Task.made_by == asked.access.operator_id)
    left = and_(Task.for_id.is_not(None), nobodys(asked.access, Task.for_id))
    return or_(is_me(asked.access, Task.for_id), own, left)


def _open(asked: Asked) -> Select[Any]:
    """Open tasks that are due now or soon; the customer is named to who sees him."""
    is_seen = sees_customer(asked.access)
    values = {
        "record_id": Task.id,
        "party_id": case((is_seen, Party.id)),
        "customer": case((is_seen, shown_name())),
        "grade": case((is_seen, Party.grade)),
        "day": Task.due_on,
        "hour": Task.due_time,
        "text": Task.title,
        "person": case((Task.made_by != asked.access.operator_id, Task.maker), else_=""),
        "number": Task.checklist,
    }
    query = (
        select(*columns(ReminderKind.TASK, values))
        .select_from(Task)
        .outerjoin(Party, Task.party_id == Party.id)
        .where(Task.state == TaskState.OPEN, Task.due_on <= asked.last_day, _whose(asked))
    )
    return query if asked.of is None else query.where(Task.party_id.in_(asked.of))


def _task(asked: Asked, row: Row) -> Iterator[Reminder]:
    yield told(
        ReminderKind.TASK,
        group_of(row.day, asked.today),
        row,
        reminder_key(ReminderKind.TASK, row.record_id),
        row.day,
        document="task",
        time=row.hour,
        text=row.text,
        count=sum(not is_done for _, is_done in json.loads(row.number)),
        handed_from=row.person,
    )


TASK_SOURCE = Source(ReminderKind.TASK, frozenset({"task"}), _open, _task)


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One task of their list."""

    id: int
    due_on: date
    title: str
    state: TaskState
    doer: str | None
    maker: str
    party_id: int | None
    customer: str | None
    answer: str
    closed_at: datetime | None
    closed_by: str
    made_at: datetime
    version: int

    @property
    def is_open(self) -> bool:
        """Whether somebody is still to do it."""
        return self.state is TaskState.OPEN


def _seen(access: Access) -> Condition:
    """One's tasks, but those about a customer whom one sees no more."""
    return and_(sees(access, Task), or_(Task.party_id.is_(None), sees_customer(access)))


def _customer() -> ColumnElement[str]:
    return func.coalesce(func.nullif(Party.short_name, ""), Party.name)


def _narrowed(request: ListRequest) -> list[Condition]:
    return [Task.state == TaskState.OPEN] if request.options.get("open") else []


TASKS = Listing(
    row=TaskRow,
    key=Task.id,
    source=Task.__table__.outerjoin(Party.__table__, Task.party_id == Party.id).outerjoin(
        Employee.__table__, Task.for_id == Employee.id
    ),
    columns={
        "id": Task.id,
        "due_on": Task.due_on,
        "title": Task.title,
        "state": Task.state,
        "doer": Employee.name,
        "maker": Task.maker,
        "party_id": Task.party_id,
        "customer": _customer(),
        "answer": Task.answer,
        "closed_at": Task.closed_at,
        "closed_by": Task.closed_by,
        "made_at": Task.made_at,
        "version": Task.version,
    },
    visible=_seen,
    search=(Task.title, Task.note, Party.name, Party.initials),
    customer=Task.party_id,
    order=(Sort("due_on", descending=True),),
    where=_narrowed,
)


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody said about a task."""

    at: datetime
    author: str
    text: str


@dataclass(frozen=True, slots=True)
class StoredTask:
    """A task in full, with the version that was read."""

    id: int
    version: int
    draft: TaskDraft
    state: TaskState
    maker: str
    made_at: datetime
    answer: str
    closed_at: datetime | None
    closed_by: str
    comments: tuple[Comment, ...]


def stored_task(session: Session, access: Access, *, task_id: int) -> StoredTask:
    """Read a task.

    Raises:
        NotFound: if there is none, or it is not for this operator.
    """
    task = visible(session, access, Task, task_id)
    steps = tuple(Step(text, is_done) for text, is_done in json.loads(task.checklist))
    said = select(TaskComment.at, TaskComment.author, TaskComment.text).where(TaskComment.task_id == task.id)
    return StoredTask(
        id=task.id,
        version=task.version,
        draft=TaskDraft(
            title=task.title,
            party_id=task.party_id,
            for_id=task.for_id,
            due_on=task.due_on,
            due_time=task.due_time,
            note=task.note,
            checklist=typed_steps(steps),
        ),
        state=task.state,
        maker=task.maker,
        made_at=task.made_at,
        answer=task.answer,
        closed_at=task.closed_at,
        closed_by=task.closed_by,
        comments=tuple(Comment(*row) for row in session.execute(said.order_by(TaskComment.at, TaskComment.id))),
    )
