"""The list of fields and functions that opens beside an expression."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.designer.design import Design
from crm_desktop.views.designer.field_sifting import CODE, marked_code, nothing_label, sift
from crm_desktop.views.designer.named import said
from crm_desktop.views.designer.samples import sample_text

FUNCTIONS: Mapping[str, str] = {
    "if(condition, then, else)": QT_TRANSLATE_NOOP("designer", "one or the other"),
    "sum(line.amount)": QT_TRANSLATE_NOOP("designer", "sum over all lines"),
    "page_sum(line.amount)": QT_TRANSLATE_NOOP("designer", "sum over this page"),
    "carried(line.amount)": QT_TRANSLATE_NOOP("designer", "sum over the pages before"),
    "running(line.amount)": QT_TRANSLATE_NOOP("designer", "sum up to here"),
    "count()": QT_TRANSLATE_NOOP("designer", "number of lines"),
    "page_count()": QT_TRANSLATE_NOOP("designer", "lines on this page"),
    "round(number, places)": QT_TRANSLATE_NOOP("designer", "rounded half up"),
    "words(number)": QT_TRANSLATE_NOOP("designer", "amount in words"),
    "money(number)": QT_TRANSLATE_NOOP("designer", "1,234.50"),
    "percent(number)": QT_TRANSLATE_NOOP("designer", "0.13 as 13 %"),
    "date(day)": QT_TRANSLATE_NOOP("designer", "2026-11-22"),
    "date_words(day)": QT_TRANSLATE_NOOP("designer", "day in Chinese words"),
    "concat(a, b)": QT_TRANSLATE_NOOP("designer", "texts one after the other"),
    "first_filled(a, b)": QT_TRANSLATE_NOOP("designer", "the first that is not empty"),
    "empty(a)": QT_TRANSLATE_NOOP("designer", "whether nothing is there"),
    "left(text, 3)": QT_TRANSLATE_NOOP("designer", "the first characters"),
    "right(text, 3)": QT_TRANSLATE_NOOP("designer", "the last characters"),
    "mid(text, 2, 3)": QT_TRANSLATE_NOOP("designer", "characters from within"),
    "length(text)": QT_TRANSLATE_NOOP("designer", "number of characters"),
    "upper(text)": QT_TRANSLATE_NOOP("designer", "in capitals"),
    "min(a, b)": QT_TRANSLATE_NOOP("designer", "the smallest"),
    "max(a, b)": QT_TRANSLATE_NOOP("designer", "the largest"),
    "abs(number)": QT_TRANSLATE_NOOP("designer", "without its sign"),
}


class FieldChooser(QFrame):
    """A pop-up with a search field; Enter or a double click takes what is marked and in sight."""

    def __init__(self, parent: QWidget, design: Design, *, braces: bool, take: Callable[[str], None]) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        marked(self, role="popup")
        self._take, self._braces = take, braces
        self.search, self.tree = QLineEdit(), QTreeWidget()
        self.search.setPlaceholderText(self.tr("Find field or function"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("Fields and functions"))
        self.nothing = nothing_label()
        self._fill(design)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[theme().px(8)] * 4)
        whole.addWidget(self.search)
        whole.addWidget(self.tree, 1)
        whole.addWidget(self.nothing, 1)
        whole.addWidget(label(self.tr("Double click or Enter puts it in"), role="hint"))
        self.resize(theme().px(380), theme().px(420))
        self.tree.setColumnWidth(0, theme().px(190))
        self.search.textEdited.connect(self._filter)
        self.search.returnPressed.connect(self._take_current)
        self.tree.itemActivated.connect(lambda _item: self._take_current())

    def show_at(self, widget: QWidget) -> None:
        """Open under a widget, to the left where there is no room."""
        place = widget.mapToGlobal(QPoint(widget.width() - self.width(), widget.height()))
        room = widget.screen().availableGeometry()
        top = min(place.y(), room.bottom() - self.height())
        self.move(max(place.x(), room.left()), top)
        self.show()
        self.search.setFocus()

    def _fill(self, design: Design) -> None:
        for group in design.groups:
            head = QTreeWidgetItem(self.tree, [QCoreApplication.translate("print_templates", group.label)])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for entry in group.fields:
                name = f"{group.name}.{entry.name}"
                words = QCoreApplication.translate("print_templates", entry.label)
                item = QTreeWidgetItem(head, [words, sample_text(design.document, group.name, entry)])
                text = f"{{{name}|{entry.format_name}}}" if entry.format_name else f"{{{name}}}"
                item.setData(0, CODE, text if self._braces else name)
                item.setToolTip(0, name)
            head.setExpanded(group.name in {"document", "line"})
        functions = QTreeWidgetItem(self.tree, [self.tr("Functions")])
        functions.setFlags(Qt.ItemFlag.ItemIsEnabled)
        for call, words in FUNCTIONS.items():
            item = QTreeWidgetItem(functions, [call, said(words)])
            item.setData(0, CODE, f"{{{call}}}" if self._braces else call)
        functions.setExpanded(True)

    def _filter(self, text: str) -> None:
        found = sift(self.tree, text)
        self.tree.setVisible(found)
        self.nothing.setVisible(not found)

    def _take_current(self) -> None:
        text = marked_code(self.tree)
        if text:
            self.close()
            self._take(text)
