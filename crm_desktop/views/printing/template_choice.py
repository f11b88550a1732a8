"""The field in which the template of a print is chosen, with the way to the designer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from crm_desktop.domain.access import Right
from crm_desktop.print_templates.template import Template
from crm_desktop.qtkit.forms.choice_box import ChoiceBox
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import seen_if
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.context import Context
from crm_desktop.views.print_request import PrintRequest


@dataclass(frozen=True)
class Offered:
    """The templates of a kind, which one comes first for this customer and printer, and the ids of own ones.

    Attributes:
        by_default: whether somebody chose the first one for this kind, customer or printer.
        unreadable: the name of a default that cannot be read.
    """

    templates: Sequence[Template]
    first: str = ""
    by_default: bool = False
    unreadable: str = ""
    own: tuple[tuple[str, int], ...] = ()


_NOT_READ = Offered(())


class TemplateChoice(QWidget):
    """A choice of templates; ``changed`` when another one is chosen."""

    changed = Signal()

    def __init__(self, context: Context, request: PrintRequest, last: str) -> None:
        super().__init__()
        self._context, self._request, self._last = context, request, last
        self._offered = _NOT_READ
        self._is_own_choice = False
        self.combo = ChoiceBox()
        self.setFocusProxy(self.combo)
        self.change = QToolButton()
        self.change.setIcon(icon("edit"))
        self.change.setToolTip(self.tr("Change this template …"))
        self.change.setAccessibleName(self.change.toolTip())
        seen_if(self.change, self._has_designer())
        self.change.clicked.connect(self.open_designer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(4))
        row.addWidget(self.combo, 1)
        row.addWidget(self.change)
        self.combo.currentIndexChanged.connect(self._tell)
        self.combo.activated.connect(self._chosen_by_hand)

    @property
    def template(self) -> Template | None:
        """The chosen template, once they are there."""
        place = self.combo.currentIndex()
        return self._offered.templates[place] if 0 <= place < len(self._offered.templates) else None

    @property
    def is_empty(self) -> bool:
        """Whether there is none for this kind of document, once that is known."""
        return self._offered is not _NOT_READ and not self._offered.templates

    def load(self, printer: str) -> None:
        """Read the templates in the background, and which one comes first on this printer."""
        self._context.read(self, offered, self.show_offered, request=self._request, printer=printer)

    def show_offered(self, found: Offered) -> None:
        """Show templates; what was chosen by hand stays chosen."""
        kept = self.combo.currentData() if self._is_own_choice else None
        language = self._context.settings.language or "zh_CN"
        self._offered = found
        self.combo.blockSignals(True)  # noqa: FBT003 - Qt's own switch
        self.combo.clear()
        for template in found.templates:
            title = template.title.get(language) or template.title.get("zh_CN") or template.name
            self.combo.addItem(title, template.name)
        wanted = kept or (found.first if found.by_default else self._last) or found.first
        self.combo.setCurrentIndex(max(0, self.combo.findData(wanted)))
        self.combo.blockSignals(False)  # noqa: FBT003 - Qt's own switch
        if found.unreadable:
            words = self.tr("The template “{name}” cannot be read, so another one is taken.")
            self._context.ask.notice(words.format(name=found.unreadable))
        self.changed.emit()

    def open_designer(self) -> None:
        """Open the chosen template in the designer, with this document in it; a built-in one is copied there."""
        template = self.template
        if template is None:
            return
        own = dict(self._offered.own).get(template.name)
        builtin = "" if own else template.name
        document = (self._request.kind, self._request.record_id)
        self._context.open("designer", own, builtin=builtin, kind=template.kind, document=document)

    def _has_designer(self) -> bool:
        there = find_spec("crm_desktop.views.designer") is not None
        return there and self._request.record_id > 0 and self._context.may(Right.EDIT_TEMPLATES)

    def _chosen_by_hand(self, _place: int) -> None:
        self._is_own_choice = True

    def _tell(self, _place: int) -> None:
        self.changed.emit()


def offered(session: Any, access: Any, *, request: PrintRequest, printer: str) -> Offered:
    """The templates for a document, and the one that comes first."""
    from crm_desktop.print_templates.errors import UnknownTemplate
    from crm_desktop.queries.paper.documents import document_customer
    from crm_desktop.queries.paper.templates import ChosenBy, chosen_template, templates, templates_of

    found = templates_of(session, access, kind=request.kind)
    party_id = document_customer(session, access, kind=request.kind, record_id=request.record_id)
    try:
        first = chosen_template(session, access, kind=request.kind, party_id=party_id, printer=printer)
    except UnknownTemplate:
        return Offered(found)
    rows = templates(session, access, kind=request.kind)
    return Offered(
        templates=found,
        first=first.template.name,
        by_default=first.by is not ChosenBy.USUAL,
        unreadable=first.unreadable,
        own=tuple((str(row.title), row.template_id) for row in rows if row.template_id is not None),
    )
