"""The card of a stored party: head, timeline, people, documents, receivables, payables, file."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from crm_desktop.domain.attachments.owners import Place
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.documents import DOCUMENT_CHANGES
from crm_desktop.domain.sides import Side
from crm_desktop.present import formats
from crm_desktop.qtkit.local_keys import add_key
from crm_desktop.qtkit.marks import grounded, label, marked
from crm_desktop.qtkit.pauses import pause
from crm_desktop.qtkit.stacking import beside, stacked
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.analysis.customer_card import CustomerCard, customer_card
from crm_desktop.queries.attachments.on_record import Glance, at_a_glance
from crm_desktop.queries.parties.timeline import FILES as FILES_ADDED
from crm_desktop.queries.parties.timeline import (
    HAPPENINGS,
    MONEY,
    PAPERS,
    TALKS,
    Happening,
    Hung,
    TimelineItem,
    timeline,
)
from crm_desktop.queries.why.credit import credit_why
from crm_desktop.queries.why.owed import balance_why
from crm_desktop.views.attachments.opener import FileTaker
from crm_desktop.views.attachments.page import FilesAndNotes
from crm_desktop.views.context import Context
from crm_desktop.views.customers.card_head import CardHead, is_owed
from crm_desktop.views.customers.card_side import CardSide
from crm_desktop.views.customers.customer_papers import charges_panel, documents_panel
from crm_desktop.views.customers.file_page import FilePage
from crm_desktop.views.customers.people_page import PeoplePage
from crm_desktop.views.customers.timeline_view import TimelineModel, TimelineView
from crm_desktop.views.explaining import Explainer
from crm_desktop.views.figure_panel import KEY as FIGURE_KEY
from crm_desktop.views.figure_panel import FigurePanel

TIMELINE, PEOPLE, DOCUMENTS, RECEIVABLES, PAYABLES, FILES, FILE = range(7)
PAGES = {
    "timeline": TIMELINE,
    "people": PEOPLE,
    "documents": DOCUMENTS,
    "receivables": RECEIVABLES,
    "payables": PAYABLES,
    "files": FILES,
    "file": FILE,
}
SIDES = {RECEIVABLES: Side.RECEIVABLE, PAYABLES: Side.PAYABLE}
"""The side of the ledger that a page shows."""
TIMELINE_AT_MOST = 300
PICTURES_AT_MOST = 4
_RELOAD = (
    Changes.CUSTOMERS | Changes.CONTACTS | DOCUMENT_CHANGES | Changes.RECEIVABLES | Changes.PAYABLES | Changes.FILES
)


class CardPage(QWidget):
    """One customer.

    Attributes:
        named: the short name is known, or changed.
        unsaved_changed: something typed in the file is not saved, or all of it is.
        removed: the customer was deleted.
        saved, not_saved: how saving the file ended.
    """

    named = Signal(str)
    unsaved_changed = Signal(bool)
    removed = Signal()
    saved = Signal()
    not_saved = Signal()

    def __init__(self, context: Context, party_id: int) -> None:
        super().__init__()
        grounded(self, "panel")
        self._context, self._id = context, party_id
        self._card: CustomerCard | None = None
        self._first = TIMELINE
        self._kinds = frozenset(HAPPENINGS)
        self.head = CardHead(context)
        self.head.file_wanted.connect(lambda: self.show_page(FILE))
        self.head.removed.connect(self.removed)
        self.figure = FigurePanel(context)
        self._explainer = Explainer(context, self.figure, self._to_page)
        self.head.why_wanted.connect(self.explain)
        add_key(self, FIGURE_KEY, self.explain)
        self.addActions(self.head.actions_of_card)  # so that their shortcuts work on the whole card
        self.tabs = marked(QTabBar(), role="card")
        self.tabs.setAccessibleName(self.tr("Pages of the card"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.timeline = TimelineView()
        self._model = TimelineModel(context.clock.today())
        self.timeline.setModel(self._model)
        self.timeline.activated.connect(self._open)
        taker = FileTaker(self, context, Place("party", party_id))
        add_key(self.timeline, "Ctrl+V", taker.paste)
        self._empty = label("", role="empty")
        self._side = CardSide(context)
        self._pages: dict[int, QWidget] = {}
        self._stack = QStackedWidget()
        self._lay_out()
        self._soon = pause(self, self.reload)
        context.on_changes(self, _RELOAD, self._soon.start)
        self.reload()
        self.destroyed.connect(partial(_left, context, party_id))

    @property
    def is_unsaved(self) -> bool:
        """Whether the file, or a note, holds something typed that is not saved."""
        return any(page.is_unsaved for page in self._typed())

    def save(self) -> None:
        """Save what is typed in the file, or as a note."""
        for page in self._typed():
            if page.is_unsaved:
                page.save()

    def give_up(self) -> None:
        """Forget what is typed in the file, or as a note."""
        for page in self._typed():
            page.give_up()

    def _typed(self) -> list[FilePage | FilesAndNotes]:
        return [page for page in self._pages.values() if isinstance(page, FilePage | FilesAndNotes)]

    def reload(self) -> None:
        """Read the customer again."""
        today = self._context.clock.today()
        self._context.read(self, customer_card, self._show, party_id=self._id, today=today)
        self._read_timeline()
        self._count_files()

    def show_page(self, place: int) -> None:
        """Bring one of the pages to the front."""
        self.tabs.setCurrentIndex(place)

    def open_at(self, place: int) -> None:
        """Bring a page to the front as soon as the customer is read."""
        if self._card is not None:
            self.show_page(place)
        else:
            self._first = place

    def explain(self) -> None:
        """Explain the credit of a customer, or what is owed to who only supplies."""
        card, today = self._card, self._context.clock.today()
        if card is None:
            return
        if card.money is not None and card.buys:
            self._explainer.explain(credit_why, party_id=self._id, today=today)
        elif card.owed is not None:
            self._explainer.explain(balance_why, party_id=self._id, as_of=today, side=Side.PAYABLE)

    def _to_page(self) -> None:
        if (page := self._stack.currentWidget()) is not None:
            page.setFocus()

    def become_current(self) -> None:
        """Let the docks that follow a customer follow this one."""
        if self._card is not None:
            self._context.customer.set(self._id, self._card.stored.shown_name)

    # parts

    def _lay_out(self) -> None:
        for words in self._titles():
            self.tabs.addTab(words)
        self.tabs.currentChanged.connect(self._turn)
        strip = QHBoxLayout()
        strip.setContentsMargins(*[theme().px(side) for side in (8, 0, 8, 0)])
        strip.setSpacing(theme().px(6))
        strip.addWidget(self.tabs)
        strip.addStretch(1)
        self._filters = self._filter_buttons()
        strip.addWidget(self._filters)
        line_above, line_below = marked(QWidget(), role="line"), marked(QWidget(), role="line")
        for line in (line_above, line_below):
            line.setFixedHeight(1)
            line.setStyleSheet(f"background: {theme().color('border').name()}")
        story = QWidget()
        row = QHBoxLayout(story)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.timeline, 1)
        row.addWidget(self._side_scroll())
        column = QVBoxLayout(self.timeline)
        column.addWidget(self._empty, 0, Qt.AlignmentFlag.AlignCenter)
        self._empty.hide()
        self._stack.addWidget(story)
        self._pages[TIMELINE] = story
        page = QWidget()
        stacked(self, beside(page, self.figure))
        whole = QVBoxLayout(page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(line_above)
        whole.addLayout(strip)
        whole.addWidget(line_below)
        whole.addWidget(self._stack, 1)

    def _side_scroll(self) -> QScrollArea:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._side)
        scroll.setFixedWidth(theme().px(240))
        return scroll

    def _titles(self) -> list[str]:
        return [
            self.tr("Timeline"),
            self.tr("Contact people"),
            self.tr("Documents"),
            self.tr("Receivables"),
            self.tr("Payables"),
            self.tr("Files and notes"),
            self.tr("File"),
        ]

    def _filter_buttons(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(6))
        group = QButtonGroup(holder)
        choices = [
            (self.tr("All"), frozenset(HAPPENINGS)),
            (self.tr("Talks"), TALKS),
            (self.tr("Documents"), PAPERS),
            (self.tr("Money"), MONEY),
            (self.tr("Files"), FILES_ADDED),
        ]
        for words, kinds in choices:
            button = marked(QPushButton(words), small=True)
            button.setCheckable(True)
            button.setChecked(kinds == self._kinds)
            button.clicked.connect(lambda _on=False, kinds=kinds: self._filter(kinds))
            group.addButton(button)
            row.addWidget(button)
        return holder

    def _filter(self, kinds: frozenset[Happening]) -> None:
        self._kinds = kinds
        self._read_timeline()

    def _read_timeline(self) -> None:
        params = {"party_id": self._id, "limit": TIMELINE_AT_MOST, "kinds": self._kinds}
        self._context.read(self, timeline, self._show_timeline, **params)

    def _show_timeline(self, items: list[TimelineItem]) -> None:
        self._model.show_items(items, self._context.clock.today())
        self._empty.setText(self.tr("Nothing yet. Press Ctrl+L after the first call."))
        self._empty.setVisible(not items)

    def _show(self, card: CustomerCard) -> None:
        self._card = card
        self.head.show_card(card)
        self._side.show_card(card, self._context.clock.today())
        for place, (words, count) in enumerate(zip(self._titles(), _counts(card), strict=True)):
            if place != FILES:
                self.tabs.setTabText(place, f"{words} {count}".strip())
        self.tabs.setTabVisible(RECEIVABLES, card.money is not None and card.buys)
        self.tabs.setTabVisible(PAYABLES, is_owed(card))
        self._widen()
        for page in self._pages.values():
            if isinstance(page, FilePage | PeoplePage):
                page.show_stored(card.stored)
        self.named.emit(card.stored.shown_name)
        if self._first != TIMELINE:
            self.show_page(self._first)
            self._first = TIMELINE
        if self.isVisible():
            self.become_current()

    def _count_files(self) -> None:
        place = Place("party", self._id)
        self._context.read(self, at_a_glance, self._show_files, place=place, most=PICTURES_AT_MOST)

    def _show_files(self, found: Glance) -> None:
        count = found.counted.files + found.counted.notes
        self._side.pictures.show_pictures(found.newest, found.pictures)
        self.tabs.setTabText(FILES, f"{self._titles()[FILES]} {count or ''}".strip())
        self._widen()

    def _widen(self) -> None:
        """The tab in front is bold, which Qt leaves out of the width of the bar."""
        self.tabs.setMinimumWidth(self.tabs.sizeHint().width() + theme().px(24))

    def _turn(self, place: int) -> None:
        page = self._pages.get(place) or self._make(place)
        if page is not None:
            self._stack.setCurrentWidget(page)
            page.setFocus()
        self._filters.setVisible(place == TIMELINE)

    def _make(self, place: int) -> QWidget | None:
        if self._card is None:
            return None
        page: Any = None
        match place:
            case _ if place == PEOPLE:
                page = PeoplePage(self._context, self._card.stored)
            case _ if place == DOCUMENTS:
                page = documents_panel(self._context, self._id)
            case _ if place in SIDES:
                page = charges_panel(self._context, self._id, SIDES[place])
            case _ if place == FILES:
                page = FilesAndNotes(self._context, Place("party", self._id))
                page.typed.connect(lambda: self.unsaved_changed.emit(self.is_unsaved))
                page.saved.connect(self.saved)
                page.not_saved.connect(self.not_saved)
            case _:
                page = FilePage(self._context, self._card.stored)
                page.unsaved_changed.connect(self.unsaved_changed)
                page.saved.connect(self.saved)
                page.not_saved.connect(self.not_saved)
        self._pages[place] = page
        self._stack.addWidget(page)
        found: QWidget = page
        return found

    def _open(self, index: QModelIndex) -> None:
        item: TimelineItem = index.data(Qt.ItemDataRole.UserRole)
        if item.kind is Hung.FILE:
            self._context.open("files", item.id, kind=item.kind.value)
        else:
            self._context.open(item.kind.value, item.id)


def _left(context: Context, party_id: int, *_: object) -> None:
    """The card is closed: the docks no longer follow its customer."""
    if isValid(context):
        context.customer.leave(party_id)


def _counts(card: CustomerCard) -> list[str]:
    """What stands beside the names of the pages; files and notes are counted apart."""
    counts = [""] * len(PAGES)
    counts[TIMELINE] = f"{card.talks + card.documents + card.files:,}"
    counts[PEOPLE] = f"{len(card.stored.draft.people):,}"
    counts[DOCUMENTS] = f"{card.documents:,}"
    if card.money is not None:
        counts[RECEIVABLES] = formats.money(card.money.overdue + card.money.not_due)
    if card.owed is not None:
        counts[PAYABLES] = formats.money(card.owed.charged)
    return counts
