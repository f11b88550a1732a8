"""What is being designed: the template with its history, the document shown in it, and what is chosen."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, QRectF, Signal

from crm_desktop.domain.errors import DomainError
from crm_desktop.print_templates import editing
from crm_desktop.print_templates.catalogue import FieldGroup, field_groups
from crm_desktop.print_templates.checks import Finding, findings
from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.layout import layout
from crm_desktop.print_templates.operations import Page, TablePlace
from crm_desktop.print_templates.profile import PrinterProfile
from crm_desktop.print_templates.template import AnyItem, BandKind, TableItem, Template
from crm_desktop.views.designer.faulty_layout import laid_with_faults
from crm_desktop.views.designer.name_tags import with_names
from crm_desktop.views.designer.places import item_of, item_rects

Edit = Callable[[Template], Template]


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is chosen: items, or a band; in a table perhaps one column or one row of sums."""

    ids: tuple[str, ...] = ()
    column: str = ""
    row: str = ""
    band: BandKind | None = None


class Design(QObject):
    """The state of one designer; the panels show it and change it through ``do``.

    Attributes:
        own: the office's own fields that papers of this kind can show.
        laid_out: the pages are other ones.
        chosen_changed: something else is chosen.
        failed: an edit or a page was refused, with the error.
    """

    laid_out = Signal()
    chosen_changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        template: Template,
        document: PrintData,
        profile: PrinterProfile | None = None,
        own: FieldGroup | None = None,
    ) -> None:
        super().__init__()
        self.own = own
        self.history = editing.History(template)
        self.document = document
        self.profile = profile or PrinterProfile()
        self.pages: Sequence[Page] = ()
        self.page_index = 0
        self.findings: Sequence[Finding] = ()
        self.problem: DomainError | None = None
        self.faults: Mapping[str, DomainError] = {}
        self.chosen = Chosen()
        self.shows_names = False
        self._rects: dict[str, QRectF] = {}
        self.lay_out()

    # what there is

    @property
    def groups(self) -> Sequence[FieldGroup]:
        """The fields that may be put in, the office's own last."""
        known = field_groups(self.template.kind)
        return known if self.own is None else (*known, self.own)

    @property
    def template(self) -> Template:
        """The template as it is now."""
        return self.history.template

    @property
    def page(self) -> Page | None:
        """The page in sight; None while nothing can be laid out."""
        return self.pages[self.page_index] if self.page_index < len(self.pages) else None

    @property
    def rects(self) -> dict[str, QRectF]:
        """Where the items of the page in sight stand, in mm."""
        return self._rects

    @property
    def ids(self) -> tuple[str, ...]:
        """The chosen items that there are."""
        return self.chosen.ids

    @property
    def items(self) -> list[AnyItem]:
        """The chosen items themselves."""
        found = (item_of(self.template, item_id) for item_id in self.chosen.ids)
        return [item for item in found if item is not None]

    @property
    def table(self) -> TableItem | None:
        """The chosen table, when it is chosen alone."""
        items = self.items
        return items[0] if len(items) == 1 and isinstance(items[0], TableItem) else None

    @property
    def table_place(self) -> TablePlace | None:
        """Where the columns of the template's table stand; None for a list, whose columns the list itself brings."""
        page, table = self.page, self.template.table
        if page is None or page.table is None or table is None:
            return None
        known = {column.id for column in table.columns}
        return page.table if known.issuperset(page.table.columns) else None

    # changing

    def do(self, label: str, edit: Edit, *, merge: str = "") -> bool:
        """Carry out an edit; steps that follow each other with one ``merge`` are undone together."""
        try:
            changed = edit(self.template)
        except DomainError as error:
            self.failed.emit(error)
            return False
        if changed == self.template:
            return False
        self.history.do(label, changed, merge=merge)
        self.lay_out()
        return True

    def undo(self) -> None:
        """Take the last step back."""
        self.history.undo()
        self.lay_out()

    def redo(self) -> None:
        """Do again what was taken back."""
        self.history.redo()
        self.lay_out()

    def change_items(self, label: str, change: Callable[[Any], Any], kind: type, *, merge: str = "") -> bool:
        """Change all chosen items of a kind."""
        items = [item for item in self.items if isinstance(item, kind)]

        def edit(template: Template) -> Template:
            for item in items:
                template = editing.replace_item(template, change(item))
            return template

        return self.do(label, edit, merge=merge)

    # what is shown

    def show_document(self, document: PrintData) -> None:
        """Show another document in the template."""
        self.document = document
        self.page_index = 0
        self.lay_out()

    def show_page(self, index: int) -> None:
        """Show another page of the document."""
        if 0 <= index < len(self.pages) and index != self.page_index:
            self.page_index = index
            self._measure()
            self.laid_out.emit()

    def show_names(self, *, names: bool) -> None:
        """Show the names of fields instead of values, or values again."""
        self.shows_names = names
        self.lay_out()

    def lay_out(self) -> None:
        """Lay the document out again; a template that cannot be laid out keeps its last pages and says why."""
        pages, self.faults, self.problem = laid_with_faults(self.laid, self.template)
        if self.problem is None:
            self.pages = pages
        self.page_index = min(self.page_index, max(len(self.pages) - 1, 0))
        dots = self.profile if self.template.paper.continuous else None
        self.findings = () if self.shows_names else findings(list(self.pages), dots)
        self._measure()
        self._forget_lost()
        self.laid_out.emit()

    def laid(self, template: Template) -> Sequence[Page]:
        """The pages of the document in any template, as this designer shows them."""
        return layout(with_names(template) if self.shows_names else template, self.document)

    def laid_part(self, ids: Collection[str], edit: Edit) -> Page | None:
        """The page in sight with these items only, after an edit: cheap enough to follow the mouse."""
        wanted = frozenset(ids)
        try:
            changed = edit(self.template)
            needs = wanted | self._pushing(changed, wanted)
            bands = tuple(
                replace(band, items=tuple(item for item in band.items if item.id in needs)) for band in changed.bands
            )
            pages, _faults, _problem = laid_with_faults(self.laid, replace(changed, bands=bands))
        except DomainError:
            return None
        return pages[min(self.page_index, len(pages) - 1)] if pages else None

    @staticmethod
    def _pushing(template: Template, ids: frozenset[str]) -> frozenset[str]:
        """The table, when its height decides where these items stand."""
        table = template.table
        below = {BandKind.TOTALS, BandKind.DOCUMENT_FOOT}
        pushed = any(
            band.kind in below and not band.anchored and ids & {item.id for item in band.items}
            for band in template.bands
        )
        return frozenset({table.id}) if table is not None and pushed else frozenset()

    def _measure(self) -> None:
        page = self.page
        self._rects = item_rects(self.template, page) if page else {}

    # choosing

    def choose(self, ids: Collection[str] = (), *, column: str = "", row: str = "") -> None:
        """Choose items, with all that are grouped with them."""
        groups = editing.whole_groups(self.template, frozenset(ids))
        rest = [item.id for item in self.template.items() if item.id in groups and item.id not in set(ids)]
        self._chose(Chosen((*ids, *rest), column, row))

    def choose_band(self, kind: BandKind | None) -> None:
        """Choose a band, or nothing."""
        self._chose(Chosen(band=kind))

    def toggle(self, item_id: str) -> None:
        """Choose one more item, or one less."""
        group = editing.whole_groups(self.template, {item_id})
        if item_id in self.ids:
            self.choose([other for other in self.ids if other not in group])
        else:
            self.choose([*self.ids, item_id])

    def _chose(self, chosen: Chosen) -> None:
        if chosen != self.chosen:
            self.history.seal()
            self.chosen = chosen
            self.chosen_changed.emit()

    def _forget_lost(self) -> None:
        """An undo may have taken away what was chosen."""
        known = {item.id for item in self.template.items()}
        kept = tuple(item_id for item_id in self.chosen.ids if item_id in known)
        table = item_of(self.template, kept[0]) if len(kept) == 1 else None
        columns = [column.id for column in table.columns] if isinstance(table, TableItem) else []
        rows = [row.id for row in table.extra_rows] if isinstance(table, TableItem) else []
        column = self.chosen.column if self.chosen.column in columns else ""
        row = self.chosen.row if self.chosen.row in rows else ""
        band = self.chosen.band if self.template.band(self.chosen.band) else None  # type: ignore[arg-type]
        self._chose(Chosen(kept, column, row, band))
