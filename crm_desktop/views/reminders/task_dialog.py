"""The dialog in which a task is given, changed, talked about, done or refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import uuid4

from PySide6.QtCore import Qt

from crm_desktop.domain.affairs.tasks import LONGEST, TaskDraft, TaskState
from crm_desktop.domain.changes import Done
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.present.choices import Kept
from crm_desktop.qtkit.forms import date_field, editors
from crm_desktop.qtkit.forms.editors import ChoiceField
from crm_desktop.qtkit.forms.form import Field, Form
from crm_desktop.qtkit.marks import label
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.affairs.receivers import receivers
from crm_desktop.queries.affairs.tasks import StoredTask, stored_task
from crm_desktop.services.affairs.tasks import CloseTask, CommentTask, SaveTask
from crm_desktop.views.attachments.opener import add_files_link
from crm_desktop.views.context import Context
from crm_desktop.views.customer_lookup import customer_lookup
from crm_desktop.views.form_sheet import FormSheet
from crm_desktop.views.looks import look_of
from crm_desktop.views.time_field import clock_time
from crm_desktop.views.undoable import run_undoable


class TaskDialog(FormSheet[TaskDraft]):
    """A new task, or one that somebody gave."""

    def __init__(self, context: Context, task_id: int | None, prefill: Mapping[str, Any]) -> None:
        super().__init__(context, "list")
        self.setObjectName("task_dialog")
        self.setMinimumWidth(theme().px(640))
        self._key, self._stored = str(uuid4()), None
        self._people: dict[int, str] = {}
        self._said = label(role="hint")
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        if task_id is None:
            self.entitle(self.tr("New task"))
            self._build(TaskDraft(party_id=prefill.get("party_id"), due_on=context.clock.today()))
        else:
            self.entitle(self.tr("Task"))
            add_files_link(self, context, "task", task_id)
            context.read(self, stored_task, self._show, task_id=task_id)

    _stored: StoredTask | None

    def command(self, draft: TaskDraft) -> SaveTask:
        """What saves the task."""
        if self._stored is None:
            return SaveTask(draft=draft, key=self._key)
        return SaveTask(draft=draft, task_id=self._stored.id, seen_version=self._stored.version)

    def saved(self, draft: TaskDraft, _done: Done) -> None:
        """Say to whom it was given: it does not stand on the own desk."""
        before = self._stored.draft.for_id if self._stored is not None else None
        name = self._people.get(draft.for_id or 0)
        if name and draft.for_id not in (before, self.context.access.employee_id):
            self.context.ask.notice(self.tr("Given to {name}.").format(name=name))

    # parts

    def _show(self, stored: StoredTask) -> None:
        self._stored = stored
        told = self.tr("{state} · from {name} on {day}").format(
            state=look_of(stored.state).text, name=stored.maker, day=formats.moment(stored.made_at)
        )
        if stored.closed_at is not None:
            closed = self.tr("closed by {name} on {day}")
            told += " · " + closed.format(name=stored.closed_by, day=formats.moment(stored.closed_at))
        if stored.answer:
            told += f" · {stored.answer}"
        self.entitle(stored.draft.title, told)
        self._build(stored.draft)
        if self.form is not None and stored.state is not TaskState.OPEN:
            self.form.set_read_only(True)
        self._said.setText("\n".join(f"{formats.moment(one.at)} {one.author}: {one.text}" for one in stored.comments))
        self._said.setVisible(bool(stored.comments))
        self.body.addWidget(self._said)
        self.add_link(self.tr("Comment…"), self._comment)
        if stored.state is TaskState.OPEN:
            self.add_link(self.tr("Refuse…"), self._refuse)
            self.add_link(self.tr("Done"), self._finish)
        else:
            self.add_link(self.tr("Open again"), self._open_again)

    def _build(self, draft: TaskDraft) -> None:
        self.show_form(Form("tasks", _fields(self.context), draft, self.context, columns=2))
        self.context.read(self, receivers, self._offer, today=self.context.clock.today())

    def _offer(self, people: Sequence[tuple[int, str]]) -> None:
        """Who may be asked to do it; nobody chosen is oneself."""
        self._people = dict(people)
        chosen = self.form.widget("for_id") if self.form is not None else None
        if isinstance(chosen, ChoiceField):
            own = self.context.access.employee_id
            others = [Kept(*one) if one[0] == own else one for one in people]
            chosen.set_options([(None, self.tr("Myself")), *others])

    # deeds

    def _comment(self) -> None:
        text = self.context.ask.text(self.tr("What is to be said about this task?"))
        if self._stored is not None and text and text.strip():
            self._close_after(CommentTask(task_id=self._stored.id, text=text.strip()))

    def _refuse(self) -> None:
        text = self.context.ask.text(self.tr("Why is it not done?"))
        if text and text.strip():
            self._end(TaskState.REFUSED, text.strip(), self.tr("Refused."))

    def _finish(self) -> None:
        self._end(TaskState.DONE, "", self.tr("Done."))

    def _end(self, state: TaskState, answer: str, words: str) -> None:
        if self._stored is None or not self.may_leave():
            return
        own = self._stored.id
        back = CloseTask(task_id=own, state=TaskState.OPEN)
        run_undoable(self.context, CloseTask(task_id=own, state=state, answer=answer), words, back, done=super().accept)

    def _open_again(self) -> None:
        if self._stored is not None:
            self._close_after(CloseTask(task_id=self._stored.id, state=TaskState.OPEN))

    def _close_after(self, command: Any) -> None:
        """Run a command on the stored task; what is typed and not saved is asked for first."""
        if self.may_leave():
            self.context.run(command, lambda _done: self.accept())


def _fields(context: Context) -> list[Field]:
    return [
        Field(
            "title",
            QT_TRANSLATE_NOOP("tasks", "What is to be done"),
            editors.text(longest=LONGEST["title"]),
            required=True,
            span=2,
        ),
        Field("due_on", QT_TRANSLATE_NOOP("tasks", "Due"), date_field.day(), required=True),
        Field("due_time", QT_TRANSLATE_NOOP("tasks", "At"), clock_time(), stop=False),
        Field("for_id", QT_TRANSLATE_NOOP("tasks", "For"), editors.choice(lambda: [(None, "")])),
        Field(
            "party_id", QT_TRANSLATE_NOOP("tasks", "Customer"), customer_lookup(context, every_kind=True), stop=False
        ),
        Field("note", QT_TRANSLATE_NOOP("tasks", "Notes"), editors.lines(2), span=2, stop=False),
        Field(
            "checklist",
            QT_TRANSLATE_NOOP("tasks", "Checklist"),
            editors.lines(3),
            span=2,
            hint=QT_TRANSLATE_NOOP("tasks", "One step in each line; x and a space before it: done"),
            stop=False,
        ),
    ]
