"""The card of a region: its place in the tree, whom it holds, and who had it when; files and notes hang on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QSize, Qt

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.present.columns.base import Column, Kind, Tone
from crm_desktop.present.columns.regions import REGIONS
from crm_desktop.present.listing import ListRequest
from crm_desktop.qtkit.lists.memory_source import MemorySource
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.sheet import Sheet
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.parties.region_card import Duty, RegionCard, region_card
from crm_desktop.views.attachments.opener import add_files_link
from crm_desktop.views.context import Context
from crm_desktop.views.customers.region_list import show_customers
from crm_desktop.views.looks import enter_looks, look_of


class Part(StrEnum):
    """What a colleague is to a region."""

    HEAD = "head"
    KEEPER = "keeper"


enter_looks(
    REGIONS,
    {
        Part.HEAD: (QT_TRANSLATE_NOOP("regions", "Responsible"), "", Tone.PLAIN),
        Part.KEEPER: (QT_TRANSLATE_NOOP("regions", "Looks after it"), "", Tone.PLAIN),
    },
)
COLUMNS: tuple[Column[Duty], ...] = (
    Column("name", QT_TRANSLATE_NOOP("regions", "Colleague"), lambda row: row.name, width=160),
    Column(
        "part",
        QT_TRANSLATE_NOOP("regions", "As"),
        lambda row: Part.HEAD if row.is_head else Part.KEEPER,
        Kind.STATE,
        120,
        codes=tuple(Part),
    ),
    Column("since", QT_TRANSLATE_NOOP("regions", "Since"), lambda row: row.since, Kind.DATE, 110),
    Column("until", QT_TRANSLATE_NOOP("regions", "Until"), lambda row: row.until, Kind.DATE, 110),
)


class RegionDialog(Sheet):
    """Shows one region."""

    def __init__(self, context: Context, region_id: int, _prefill: Mapping[str, Any]) -> None:
        super().__init__(None, "region")
        self.setObjectName("region")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._id = context, region_id
        self._card: RegionCard | None = None
        self.list = ListPanel(_spec(context, region_id), context)
        self.body.addWidget(self.list, 1)
        add_files_link(self, context, "region", region_id)
        self.add_link(self.tr("What changed here"), lambda: context.open("history", region_id, kind="dictionary_entry"))
        self.add_button(self.tr("Close"), self.reject)
        self.add_button(self.tr("Its customers"), self.list_customers, idea="customer", primary=True)
        self.entitle(self.tr("Sales region"))
        context.on_changes(self, Changes.OFFICE | Changes.CUSTOMERS | Changes.EMPLOYEES, self._read)
        self._read()

    def list_customers(self) -> None:
        """Show the customers of the region and of all under it."""
        if self._card is not None:
            show_customers(self._context, self._card.row)
            self.accept()

    # parts

    def _read(self) -> None:
        self._context.read(self, region_card, self._show, region_id=self._id)

    def _show(self, card: RegionCard) -> None:
        self._card, row = card, card.row
        counts = self.tr("customers here {here}, with all under it {below}").format(
            here=formats.quantity(row.customers) or "0", below=formats.quantity(row.below) or "0"
        )
        off = "" if row.is_active else self.tr("switched off")
        self.entitle(row.path, " · ".join(filter(None, (look_of(row.kind).text, row.code, counts, off))))

    # Qt overrides

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme().px(680), theme().px(440))


def _spec(context: Context, region_id: int) -> ListPanelSpec[Duty]:
    def load(_request: ListRequest) -> Sequence[Duty]:
        return context.reader.read(region_card, region_id=region_id).duties

    return ListPanelSpec(
        id="region_duties",
        context=REGIONS,
        title=QT_TRANSLATE_NOOP("regions", "Who had it"),
        columns=COLUMNS,
        source=MemorySource(load, COLUMNS),
        reload_on=Changes.OFFICE | Changes.EMPLOYEES,
        icon="employee",
        counted=QT_TRANSLATE_NOOP("regions", "{count} entries"),
        empty=QT_TRANSLATE_NOOP(
            "regions", "Nobody yet. Who is responsible is said in the pick list, who looks after it by each employee."
        ),
        has_totals=False,
    )
