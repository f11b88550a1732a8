"""The panel at the left: all fields with what they say in the document shown, and the elements to put in."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import grounded, label, marked
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.designer.design import Design
from crm_desktop.views.designer.dropping import part_mime
from crm_desktop.views.designer.field_sifting import CODE, heads_of, marked_code, nothing_label, sift
from crm_desktop.views.designer.inserting import ELEMENTS
from crm_desktop.views.designer.named import said
from crm_desktop.views.designer.samples import sample_text

WIDTH_PX = 232


class _Tree(QTreeWidget):
    """Fields that can be dragged; Enter puts one onto the page."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setDragEnabled(True)
        self.setIndentation(theme().px(14))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.itemDoubleClicked.connect(self._want)
        head = self.header()
        head.setStretchLastSection(True)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.setColumnWidth(0, theme().px(124))

    def _want(self, *_: object) -> None:
        name = marked_code(self)
        if name:
            self.wanted.emit(name)

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._want()
            return
        super().keyPressEvent(event)

    def mimeData(self, items: Sequence[QTreeWidgetItem]) -> QMimeData:  # noqa: N802
        return part_mime(f"field:{items[0].data(0, CODE)}")


class FieldTree(QWidget):
    """The fields by group, searched by name, by pinyin or by what they say.

    Attributes:
        wanted: a field is to be put onto the page.
    """

    wanted = Signal(str)

    def __init__(self, design: Design) -> None:
        super().__init__()
        self._design = design
        self._document: object = None
        self.search = marked(QLineEdit(), small=True)
        self.search.setPlaceholderText(self.tr("Find field"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search", size=14), QLineEdit.ActionPosition.LeadingPosition)
        self.tree = _Tree()
        self.tree.setObjectName("designer_fields")
        self.tree.setAccessibleName(self.tr("Fields and sample values"))
        self.nothing = nothing_label()
        self.tree.wanted.connect(self.wanted)
        self.search.textEdited.connect(self._filter)
        self.search.returnPressed.connect(self._enter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, theme().px(8), 0, 0)
        whole.setSpacing(theme().px(6))
        line = QHBoxLayout()
        line.setContentsMargins(theme().px(8), 0, theme().px(8), 0)
        line.addWidget(self.search)
        whole.addLayout(line)
        whole.addWidget(self.tree, 1)
        whole.addWidget(self.nothing, 1)
        design.laid_out.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what the fields say in another document."""
        if self._design.document is self._document:
            return
        self._document = self._design.document
        open_groups = {head.data(1, CODE) for head in heads_of(self.tree) if head.isExpanded()} or {
            "document",
            "customer",
            "line",
        }
        self.tree.clear()
        for group in self._design.groups:
            head = QTreeWidgetItem(self.tree, [QCoreApplication.translate("print_templates", group.label)])
            head.setData(1, CODE, group.name)
            head.setFont(0, theme().font(13, bold=True))
            head.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            if group.name == "line":
                head.setText(1, self.tr("%n line(s)", "", len(self._design.document.lines)))
                head.setForeground(1, theme().color("text2"))
                head.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            for entry in group.fields:
                words = QCoreApplication.translate("print_templates", entry.label)
                row = QTreeWidgetItem(head, [words, sample_text(self._design.document, group.name, entry)])
                row.setData(0, CODE, f"{group.name}.{entry.name}")
                row.setForeground(1, theme().color("text2"))
                row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                row.setToolTip(0, self.tr("{name}: drag it onto the paper, or press Enter").format(name=words))
                row.setToolTip(1, row.text(1))
            head.setExpanded(group.name in open_groups)
        if self.search.text().strip():
            self._filter(self.search.text())

    def _filter(self, text: str) -> None:
        found = sift(self.tree, text)
        self.tree.setVisible(found)
        self.nothing.setVisible(not found)

    def _enter(self) -> None:
        """Enter goes on to the list, where a second one puts the field in; with nothing found it stays."""
        if marked_code(self.tree):
            self.tree.setFocus()


class ElementButton(QToolButton):
    """One element: a click puts it in the middle, a drag where it is let go."""

    def __init__(self, code: str, words: str, idea: str) -> None:
        super().__init__()
        self._code = code
        self._pressed: QPoint | None = None
        self.setObjectName(f"element_{code}")
        self.setText(words)
        self.setIcon(icon(idea, "text", 18))
        self.setIconSize(QSize(theme().px(18), theme().px(18)))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setToolTip(self.tr("{name}: click, or drag it onto the paper").format(name=words))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        marked(self, role="element")

    # Qt overrides

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        far = self._pressed is not None and (
            (event.position().toPoint() - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        )
        if far and event.buttons() & Qt.MouseButton.LeftButton:
            self._pressed = None
            self.setDown(False)
            drag = QDrag(self)
            drag.setMimeData(part_mime(f"element:{self._code}"))
            drag.setPixmap(self.icon().pixmap(self.iconSize()))
            drag.exec(Qt.DropAction.CopyAction)
            return
        super().mouseMoveEvent(event)


class FieldPanel(QWidget):
    """Fields above, elements below.

    Attributes:
        element_wanted: an element is to be put in.
    """

    element_wanted = Signal(str)

    def __init__(self, design: Design) -> None:
        super().__init__()
        self.setFixedWidth(theme().px(WIDTH_PX))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        marked(self, role="panel")
        self.fields = FieldTree(design)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        head, self.head = panel_head(self.tr("Fields and sample values"))
        elements, _row = panel_head(self.tr("Elements"), self.tr("drag onto the paper"))
        whole.addWidget(head)
        whole.addWidget(self.fields, 1)
        whole.addWidget(elements)
        whole.addWidget(self._elements())

    def _elements(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(*[theme().px(8)] * 4)
        grid.setSpacing(theme().px(4))
        for place, (code, words, idea) in enumerate(ELEMENTS):
            button = ElementButton(code, said(words), idea)
            button.clicked.connect(partial(self._want, code))
            button.setFixedSize(theme().px(51), theme().px(42))
            grid.addWidget(button, *divmod(place, 4))
        return holder

    def _want(self, code: str, *_: object) -> None:
        self.element_wanted.emit(code)


def panel_head(words: str, hint: str = "") -> tuple[QWidget, QHBoxLayout]:
    """The title of a panel, and its row for what else stands in it."""
    head = QWidget()
    grounded(head, "designer_head")
    head.setFixedHeight(theme().px(30))
    row = QHBoxLayout(head)
    row.setContentsMargins(theme().px(8), 0, theme().px(8), 0)
    row.addWidget(label(words, role="strong"), 1)
    if hint:
        row.addWidget(label(hint, role="hint"))
    return head, row
