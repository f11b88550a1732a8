"""Which column goes to which field: a row per field with the columns of the file to choose from."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from crm_desktop.domain.access import Access
from crm_desktop.domain.imports import Target
from crm_desktop.exchange.importer import SheetLook
from crm_desktop.exchange.mapping import ColumnRule
from crm_desktop.exchange.own_fields import own_specs
from crm_desktop.exchange.targets import FIELDS, suggest
from crm_desktop.qtkit.forms.choice_box import ChoiceBox
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.theme import theme

LONGEST_SAMPLE = 40


class ColumnTable(QScrollArea):
    """A row per field: title, column, first value.

    Attributes:
        changed: another column was chosen.
    """

    changed = Signal()

    def __init__(self, access: Access) -> None:
        super().__init__()
        self._access = access
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setAccessibleName(self.tr("Columns of the file"))
        self._choices: dict[str, ChoiceBox] = {}
        self._look = SheetLook("", (), ())

    def show_fields(self, target: Target, look: SheetLook) -> None:
        """Offer the columns of a sheet for the fields of a target, with what they probably are chosen."""
        self._look, self._choices = look, {}
        own = own_specs(self._access, target)
        likely = suggest(target, look.titles, own)
        body = marked(QWidget(), role="panel")
        grid = QGridLayout(body)
        grid.setContentsMargins(*[theme().px(12)] * 4)
        grid.setHorizontalSpacing(theme().px(16))
        grid.setVerticalSpacing(theme().px(4))
        for place, words in enumerate((self.tr("Field"), self.tr("Column in the file"), self.tr("First value"))):
            grid.addWidget(label(words, role="label"), 0, place)
        # what must be filled and what was recognised stands first, so that there is little to scroll
        fields = sorted((*FIELDS[target], *own), key=lambda one: not (one.required or one.key in likely))
        for row, spec in enumerate(fields, start=1):
            words = QCoreApplication.translate("imports", spec.title)
            choice = ChoiceBox()
            choice.addItem(self.tr("— leave empty —"), "")
            for title in filter(None, look.titles):
                choice.addItem(title, title)
            choice.setCurrentIndex(max(choice.findData(likely.get(spec.key, "")), 0))
            choice.setAccessibleName(words)
            choice.setMinimumWidth(theme().px(200))
            sample = label("", role="hint")
            sample.setTextFormat(Qt.TextFormat.PlainText)
            grid.addWidget(label(f"{words} *" if spec.required else words), row, 0)
            grid.addWidget(choice, row, 1)
            grid.addWidget(sample, row, 2)
            self._choices[spec.key] = choice
            choice.currentIndexChanged.connect(lambda _index, key=spec.key, sample=sample: self._chosen(key, sample))
            self._show_sample(spec.key, sample)
        grid.setColumnStretch(2, 1)
        grid.setRowStretch(len(fields) + 1, 1)
        self.setWidget(body)

    def rules(self) -> Mapping[str, ColumnRule]:
        """The chosen columns by field."""
        return {
            key: ColumnRule(column=title) for key, choice in self._choices.items() if (title := choice.currentData())
        }

    def choose(self, key: str, title: str) -> None:
        """Give a field a column."""
        self._choices[key].setCurrentIndex(max(self._choices[key].findData(title), 0))

    def _chosen(self, key: str, sample: QWidget) -> None:
        self._show_sample(key, sample)
        self.changed.emit()

    def _show_sample(self, key: str, sample: QWidget) -> None:
        title = self._choices[key].currentData()
        text = self._look.sample(title) if title else ""
        sample.setProperty("text", text if len(text) <= LONGEST_SAMPLE else text[: LONGEST_SAMPLE - 1] + "…")
