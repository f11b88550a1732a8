"""The head of a pivot: which report it is, what counts in it, and what becomes of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from crm_desktop.domain.analysis.facts import Fact
from crm_desktop.domain.analysis.kept import KeptReport
from crm_desktop.qtkit.fitting import Fitting, FittingButton
from crm_desktop.qtkit.forms.choice_box import ChoiceBox
from crm_desktop.qtkit.forms.elided import ElidedLabel
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import label, marked, seen_if
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.analysis.fields import said
from crm_desktop.views.analysis.reports import NamedReport


class PivotHead(QWidget):
    """Reports by name, the definition of the fact, and buttons.

    Attributes:
        chosen: another report is to be shown.
        keep_wanted: the report in sight is to be kept, with True for all.
        forget_wanted: it is to be forgotten, or taken away from all.
        time_wanted: the chosen report is to be given a time.
        paper_wanted, workbook_wanted: the table in sight is to go out.
    """

    chosen = Signal(object)
    keep_wanted = Signal(bool)
    forget_wanted = Signal()
    time_wanted = Signal()
    paper_wanted = Signal()
    workbook_wanted = Signal()

    def __init__(self, *, may_give: bool) -> None:
        super().__init__()
        marked(self, role="bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._may_give = may_give
        self._fact: Fact | None = None
        self.reports = marked(ChoiceBox(), small=True)
        self.reports.setAccessibleName(self.tr("Report"))
        self.reports.setMinimumWidth(theme().px(220))
        self.changed_mark = marked(QLabel(f"● {self.tr('changed')}"), tone="amber")
        self.definition = ElidedLabel(role="label")
        self.keep = marked(self._button(self.tr("Save report"), "save", "Ctrl+S"), primary=True)
        self.keep.setIcon(icon("save", "on_accent", 14))
        self.give = self._button(self.tr("Give to all…"), "customer")
        self.forget = self._button(self.tr("Forget"), "delete")
        self.time = self._button(self.tr("Set a time…"), "clock")
        self.paper = self._button(self.tr("Print"), "print", "Ctrl+P")
        self.workbook = self._button(self.tr("Excel"), "export", "Ctrl+E")
        row = QHBoxLayout(self)
        row.setContentsMargins(*[theme().px(side) for side in (12, 6, 12, 4)])
        row.setSpacing(theme().px(8))
        row.addWidget(label(self.tr("Pivot"), role="title"))
        row.addWidget(self.reports)
        row.addWidget(self.changed_mark)
        row.addWidget(self.definition, 1)
        for button in (self.time, self.paper, self.workbook, self.give, self.forget, self.keep):
            row.addWidget(button)
        seen_if(self.give, may_give)
        self._fitting = Fitting(self)
        self.reports.activated.connect(self._choose)
        self.keep.clicked.connect(self._keep)
        self.give.clicked.connect(self._give)
        self.forget.clicked.connect(self.forget_wanted)
        self.time.clicked.connect(self.time_wanted)
        self.paper.clicked.connect(self.paper_wanted)
        self.workbook.clicked.connect(self.workbook_wanted)

    @property
    def report(self) -> NamedReport | None:
        """The report that is chosen; what is in sight may be changed since."""
        found: NamedReport | None = self.reports.currentData()
        return found

    def show_reports(self, known: Sequence[NamedReport], wanted: tuple[str, bool] | None) -> None:
        """Offer these reports, with one of them chosen: by its name, and whether it is everybody's."""
        self.reports.clear()
        for one in known:
            self.reports.addItem(self._words(one), one)
        names = [(one.name, one.is_everybodys) for one in known]
        self.reports.setCurrentIndex(names.index(wanted) if wanted in names else 0)

    def _words(self, one: NamedReport) -> str:
        """What a report is called in the box: whether it is for all, from whom it is, when it is to be looked at."""
        words = self.tr("{name} · for all").format(name=one.name) if one.is_everybodys else one.name
        return f"{words} · {one.when}" if one.when else words

    def show_report(self, report: KeptReport) -> bool:
        """Say what is in sight, and whether it is still the report that is chosen; True if it is not."""
        self._fact = report.request.fact
        self.say_cut("")
        chosen = self.report
        is_changed = chosen is None or not chosen.report.is_like(report)
        seen_if(self.changed_mark, is_changed)
        self.forget.setEnabled(chosen is not None and self._goes(chosen))
        self.time.setEnabled(chosen is not None and (chosen.view_id is not None or bool(chosen.shipped)))
        everybodys = chosen is not None and chosen.is_everybodys
        self.forget.show_words(self.tr("Take from all…") if everybodys else self.tr("Forget"))
        return is_changed

    def say_cut(self, words: str) -> None:
        """Say before the definition that not all rows are in sight."""
        fact = said(self._fact.definition) if self._fact is not None else ""
        self.definition.show_text(f"{words} · {fact}" if words else fact)

    def _goes(self, report: NamedReport) -> bool:
        """Whether a report can be forgotten by the operator."""
        return report.is_own or (report.is_everybodys and self._may_give)

    def _button(self, words: str, idea: str, key: str = "") -> FittingButton:
        made = marked(FittingButton(words, key), small=True)
        made.setIcon(icon(idea, size=14))
        made.setAccessibleName(words)
        return made

    def _choose(self, *_: object) -> None:
        if self.report is not None:
            self.chosen.emit(self.report)

    def _keep(self) -> None:
        self.keep_wanted.emit(False)  # noqa: FBT003 - a signal has no names

    def _give(self) -> None:
        self.keep_wanted.emit(True)  # noqa: FBT003
