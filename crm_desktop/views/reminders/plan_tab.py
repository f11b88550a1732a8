"""The tab of contact plans 联系计划: one salesperson, one month; made, moved, approved, printed, and what was done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.access import Right
from crm_desktop.domain.affairs.contact_plan import PlanState, month_of, next_month
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.present.columns.contact_plan import CONTACT_PLAN as WORDS
from crm_desktop.present.columns.contact_plan import plan_columns
from crm_desktop.present.listing import ListRequest, Sort
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.charts.small import Bar, BarChart, Part
from crm_desktop.qtkit.fitting import Fitting, FittingButton
from crm_desktop.qtkit.forms.choice_box import ChoiceBox
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.lists.memory_source import MemorySource
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.row_drag import RowDrag, carried
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.marks import grounded, label, marked, named, seen_if
from crm_desktop.qtkit.picture_button import picture_button
from crm_desktop.qtkit.stacking import stacked, strip
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.parties.contact_plans import (
    MonthPlan,
    PlannedRow,
    contact_plan,
    planners,
    plans_of_month,
)
from crm_desktop.services.affairs.contact_plans import (
    LEFT,
    ApproveContactPlan,
    MakeContactPlan,
    MovePlannedContact,
    RemovePlannedContact,
)
from crm_desktop.views.context import Context
from crm_desktop.views.print_request import PrintRequest
from crm_desktop.views.reminders.plan_actions import line_actions, paper_actions
from crm_desktop.views.reminders.plan_words import plan_reason, plan_state, reasons_counted
from crm_desktop.views.undoable import run_undoable

Panel = ListPanel[PlannedRow]
_DRAGGED = "application/x-crm-planned-contact"


class PlanTab(QWidget):
    """Begins with next month and with oneself."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        marked(self, role="panel")
        self.setAccessibleName(self.tr("Contact plan"))
        self._context = context
        self._month = next_month(context.clock.today())
        self._plan: MonthPlan | None = None
        self._columns = plan_columns(context.clock, _why, partial(_weekday, context.settings.language or "zh_CN"))
        self.panel: Panel = ListPanel(self._spec(), context)
        self.chart = BarChart(self.tr("Contacts by day"), number=str)
        self.chart.setFixedHeight(theme().px(128))
        self.chart.take(lambda event: carried(event, _DRAGGED))
        self.chart.dropped.connect(self._drop_on_day)
        self._drag: RowDrag[PlannedRow] = RowDrag(self.panel.table, _DRAGGED, lambda row: row.id)
        self._drag.dropped.connect(lambda contact_id, row: self._drop_on_day(contact_id, row.day))
        self._said = label(role="label")
        self._said.setWordWrap(True)
        stacked(self, self._head(), self._figures(), self.panel, grows=self.panel)
        self.setFocusProxy(self.panel)
        context.read(self, planners, self._offer)
        context.on_changes(self, Changes.REMINDERS | Changes.CONTACTS, self._read)

    # what is shown

    @property
    def employee_id(self) -> int | None:
        """Whose plan is shown."""
        chosen: int | None = self._who.currentData()
        return chosen

    def _offer(self, people: Sequence[tuple[int, str]]) -> None:
        for person_id, name in people:
            self._who.addItem(name, person_id)
        self._who.setEnabled(len(people) > 1)
        self._read()

    def _read(self) -> None:
        if self.employee_id is None:
            self._said.setText(self.tr("Plans are made for salespeople: nobody is one yet."))
            self._tell_buttons()
            return
        params = {"month": self._month, "employee_id": self.employee_id}
        self._context.read(self, contact_plan, self._show, **params)

    def _show(self, plan: MonthPlan) -> None:
        if (plan.month, plan.employee_id) != (self._month, self.employee_id):
            return
        self._plan = plan
        self.panel.set_option(month=plan.month, employee_id=plan.employee_id, version=plan.version, lines=plan.lines)
        self._month_words.setText(f"{plan.month:%Y-%m}")
        counts = plan.counts()
        days = sorted({*plan.days, *counts})
        self.chart.show_bars(
            [
                Bar(str(day.day), (Part(formats.day(day), Decimal(counts.get(day, 0)), key=day),), key=day)
                for day in days
            ]
        )
        self.chart.setVisible(plan.plan_id is not None)
        self._said.setText(self._summary(plan))
        self._tell_buttons()

    def _summary(self, plan: MonthPlan) -> str:
        if plan.plan_id is None:
            return self.tr("No plan for this month yet. “Make the plan” spreads who is to be contacted over its days.")
        parts = [
            self.tr("{count} contacts: {reasons}").format(
                count=len(plan.lines), reasons=reasons_counted(plan.by_reason())
            )
        ]
        parts.append(self.tr("at most {most} a day").format(most=max(plan.counts().values(), default=0)))
        parts.append(plan_state(plan.approved_by))
        if plan.state is PlanState.APPROVED:
            parts.extend(self._so_far(plan))
        return " · ".join(parts)

    def _so_far(self, plan: MonthPlan) -> Iterator[str]:
        today = self._context.clock.today()
        done = plan.done_of_due(today)
        yield self.tr("done {done} of {due} due by today").format(done=done, due=plan.due(today))
        if ahead := plan.done - done:
            yield self.tr("{count} done ahead").format(count=ahead)

    def _tell_buttons(self) -> None:
        plan = self._plan
        has_plan = plan is not None and plan.plan_id is not None
        is_approved = plan is not None and plan.state is PlanState.APPROVED
        is_gone = month_of(self._month)[1] < self._context.clock.today()
        self._make.setEnabled(self.employee_id is not None and not is_approved and not is_gone)
        self._approve.setEnabled(has_plan)
        words = self.tr("Open again") if is_approved else self.tr("Approve")
        self._approve.show_words(words)

    # deeds

    def _turn(self, months: int) -> None:
        day = self._month + timedelta(days=32) if months > 0 else self._month - timedelta(days=1)
        self._month = day.replace(day=1)
        self._read()

    def _make_plan(self) -> None:
        if self.employee_id is None:
            return
        command = MakeContactPlan(month=self._month, employee_id=self.employee_id)
        self._context.run(command, self._made)

    def _made(self, done: Done) -> None:
        left = next((int(value) for _, name, value in done.told if name == LEFT), 0)
        text = self.tr("The plan is made.")
        if left:
            text += " " + self.tr("For {count} more there was no room.").format(count=left)
        self._context.ask.notice(text)
        self.panel.setFocus()

    def _approve_plan(self) -> None:
        plan = self._plan
        if plan is None or plan.plan_id is None:
            return
        is_approved = plan.state is not PlanState.APPROVED
        text = self.tr("Approved: its contacts are tasks now.") if is_approved else self.tr("The plan may be changed.")
        command = ApproveContactPlan(plan_id=plan.plan_id, seen_version=plan.version, is_approved=is_approved)
        self._context.run(command, lambda _done: self._context.ask.notice(text))

    def shift(self, by: int) -> None:
        """Move the current contact to another working day of the month."""
        row = self.panel.current_row()
        if row is None or self._plan is None:
            return
        later = [day for day in self._plan.days if (day > row.day if by > 0 else day < row.day)]
        if later:
            self._move_to(row, later[0] if by > 0 else later[-1])

    def _move_to(self, row: PlannedRow, day: date) -> None:
        text = self.tr("{customer} moved to {day}.").format(customer=row.customer, day=formats.day(day))
        back = MovePlannedContact(contact_id=row.id, day=row.day, accepted=frozenset({"full_day"}))
        run_undoable(self._context, MovePlannedContact(contact_id=row.id, day=day), text, back)

    def _move_clicked(self, key: Any) -> None:
        """A bar was clicked: the current contact goes to its day."""
        row = self.panel.current_row()
        if row is not None and isinstance(key, date) and key != row.day:
            self._move_to(row, key)

    def _drop_on_day(self, contact_id: int, day: Any) -> None:
        """A contact was dragged to a day: onto its bar, or onto another contact of it."""
        row = next((one for one in self._plan.lines if one.id == contact_id), None) if self._plan else None
        if row is not None and isinstance(day, date) and day != row.day:
            self._move_to(row, day)

    def _print(self) -> None:
        plan = self._plan
        if plan is not None and plan.plan_id is not None:
            self._context.print(PrintRequest("contact_plan", plan.plan_id, f"{plan.month:%Y-%m} {plan.employee}"))

    def _print_all(self) -> None:
        self._context.read(self, plans_of_month, self._print_these, month=self._month)

    def _print_these(self, ids: Sequence[int]) -> None:
        if ids:
            self._context.print(PrintRequest("contact_plan", ids[0], "", tuple(ids[1:])))

    def _remove(self) -> None:
        row = self.panel.current_row()
        question = self.tr("Take {customer} out of the plan?")
        if row is not None and self._context.ask.confirm(question.format(customer=row.customer), self.tr("Take out")):
            self._context.run(RemovePlannedContact(contact_id=row.id))

    # parts

    def _head(self) -> QWidget:
        self._who = named(ChoiceBox(), self.tr("Salesperson"))
        self._who.setMinimumWidth(theme().px(110))
        self._who.currentIndexChanged.connect(lambda _index: self._read())
        before, after = (
            picture_button("previous", self.tr("Month before")),
            picture_button("next", self.tr("Month after")),
        )
        before.clicked.connect(lambda: self._turn(-1))
        after.clicked.connect(lambda: self._turn(1))
        self._month_words = label(f"{self._month:%Y-%m}", role="title")
        self._make = FittingButton(self.tr("Make the plan"))
        self._make.setIcon(icon("refresh"))
        self._make.clicked.connect(self._make_plan)
        self._approve = FittingButton(self.tr("Approve"))
        self._approve.setIcon(icon("done"))
        self._approve.clicked.connect(self._approve_plan)
        title = label(self.tr("Contact plan"), role="title")
        head = strip("bar", title, before, self._month_words, after, self._who, None, self._make, self._approve)
        seen_if(self._approve, self._context.may(Right.ASSIGN_CUSTOMERS))
        Fitting(head, 300)
        return head

    def _figures(self) -> QWidget:
        held = grounded(QWidget(), "panel")
        column = QVBoxLayout(held)
        column.setContentsMargins(*[theme().px(side) for side in (12, 6, 12, 6)])
        column.setSpacing(theme().px(4))
        column.addWidget(self._said)
        column.addWidget(self.chart)
        self.chart.clicked.connect(self._move_clicked)
        return held

    def _spec(self) -> ListPanelSpec[PlannedRow]:
        return ListPanelSpec(
            id="contact_plan",
            context=WORDS,
            title=QT_TRANSLATE_NOOP("contact_plan", "Contact plan"),
            columns=self._columns,
            source=MemorySource(_lines, self._columns),
            reload_on=Changes.NONE,
            icon="date",
            counted=QT_TRANSLATE_NOOP("contact_plan", "{count} contacts"),
            empty=QT_TRANSLATE_NOOP("contact_plan", "Nobody is planned in this month."),
            sort=(Sort("day"),),
            actions=self._actions(),
            open=lambda row, _key: self._context.open("customer", row.party_id),
            customer_of=lambda row: (row.party_id, row.customer),
        )

    def _actions(self) -> list[ActionSpec[Panel]]:
        leads = self._context.may(Right.ASSIGN_CUSTOMERS)
        paper = paper_actions(
            lambda _panel: self._print(),
            (lambda _panel: self._print_all()) if leads else None,
            lambda: self._plan is not None and self._plan.plan_id is not None,
        )
        earlier, later = (lambda _panel: self.shift(-1)), (lambda _panel: self.shift(1))
        return [*paper, *line_actions(earlier, later, lambda _panel: self._remove())]


def _lines(request: ListRequest) -> Sequence[PlannedRow]:
    """The lines that the tab has read."""
    lines: Sequence[PlannedRow] = request.options.get("lines", ())
    return lines


def _weekday(language: str, day: date) -> str:
    return formats.weekday(day, language)


def _why(row: PlannedRow) -> str:
    return plan_reason(row.reason, row.figure)
