"""Which copies of a form are printed, and which of them show prices."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from crm_desktop.print_templates.codec import to_json
from crm_desktop.print_templates.template import Copies, CopyLabel, CopyMode, Template
from crm_desktop.qtkit.theme import theme
from crm_desktop.services.paper.output import chosen_copies

_WHOLE = "all"


class CopiesBox(QWidget):
    """A row for each copy; a form without copies has one row. ``changed`` when the choice changes."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._template: Template | None = None
        self.wanted: dict[str, QCheckBox] = {}
        self.prices: dict[str, QCheckBox] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(theme().px(2))
        self._grid.setColumnStretch(0, 1)

    def show_template(self, template: Template, language: str) -> bool:
        """Offer the copies of a template; False if there is nothing to choose."""
        self._template = template
        for row in (*self.wanted.values(), *self.prices.values()):
            self._grid.removeWidget(row)
            row.deleteLater()
        self.wanted, self.prices = {}, {}
        hides = "copy.prices" in to_json(template)
        labels = template.copies.labels
        for row_number, label in enumerate(labels):
            words = template.words(f"copy.{label.id}", label.label, language)
            self.wanted[label.id] = self._box(words, row_number, 0, checked=True)
            if hides:
                self.prices[label.id] = self._box(self.tr("prices"), row_number, 1, checked=label.prices)
                self.prices[label.id].setAccessibleName(self.tr("Prices on {copy}").format(copy=words))
        if hides and not labels:
            self.prices[_WHOLE] = self._box(self.tr("with prices"), 0, 0, checked=True)
        return bool(self.wanted or self.prices)

    def copies(self, language: str) -> Copies | None:
        """The chosen copies, for a document of a language; None is what the template says."""
        template = self._template
        if template is None or not self._is_changed(template):
            return None
        hidden = [name for name, box in self.prices.items() if not box.isChecked()]
        if not template.copies.labels:
            return Copies(mode=CopyMode.REPEATED, labels=(CopyLabel(id=_WHOLE, label="", prices=False),))
        chosen = [name for name, box in self.wanted.items() if box.isChecked()]
        return chosen_copies(template, chosen, hidden, language)

    @property
    def is_none(self) -> bool:
        """Whether no copy is wanted at all."""
        return bool(self.wanted) and not any(box.isChecked() for box in self.wanted.values())

    def _is_changed(self, template: Template) -> bool:
        usual = {label.id: label.prices for label in template.copies.labels} or {_WHOLE: True}
        shown = {name: box.isChecked() for name, box in self.prices.items()}
        return not all(box.isChecked() for box in self.wanted.values()) or any(
            shown.get(name, prices) != prices for name, prices in usual.items()
        )

    def _box(self, words: str, row: int, column: int, *, checked: bool) -> QCheckBox:
        box = QCheckBox(words)
        box.setChecked(checked)
        box.toggled.connect(self._tell)
        self._grid.addWidget(box, row, column)
        return box

    def _tell(self, _checked: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.changed.emit()
