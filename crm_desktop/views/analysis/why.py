"""F9 on a cell of a pivot: why it says what it says, in a panel at the right of the table."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.analysis.cube import Cube, CubeRow, Member
from crm_desktop.domain.analysis.measures import Look, Measure
from crm_desktop.domain.analysis.why import PivotCell, Told, cuts_below
from crm_desktop.queries.analysis.why import pivot_why
from crm_desktop.views.analysis.behind import CHANGED
from crm_desktop.views.analysis.figures import Figures
from crm_desktop.views.context import Context
from crm_desktop.views.explaining import Explainer
from crm_desktop.views.figure_panel import FigurePanel

_TOLD = {"before": Told.BEFORE, "growth": Told.GROWTH, "contribution": Told.CONTRIBUTION}
_TOLD |= {"share": Told.SHARE, "cumulative": Told.DOWN_TO}


class PivotWhy(QObject):
    """Explains the cell with the cursor; asked once more from within the panel, it leads to the documents.

    Attributes:
        documents_wanted: the documents behind the cell are to be shown.
    """

    documents_wanted = Signal()

    def __init__(self, context: Context, figures: Figures, beside: QWidget) -> None:
        """Wait to be asked; what stands ``beside`` the table makes room for the answer."""
        super().__init__(figures)
        self._figures, self._beside = figures, beside
        self.figure = FigurePanel(context)
        self._explainer = Explainer(context, self.figure, figures.enter, reload_on=CHANGED)
        self.figure.left.connect(beside.show)

    def explain(self) -> None:
        """Explain the cell; of one that says nothing there are only the documents."""
        at = self._figures.at
        cell = None if at is None else pivot_cell(*at)
        if cell is None or (self.figure.isVisible() and self.figure.tree.hasFocus()):
            self.leave()
            self.documents_wanted.emit()
        else:
            self._beside.hide()
            self._explainer.explain(pivot_why, cell=cell)

    def leave(self) -> None:
        """Put the answer away: another table is in sight."""
        self.figure.hide()
        self._beside.show()


def pivot_cell(answer: Cube, row: CubeRow, key: str) -> PivotCell | None:
    """The cell of a row under a column of ``cube_columns``; None if it is empty."""
    kind, *rest = key.split(".")
    request = answer.request
    measure = next((one for one in request.measures if rest and one.code == rest[-1]), request.measures[0])
    member = answer.columns[int(rest[0])] if kind == "cell" else None
    told = _TOLD.get(kind, Told.VALUE)
    if not _says_something(answer, row, measure, told, member):
        return None
    left = cuts_below(request, row.path, member)
    return PivotCell(request=request, path=row.path, column=member, measure=measure, left=left, told=told)


def _says_something(answer: Cube, row: CubeRow, measure: Measure, told: Told, column: Member | None) -> bool:
    """Whether there is a figure in a cell: a share of nothing is none, and days do not grow."""
    if told in (Told.SHARE, Told.DOWN_TO):
        return row.share(measure, answer.whole) is not None
    if told is Told.CONTRIBUTION:
        return row.contribution(measure, answer.whole) is not None
    if told is Told.GROWTH:
        is_number = measure.look is not Look.DAY
        return is_number and None not in (row.value(measure), row.value_before(measure))
    if told is Told.BEFORE:
        return row.value_before(measure) is not None
    return (row.value(measure) if column is None else row.cell(column.key, measure)) is not None
