"""Reading a document that is binding: what became of it, what hangs on it, what can be done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from html import escape
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.trade.pricing import PricedLine
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.qtkit.actions import ActionButton, button, make_actions_on
from crm_desktop.qtkit.forms.form import Form
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.lines.grid import LineGrid
from crm_desktop.qtkit.marks import grounded, label, marked
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.trade.details import Former, TradeDetail
from crm_desktop.queries.trade.links import Link
from crm_desktop.views.context import Context
from crm_desktop.views.looks import look_of
from crm_desktop.views.trade.foot import DocumentFoot
from crm_desktop.views.trade.head import Head, head_of, with_own
from crm_desktop.views.trade.head_facts import HeadFacts
from crm_desktop.views.trade.lines import BLANK, ShownLine, in_terms
from crm_desktop.views.trade.look import DocumentLook
from crm_desktop.views.trade.reading_actions import Shown, offered, why_not
from crm_desktop.views.trade.reading_why import ReadingWhy

ROOMY = 440
"""Pixels of height from which there is room for what became of the document besides its lines."""
CHIPS = 4
"""So many documents stand beside each other; further ones are in a menu."""
REASONS = {
    "void_reason": QT_TRANSLATE_NOOP("trade", "Void because"),
    "correct_reason": QT_TRANSLATE_NOOP("trade", "Corrected because"),
}
"""What stands under documents of every kind at any height: why it is as it is."""
FACTS = {
    "voided_at": QT_TRANSLATE_NOOP("trade", "Voided"),
    "voided_by": QT_TRANSLATE_NOOP("trade", "Voided by"),
}


class ReadingPage(QWidget):
    """Shows one stored document.

    Attributes:
        print_wanted: Ctrl+P.
    """

    print_wanted = Signal()

    def __init__(self, context: Context, kind: DocumentLook, record: TradeDetail) -> None:
        super().__init__()
        self.context, self.kind, self.record = context, kind, record
        draft = record.draft
        fields = with_own(kind.pages().fields(context), kind, context)
        self.form: Form[Head] = Form(kind.words, fields, head_of(draft, fields), context, columns=5)
        self.form.set_read_only(True)
        self.grid: LineGrid[ShownLine] = LineGrid(
            kind.words,
            in_terms(kind.pages().reading, draft.tax),
            context,
            blank=lambda: BLANK,
            is_blank=lambda row: row.detail.id == 0,
        )
        self.grid.view.open(f"{kind.id}_read_lines")
        self.grid.set_lines(
            [
                ShownLine(line, detail, line.quantity or ZERO)
                for line, detail in zip(draft.lines, record.lines, strict=True)
            ]
        )
        self.grid.set_read_only(True)
        self.why = ReadingWhy(context, record, self.grid)
        self.foot = DocumentFoot()
        self.foot.total_clicked.connect(self.why.explain_total)
        amounts = [PricedLine(line.amount, line.tax) for line in record.lines]
        self.foot.show_totals(len(record.lines), draft.by_rate(amounts))
        shown = Shown(context, kind, record, self, self.print_wanted.emit)
        self._offered = offered(shown)
        self.actions_by_id = make_actions_on(shown, self, kind.words, [action.spec for action in self._offered])
        for action in self._offered:
            reason = why_not(shown, action)
            if reason:
                self.actions_by_id[action.spec.id].setEnabled(False)
                self.actions_by_id[action.spec.id].setToolTip(reason)
        self._lay_out()
        self._look_up()

    def bar_buttons(self) -> list[ActionButton]:
        """The buttons for the bar over the document."""
        return [button(self.actions_by_id[action.spec.id]) for action in self._offered if not action.in_foot]

    def _lay_out(self) -> None:
        grounded(self, "panel")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.form.tighten()
        whole.addWidget(self.form)
        whole.addWidget(self.why.beside_lines(), 1)
        pages = self.kind.pages()
        self._spare = self._facts(self.tr("History"), {**pages.facts, **FACTS})
        reasons = self._facts(self.tr("Why"), {**REASONS, **pages.reasons})
        for row in (reasons, self._spare, self._links(), self._former()):
            if row is not None:
                whole.addWidget(row)
        whole.addWidget(self.foot)
        in_foot = [action for action in self._offered if action.in_foot]
        buttons: list[QPushButton] = []
        for action in in_foot:
            is_default = action is in_foot[-1] and bool(action.step)
            made = button(self.actions_by_id[action.spec.id], primary=is_default, idea=action.spec.icon)
            buttons.append(made)
        self.foot.set_buttons(buttons)

    def _look_up(self) -> None:
        from crm_desktop.queries.trade.entry import party_facts

        facts = HeadFacts(self.form, self.context)
        if self.record.draft.party_id is not None:
            self.context.read(
                self,
                party_facts,
                lambda found: facts.show(found, is_new=False),
                party_id=self.record.draft.party_id,
                side=self.kind.side,
            )

    def _facts(self, title: str, names: Mapping[str, str]) -> QWidget | None:
        parts = [
            f"{QCoreApplication.translate('sales', words)}  <b>{escape(_shown(value))}</b>"
            for name, words in names.items()
            if (value := self.record.facts.get(name))
        ]
        return self._row(title, [label("&nbsp;&nbsp;&nbsp; ".join(parts), role="value")]) if parts else None

    def _links(self) -> QWidget | None:
        links = self.record.links
        chips: list[QWidget] = [self._chip(link) for link in links[:CHIPS]]
        if len(links) > CHIPS:
            chips.append(self._more(links[CHIPS:]))
        return self._row(self.tr("Related documents"), chips) if chips else None

    def _more(self, links: Sequence[Link]) -> QPushButton:
        made = marked(QPushButton(self.tr("%n more", "", len(links))), small=True)
        menu = QMenu(made)
        for link in links:
            action = menu.addAction(icon(look_of(link.kind).icon), _link_text(link))
            action.triggered.connect(lambda _on=False, link=link: self.context.open(link.kind, link.record_id))
        made.setMenu(menu)
        return made

    def _former(self) -> QWidget | None:
        chips: list[QWidget] = []
        for former in self.record.former:
            words = self.tr("Version {number} of {when} · {amount}").format(
                number=former.revision, when=formats.moment(former.at), amount=formats.money(former.total)
            )
            chip = marked(QPushButton(icon("log"), words), small=True)
            chip.setToolTip(self.tr("{operator}: {reason}").format(operator=former.operator, reason=former.reason))
            chip.clicked.connect(lambda _on=False, former=former: self._open_former(former))
            chips.append(chip)
        return self._row(self.tr("Former versions"), chips) if chips else None

    def _open_former(self, former: Former) -> None:
        self.context.open(self.kind.id, None, former=former.id, number=self.record.number, revision=former.revision)

    def _chip(self, link: Link) -> QPushButton:
        chip = marked(QPushButton(icon(look_of(link.kind).icon), _link_text(link)), small=True)
        chip.setToolTip(formats.day(link.on))
        chip.clicked.connect(lambda _on=False: self.context.open(link.kind, link.record_id))
        return chip

    def _row(self, title: str, widgets: Sequence[QWidget]) -> QWidget:
        row = marked(QWidget(), role="foot")
        inner = QHBoxLayout(row)
        inner.setContentsMargins(*[theme().px(edge) for edge in (12, 4, 12, 4)])
        inner.setSpacing(theme().px(8))
        inner.addWidget(label(title, role="label"))
        for widget in widgets[: CHIPS + 1]:
            inner.addWidget(widget)
        inner.addStretch(1)
        return row

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if self._spare is not None:
            self._spare.setVisible(self.height() >= theme().px(ROOMY))


def _link_text(link: Link) -> str:
    look = look_of(link.state)
    return f"{link.number or look.text}  {look.text}  {formats.money(link.total)}"


def _shown(value: Any) -> str:
    if isinstance(value, datetime):
        return formats.moment(value)
    return formats.day(value) if isinstance(value, date) else str(value)
