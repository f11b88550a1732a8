"""The tab of the print templates: the list, and beside it what the chosen one looks like."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from crm_desktop.qtkit.marks import marked
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.paper.templates import TemplateRow
from crm_desktop.views.context import Context
from crm_desktop.views.templates.template_actions import TemplateActions
from crm_desktop.views.templates.template_list import template_list
from crm_desktop.views.templates.template_side import WIDTH, TemplateSide


class TemplatesTab(QWidget):
    """All print templates of the office."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("print_templates_tab")
        marked(self, role="panel")
        self.template_actions = TemplateActions(context, self)
        self.list = template_list(context, self.template_actions)
        self.side = TemplateSide(context)
        self._current = ""
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(self.side)
        split.setStretchFactor(0, 1)
        split.setSizes([theme().px(970), theme().px(WIDTH)])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)
        self.setFocusProxy(self.list.table)
        self.list.row_chosen.connect(self._chosen)
        self.list.model.loaded.connect(self._choose_again)
        self.side.restore_wanted.connect(self.template_actions.restore)

    def _chosen(self, row: TemplateRow | None) -> None:
        self._current = row.key if row else self._current
        self.side.show_row(row)

    def _choose_again(self) -> None:
        """After a reload: the same template, wherever it stands now; at first, the first one."""
        model = self.list.model
        rows = [(place, model.row(place)) for place in range(model.rowCount())]
        keys = {row.key: place for place, row in rows if row is not None}
        if not keys:
            self.side.show_row(None)
            return
        place = keys.get(self._current, 0)
        self.list.table.selectRow(place)
        self._chosen(model.row(place))
