"""The head of a pivot: which report it is, what counts in it, and keeping it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from crm_desktop.domain.analysis.kept import KeptReport
from crm_desktop.qtkit.forms.choice_box import ChoiceBox
from crm_desktop.qtkit.forms.elided import ElidedLabel
from crm_desktop.qtkit.marks import label, marked, seen_if
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.analysis.fields import said
from crm_desktop.views.analysis.reports import NamedReport


class PivotHead(QWidget):
    """Reports by name, the definition of the fact, and buttons.

    Attributes:
        chosen: another report is to be shown.
        keep_wanted: the report in sight is to be kept, with True for all.
        forget_wanted: it is to be forgotten.
    """

    chosen = Signal(object)
    keep_wanted = Signal(bool)
    forget_wanted = Signal()

    def __init__(self, *, may_give: bool) -> None:
        super().__init__()
        marked(self, role="bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.reports = marked(ChoiceBox(), small=True)
        self.reports.setAccessibleName(self.tr("Report"))
        self.reports.setMinimumWidth(theme().px(220))
        self.changed_mark = label("", role="label")
        self.definition = ElidedLabel(role="label")
        self.keep = self._button(self.tr("Save report…"))
        self.give = self._button(self.tr("Give to all…"))
        self.forget = self._button(self.tr("Forget"))
        row = QHBoxLayout(self)
        row.setContentsMargins(*[theme().px(side) for side in (12, 6, 12, 4)])
        row.setSpacing(theme().px(8))
        row.addWidget(label(self.tr("Pivot"), role="title"))
        row.addWidget(self.reports)
        row.addWidget(self.changed_mark)
        row.addWidget(self.definition, 1)
        for button in (self.forget, self.give, self.keep):
            row.addWidget(button)
        seen_if(self.give, may_give)
        self.reports.activated.connect(self._choose)
        self.keep.clicked.connect(self._keep)
        self.give.clicked.connect(self._give)
        self.forget.clicked.connect(self.forget_wanted)

    @property
    def report(self) -> NamedReport | None:
        """The report that is chosen; what is in sight may be changed since."""
        found: NamedReport | None = self.reports.currentData()
        return found

    def show_reports(self, known: Sequence[NamedReport], name: str) -> None:
        """Offer these reports, with the one of a name chosen."""
        self.reports.clear()
        for one in known:
            words = self.tr("{name} · for all").format(name=one.name) if one.is_everybodys else one.name
            self.reports.addItem(words, one)
        names = [one.name for one in known]
        at = len(names) - 1 - names[::-1].index(name) if name in names else 0
        self.reports.setCurrentIndex(at)
        self.forget.setEnabled(bool(known) and known[at].is_own)

    def show_report(self, report: KeptReport) -> None:
        """Say what is in sight, and whether it is still the report that is chosen."""
        fact = report.request.fact
        self.definition.setText(said(fact.definition))
        chosen = self.report
        is_same = chosen is not None and chosen.report.is_like(report)
        self.changed_mark.setText("" if is_same else self.tr("changed"))
        self.forget.setEnabled(chosen is not None and chosen.is_own)

    def _button(self, words: str) -> QPushButton:
        return marked(QPushButton(words), small=True)

    def _choose(self, *_: object) -> None:
        if self.report is not None:
            self.chosen.emit(self.report)

    def _keep(self) -> None:
        self.keep_wanted.emit(False)  # noqa: FBT003 - a signal has no names

    def _give(self) -> None:
        self.keep_wanted.emit(True)  # noqa: FBT003
