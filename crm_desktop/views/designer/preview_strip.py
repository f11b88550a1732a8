"""Under the canvas: the pages of a document of 1, 10, 11 or 37 lines, or a real one, and what is wrong on them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTabBar, QVBoxLayout, QWidget

from crm_desktop.print_templates.catalogue import field_groups
from crm_desktop.print_templates.checks import Fault
from crm_desktop.print_templates.operations import Page
from crm_desktop.qtkit.fitting import Fitting
from crm_desktop.qtkit.forms.choice_box import ChoiceBox
from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.marks import label, marked, seen_if
from crm_desktop.qtkit.scrolled import Scrolled
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.paper.designer import RecentDocument
from crm_desktop.views.designer.backing import Backing
from crm_desktop.views.designer.design import Design
from crm_desktop.views.designer.findings import Warned, warned
from crm_desktop.views.designer.property_fields import emptied

COUNTS = (1, 10, 11, 37)
HEIGHT_PX = 152
CHECKS_PX = 210
MOST_PAGES = 40


class _Thumbnails(QWidget):
    """Small pictures of the pages; a click shows one on the canvas."""

    def __init__(self, design: Design) -> None:
        super().__init__()
        self._design = design
        self._backings: dict[int, tuple[Page, Backing]] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pages"))
        self.setMouseTracking(True)

    @property
    def pages(self) -> Sequence[Page]:
        """The pages that are shown: not all thousand of a long list."""
        return self._design.pages[:MOST_PAGES]

    def refresh(self) -> None:
        """Show other pages."""
        pages = self.pages
        self._backings = {at: entry for at, entry in self._backings.items() if at < len(pages)}
        wide = theme().px(8) + sum(self._size(page).width() + theme().px(8) for page in pages)
        self.setMinimumWidth(wide)
        self.update()

    def _size(self, page: Page) -> QSize:
        high = theme().px(90)
        wide = round(high * page.paper.width / page.paper.height)
        widest = theme().px(154)
        if wide > widest:
            wide, high = widest, round(widest * page.paper.height / page.paper.width)
        return QSize(wide, high)

    def _left(self, index: int) -> int:
        return theme().px(8) + sum(self._size(page).width() + theme().px(8) for page in self.pages[:index])

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter, look = QPainter(self), theme()
        painter.setFont(look.font(11))
        for index, page in enumerate(self.pages):
            left, size = self._left(index), self._size(page)
            if not event.rect().intersects(self.rect().adjusted(left, 0, left + size.width() - self.width(), 0)):
                continue
            known = self._backings.get(index)
            if known is None or known[0] is not page:
                known = self._backings[index] = (page, Backing())
            top = look.px(4)
            known[1].draw(painter, page, QPointF(left, top), size.width() / page.paper.width, self.rect())
            current = index == self._design.page_index
            painter.setPen(look.color("accent") if current else look.color("border_input"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for grown in range(2 if current else 1):
                painter.drawRect(
                    left - 1 - grown, top - 1 - grown, size.width() + 1 + 2 * grown, size.height() + 1 + 2 * grown
                )
            painter.setPen(look.color("accent" if current else "text2"))
            words = self.tr("Page {number} of {count}").format(number=page.number, count=page.count)
            if page.copy:
                words = f"{page.copy} {page.number}/{page.count}"
            painter.drawText(
                left - 8, top + size.height() + 4, size.width() + 16, look.px(18), Qt.AlignmentFlag.AlignCenter, words
            )

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        for index, page in enumerate(self.pages):
            left = self._left(index)
            if left <= event.position().x() <= left + self._size(page).width():
                self._design.show_page(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps:
            self._design.show_page(self._design.page_index + steps[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)


class _Finding(QFrame):
    """One thing that is wrong; a click goes to its item."""

    chosen = Signal(str)

    def __init__(self, item_id: str, fault: Warned) -> None:
        super().__init__()
        self._id = item_id
        slow = fault.fault is Fault.SLOW
        picture = label()
        picture.setPixmap(pixmap("clock" if slow else "warning", "amber" if slow else "red", 14))
        words, advice = label(fault.sentence), label(fault.advice, role="hint")
        marked(words, tone="amber" if slow else "red")
        for text in (words, advice):
            text.setWordWrap(True)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(words)
        column.addWidget(advice)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme().px(2), 0, theme().px(2))
        row.setSpacing(theme().px(6))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(fault.sentence)

    # Qt overrides

    def mousePressEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        self.chosen.emit(self._id)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.chosen.emit(self._id)
            return
        super().keyPressEvent(event)


class PreviewStrip(QWidget):
    """Tabs by number of lines, thumbnails, checks.

    Attributes:
        count_wanted: a made-up document of so many lines is to be shown.
        document_wanted: a real one is to be shown.
        item_wanted: the item of a finding is to be shown.
    """

    count_wanted = Signal(int)
    document_wanted = Signal(object)
    item_wanted = Signal(str)

    def __init__(self, design: Design) -> None:
        super().__init__()
        self._design = design
        self._found: object = None
        self.setFixedHeight(theme().px(HEIGHT_PX))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        marked(self, role="panel")
        self.tabs = QTabBar()
        self.tabs.setObjectName("designer_counts")
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setAccessibleName(self.tr("Number of lines"))
        for count in COUNTS:
            self.tabs.addTab(self.tr("%n line(s)", "", count))
        self.tabs.addTab("")
        seen_if(self.tabs, any(group.name == "line" for group in field_groups(design.template.kind)))
        self.tabs.setTabVisible(len(COUNTS), False)  # noqa: FBT003 - as in Qt
        self.documents = marked(ChoiceBox(), small=True)
        self.documents.setObjectName("designer_documents")
        self.documents.setMinimumWidth(theme().px(120))
        self.documents.setMaximumWidth(theme().px(240))
        self.documents.setAccessibleName(self.tr("Real document"))
        self.documents.setPlaceholderText(self.tr("Choose a document …"))
        self.thumbnails = _Thumbnails(design)
        self._assemble()
        self.tabs.currentChanged.connect(self._count)
        self.documents.activated.connect(self._document)
        design.laid_out.connect(self.refresh)
        self.refresh()

    def show_documents(self, documents: Sequence[RecentDocument]) -> None:
        """Offer real documents of the office."""
        self.documents.clear()
        for found in documents:
            self.documents.addItem(f"{found.number}  {found.customer}", found)
        self.documents.setCurrentIndex(-1)
        self.documents.setEnabled(bool(documents))

    def show_count(self, count: int) -> None:
        """Mark the tab of so many lines, without asking for it."""
        self.tabs.blockSignals(True)  # noqa: FBT003 - as in Qt
        if count in COUNTS:
            self.tabs.setCurrentIndex(COUNTS.index(count))
        self.tabs.setTabVisible(len(COUNTS), count not in COUNTS)
        if count not in COUNTS:
            self.tabs.setCurrentIndex(len(COUNTS))
        self.tabs.blockSignals(False)  # noqa: FBT003 - as in Qt
        self.refresh()

    def refresh(self) -> None:
        """Show the pages as they are now."""
        pages = len(self._design.pages)
        for place, count in enumerate(COUNTS):
            words = self.tr("%n line(s)", "", count)
            current = place == self.tabs.currentIndex()
            self.tabs.setTabText(place, f"{words} · {self.tr('%n page(s)', '', pages)}" if current else words)
        lines = len(self._design.document.lines)
        real = f"{self.tr('%n line(s)', '', lines)} · {self.tr('%n page(s)', '', pages)}"
        self.tabs.setTabText(len(COUNTS), real)
        self.thumbnails.refresh()
        found = (self._design.findings, self._design.faults)
        if found != self._found:
            self._found = found
            self._fill_checks()

    def _assemble(self) -> None:
        look = theme()
        bar, words = QWidget(), label(self.tr("Real document"), role="hint")
        top = QHBoxLayout(bar)
        top.setContentsMargins(look.px(4), 0, look.px(8), 0)
        top.addWidget(self.tabs)
        top.addStretch(1)
        top.addWidget(words)
        top.addSpacing(look.px(6))
        top.addWidget(self.documents)
        Fitting(bar, None, spare=[words])
        pages = Scrolled(self.thumbnails)
        pages.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.checks = QWidget()
        self.check_column = QVBoxLayout(self.checks)
        self.check_column.setContentsMargins(look.px(10), look.px(6), look.px(8), look.px(6))
        self.check_column.setSpacing(look.px(2))
        checks = Scrolled(self.checks)
        checks.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        checks.setFixedWidth(look.px(CHECKS_PX))
        line = marked(QFrame(), role="vline")
        bottom = QHBoxLayout()
        bottom.setContentsMargins(0, 0, 0, 0)
        bottom.setSpacing(0)
        bottom.addWidget(pages, 1)
        bottom.addWidget(line)
        bottom.addWidget(checks)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(bar)
        whole.addLayout(bottom, 1)

    def _fill_checks(self) -> None:
        emptied(self.check_column)
        faults = warned(self._design)
        words = self.tr("Checks · %n place(s)", "", len(faults)) if faults else self.tr("Checks · all right")
        self.check_column.addWidget(label(words, role="strong"))
        for item_id, fault in list(faults.items())[:12]:
            row = _Finding(item_id, fault)
            row.chosen.connect(self.item_wanted)
            self.check_column.addWidget(row)
        if not faults:
            self.check_column.addWidget(label(self.tr("Everything fits and prints as text."), role="hint"))
        self.check_column.addStretch(1)

    def _count(self, place: int) -> None:
        if place < len(COUNTS):
            self.documents.setCurrentIndex(-1)
            self.tabs.setTabVisible(len(COUNTS), False)  # noqa: FBT003 - as in Qt
            self.count_wanted.emit(COUNTS[place])

    def _document(self, place: int) -> None:
        self.document_wanted.emit(self.documents.itemData(place))
