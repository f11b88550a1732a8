"""What goes along with a pivot on paper and to Excel: its head, its chart, and the lines behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.analysis.cube import Cube
from crm_desktop.domain.analysis.requests import CubeRequest
from crm_desktop.present.analysis import about, called
from crm_desktop.present.columns.analysis import raw_columns
from crm_desktop.present.outside import Outside, RawRows
from crm_desktop.queries.analysis.raw import raw_lines
from crm_desktop.views.analysis.fields import said
from crm_desktop.views.context import Context


class GoingOut:
    """Says it of the answer that is in sight."""

    def __init__(
        self, context: Context, *, draw: Callable[[], bytes], name: Callable[[], str], told: Callable[[], str]
    ) -> None:
        """Make it.

        Args:
            context: reads the lines.
            draw: draws the chart.
            name: of the report that is in sight; empty if it has none.
            told: key figures in words; empty without any.
        """
        self._context, self._draw, self._name, self._told = context, draw, name, told

    def of(self, answer: Cube) -> Outside:
        """All of it."""
        lines = [*about(answer, said), self._told()]
        title = self._name() or called(answer.request, said)
        return Outside(title, tuple(filter(None, lines)), self._draw, partial(self._raw, answer.request))

    def _raw(self, request: CubeRequest) -> RawRows:
        language = self._context.settings.language
        found = self._context.reader.read(raw_lines, request=replace(request, against=None), language=language)
        title = QCoreApplication.translate("GoingOut", "Raw rows")
        return RawRows(title, raw_columns(found, said), found.rows)
