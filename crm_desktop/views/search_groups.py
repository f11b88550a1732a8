"""What the search box finds, in groups: products, customers, people, documents and commands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.editors import Match
from crm_desktop.qtkit.group_popup import Group
from crm_desktop.qtkit.hits import with_marks
from crm_desktop.views.catalogue import CommandSpec
from crm_desktop.views.context import Context

KINDS = {
    "customer": QT_TRANSLATE_NOOP("SearchBox", "Customer"),
    "person": QT_TRANSLATE_NOOP("SearchBox", "Contact person"),
    "product": QT_TRANSLATE_NOOP("SearchBox", "Product"),
    "quote": QT_TRANSLATE_NOOP("SearchBox", "Quote"),
    "sales_order": QT_TRANSLATE_NOOP("SearchBox", "Sales order"),
    "delivery": QT_TRANSLATE_NOOP("SearchBox", "Delivery"),
    "sales_return": QT_TRANSLATE_NOOP("SearchBox", "Sales return"),
    "receipt": QT_TRANSLATE_NOOP("SearchBox", "Receipt"),
    "employee": QT_TRANSLATE_NOOP("SearchBox", "Employee"),
    "command": QT_TRANSLATE_NOOP("SearchBox", "Command"),
}
GROUPS = {
    "products": (QT_TRANSLATE_NOOP("SearchBox", "Products"), "product", 4),
    "customers": (QT_TRANSLATE_NOOP("SearchBox", "Customers"), "customer", 3),
    "people": (QT_TRANSLATE_NOOP("SearchBox", "People"), "person", 3),
    "documents": (QT_TRANSLATE_NOOP("SearchBox", "Documents"), "order", 4),
    "commands": (QT_TRANSLATE_NOOP("SearchBox", "Commands"), "keyboard", 3),
}
"""By key, in their order: marked title, picture, and how many rows they have beside the others."""
ALONE = 16
"""How many rows a group has that is shown alone."""
_NOTHING = QT_TRANSLATE_NOOP("SearchBox", "Nothing found for {text} in {group}")


class Finder:
    """Finds records in the database, and commands by their names; ``find`` is called away from the GUI thread."""

    def __init__(self, context: Context, commands: Sequence[CommandSpec]) -> None:
        self._context = context
        translate = QCoreApplication.translate
        self._commands = [(translate(spec.context, spec.title).replace("&", ""), spec) for spec in commands]
        self._kinds = {kind: translate("SearchBox", words) for kind, words in KINDS.items()}
        self._titles = {key: translate("SearchBox", words) for key, (words, _icon, _most) in GROUPS.items()}
        self._nothing = translate("SearchBox", _NOTHING)

    def find(self, text: str, alone: str, customer_id: int | None) -> Sequence[Group]:
        """The groups, or the one to be shown ``alone``; a command that is named letter for letter goes first."""
        most = {key: ALONE if alone else many for key, (_words, _icon, many) in GROUPS.items() if alone in ("", key)}
        commands, is_named = self._matching(text)
        groups = [
            self._commands_group(commands, most[key], text) if key == "commands" else self._group(key, found, text)
            for key, found in self._found(text, most, customer_id).items()
        ]
        return sorted(groups, key=lambda group: not (is_named and group.key == "commands"))

    def _found(self, text: str, most: Mapping[str, int], customer_id: int | None) -> Mapping[str, Any]:
        from crm_desktop.queries.search import find_groups

        of_records = {key: many for key, many in most.items() if key != "commands"}
        found: Mapping[str, Any] = {}
        if of_records:
            found = self._context.reader.read(find_groups, text=text, most=of_records, customer_id=customer_id)
        return {key: found.get(key) for key in most}

    def _group(self, key: str, found: Any, text: str) -> Group:
        from crm_desktop.queries.search import COUNTED_AT_MOST

        matches = [
            Match((hit.kind, hit.id), hit.title, (hit.subtitle, self._kinds.get(hit.kind, hit.kind)), hit)
            for hit in (found.hits if found is not None else ())
        ]
        count = found.count if found is not None else 0
        return self._made(key, matches, count, text, is_more=count >= COUNTED_AT_MOST)

    def _commands_group(self, found: Sequence[tuple[str, CommandSpec]], most: int, text: str) -> Group:
        matches = [Match(("command", spec.id), words, ("", spec.shortcut), spec) for words, spec in found[:most]]
        return self._made("commands", matches, len(found), text)

    def _made(self, key: str, matches: Sequence[Match], count: int, text: str, *, is_more: bool = False) -> Group:
        title, nothing = self._titles[key], self._nothing.format(text=text, group=self._titles[key])
        return Group(key, title, GROUPS[key][1], with_marks(matches, text), count, is_more, nothing)

    def _matching(self, text: str) -> tuple[Sequence[tuple[str, CommandSpec]], bool]:
        """The commands that fit, and whether one of them is named letter for letter."""
        from crm_desktop.present.pinyin import initials

        typed = text.lower().strip()
        found, named = [], False
        for words, spec in self._commands:
            short = initials(words) if typed.isascii() else ""
            if typed in words.lower() or (short and typed in short):
                found.append((words, spec))
                named = named or typed in (words.lower(), short)
        return found, named
