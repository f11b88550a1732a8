"""What there is in the window: docks, tabs, commands, activities, what is found; given by the feature packages.

A feature package exposes ``FEATURE`` in its ``__init__`` and imports its panels only inside the ``build``
functions, so that the first window is shown before they are loaded.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.changes import Changes
from crm_desktop.views.context import Context
from crm_desktop.views.frame import Frame

if TYPE_CHECKING:
    from crm_desktop.views.found import HitLook

PACKAGES = (
    "today",
    "customers",
    "contacts",
    "attachments",
    "products",
    "sales",
    "money",
    "analysis",
    "reminders",
    "exchange",
    "printing",
    "templates",
    "designer",
    "system",
)
"""Feature packages in the order of the menus; one that is missing in a build is left out."""


EVERYWHERE = ("sales", "assistant", "finance", "purchasing", "manager")
"""The work places by their ids, in the order of their keys; the shell gives them titles."""


@dataclass(frozen=True)
class DockSpec:
    """A dock.

    Attributes:
        id: stable name; work places refer to it.
        context: translation context of ``title``.
        title: marked.
        icon: idea of its picture.
        build: makes the panel when the dock is first shown.
        area: ``bottom`` or ``right``.
        right: the operator needs it to see the dock.
        menu: the menu in which it is found besides; "" for none.
        page: of the manual, by the name of its file; "" shows the keys.
        places: the work places that have it as they are delivered, each with its rank from the left.
        front_in: the work places in which it is in front.
    """

    id: str
    context: str
    title: str
    icon: str
    build: Callable[[Context], QWidget]
    area: str = "bottom"
    right: Right | tuple[Right, ...] | None = None
    menu: str = ""
    page: str = ""
    places: Mapping[str, int] = field(default_factory=dict)
    front_in: Sequence[str] = ()

    @property
    def command(self) -> CommandSpec:
        """What brings it to the front from its menu or the search box."""

        def show(context: Context) -> None:
            context.show_dock(self.id)

        return CommandSpec(
            f"list.{self.id}", self.context, self.title, self.icon, show, self.menu, right=self.right, is_list=True
        )


@dataclass(frozen=True)
class TabSpec:
    """A kind of centre tab.

    Attributes:
        kind: what ``Context.open`` is called with.
        title: marked; the text of the tab until the widget says better.
        build: gets the context, the record id or None for a new record, and what to fill in.
        single: whether there is at most one tab of this kind.
        is_dialog: whether ``build`` makes a dialog, shown over the window instead of in a tab.
        is_window: whether ``build`` makes a window of its own, beside the main one.
        needs_prefill: whether it can only be opened from a place that says more than a record.
        keeps_docks: whether the docks stay open beside it, as beside today and reports; all else owns the screen.
        menus: of a list that is a tab: the menus in which it is found.
        page: of the manual, by the name of its file; "" shows the keys.
    """

    kind: str
    context: str
    title: str
    icon: str
    build: Callable[[Context, int | None, Mapping[str, Any]], QWidget]
    single: bool = False
    right: Right | tuple[Right, ...] | None = None
    is_dialog: bool = False
    is_window: bool = False
    needs_prefill: bool = False
    keeps_docks: bool = False
    menus: Sequence[str] = ()
    page: str = ""

    @property
    def command(self) -> CommandSpec:
        """What brings it to the front from its menus or the search box."""

        def show(context: Context) -> None:
            context.open(self.kind)

        menu, *others = self.menus
        return CommandSpec(
            f"list.{self.kind}",
            self.context,
            self.title,
            self.icon,
            show,
            menu,
            right=self.right,
            is_list=True,
            also_in=others,
        )


@dataclass(frozen=True)
class CommandSpec:
    """Something to do from menu, toolbar or search box.

    Attributes:
        menu: the menu in which it stands: file, edit, customers, sales, purchasing, money, analysis, system, help.
        run: gets the context.
        places: the work places whose toolbar shows it.
        is_list: whether it only brings a list; these stand together at the end of their menu.
        also_in: further menus.
    """

    id: str
    context: str
    title: str
    icon: str
    run: Callable[[Context], None]
    menu: str = ""
    shortcut: str = ""
    places: Sequence[str] = ()
    right: Right | tuple[Right, ...] | None = None
    is_list: bool = False
    also_in: Sequence[str] = ()


@dataclass(frozen=True)
class ActivitySpec:
    """An entry of the activity bar: opens a centre tab or raises a dock.

    Attributes:
        target: ``tab:KIND`` or ``dock:ID``.
        badge: a query ``(session, access, *, today) -> int`` of overdue and due things; None has no badge.
        order: place in the bar from the top.
    """

    id: str
    context: str
    title: str
    icon: str
    target: str
    order: int = 50
    badge: Callable[[], Callable[..., int]] | None = None
    badge_on: Changes = Changes.NONE
    right: Right | tuple[Right, ...] | None = None


@dataclass(frozen=True, slots=True)
class FindSpec:
    """A group of what the search box finds.

    Attributes:
        key: by which ``queries.finding`` finds it.
        title, nothing, where, by_goods: marked; the last is said of what was found by goods instead of by name.
        most: how many rows it has beside the others.
        looks: loads how each kind of hit in it looks.
        order: place among the groups.
        text_leads: whether the text of a row stands in the first column.
        widths: of the cells at the right.
        new: the command that makes such a record.
        opens: the tab that takes the name that was sought for a new one.
        list: the dock that shows all of them.
        every: what leads there; marked.
        list_key: the key of the search box that leads there, too.
    """

    key: str
    title: str
    icon: str
    most: int
    nothing: str
    where: str
    by_goods: str = ""
    looks: Callable[[], Mapping[str, HitLook]] = dict
    order: int = 50
    text_leads: bool = False
    widths: tuple[int, ...] = ()
    new: str = ""
    opens: str = ""
    list: str = ""
    every: str = ""
    list_key: str = ""


@dataclass(frozen=True)
class Feature:
    """What one feature package adds to the window."""

    docks: Sequence[DockSpec] = ()
    tabs: Sequence[TabSpec] = ()
    commands: Sequence[CommandSpec] = ()
    activities: Sequence[ActivitySpec] = ()
    finds: Sequence[FindSpec] = ()
    startup: Callable[[Context, Frame], None] | None = None
    """Called once after the window is shown, with the context and the window: pop-ups, hooks for export and print."""


@dataclass
class Catalogue:
    """All features together; the main window knows only this."""

    features: Sequence[Feature] = field(default_factory=list)

    def docks(self, access: Access) -> list[DockSpec]:
        """The docks that the operator may see."""
        return [spec for feature in self.features for spec in feature.docks if _allowed(access, spec.right)]

    def commands(self, access: Access) -> list[CommandSpec]:
        """The commands that the operator may run; those that bring a list come last."""
        own = [spec for feature in self.features for spec in feature.commands if _allowed(access, spec.right)]
        tabs = [spec.command for feature in self.features for spec in feature.tabs if spec.menus]
        lists = [*tabs, *(dock.command for dock in self.docks(access) if dock.menu)]
        return [*own, *(spec for spec in lists if _allowed(access, spec.right))]

    def activities(self, access: Access) -> list[ActivitySpec]:
        """The entries of the activity bar, from the top."""
        found = [spec for feature in self.features for spec in feature.activities if _allowed(access, spec.right)]
        return sorted(found, key=lambda spec: spec.order)

    def finds(self) -> Sequence[FindSpec]:
        """What the search box finds, group by group."""
        return sorted((spec for feature in self.features for spec in feature.finds), key=lambda spec: spec.order)

    def tab(self, kind: str) -> TabSpec | None:
        """The kind of tab with this name."""
        return next((spec for feature in self.features for spec in feature.tabs if spec.kind == kind), None)


def load_catalogue(packages: Sequence[str] = PACKAGES) -> Catalogue:
    """Ask all feature packages that this build has what they add; a package may add nothing."""
    features = []
    for name in packages:
        module = f"crm_desktop.views.{name}"
        if importlib.util.find_spec(module) is not None:
            feature = getattr(importlib.import_module(module), "FEATURE", None)
            if feature is not None:
                features.append(feature)
    return Catalogue(features)


def _allowed(access: Access, right: Right | tuple[Right, ...] | None) -> bool:
    return right is None or access.may(right)
