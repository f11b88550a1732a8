"""What the search box finds, in groups: what the features declare, and the commands."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.access import Right
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.finding.found_groups import Group
from crm_desktop.qtkit.forms.hits import with_marks
from crm_desktop.qtkit.forms.matches import Match
from crm_desktop.views.catalogue import CommandSpec, FindSpec
from crm_desktop.views.context import Context
from crm_desktop.views.found import HitLook
from crm_desktop.views.shell.menus import MENUS

if TYPE_CHECKING:
    from crm_desktop.queries.finding.box import FoundGroup, Sought


COMMANDS = FindSpec(
    "commands",
    QT_TRANSLATE_NOOP("SearchBox", "Commands"),
    "keyboard",
    3,
    QT_TRANSLATE_NOOP("SearchBox", "No command found for {text}"),
    QT_TRANSLATE_NOOP("SearchBox", "names and pinyin"),
    looks=dict,
    order=90,
)
"""They are found in the window itself."""
ALONE = 16
"""How many rows a group has that is shown alone."""
FEWER = QT_TRANSLATE_NOOP("SearchBox", "Only {text}: {count}")
NEW_PERSON = QT_TRANSLATE_NOOP("SearchBox", "New contact person…")


_NAME = re.compile(r"[㐀-鿿]")
"""What holds a Chinese character is a name, not a code or pinyin."""


class Finder:
    """Finds records in the database, and commands by their names; ``find`` is called away from the GUI thread.

    Attributes:
        groups: by key, in their order.
    """

    def __init__(self, context: Context, commands: Sequence[CommandSpec], finds: Sequence[FindSpec]) -> None:
        """Find ``commands``, and what the features declare as ``finds``."""
        self._context = context
        self.groups: Mapping[str, FindSpec] = {spec.key: spec for spec in (*finds, COMMANDS)}
        self._looks: Mapping[str, HitLook] | None = None
        self._commands = [(_words(spec.context, spec.title).replace("&", ""), spec) for spec in commands]
        self._by_id = {spec.id: (words, spec) for words, spec in self._commands}
        self._habits: tuple[int | None, Any] | None = None

    def looks(self) -> Mapping[str, HitLook]:
        """How each kind of hit looks; loaded when something is sought."""
        if self._looks is None:
            self._looks = {kind: look for spec in self.groups.values() for kind, look in spec.looks().items()}
        return self._looks

    def order(self, text: str, alone: str) -> Sequence[str]:
        """The keys of the groups to be asked, in the order in which they are shown.

        A command that is named, or meant by its beginning, goes first: no row that is seen moves when others come.
        """
        if alone:
            return [alone]
        _found, is_meant = self._matching(text)
        return sorted(self.groups, key=lambda key: not (is_meant and key == "commands"))

    def pending(self, key: str) -> Group:
        """A group that is being asked for."""
        spec = self.groups[key]
        return Group(key, _said(spec.title), spec.icon, is_pending=True)

    def find(self, key: str, sought: Sought) -> Group:
        """One group."""
        if key == "commands":
            return self._commands_group(sought.text, sought.most)
        from crm_desktop.queries.finding.box import find_group

        if key == "products":
            sought = replace(sought, habits=self._habits_of(sought.party_id))
        found = self._context.reader.read(find_group, sought=sought)
        looks = self.looks()
        matches = [looks[hit.kind].row(hit) for hit in found.hits]
        offers = () if matches else self._offers(key, sought, found)
        return self._made(key, matches, found, sought.text, offers)

    def forget(self) -> None:
        """A new search: what is bought may have changed since the last one."""
        self._habits = None

    def _habits_of(self, party_id: int | None) -> Any:
        """What is bought, asked once for all letters that are typed."""
        from crm_desktop.queries.products.finding import product_habits

        if self._habits is None or self._habits[0] != party_id:
            self._habits = party_id, self._context.reader.read(product_habits, party_id=party_id)
        return self._habits[1]

    def _commands_group(self, text: str, most: int) -> Group:
        from crm_desktop.queries.finding.box import FoundGroup

        found, _is_meant = self._matching(text)
        matches = [
            Match(("command", spec.id), words, ("", spec.shortcut, _menu(spec)), spec) for words, spec in found[:most]
        ]
        return self._made("commands", matches, FoundGroup(count=len(found)), text)

    def _made(
        self, key: str, matches: Sequence[Match], found: FoundGroup, text: str, offers: Sequence[Match] = ()
    ) -> Group:
        from crm_desktop.queries.finding.box import COUNTED_AT_MOST

        spec = self.groups[key]
        return Group(
            key,
            _said(spec.title),
            spec.icon,
            with_marks(matches, text),
            found.count,
            key != "commands" and found.count >= COUNTED_AT_MOST,
            note=_said(spec.by_goods) if found.by_goods else "",
            nothing=_said(spec.nothing).format(text=text),
            where=_said(spec.where),
            offers=offers,
            text_leads=spec.text_leads,
            widths=spec.widths,
        )

    def _offers(self, key: str, sought: Sought, found: FoundGroup) -> list[Match]:
        """What can be done where nothing was found: look for less, see all, make a new one."""
        spec, offers = self.groups[key], []
        if found.fewer is not None:
            words = _said(FEWER).format(text=found.fewer.text, count=found.fewer.count)
            offers.append(Match(("fewer", found.fewer.text), words))
        if spec.list:
            offers.append(Match(("list", spec.list), f"{_said(spec.every)} {spec.list_key}".rstrip()))
        if spec.new in self._by_id:
            words, command = self._by_id[spec.new]
            is_name = bool(spec.opens and _NAME.search(sought.text))
            new = ("new", spec.opens), f"{words}…", (), sought.text
            offers.append(Match(*new) if is_name else Match(("command", command.id), f"{words}…", (), command))
        elif key == "people" and sought.party_id is not None and self._context.may(Right.EDIT_CUSTOMERS):
            offers.append(Match(("people", sought.party_id), _said(NEW_PERSON)))
        return offers

    def _matching(self, text: str) -> tuple[Sequence[tuple[str, CommandSpec]], bool]:
        """The commands that fit, the best first, and whether one of them is named or meant."""
        from crm_desktop.present.sifting import Fit, fit, leads, sifted

        found = [self._commands[place] for place in sifted(text, [(words,) for words, _spec in self._commands])]
        return found, bool(found) and (fit(text, found[0][0]) is Fit.NAMED or leads(text, found[0][0]))


def _words(context: str, text: str) -> str:
    return QCoreApplication.translate(context, text)


def _said(text: str) -> str:
    return _words("SearchBox", text)


def _menu(spec: CommandSpec) -> str:
    """Where a command stands, without the key that the menu has."""
    title = _words("Menus", MENUS[spec.menu]) if spec.menu in MENUS else ""
    return title.split("(")[0].replace("&", "")
