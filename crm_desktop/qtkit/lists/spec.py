"""The description of a list panel: all that differs from one list to the next."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.field_groups import SECRETS, Secret
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.present.columns.base import Column, Tone
from crm_desktop.present.english import counted
from crm_desktop.present.listing import ListRequest, Sort, Source, Totals
from crm_desktop.present.outside import Outside
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.view_state import ViewState

Row = TypeVar("Row")


@dataclass(frozen=True)
class ListPanelSpec(Generic[Row]):
    """A list panel in about 25 lines.

    Attributes:
        id: stable name: named views are kept under it.
        context: the translation context of all marked texts here and in ``columns``.
        title: marked.
        source: answers the list in the background.
        reload_on: the kinds of records whose change reloads the list.
        icon: the idea of its picture.
        counted: marked, with ``{count}``: "{count} orders".
        empty: marked advice for an empty list: what to do next.
        open: called with a row and the key of the column on Enter, F2 and double click.
        follows: whether the list can follow the current customer; it does so at first.
        customer_of: the customer of a row; choosing the row makes it the current one.
        record: kind and id of the record that a row shows, as the audit log calls it.
        row_tone: the tone of plain cells in a row.
        note: a text for the totals row, made from the totals, already translated.
        views: views that every operator has, by marked name.
        ramp: colours under column heads that a chart beside the list uses.
        cell_focus: whether the cell with the cursor has a frame of its own.
        has_totals: whether the totals row is shown.
        outside: what goes along with the list on paper and in workbooks.
        has_groups: whether its source can put rows together in groups.
        group: the column by whose values a new user's list stands in groups.
        group_by: the columns that Ctrl+G offers; without any, those in sight.
        held: how many of the first columns stay in sight when the list is scrolled sideways.
        hides: whether rows that are in no sum because they are void can be taken away.
        secrets: which of the columns are of which group that is hidden from some.
        own: whose own fields are columns of it, too, behind all others.
        idle: which columns can have nothing to show under the conditions of a request; they are hidden for so long.
    """

    id: str
    context: str
    title: str
    columns: Sequence[Column[Row]]
    source: Source[Row]
    reload_on: Changes
    icon: str = "list"
    counted: str = ""
    empty: str = ""
    sort: tuple[Sort, ...] = ()
    actions: Sequence[ActionSpec[Any]] = ()
    open: Callable[[Row, str], None] | None = None
    follows: bool = False
    customer_of: Callable[[Row], tuple[int, str] | None] | None = None
    record: Callable[[Row], tuple[str, int]] | None = None
    row_tone: Callable[[Row], Tone] | None = None
    note: Callable[[Totals], str] | None = None
    views: Sequence[tuple[str, ViewState]] = ()
    options: Mapping[str, Any] = field(default_factory=dict)
    ramp: Mapping[str, str] = field(default_factory=dict)
    cell_focus: bool = False
    outside: Callable[[], Outside] | None = None
    has_totals: bool = True
    has_groups: bool = True
    group: str = ""
    group_by: Sequence[str] = ()
    held: int = 1
    hides: bool = False
    secrets: Mapping[str, Secret] = field(default_factory=lambda: SECRETS)
    own: Owner | None = None
    idle: Callable[[ListRequest], Collection[str]] | None = None

    @property
    def arranged(self) -> ViewState:
        """How the list is delivered."""
        return ViewState(sort=self.sort, group=self.group)

    def words(self, text: str) -> str:
        """Translate a marked text of this list."""
        return QCoreApplication.translate(self.context, text) if text else ""

    def count_words(self, count: int) -> str:
        """A number of rows in the words of the list."""
        words = self.words(self.counted) if self.counted else "{count}"
        return counted(words, count)
