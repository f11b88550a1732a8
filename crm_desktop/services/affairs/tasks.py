"""Tasks that somebody decides: given, changed, handed on, talked about, done, refused and opened again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select

from crm_desktop.domain.access import Area
from crm_desktop.domain.affairs.tasks import (
    TaskClosed,
    TaskDraft,
    TaskState,
    steps_of,
    task_problems,
)
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import FieldProblems, Required, RuleBroken
from crm_desktop.domain.field_checks import TooLong
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.office.people import Employee, Operator
from crm_desktop.models.parties import Party
from crm_desktop.models.tasks import Task, TaskComment
from crm_desktop.queries.sight import of_party
from crm_desktop.queries.standing import access_of
from crm_desktop.services.parties.customers import load_customer
from crm_desktop.services.work import Handler, Work

LONGEST_ANSWER, LONGEST_COMMENT = 200, 2000


class CannotSee(RuleBroken):
    """The colleague may not see the customer."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To hand this on, choose another or hand over {customer}: {name} may not see it."
    )


class NoLogin(RuleBroken):
    """The colleague never logs in, so nobody would be reminded."""

    template = QT_TRANSLATE_NOOP("errors", "To hand this on, choose somebody who may log in: {name} may not.")


def operators_of(work: Work, colleague: Employee) -> list[Operator]:
    """How a colleague logs in.

    Raises:
        NoLogin: if he never does.
    """
    found = select(Operator).where(Operator.employee_id == colleague.id, Operator.is_active)
    operators = list(work.session.scalars(found))
    if not operators:
        raise NoLogin(name=colleague.name)
    return operators


def require_sight(work: Work, colleague: Employee, customer: Party, area: Area = Area.PARTIES) -> list[Operator]:
    """How a colleague who may see what an area knows of a customer logs in.

    Raises:
        CannotSee: if he may not.
        NoLogin: if he never logs in.
    """
    operators = operators_of(work, colleague)
    if not any(_sees(work, operator, area, customer) for operator in operators):
        raise CannotSee(customer=customer.short_name or customer.name, name=colleague.name)
    return operators


def _sees(work: Work, operator: Operator, area: Area, customer: Party) -> bool:
    there = access_of(work.session, operator, work.clock.today())
    return work.session.scalar(select(Party.id).where(Party.id == customer.id, of_party(there, area))) is not None


@dataclass(frozen=True, kw_only=True)
class SaveTask:
    """Give somebody something to do, or change what was given.

    Attributes:
        key: made by the client, so that saving twice makes one task.
        task_id: of the one that is changed; None for a new one.
    """

    draft: TaskDraft
    key: str = ""
    task_id: int | None = None
    seen_version: int = 0


def save_task(work: Work, command: SaveTask) -> Done:
    """Keep the task; whoever is to do it finds it on his desk.

    Raises:
        FieldProblems: keys of ``TaskDraft``.
        StaleRecord: if somebody else changed it meanwhile.
        TaskClosed: if it is done or refused.
    """
    stored = work.stored_under(Task, command.key) if command.task_id is None else None
    if stored is not None:
        return Done(Changes.REMINDERS, stored.id)
    draft, task = command.draft, None
    if command.task_id is not None:
        task = work.load_seen(Task, command.task_id, command.seen_version)
        if task.state is not TaskState.OPEN:
            raise TaskClosed(title=task.title)
    problems = task_problems(draft, work.clock.today(), planned=task.due_on if task is not None else None)
    if problems or draft.due_on is None:
        raise FieldProblems(problems)
    _check_named(work, draft, task)
    if task is None:
        task = Task(key=command.key, made_by=work.access.operator_id, maker=work.access.name, made_at=work.clock.now())
        work.session.add(task)
    task.title, task.note = draft.title.strip(), draft.note.strip()
    task.party_id, task.for_id = draft.party_id, draft.for_id or _maker(work, task)
    task.due_on, task.due_time = draft.due_on, draft.due_time
    task.checklist = json.dumps([[step.text, step.is_done] for step in steps_of(draft.checklist)], ensure_ascii=False)
    work.session.flush()
    return Done(Changes.REMINDERS, task.id, task.title[:40])


