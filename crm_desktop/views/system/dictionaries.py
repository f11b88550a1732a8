"""The pick lists 数据字典: one line per choice, in the order in which they are offered."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPlainTextEdit, QVBoxLayout

from crm_desktop.domain.changes import Done
from crm_desktop.domain.office import DEFAULT_LISTS
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.marks import label
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.system import dictionaries
from crm_desktop.services.system import SaveDictionary
from crm_desktop.views.context import Context
from crm_desktop.views.system.form_tab import FormTab
from crm_desktop.views.system.sheet import ProblemLine

LIST_WORDS: Mapping[str, str] = {
    "region": QT_TRANSLATE_NOOP("system", "Regions"),
    "business_nature": QT_TRANSLATE_NOOP("system", "Nature of business"),
    "business_type": QT_TRANSLATE_NOOP("system", "Type of business"),
    "customer_source": QT_TRANSLATE_NOOP("system", "Sources of customers"),
    "customer_grade": QT_TRANSLATE_NOOP("system", "Grades of customers"),
    "customer_tag": QT_TRANSLATE_NOOP("system", "Tags of customers"),
    "contact_outcome": QT_TRANSLATE_NOOP("system", "Outcomes of contacts"),
    "person_title": QT_TRANSLATE_NOOP("system", "Titles of people"),
    "job_title": QT_TRANSLATE_NOOP("system", "Posts in our office"),
    "education": QT_TRANSLATE_NOOP("system", "Education"),
    "price_level": QT_TRANSLATE_NOOP("system", "Price levels"),
    "unit": QT_TRANSLATE_NOOP("system", "Units"),
    "product_category": QT_TRANSLATE_NOOP("system", "Product categories"),
    "brand": QT_TRANSLATE_NOOP("system", "Brands"),
    "lost_reason": QT_TRANSLATE_NOOP("system", "Reasons for lost quotes"),
    "void_reason": QT_TRANSLATE_NOOP("system", "Reasons for voiding"),
    "return_reason": QT_TRANSLATE_NOOP("system", "Reasons for returns"),
}


def list_word(name: str) -> str:
    """What a pick list is called."""
    return QCoreApplication.translate("system", LIST_WORDS[name]) if name in LIST_WORDS else name


class DictionariesTab(FormTab):
    """Edits the pick lists, one at a time."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("dictionaries")
        self.heading.setText(self.tr("Pick lists"))
        self.hint.setText(self.tr("One choice per line, in the order in which they are offered."))
        self._stored: dict[str, tuple[str, ...]] = {}
        self._shown = ""
        self.names = QListWidget()
        self.names.setAccessibleName(self.tr("Pick lists"))
        self.names.setFixedWidth(theme().px(220))
        self.names.currentItemChanged.connect(self._other)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Choices"))
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self.tell_unsaved)
        self.problem = ProblemLine()
        self._lay_out()
        self.setFocusProxy(self.names)
        context.read(self, dictionaries, self._show)

    @property
    def is_unsaved(self) -> bool:
        """Whether the list in sight differs from what is stored."""
        return bool(self._shown) and self._typed() != self._stored.get(self._shown, ())

    def save(self) -> None:
        """Save the list in sight."""
        self.problem.say("")
        name, entries = self._shown, self._typed()

        def saved(_done: Done) -> None:
            self._stored[name] = entries
            self.tell_unsaved()
            self.context.ask.notice(self.tr("The pick list “{name}” is saved.").format(name=list_word(name)))

        self.context.run(SaveDictionary(list_name=name, entries=entries), saved, problems=self._problems)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(theme().px(6))
        self.title = label(role="title")
        right.addWidget(self.title)
        right.addWidget(self.text, 1)
        right.addWidget(self.problem)
        row = QHBoxLayout()
        row.setContentsMargins(*[theme().px(12)] * 4)
        row.setSpacing(theme().px(16))
        row.addWidget(self.names)
        row.addLayout(right, 1)
        row.addStretch(1)
        self.body.addLayout(row)

    def _typed(self) -> tuple[str, ...]:
        return tuple(line.strip() for line in self.text.toPlainText().splitlines() if line.strip())

    def _show(self, stored: dict[str, tuple[str, ...]]) -> None:
        self._stored = stored
        self.names.clear()
        for name in DEFAULT_LISTS:
            item = QListWidgetItem(list_word(name))
            item.setData(Qt.ItemDataRole.UserRole, name)
            self.names.addItem(item)
        self.names.setCurrentRow(0)

    def _other(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if item is None:
            return
        if self.is_unsaved:
            self.save()
        self._shown = str(item.data(Qt.ItemDataRole.UserRole))
        self.title.setText(item.text())
        self.problem.say("")
        self.text.setPlainText("\n".join(self._stored.get(self._shown, ())))

    def _problems(self, problems: Mapping[str, str]) -> None:
        self.problem.say(next(iter(problems.values())))
