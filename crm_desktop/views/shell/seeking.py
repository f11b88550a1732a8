"""What finds for the search box, and what shows it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QLineEdit

from crm_desktop.qtkit.finding.group_popup import GroupPopup
from crm_desktop.qtkit.speech import say_at
from crm_desktop.views.catalogue import CommandSpec, FindSpec
from crm_desktop.views.context import Context
from crm_desktop.views.found import said
from crm_desktop.views.shell.search_asking import Asking
from crm_desktop.views.shell.search_facts import FactsFollow
from crm_desktop.views.shell.search_groups import Finder


class Seeking:
    """Made, and loaded, when something is first sought: the window is seen before that.

    Attributes:
        finder: finds.
        asking: asks it, group by group.
        popup: the list under the line.
        facts: asks for what is beside the current row.
    """

    def __init__(
        self, line: QLineEdit, context: Context, commands: Sequence[CommandSpec], finds: Sequence[FindSpec]
    ) -> None:
        self.finder = Finder(context, commands, finds)
        self.asking = Asking(line, context.jobs, context.fail_in_passing)
        self.popup = GroupPopup([(key, said(spec.title)) for key, spec in self.finder.groups.items()])
        self.popup.spoken.connect(partial(say_at, line))
        line.destroyed.connect(self.popup.deleteLater)
        self.facts = FactsFollow(line, context, self.finder.looks)
        self.facts.told.connect(self.popup.facts.show_facts)
