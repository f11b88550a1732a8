"""What the search box finds, in groups: products, customers, other parties, people, documents and commands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.access import Right
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.finding.found_groups import Group
from crm_desktop.qtkit.forms.editors import Match
from crm_desktop.qtkit.forms.hits import with_marks
from crm_desktop.views.catalogue import CommandSpec
from crm_desktop.views.context import Context
from crm_desktop.views.shell.menus import MENUS
from crm_desktop.views.shell.search_rows import ROWS

if TYPE_CHECKING:
    from crm_desktop.queries.finding.box import FoundGroup, Sought


@dataclass(frozen=True, slots=True)
class GroupSpec:
    """One group.

    Attributes:
        title, nothing, where, by_goods: marked; the last is said of what was found by goods instead of by name.
        most: how many rows it has beside the others.
        text_leads: whether the text of a row stands in the first column.
        widths: of the cells at the right.
        new: the command that makes such a record.
        opens: the tab that takes the name that was sought for a new one.
        list: the dock that shows all of them.
        is_quiet: whether it is left out beside the others where nothing was found.
    """

    title: str
    icon: str
    most: int
    nothing: str
    where: str
    by_goods: str = ""
    text_leads: bool = False
    widths: tuple[int, ...] = ()
    new: str = ""
    opens: str = ""
    list: str = ""
    is_quiet: bool = False


GROUPS = {
    "products": GroupSpec(
        QT_TRANSLATE_NOOP("SearchBox", "Products"),
        "product",
        4,
        QT_TRANSLATE_NOOP("SearchBox", "No product found for {text}"),
        QT_TRANSLATE_NOOP("SearchBox", "names, codes, bar codes, specifications"),
        new="products.new",
        opens="product",
        list="products",
    ),
    "customers": GroupSpec(
        QT_TRANSLATE_NOOP("SearchBox", "Customers"),
        "customer",
        3,
        QT_TRANSLATE_NOOP("SearchBox", "No customer found for {text}"),
        QT_TRANSLATE_NOOP("SearchBox", "names, codes, phones, addresses, tags"),
        QT_TRANSLATE_NOOP("SearchBox", "none is called so; these bought such products"),
        new="customers.new",
        opens="customer",
    ),
    "suppliers": GroupSpec(
        QT_TRANSLATE_NOOP("SearchBox", "Suppliers, partners"),
        "supplier",
        3,
        QT_TRANSLATE_NOOP("SearchBox", "No supplier, carrier, competitor or partner found for {text}"),
        QT_TRANSLATE_NOOP("SearchBox", "names, codes, phones, addresses, tags"),
        new="customers.new_supplier",
        is_quiet=True,
    ),
    "people": GroupSpec(
        QT_TRANSLATE_NOOP("SearchBox", "People"),
        "person",
        3,
        QT_TRANSLATE_NOOP("SearchBox", "No person found for {text}"),
        QT_TRANSLATE_NOOP("SearchBox", "names, phones, WeChat, e-mail"),
        text_leads=True,
    ),
    "documents": GroupSpec(
        QT_TRANSLATE_NOOP("SearchBox", "Documents"),
        "order",
        4,
        QT_TRANSLATE_NOOP("SearchBox", "No document found for {text}"),
        QT_TRANSLATE_NOOP("SearchBox", "numbers, notes, lines"),
        QT_TRANSLATE_NOOP("SearchBox", "such products stand in their lines, newest first"),
        text_leads=True,
        widths=(0, 84, 40),
        new="order.new",
    ),
    "commands": GroupSpec(
        QT_TRANSLATE_NOOP("SearchBox", "Commands"),
        "keyboard",
        3,
        QT_TRANSLATE_NOOP("SearchBox", "No command found for {text}"),
        QT_TRANSLATE_NOOP("SearchBox", "names and pinyin"),
    ),
}
"""By key, in their order."""
ALONE = 16
"""How many rows a group has that is shown alone."""
FEWER = QT_TRANSLATE_NOOP("SearchBox", "Only {text}: {count}")
NEW_PERSON = QT_TRANSLATE_NOOP("SearchBox", "New contact person…")
EVERY = QT_TRANSLATE_NOOP("SearchBox", "All products")


_NAME = re.compile(r"[㐀-鿿]")
"""What holds a Chinese character is a name, not a code or pinyin."""


class Finder:
    """Finds records in the database, and commands by their names; ``find`` is called away from the GUI thread."""

    def __init__(self, context: Context, commands: Sequence[CommandSpec]) -> None:
        self._context = context
        self._commands = [(_words(spec.context, spec.title).replace("&", ""), spec) for spec in commands]
        self._by_id = {spec.id: (words, spec) for words, spec in self._commands}
        self._habits: tuple[int | None, Any] | None = None

    def order(self, text: str, alone: str) -> Sequence[str]:
        """The keys of the groups to be asked, in the order in which they are shown.

        A command that is named letter for letter goes first.
        """
        if alone:
            return [alone]
        _found, is_named = self._matching(text)
        return sorted(GROUPS, key=lambda key: not (is_named and key == "commands"))

    def pending(self, key: str) -> Group:
        """A group that is being asked for; one that may be left out comes with what was found."""
        spec = GROUPS[key]
        return Group(key, _said(spec.title), spec.icon, is_pending=True, is_quiet=spec.is_quiet)

    def find(self, key: str, sought: Sought) -> Group:
        """One group."""
        if key == "commands":
            return self._commands_group(sought.text, sought.most)
        from crm_desktop.queries.finding.box import find_group

        if key == "products":
            sought = replace(sought, habits=self._habits_of(sought.party_id))
        found = self._context.reader.read(find_group, sought=sought)
        matches = [ROWS[hit.kind](hit) for hit in found.hits]
        is_quiet = GROUPS[key].is_quiet and sought.most < ALONE
        offers = () if matches or is_quiet else self._offers(key, sought, found)
        return replace(self._made(key, matches, found, sought.text, offers), is_quiet=is_quiet)

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

        found, _is_named = self._matching(text)
        matches = [
            Match(("command", spec.id), words, ("", spec.shortcut, _menu(spec)), spec) for words, spec in found[:most]
        ]
        return self._made("commands", matches, FoundGroup(count=len(found)), text)

    def _made(
        self, key: str, matches: Sequence[Match], found: FoundGroup, text: str, offers: Sequence[Match] = ()
    ) -> Group:
        from crm_desktop.queries.finding.box import COUNTED_AT_MOST

        spec = GROUPS[key]
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
        spec, offers = GROUPS[key], []
        if found.fewer is not None:
            words = _said(FEWER).format(text=found.fewer.text, count=found.fewer.count)
            offers.append(Match(("fewer", found.fewer.text), words))
        if spec.list:
            offers.append(Match(("list", spec.list), f"{_said(EVERY)} F4"))
        if spec.new in self._by_id:
            words, command = self._by_id[spec.new]
            is_name = bool(spec.opens and _NAME.search(sought.text))
            new = ("new", spec.opens), f"{words}…", (), sought.text
            offers.append(Match(*new) if is_name else Match(("command", command.id), f"{words}…", (), command))
        elif key == "people" and sought.party_id is not None and self._context.may(Right.EDIT_CUSTOMERS):
            offers.append(Match(("people", sought.party_id), _said(NEW_PERSON)))
        return offers

    def _matching(self, text: str) -> tuple[Sequence[tuple[str, CommandSpec]], bool]:
        """The commands that fit, the best first, and whether one of them is named letter for letter."""
        from crm_desktop.present.sifting import Fit, fit, sifted

        found = [self._commands[place] for place in sifted(text, [(words,) for words, _spec in self._commands])]
        return found, bool(found) and fit(text, found[0][0]) is Fit.NAMED


def _words(context: str, text: str) -> str:
    return QCoreApplication.translate(context, text)


def _said(text: str) -> str:
    return _words("SearchBox", text)


def _menu(spec: CommandSpec) -> str:
    """Where a command stands, without the key that the menu has."""
    title = _words("Menus", MENUS[spec.menu]) if spec.menu in MENUS else ""
    return title.split("(")[0].replace("&", "")
