"""The tab of the office's own rules."""

from __future__ import annotations

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.own_rules import OWN_RULES as WORDS
from crm_desktop.present.columns.own_rules import own_rule_columns
from crm_desktop.present.listing import Sort
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.row_actions import has_row
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.queries.affairs.own_rules import OWN_RULES, OwnRuleRow
from crm_desktop.services.affairs.own_rules import RemoveOwnRule, SwitchOwnRule
from crm_desktop.views.context import Context
from crm_desktop.views.reminders.own_rule_words import rule_words
from crm_desktop.views.undoable import delete_undoable

Panel = ListPanel[OwnRuleRow]


def own_rule_list(context: Context) -> Panel:
    """All rules of the office's own, on or off."""
    return ListPanel(
        ListPanelSpec(
            id="own_rules",
            context=WORDS,
            title=QT_TRANSLATE_NOOP("own_rules", "Own rules of tasks"),
            columns=own_rule_columns(rule_words(context)),
            source=context.source(OWN_RULES),
            reload_on=Changes.OFFICE | Changes.REMINDERS,
            icon="star",
            counted=QT_TRANSLATE_NOOP("own_rules", "{count} rules"),
            empty=QT_TRANSLATE_NOOP(
                "own_rules", "No rule of your own yet. Ins makes one: conditions, and what is to be done."
            ),
            sort=(Sort("name"),),
            actions=_actions(context),
            open=lambda row, _key: context.open("own_rule", row.id),
            record=lambda row: ("own_rule", row.id),
        ),
        context,
    )


def _actions(context: Context) -> list[ActionSpec[Panel]]:
    return [
        ActionSpec(
            "own_rules.new",
            QT_TRANSLATE_NOOP("own_rules", "New rule"),
            lambda panel: context.open("own_rule", None, saved=panel.choose_soon),
            icon="new",
            shortcut="Ins",
            in_bar=True,
        ),
        ActionSpec(
            "own_rules.switch",
            QT_TRANSLATE_NOOP("own_rules", "On or off"),
            lambda panel: _switch(context, panel),
            enabled=has_row,
            icon="done",
            in_bar=True,
        ),
        ActionSpec(
            "own_rules.delete",
            QT_TRANSLATE_NOOP("own_rules", "Delete"),
            lambda panel: _delete(context, panel),
            shortcut="Del",
            enabled=has_row,
            icon="delete",
        ),
    ]


def _switch(context: Context, panel: Panel) -> None:
    row = panel.current_row()
    if row is not None:
        words = (
            QT_TRANSLATE_NOOP("own_rules", "{name} is off.")
            if row.is_on
            else QT_TRANSLATE_NOOP("own_rules", "{name} is on.")
        )
        text = panel.words(words).format(name=row.name)
        if not row.is_on and not rule_words(context).holds(row.conditions):
            wrong = QT_TRANSLATE_NOOP("own_rules", "{name} stays off: open it and put right the condition in red.")
            context.ask.notice(panel.words(wrong).format(name=row.name))
            return
        command = SwitchOwnRule(rule_id=row.id, seen_version=row.version, is_on=not row.is_on)
        context.run(command, lambda _done: context.ask.notice(text))


def _delete(context: Context, panel: Panel) -> None:
    row = panel.current_row()
    if row is not None:
        question = panel.words(QT_TRANSLATE_NOOP("own_rules", "Delete the rule {name}? Its tasks go with it."))
        words = panel.words(QT_TRANSLATE_NOOP("own_rules", "The rule is deleted."))
        undo = RemoveOwnRule(rule_id=row.id, is_removed=False)
        delete_undoable(context, question.format(name=row.name), RemoveOwnRule(rule_id=row.id), words, undo)
