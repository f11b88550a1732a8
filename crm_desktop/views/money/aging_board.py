"""The aging report 账龄 as a centre tab with key figures and chart, and as a dock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.money.aging import Edges
from crm_desktop.domain.sides import Side
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.present.columns.base import Column
from crm_desktop.present.columns.money import age_key, aging_columns
from crm_desktop.present.listing import Sort
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.forms.elided import ElidedLabel
from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.row_actions import has_row
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.marks import grounded, label, marked
from crm_desktop.qtkit.stacking import beside, strip
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.money.aging import (
    BY_SIDE,
    SECRETS_BY_SIDE,
    AgingRow,
    AgingSummary,
    aging_summary,
    colleagues,
    office_edges,
)
from crm_desktop.queries.money.open_documents import UNALLOCATED
from crm_desktop.views.context import Context
from crm_desktop.views.explaining import Explainer
from crm_desktop.views.figure_panel import FigurePanel
from crm_desktop.views.money.aging_head import AgingHead, ramp
from crm_desktop.views.money.aging_switches import AgingSwitches
from crm_desktop.views.money.aging_why import credit_action, why_action
from crm_desktop.views.money.sides import SideLook, said

RELOAD_ON = Changes.RECEIPTS | Changes.CUSTOMERS | Changes.OFFICE
Panel = ListPanel[AgingRow]


class AgingBoard(QWidget):
    """Switches, key figures, the list, and the proof that it adds up to the balances.

    The list is built when the office's columns are known. A dock has no key figures and no chart.
    """

    panel: Panel | None = None

    def __init__(self, context: Context, look: SideLook, *, is_dock: bool = False) -> None:
        super().__init__()
        self._context, self._look, self._is_dock = context, look, is_dock
        self._edges = Edges()
        marked(self, role="panel")
        self.setAccessibleName(said(look.aging_title))
        self.switches = AgingSwitches(context, is_short=is_dock)
        self.head = AgingHead(look)
        self.proof_sign, self.proof = QLabel(), label()
        self.hint = ElidedLabel(role="label")
        self.figure = FigurePanel(context)
        self._why = Explainer(context, self.figure, self._to_list)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self.switches.changed.connect(self._switch)
        self.head.column_clicked.connect(self._open_column)
        context.read(self, office_edges, self._build, side=look.of)

    # parts

    def _build(self, edges: Edges) -> None:
        self._edges = edges
        self.panel = panel = ListPanel(self._spec(edges), self._context)
        bar = panel.bar
        if self._is_dock:
            bar.add_widget(self.switches)
            self._whole.addWidget(beside(panel, self.figure), 1)
        else:
            self._whole.addWidget(self._top(bar))
            self._whole.addWidget(self.head)
            self._whole.addWidget(beside(panel, self.figure), 1)
        self._whole.addWidget(self._foot())
        self.setFocusProxy(panel.table)
        self.switches.as_of.entered.connect(panel.table.setFocus)
        panel.model.loaded.connect(self._summarise)
        theme().changed.connect(self._recolor)
        self._context.read(self, colleagues, self.switches.show_colleagues, side=self._look.of)

    def _top(self, bar: QWidget) -> QWidget:
        top = grounded(QWidget(), "bar")
        row = QHBoxLayout(top)
        row.setContentsMargins(theme().px(12), theme().px(4), theme().px(4), theme().px(4))
        row.setSpacing(theme().px(12))
        row.addWidget(self.switches)
        marked(bar, role="plain")
        row.addWidget(bar, 1)
        return top

    def _foot(self) -> QWidget:
        foot = strip("foot", self.proof_sign, self.proof, None, self.hint, edges=(12, 1 if self._is_dock else 4))
        foot.setFixedHeight(theme().px(24 if self._is_dock else 30))
        return foot

    def _spec(self, edges: Edges) -> ListPanelSpec[AgingRow]:
        columns = aging_columns(edges, QCoreApplication.translate, self._look.of)
        if self._is_dock:
            columns = tuple(_in_dock(column) for column in columns)
        return ListPanelSpec(
            id=f"{self._look.aging}_dock" if self._is_dock else self._look.aging,
            context="money",
            title=self._look.aging_title,
            has_groups=False,
            columns=columns,
            source=self._context.source(BY_SIDE[self._look.of]),
            secrets=SECRETS_BY_SIDE[self._look.of],
            reload_on=RELOAD_ON | self._look.of.changes,
            icon="aging",
            counted=self._look.parties,
            empty=self._look.aging_empty,
            sort=(Sort("total", descending=True),),
            actions=self._actions(),
            open=self._open_cell,
            follows=self._is_dock,
            customer_of=lambda row: (row.party_id, row.name),
            options=self.switches.options(),
            ramp={age_key(place): color for place, color in enumerate(ramp(edges.columns))},
            cell_focus=True,
        )

    def _actions(self) -> Sequence[ActionSpec[Panel]]:
        context = self._context

        def statement(panel: Panel) -> None:
            row = panel.current_row()
            if row is not None:
                context.open(self._look.statement, row.party_id, until=self.switches.day)

        def customer(panel: Panel) -> None:
            row = panel.current_row()
            if row is not None:
                context.open("customer", row.party_id)

        def documents(panel: Panel) -> None:
            row = panel.current_row()
            if row is not None:
                self._open_documents(row, None)

        why = [why_action(lambda: self._why, self._asked)]
        if self._look.of is Side.RECEIVABLE:
            why.append(credit_action(lambda: self._why, lambda: self.switches.day, context.clock))
        return [
            *why,
            ActionSpec(
                "aging.statement",
                QT_TRANSLATE_NOOP("money", "Statement"),
                statement,
                "F8",
                has_row,
                "statement",
                in_bar=not self._is_dock,
                why_not=self._look.choose,
            ),
            ActionSpec(
                "aging.documents", QT_TRANSLATE_NOOP("money", "All open documents"), documents, "F7", has_row, "list"
            ),
            ActionSpec(
                "aging.changes",
                QT_TRANSLATE_NOOP("money", "Compare two days"),
                lambda _panel: context.open(self._look.changes, None, until=self.switches.day),
                "",
                icon="clock",
            ),
            ActionSpec(
                "aging.customer", QT_TRANSLATE_NOOP("money", "Open the card"), customer, "", has_row, "customer"
            ),
        ]

    # what happens

    def _asked(self) -> dict[str, Any]:
        return {"as_of": self.switches.day, "by": self.switches.basis, "side": self._look.of}

    def _to_list(self) -> None:
        if self.panel is not None:
            self.panel.table.setFocus()

    def _switch(self) -> None:
        self.figure.hide()
        if self.panel is not None:
            self.panel.set_option(**self.switches.options())

    def _summarise(self) -> None:
        assert self.panel is not None  # noqa: S101 - it was loaded
        self._context.read(self, aging_summary, self._show_summary, request=self.panel.request, side=self._look.of)

    def _show_summary(self, summary: AgingSummary) -> None:
        if not self._is_dock:
            self.head.show_summary(summary)
        difference = summary.total - summary.balance
        adds_up = not difference
        self.proof_sign.setPixmap(pixmap("done" if adds_up else "warning", "green" if adds_up else "red", 14))
        tone = theme().color("green" if adds_up else "red").name()
        shown = self.tr("difference {amount}").format(amount=formats.money(difference))
        self.proof.setText(
            said(self._look.proof).format(
                total=formats.money(summary.total),
                balance=formats.money(summary.balance),
                difference=f'<b style="color:{tone}">{shown}</b>',
            )
        )
        days = self._edges.days[-2] if len(self._edges.days) > 1 else 0
        self.hint.show_text(
            self.tr(
                "Double click or Enter on a cell shows its documents · due today is not overdue · "
                "red is more than {days} days overdue"
            ).format(days=days)
        )
        self.hint.setVisible(not self._is_dock)

    def _recolor(self) -> None:
        if self.panel is not None:
            colors = ramp(self._edges.columns)
            self.panel.header.show_ramp({age_key(place): color for place, color in enumerate(colors)})

    def _open_cell(self, row: AgingRow, key: str) -> None:
        places = {age_key(place): place for place in range(self._edges.columns)}
        if key in places:
            self._open_documents(row, places[key])
        elif key == "unallocated":
            self._open_documents(row, UNALLOCATED)
        elif key in {"name", "code", "salesperson", "terms"}:
            self._context.open("customer", row.party_id)
        else:
            self._open_documents(row, None)

    def _open_documents(self, row: AgingRow, column: int | None) -> None:
        self._context.open(
            "open_documents",
            None,
            party_id=row.party_id,
            customer=row.name,
            column=column,
            as_of=self.switches.day,
            by=self.switches.basis,
            edges=self._edges,
            side=self._look.of,
        )

    def _open_column(self, column: int) -> None:
        self._context.open(
            "open_documents",
            None,
            party_id=None,
            customer="",
            column=column,
            as_of=self.switches.day,
            by=self.switches.basis,
            edges=self._edges,
            side=self._look.of,
        )


def _in_dock(column: Column[AgingRow]) -> Column[AgingRow]:
    """The same column where there is less room."""
    widths = {"name": 190, "not_due": 92, "unallocated": 88, "total": 98}
    visible = column.visible and column.key not in {"terms", "share"}
    return replace(column, visible=visible, width=widths.get(column.key, column.width))
