"""Tasks that somebody decided: their states, what a form holds, what must be right about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from crm_desktop.domain.errors import DomainError, Required, RuleBroken
from crm_desktop.domain.field_checks import too_long
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

LONGEST = {"title": 120, "note": 4000}
MOST_STEPS, LONGEST_STEP = 50, 200


class TaskState(StrEnum):
    """Where a task stands."""

    OPEN = "open"
    DONE = "done"
    REFUSED = "refused"


class TooManySteps(RuleBroken):
    """A checklist is for one task."""

    template = QT_TRANSLATE_NOOP("errors", "To save this checklist, keep to {most} lines of {longest} characters each.")


class TaskInThePast(RuleBroken):
    """A new task cannot be due on a day that is gone."""

    template = QT_TRANSLATE_NOOP("errors", "To have this done, choose today or a later day.")


class TaskClosed(RuleBroken):
    """What is done or refused is not changed."""

    template = QT_TRANSLATE_NOOP("errors", "To change this task, open it again first: {title} is closed.")


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a checklist."""

    text: str
    is_done: bool = False


@dataclass(frozen=True, kw_only=True)
class TaskDraft:
    """A task as a form holds it.

    Attributes:
        for_id: the employee who is to do it; None: who makes it.
        checklist: one line for each step; a line that begins with ``x`` and a space is done.
    """

    title: str = ""
    party_id: int | None = None
    for_id: int | None = None
    due_on: date | None = None
    due_time: time | None = None
    note: str = ""
    checklist: str = ""


DONE_MARK = "x "


def steps_of(text: str) -> tuple[Step, ...]:
    r"""The steps of a checklist as it is typed, one on each line.

    >>> steps_of("call\nx send papers")
    (Step(text='call', is_done=False), Step(text='send papers', is_done=True))
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return tuple(
        Step(line.removeprefix(DONE_MARK).strip(), is_done=True) if line.startswith(DONE_MARK) else Step(line)
        for line in lines
    )


def typed_steps(steps: tuple[Step, ...]) -> str:
    """A checklist as it is typed."""
    return "\n".join(f"{DONE_MARK if step.is_done else ''}{step.text}" for step in steps)


def task_problems(draft: TaskDraft, today: date, *, planned: date | None = None) -> dict[str, DomainError]:
    """What must be put right before the task can be saved, by field; ``planned`` is the day that it had before."""
    problems: dict[str, DomainError] = dict(too_long(draft, LONGEST))
    if not draft.title.strip():
        problems["title"] = Required()
    if draft.due_on is None:
        problems["due_on"] = Required()
    elif draft.due_on < today and draft.due_on != planned:
        problems["due_on"] = TaskInThePast()
    steps = steps_of(draft.checklist)
    if len(steps) > MOST_STEPS or any(len(step.text) > LONGEST_STEP for step in steps):
        problems["checklist"] = TooManySteps(most=MOST_STEPS, longest=LONGEST_STEP)
    return problems
