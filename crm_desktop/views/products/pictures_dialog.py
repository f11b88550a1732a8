"""Pictures of products brought in by their names: chosen, looked at, sent one after the other, taken back together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.exchange.pictures import Called, look_at
from crm_desktop.present.columns.base import Column, Kind, Tone
from crm_desktop.present.listing import ListRequest
from crm_desktop.present.sizes import size_text
from crm_desktop.qtkit.jobs import FILES
from crm_desktop.qtkit.lists.memory_source import MemorySource
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.sheet import Sheet
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.attachments.coming import Coming, coming_pictures
from crm_desktop.queries.products.codes import product_codes
from crm_desktop.views.context import Context
from crm_desktop.views.looks import enter_looks
from crm_desktop.views.products.bringing import Bringing
from crm_desktop.views.words import error_text


class PictureState(StrEnum):
    """What becomes of a picture."""

    NEW = "new"
    THERE = "there"
    OUT = "out"
    ADDED = "added"


enter_looks(
    "products",
    {
        PictureState.NEW: (QT_TRANSLATE_NOOP("products", "To come in"), "new", Tone.PLAIN),
        PictureState.THERE: (QT_TRANSLATE_NOOP("products", "There already"), "", Tone.CLOSED),
        PictureState.OUT: (QT_TRANSLATE_NOOP("products", "Stays out"), "warning", Tone.AMBER),
        PictureState.ADDED: (QT_TRANSLATE_NOOP("products", "Added"), "done", Tone.GREEN),
    },
)


@dataclass(frozen=True, slots=True)
class PictureRow:
    """A picture as the check shows it; ``why`` says what keeps it out."""

    id: int
    called: Called
    state: PictureState
    code: str = ""
    product: str = ""
    why: str = ""


COLUMNS: tuple[Column[PictureRow], ...] = (
    Column("name", QT_TRANSLATE_NOOP("products", "Picture"), lambda row: row.called.path.name, width=170),
    Column(
        "state",
        QT_TRANSLATE_NOOP("products", "Result"),
        lambda row: row.state,
        Kind.STATE,
        96,
        codes=tuple(PictureState),
    ),
    Column("code", QT_TRANSLATE_NOOP("products", "Code"), lambda row: row.code, Kind.CODE, 116),
    Column("product", QT_TRANSLATE_NOOP("products", "Product"), lambda row: row.product, width=180),
    Column("size", QT_TRANSLATE_NOOP("products", "Size"), lambda row: size_text(row.called.size), width=66),
    Column("why", QT_TRANSLATE_NOOP("products", "What to do"), lambda row: row.why, width=320),
)


class PicturesDialog(Sheet):
    """Chooses pictures, shows what becomes of each, and brings the new ones in."""

    def __init__(self, context: Context) -> None:
        super().__init__(None, "files")
        self.setObjectName("product_pictures")
        self.resize(theme().px(1070), theme().px(520))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._rows: tuple[PictureRow, ...] = ()
        self._found: tuple[Called, ...] = ()
        words = self.tr("A picture is called by the code or the bar code of its product, such as LS304 (2).jpg.")
        self.entitle(self.tr("Pictures of products"), words)
        self.list = ListPanel(_spec(self), context)
        self.body.addWidget(self.list, 1)
        self.add_button(self.tr("Choose pictures…"), self.choose, idea="picture")
        self.add_button(self.tr("Close"), self.reject)
        self.bring = self.add_button(self.tr("Bring in"), self.start, idea="done", primary=True)
        self._tell()

    @property
    def rows(self) -> Sequence[PictureRow]:
        """The pictures that were chosen."""
        return self._rows

    def choose(self) -> None:
        """Let pictures be chosen, and look at them."""
        kinds = f"{self.tr('Pictures')} (*.jpg *.jpeg *.png *.gif *.bmp *.webp *.tif *.tiff)"
        paths = tuple(self._context.ask.open_files(self.tr("Pictures of products"), kinds))
        if paths:
            self.look(paths)

    def look(self, paths: Sequence[Path]) -> None:
        """Look at pictures: nothing changes."""
        self._context.read(self, product_codes, partial(self._look, paths))

    def start(self) -> None:
        """Bring in what is new."""
        new = [row.called for row in self._rows if row.state is PictureState.NEW]
        if new:
            self.bring.setEnabled(False)
            bringing = Bringing(self._context, new)
            bringing.added.connect(self._added)
            bringing.finished.connect(self._tell)
            bringing.taken_back.connect(self._look_again)
            bringing.start(left_out=sum(row.state is PictureState.OUT for row in self._rows))

    # looking

    def _look(self, paths: Sequence[Path], codes: Mapping[str, int]) -> None:
        self._context.jobs.run(
            self, lambda _progress: tuple(look_at(paths, codes)), self._looked, self._context.fail, lane=FILES
        )

    def _looked(self, found: tuple[Called, ...]) -> None:
        self._found = found
        keys = tuple(one.key for one in found if one.key)
        ids = tuple({one.product_id for one in found if one.product_id is not None})
        self._context.read(self, coming_pictures, self._know, keys=keys, product_ids=ids)

    def _know(self, coming: Coming) -> None:
        self._rows = tuple(_row(place, one, coming) for place, one in enumerate(self._found, start=1))
        self._tell()

    def _tell(self) -> None:
        count = sum(row.state is PictureState.NEW for row in self._rows)
        self.bring.setText(self.tr("Bring in {count}").format(count=count) if count else self.tr("Bring in"))
        self.bring.setEnabled(count > 0)
        self.list.reload()

    def _added(self, one: Called) -> None:
        self._rows = tuple(replace(row, state=PictureState.ADDED) if row.called == one else row for row in self._rows)

    def _look_again(self) -> None:
        self._looked(self._found)


def open_pictures(context: Context, _record_id: int | None, _prefill: Mapping[str, Any]) -> PicturesDialog:
    """The dialog, as the window opens it."""
    return PicturesDialog(context)


def _row(place: int, called: Called, coming: Coming) -> PictureRow:
    if called.problem is not None:
        return PictureRow(place, called, PictureState.OUT, why=error_text(called.problem))
    state = PictureState.THERE if called.key in coming.there else PictureState.NEW
    code, name = coming.products.get(called.product_id or 0, ("", ""))
    return PictureRow(place, called, state, code, name)


def _spec(dialog: PicturesDialog) -> ListPanelSpec[PictureRow]:
    def load(_request: ListRequest) -> Sequence[PictureRow]:
        return dialog.rows

    return ListPanelSpec(
        id="product_pictures",
        context="products",
        title=QT_TRANSLATE_NOOP("products", "Pictures of products"),
        columns=COLUMNS,
        source=MemorySource(load, COLUMNS),
        reload_on=Changes.NONE,
        icon="files",
        counted=QT_TRANSLATE_NOOP("products", "{count} pictures"),
        empty=QT_TRANSLATE_NOOP("products", "Choose pictures: nothing changes until they are brought in."),
        has_totals=False,
        row_tone=lambda row: Tone.CLOSED if row.state is PictureState.THERE else Tone.PLAIN,
    )
