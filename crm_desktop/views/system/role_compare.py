"""The bar under the head of the matrix in which two roles are compared."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QWidget

from crm_desktop.qtkit.forms.choice_box import ChoiceBox
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.theme import theme


class CompareBar(QWidget):
    """Two roles, in how many lines they differ, and the way from one to the next.

    Attributes:
        changed: other roles are compared, or another part of the lines is wanted.
        next_wanted: the next difference.
    """

    changed = Signal()
    next_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        marked(self, role="bar")
        self.one, self.other = ChoiceBox(), ChoiceBox()
        self.one.setAccessibleName(self.tr("Compare"))
        self.other.setAccessibleName(self.tr("with"))
        self.count = label(tone="amber")
        self.only = QCheckBox(self.tr("Only what differs"))
        following = QPushButton(self.tr("Next difference") + "  F8")
        following.clicked.connect(self.next_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(*[theme().px(side) for side in (12, 4, 12, 4)])
        row.setSpacing(theme().px(8))
        parts: tuple[QWidget, ...] = (
            label(self.tr("Compare"), role="label"),
            self.one,
            label(self.tr("with"), role="label"),
            self.other,
            self.count,
            self.only,
            following,
        )
        for widget in parts:
            row.addWidget(widget)
        row.addStretch(1)
        for box in (self.one, self.other):
            box.currentIndexChanged.connect(lambda _place: self.changed.emit())
        self.only.toggled.connect(lambda _on: self.changed.emit())

    def offer(self, roles: Sequence[tuple[str, str]], current: str) -> None:
        """The roles to choose from, by code and word; what is chosen stays, at first the current one and the next."""
        codes = [code for code, _words in roles]
        chosen = [box.currentData() for box in (self.one, self.other)]
        if chosen[0] not in codes or chosen[1] not in codes:
            place = codes.index(current) if current in codes else 0
            chosen = [codes[place], codes[(place + 1) % len(codes)]] if codes else chosen
        for box, code in zip((self.one, self.other), chosen, strict=True):
            box.blockSignals(True)  # noqa: FBT003 - Qt's own switch
            box.clear()
            for one, words in roles:
                box.addItem(words, one)
            box.setCurrentIndex(box.findData(code))
            box.blockSignals(False)  # noqa: FBT003 - Qt's own switch

    def show_count(self, count: int) -> None:
        """In how many lines they differ."""
        self.count.setText(self.tr("≠ %n difference(s)", "", count))
