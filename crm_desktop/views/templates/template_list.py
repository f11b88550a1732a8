"""The list of print templates."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column, Kind, Tone
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.lists.memory_source import MemorySource
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.queries.paper.templates import TemplateRow, templates
from crm_desktop.views.context import Context
from crm_desktop.views.looks import enter_looks
from crm_desktop.views.templates.template_words import kind_words, paper_words, uses_words

if TYPE_CHECKING:
    from crm_desktop.views.templates.template_actions import TemplateActions

Panel = ListPanel[TemplateRow]


class Origin(StrEnum):
    """Whose a template is."""

    OWN = "own"
    BUILT_IN = "built_in"
    BROKEN = "broken"


ORIGIN_LOOKS: Mapping[StrEnum, tuple[str, str, Tone]] = {
    Origin.OWN: (QT_TRANSLATE_NOOP("templates", "Own"), "edit", Tone.ACCENT),
    Origin.BUILT_IN: (QT_TRANSLATE_NOOP("templates", "Built in"), "lock", Tone.CLOSED),
    Origin.BROKEN: (QT_TRANSLATE_NOOP("templates", "Cannot be read"), "warning", Tone.RED),
}
enter_looks("templates", ORIGIN_LOOKS)


def origin(row: TemplateRow) -> Origin:
    """Whose a template is, or that it cannot be read."""
    if row.problem is not None:
        return Origin.BROKEN
    return Origin.OWN if row.template_id is not None else Origin.BUILT_IN


def _columns(language: str) -> tuple[Column[TemplateRow], ...]:
    return (
        Column("title", QT_TRANSLATE_NOOP("templates", "Template"), lambda row: row.title_in(language), width=235),
        Column("kind", QT_TRANSLATE_NOOP("templates", "Document"), lambda row: kind_words(row.kind), width=120),
        Column("paper", QT_TRANSLATE_NOOP("templates", "Paper"), lambda row: paper_words(row.paper), width=160),
        Column("origin", QT_TRANSLATE_NOOP("templates", "Origin"), origin, Kind.STATE, 90),
        Column("used_for", QT_TRANSLATE_NOOP("templates", "Used first for"), uses_words, width=140),
        Column(
            "changed_at",
            QT_TRANSLATE_NOOP("templates", "Changed"),
            lambda row: row.changed_at,
            Kind.MOMENT,
            130,
        ),
        Column("changed_by", QT_TRANSLATE_NOOP("templates", "By"), lambda row: row.changed_by or None, width=75),
    )


def template_list(context: Context, actions: TemplateActions) -> Panel:
    """All templates, kind by kind."""
    columns = _columns(context.settings.language or "zh_CN")
    return ListPanel(
        ListPanelSpec(
            id="print_templates",
            context="templates",
            title=QT_TRANSLATE_NOOP("templates", "Print templates"),
            columns=columns,
            source=MemorySource(lambda _request: context.reader.read(templates), columns),
            reload_on=Changes.TEMPLATES | Changes.CUSTOMERS,
            icon="template",
            counted=QT_TRANSLATE_NOOP("templates", "{count} templates"),
            empty=QT_TRANSLATE_NOOP("templates", "There is no template."),
            actions=_actions(actions),
            open=lambda row, _key: actions.open(row),
            has_totals=False,
        ),
        context,
    )


def _own(panel: Panel) -> bool:
    row = panel.current_row()
    return row is not None and row.template_id is not None


def _sound(panel: Panel) -> bool:
    row = panel.current_row()
    return row is not None and row.problem is None


def _actions(actions: TemplateActions) -> list[ActionSpec[Any]]:
    def on_row(run: Any) -> Any:
        def start(panel: Panel) -> None:
            row = panel.current_row()
            if row is not None:
                run(row)

        return start

    only_own = QT_TRANSLATE_NOOP("templates", "Built-in templates stay as they are: copy one first.")
    return [
        ActionSpec(
            "templates.open",
            QT_TRANSLATE_NOOP("templates", "Design"),
            on_row(actions.open),
            enabled=_sound,
            icon="edit",
            in_bar=True,
            why_not=QT_TRANSLATE_NOOP("templates", "It cannot be read: bring back an older version."),
        ),
        ActionSpec(
            "templates.copy",
            QT_TRANSLATE_NOOP("templates", "Copy"),
            on_row(actions.copy),
            shortcut="Ctrl+D",
            enabled=_sound,
            icon="copy",
            in_bar=True,
        ),
        ActionSpec(
            "templates.use",
            QT_TRANSLATE_NOOP("templates", "Use first …"),
            on_row(actions.choose_use),
            shortcut="Ctrl+U",
            enabled=_sound,
            icon="pin",
            in_bar=True,
        ),
        ActionSpec(
            "templates.rename",
            QT_TRANSLATE_NOOP("templates", "Rename …"),
            on_row(actions.rename),
            shortcut="Shift+F2",
            enabled=_own,
            icon="text",
            why_not=only_own,
        ),
        ActionSpec(
            "templates.delete",
            QT_TRANSLATE_NOOP("templates", "Delete"),
            on_row(actions.delete),
            shortcut="Del",
            enabled=_own,
            icon="delete",
            why_not=only_own,
        ),
        ActionSpec(
            "templates.export",
            QT_TRANSLATE_NOOP("templates", "Save as a file …"),
            on_row(actions.export),
            shortcut="Ctrl+Shift+E",
            enabled=_sound,
            icon="export",
        ),
        ActionSpec(
            "templates.import",
            QT_TRANSLATE_NOOP("templates", "Import …"),
            lambda _panel: actions.import_file(),
            shortcut="Ctrl+I",
            enabled=lambda _panel: True,
            icon="import",
            in_bar=True,
        ),
    ]
