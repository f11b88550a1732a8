"""The bars of a report as a picture: to look at, and out to PDF, Excel or a picture file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from crm_desktop.print_templates.files import save_bytes
from crm_desktop.print_templates.operations import Page, Picture
from crm_desktop.print_templates.papers import PAPERS
from crm_desktop.print_templates.pdf import write_pdf
from crm_desktop.qtkit.jobs import FILES
from crm_desktop.qtkit.sheet import Sheet
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.context import Context

EDGE_MM = 15.0
WIDTH, HEIGHT = 860, 396


class ChartDialog(Sheet):
    """Draws in the background, since the library that draws is large, and offers the ways out."""

    def __init__(
        self,
        parent: QWidget,
        context: Context,
        title: str,
        draw: Callable[[], bytes],
        to_excel: Callable[[], object],
    ) -> None:
        """Begin to draw.

        Args:
            parent: the window it stands over.
            context: jobs, and whom to ask for a file.
            title: of the report, translated.
            draw: gives the picture as PNG; called in the background.
            to_excel: writes the report with its chart to a workbook.
        """
        super().__init__(parent, "report")
        self._context, self._title, self._content = context, title, b""
        self.entitle(title, self.tr("The chart is being drawn …"))
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setMinimumSize(QSize(theme().px(WIDTH), theme().px(HEIGHT)))
        self.picture.setAccessibleName(title)
        self.body.addWidget(self.picture, 1)
        self.ways = [
            self.add_button("PDF…", self._save_pdf),
            self.add_button("Excel…", to_excel),
            self.add_button(self.tr("Picture…"), self._save_picture),
        ]
        self.add_button(self.tr("Close"), self.accept, primary=True)
        for way in self.ways:
            way.setEnabled(False)
        context.jobs.run(self, lambda _progress: draw(), self._show, self._failed, lane=FILES)

    def _show(self, content: bytes) -> None:
        self._content = content
        pixmap = QPixmap()
        pixmap.loadFromData(content)
        ratio = self.devicePixelRatioF()
        room = self.picture.minimumSize() * ratio
        shown = pixmap.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        shown.setDevicePixelRatio(ratio)
        self.picture.setPixmap(shown)
        self.entitle(self._title)
        for way in self.ways:
            way.setEnabled(True)

    def _failed(self, error: Exception) -> None:
        self.reject()
        self._context.fail(error)

    def _save_pdf(self) -> None:
        self._save(
            self.tr("Save the chart as PDF"),
            "pdf",
            lambda path: write_pdf([_page(self._content)], path, title=self._title),
        )

    def _save_picture(self) -> None:
        self._save(self.tr("Save the chart as a picture"), "png", lambda path: save_bytes(path, self._content))

    def _save(self, words: str, ending: str, write: Callable[[Path], None]) -> None:
        chosen = self._context.ask.save_file(words, f"{ending.upper()} (*.{ending})", f"{self._title}.{ending}")
        if chosen is None:
            return
        path = chosen if chosen.suffix.lower() == f".{ending}" else chosen.with_name(f"{chosen.name}.{ending}")

        def written(_: object) -> None:
            self._context.ask.written(path)

        self._context.jobs.run(self, lambda _progress: write(path), written, self._context.fail, lane=FILES)


def _page(content: bytes) -> Page:
    """The picture on A4 across, within the edges."""
    paper = PAPERS["A4 landscape"]
    wide, high = paper.width - 2 * EDGE_MM, paper.height - 2 * EDGE_MM
    return Page(paper=paper, operations=(Picture(x=EDGE_MM, y=EDGE_MM, width=wide, height=high, content=content),))
