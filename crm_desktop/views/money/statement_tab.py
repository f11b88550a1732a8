"""The statement of account 对账单 of one customer, or one supplier: on the screen, as a workbook, on paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCheckBox

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.documents import DOCUMENTS
from crm_desktop.domain.money.items import PayableCode
from crm_desktop.domain.money.statements import Period
from crm_desktop.domain.sides import Side
from crm_desktop.domain.spans import Span
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.present.columns.base import Tone
from crm_desktop.present.columns.money import statement_columns
from crm_desktop.present.listing import ListRequest
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.forms.lookup_field import LookupField
from crm_desktop.qtkit.lists.memory_source import MemorySource
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.stacking import stacked, strip
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.money.statement import Entry, EntryKind, Statement, customers_with_account, entry_of, statement
from crm_desktop.queries.paper.statement import ENTRY_WORDS
from crm_desktop.views.context import Context
from crm_desktop.views.customer_lookup import party_lookup
from crm_desktop.views.looks import enter_looks
from crm_desktop.views.money.aging_head import age_titles
from crm_desktop.views.money.sides import SideLook, said
from crm_desktop.views.print_request import PrintRequest
from crm_desktop.views.span_fields import SpanFields
from crm_desktop.views.tab import Tab

enter_looks("money", {kind: (word, "", Tone.PLAIN) for kind, word in ENTRY_WORDS.items()})
_ON_PAYABLES = {EntryKind.OTHER: PayableCode.OTHER, EntryKind.ADVANCE: PayableCode.PREPAID}
TABS = {entry_of(one.books): kind.value for kind, one in DOCUMENTS.items() if one.books is not None}


@dataclass(frozen=True, slots=True)
class StatementLine:
    """A row: the opening balance, an entry, one of its products, or the closing balance."""

    on: date | None
    kind: StrEnum | None
    number: str
    text: str
    due_date: date | None = None
    charged: Decimal | None = None
    paid: Decimal | None = None
    balance: Decimal | None = None
    source_id: int | None = None
    tone: Tone = Tone.PLAIN


class StatementTab(Tab):
    """A centre tab."""

    _answered = Signal(object)

    def __init__(self, context: Context, look: SideLook, party_id: int | None, prefill: Mapping[str, Any]) -> None:
        super().__init__()
        marked(self, role="panel")
        self.setAccessibleName(said(look.statement_title))
        self._context, self._look = context, look
        self._party_id = party_id
        field = party_lookup(context, look.of)(context)
        assert isinstance(field, LookupField)  # noqa: S101 - what a lookup builds
        self.customer = field
        self.customer.inner.setAccessibleName(said(look.party))
        self.customer.setFixedWidth(theme().px(230))
        self.customer.show_value(party_id)
        self.span = SpanFields(context, Span.THIS_YEAR)
        if prefill.get("until") is not None:
            self.span.set_until(prefill["until"])
        self.with_lines, self.draft = QCheckBox(self.tr("With products")), QCheckBox(self.tr("As a draft"))
        self.draft.setToolTip(self.tr("The paper says on each page that it is a draft"))
        self._name = ""
        self.closing, self.ages = label(), label(role="label")
        self.panel = ListPanel(self._spec(), context)
        self._lay_out()
        self._connect()

    # parts

    def _spec(self) -> ListPanelSpec[StatementLine]:
        columns = statement_columns(self._look.of)
        return ListPanelSpec(
            id=self._look.statement,
            context="money",
            title=self._look.statement_title,
            columns=columns,
            source=MemorySource(self._load, columns),
            reload_on=self._look.of.changes | Changes.RECEIPTS,
            icon="statement",
            counted=QT_TRANSLATE_NOOP("money", "{count} lines"),
            empty=self._look.choose,
            open=self._open,
            row_tone=lambda row: row.tone,
            options=self._options(),
            actions=[
                ActionSpec(
                    "statement.settle",
                    self._look.settle,
                    lambda _panel: self._context.open(self._look.settles, None, party_id=self._party_id),
                    enabled=self._has_customer,
                    icon=self._look.settles,
                ),
                ActionSpec(
                    "statement.print",
                    QT_TRANSLATE_NOOP("money", "Print the statement"),
                    lambda _panel: self.print_one(),
                    QKeySequence.StandardKey.Print,
                    enabled=self._has_customer,
                    why_not=self._look.choose,
                    icon="print",
                    in_bar=True,
                ),
                ActionSpec(
                    "statement.print_all",
                    self._look.print_all,
                    lambda _panel: self.print_all(),
                    icon="statement",
                    in_bar=True,
                ),
            ],
        )

    # on paper

    def print_one(self) -> None:
        """Print the account that is shown, in its period."""
        if self._party_id is not None:
            self._context.print(PrintRequest(self._look.statement, self._party_id, self._name, period=self.period))

    def print_all(self) -> None:
        """Print the accounts of all who have a balance, or had a movement, in one run."""
        period, side = self.period, self._look.of

        def show(ids: Sequence[int]) -> None:
            if not ids:
                self._context.ask.notice(said(self._look.none_to_print))
            else:
                self._context.print(PrintRequest(self._look.statement, ids[0], "", tuple(ids[1:]), period))

        self._context.read(self, customers_with_account, show, since=period.since, until=period.until, side=side)

    @property
    def period(self) -> Period:
        """The days that are chosen, and how the paper shows them."""
        since, until = self.span.days
        return Period(since, until, with_lines=self.with_lines.isChecked(), is_draft=self.draft.isChecked())

    def _has_customer(self, _panel: object) -> bool:
        return self._party_id is not None

    def _options(self) -> dict[str, Any]:
        since, until = self.span.days
        return {
            "party_id": self._party_id,
            "since": since,
            "until": until,
            "with_lines": self.with_lines.isChecked(),
            "side": self._look.of,
        }

    def _load(self, request: ListRequest) -> Sequence[StatementLine]:
        """Read the account, away from the GUI thread."""
        asked = dict(request.options)
        if asked["party_id"] is None:
            return ()
        found: Statement = self._context.reader.read(statement, **asked)
        self._answered.emit(found)
        return self._lines(found)

    def _lines(self, found: Statement) -> list[StatementLine]:
        opening = StatementLine(
            found.since, None, "", self.tr("Opening balance"), balance=found.opening, tone=Tone.CLOSED
        )
        lines = [opening]
        for entry in found.entries:
            lines.append(self._entry(entry))
            lines += [
                StatementLine(
                    None,
                    None,
                    "",
                    f"    {line.product} {line.specification} · {formats.quantity(line.quantity)} {line.unit} × "
                    f"{formats.price(line.unit_price)} {line.equals} {formats.money(line.amount)}",
                    tone=Tone.CLOSED,
                )
                for line in entry.lines
            ]
        return lines

    def _entry(self, entry: Entry) -> StatementLine:
        texts = [entry.notes]
        if entry.wiped:
            texts.insert(0, self.tr("{amount} let go").format(amount=formats.money(entry.wiped)))
        if entry.is_void:
            texts.insert(0, self.tr("Taken back"))
        return StatementLine(
            entry.on,
            entry.kind if self._look.of is Side.RECEIVABLE else _ON_PAYABLES.get(entry.kind, entry.kind),
            entry.number,
            " · ".join(text for text in texts if text),
            entry.due_date,
            entry.charged,
            entry.paid,
            entry.balance,
            entry.source_id,
            Tone.AMBER if entry.is_void else Tone.PLAIN,
        )

    def _show(self, found: Statement) -> None:
        self._name = self.tr("Statement {customer} {days}").format(customer=found.customer, days=self.period.mark)
        self.title_changed.emit(self.tr("Statement {customer}").format(customer=found.customer))
        self.panel.setWindowTitle(
            self.tr("Statement of account {customer}, {since} – {until}").format(
                customer=found.customer, since=formats.day(found.since), until=formats.day(found.until)
            )
        )
        self.closing.setText(
            said(self._look.sums).format(
                opening=formats.money(found.opening),
                charged=formats.money(found.charged),
                paid=formats.money(found.paid),
                closing=f'<b style="font-size:{theme().px(17)}px">{formats.money(found.closing)}</b>',
            )
        )
        ages = [
            f"{title} {formats.money(amount)}"
            for title, amount in zip(age_titles(found.edges), found.cells, strict=True)
            if amount
        ]
        if found.unallocated:
            ages.append(f"{said(self._look.left)} {formats.money(found.unallocated)}")
        self.ages.setText(" · ".join(ages))

    def _connect(self) -> None:
        self._answered.connect(self._show)
        self.customer.picked.connect(self._choose)
        self.span.changed.connect(self._ask)
        self.with_lines.toggled.connect(self._ask)
        if self._party_id is None:
            self.setFocusProxy(self.customer)

    def _choose(self, match: Any) -> None:
        self._party_id = match.id if match is not None else None
        self._ask()
        self.panel.table.setFocus()

    def _ask(self, *_: object) -> None:
        self.panel.set_option(**self._options())

    def _open(self, row: StatementLine, _key: str) -> None:
        tab = TABS.get(row.kind) if isinstance(row.kind, EntryKind) else None
        if tab is not None and row.source_id is not None:
            self._context.open(tab, row.source_id)

    def _lay_out(self) -> None:
        title = label(said(self._look.statement_title), role="title")
        bar = strip("bar", title, self.customer, self.span, self.with_lines, self.draft, None)
        stacked(self, bar, self.panel, strip("foot", self.ages, None, self.closing), grows=self.panel)