def _maker(work: Work, task: Task) -> int | None:
    """Whose it is if nobody is named: the maker's own."""
    return work.access.employee_id if task.made_by == work.access.operator_id else task.for_id


def _check_named(work: Work, draft: TaskDraft, task: Task | None) -> None:
    """The customer must be for this operator, and for who is to do it, whichever of both is another one."""
    customer = task.party if task is not None else None
    if draft.party_id is None:
        customer = None
    elif customer is None or customer.id != draft.party_id:
        customer = work.load_named(Party, draft.party_id, "party_id")
    for_id = draft.for_id or (None if task is None else _maker(work, task))
    if for_id in (None, work.access.employee_id):
        return
    if task is not None and task.for_id == for_id and draft.party_id in (None, task.party_id):
        return
    colleague = work.load_named(Employee, for_id, "for_id")
    try:
        if customer is not None:
            require_sight(work, colleague, customer)
        else:
            operators_of(work, colleague)
    except (CannotSee, NoLogin) as wrong:
        raise FieldProblems({"for_id": wrong}) from wrong


@dataclass(frozen=True, kw_only=True)
class CloseTask:
    """Say that a task is done, or refuse it with a reason, or (``OPEN``) take that back.

    Attributes:
        answer: what came of it; of one that is refused, why.
    """

    task_id: int
    state: TaskState = TaskState.DONE
    answer: str = ""


def close_task(work: Work, command: CloseTask) -> Done:
    """Take it off the desk; it stays in the list of tasks, with the answer of who closed it first.

    Raises:
        FieldProblems: if it is refused without a reason.
        TaskClosed: if somebody else closed it meanwhile, and something else was to be said of it.
    """
    task = work.load(Task, command.task_id)
    answer = command.answer.strip()
    if command.state is TaskState.REFUSED and not answer:
        raise FieldProblems({"answer": Required()})
    if len(answer) > LONGEST_ANSWER:
        raise FieldProblems({"answer": TooLong(most=LONGEST_ANSWER)})
    is_open = command.state is TaskState.OPEN
    if not is_open and task.state is not TaskState.OPEN:
        if task.state is not command.state or answer not in ("", task.answer):
            raise TaskClosed(title=task.title)
        return Done(Changes.REMINDERS, task.id, task.title[:40])
    task.state, task.answer = command.state, answer
    task.closed_at = None if is_open else work.clock.now()
    task.closed_by = "" if is_open else work.access.name
    work.session.flush()
    return Done(Changes.REMINDERS, task.id, task.title[:40])


@dataclass(frozen=True, kw_only=True)
class CommentTask:
    """Say something about a task."""

    task_id: int
    text: str


def comment_task(work: Work, command: CommentTask) -> Done:
    """Keep it beside the task, with who said it and when.

    Raises:
        FieldProblems: if there is nothing said, or too much.
    """
    task, text = work.load(Task, command.task_id), command.text.strip()
    if not text:
        raise FieldProblems({"text": Required()})
    if len(text) > LONGEST_COMMENT:
        raise FieldProblems({"text": TooLong(most=LONGEST_COMMENT)})
    comment = TaskComment(task_id=task.id, at=work.clock.now(), author=work.access.name, text=text)
    work.session.add(comment)
    return Done(Changes.REMINDERS, task.id, task.title[:40])


def hand_on_task(work: Work, task_id: int, colleague: Employee) -> None:
    """Let a colleague do it from now on.

    Raises:
        CannotSee: if he may not see its customer.
        NoLogin: if he never logs in.
        TaskClosed: if it is done or refused.
    """
    task = work.load(Task, task_id)
    if task.state is not TaskState.OPEN:
        raise TaskClosed(title=task.title)
    if task.party_id is not None:
        require_sight(work, colleague, load_customer(work, task.party_id))
    else:
        operators_of(work, colleague)
    task.for_id = colleague.id


HANDLERS: Mapping[type, Handler] = {
    SaveTask: Handler(save_task, None, "task", makes=Task),
    CloseTask: Handler(close_task, None, "task"),
    CommentTask: Handler(comment_task, None, "task"),
}
