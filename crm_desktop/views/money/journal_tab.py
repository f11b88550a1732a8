"""The journal of a money account 资金日记账: what was in it, what came and went, what is in it on a day."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.money.accounts import MOVED_BY, TAKEN_BACK, MovementKind
from crm_desktop.domain.spans import Span
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.present.columns.accounts import journal_columns
from crm_desktop.present.columns.base import Tone
from crm_desktop.present.listing import ListRequest
from crm_desktop.qtkit.forms.choice_box import ChoiceBox
from crm_desktop.qtkit.lists.memory_source import MemorySource
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.stacking import stacked, strip
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.money.account_journal import Journal, Movement, account_journal
from crm_desktop.queries.money.accounts import AccountChoice, account_choices
from crm_desktop.views.context import Context
from crm_desktop.views.span_fields import SpanFields
from crm_desktop.views.tab import Tab

TABS: Mapping[MovementKind, str] = {
    MovementKind.OPENING: "money_account",
    **{movement: kind.value for movement, kind in MOVED_BY.items()},
}
"""What opens the record behind a line."""


class JournalTab(Tab):
    """A centre tab."""

    _answered = Signal(object)

    def __init__(self, context: Context, account_id: int | None, prefill: Mapping[str, Any]) -> None:
        super().__init__()
        marked(self, role="panel")
        self.setAccessibleName(self.tr("Account journal"))
        self._context, self._account_id = context, account_id
        self.account = ChoiceBox()
        self.account.setAccessibleName(self.tr("Money account"))
        self.account.setMinimumWidth(theme().px(190))
        self.account.addItem(self.tr("All accounts"), None)
        self.span = SpanFields(context, Span.THIS_MONTH)
        if prefill.get("until") is not None:
            self.span.set_until(prefill["until"])
        self.closing = label()
        self.panel = ListPanel(self._spec(), context)
        self._lay_out()
        self._answered.connect(self._show)
        self._goes_to_newest = True
        self.panel.model.loaded.connect(self._show_newest)
        self.account.activated.connect(self._choose)
        self.span.changed.connect(self._ask)
        context.read(self, account_choices, self._show_accounts)
        self.setFocusProxy(self.panel.table)

    # parts

    def _spec(self) -> ListPanelSpec[Movement]:
        columns = journal_columns(with_account=True)
        return ListPanelSpec(
            id="account_journal",
            context="money",
            title=QT_TRANSLATE_NOOP("money", "Account journal"),
            columns=columns,
            source=MemorySource(self._load, columns),
            reload_on=Changes.ACCOUNTS | Changes.RECEIPTS,
            icon="statement",
            counted=QT_TRANSLATE_NOOP("money", "{count} movements"),
            empty=QT_TRANSLATE_NOOP("money", "Nothing came or went in these days. Choose a longer period."),
            open=self._open,
            row_tone=_tone,
            options=self._options(),
            idle=_one_account,
        )

    def _options(self) -> dict[str, Any]:
        since, until = self.span.days
        return {"account_id": self._account_id, "since": since, "until": until}

    def _load(self, request: ListRequest) -> Sequence[Movement]:
        """Read the journal, away from the GUI thread."""
        found: Journal = self._context.reader.read(account_journal, **request.options)
        self._answered.emit(found)
        return found.movements

    def _show(self, found: Journal) -> None:
        name = found.account or self.tr("All accounts")
        self.title_changed.emit(self.tr("Journal {account}").format(account=name))
        self.panel.setWindowTitle(
            self.tr("Account journal {account}, {since} – {until}").format(
                account=name, since=formats.day(found.since), until=formats.day(found.until)
            )
        )
        words = self.tr("Opening {opening} + in {came_in} − out {went_out} = balance {closing}")
        self.closing.setText(
            words.format(
                opening=formats.money(found.opening),
                came_in=formats.money(found.came_in),
                went_out=formats.money(found.went_out),
                closing=f'<b style="font-size:{theme().px(17)}px">{formats.money(found.closing)}</b>',
            )
        )

    def _show_newest(self) -> None:
        """Stand at the last movement; where the user went since is kept when the list is only read again."""
        last = self.panel.model.rowCount() - 1
        if self._goes_to_newest and last >= 0:
            self.panel.table.setCurrentIndex(self.panel.model.index(last, 0))
            self.panel.table.scrollToBottom()
        self._goes_to_newest = False

    def _show_accounts(self, found: Sequence[AccountChoice]) -> None:
        for one in found:
            self.account.addItem(one.name, one.id)
        place = self.account.findData(self._account_id)
        self.account.setCurrentIndex(max(place, 0))

    def _choose(self, *_: object) -> None:
        self._account_id = self.account.currentData()
        self._ask()

    def _ask(self, *_: object) -> None:
        self._goes_to_newest = True
        self.panel.set_option(**self._options())

    def _open(self, row: Movement, _key: str) -> None:
        self._context.open(TABS[row.kind], row.record_id)

    def _lay_out(self) -> None:
        bar = strip("bar", label(self.tr("Account journal"), role="title"), self.account, self.span, None)
        stacked(self, bar, self.panel, strip("foot", None, self.closing), grows=self.panel)


def _one_account(request: ListRequest) -> Collection[str]:
    """The account is said once, over the list, unless it is of all of them."""
    return () if request.options.get("account_id") is None else ("account",)


def _tone(row: Movement) -> Tone:
    """What was taken back is marked; an opening balance is no document."""
    if row.kind is MovementKind.OPENING:
        return Tone.CLOSED
    return Tone.AMBER if row.kind in TAKEN_BACK else Tone.PLAIN
