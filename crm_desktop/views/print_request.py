"""How any panel asks for paper; the printing feature listens to ``Context.print_wanted``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from crm_desktop.domain.money.statements import Period

if TYPE_CHECKING:
    from crm_desktop.qtkit.lists.panel import ListPanel
    from crm_desktop.views.context import Context


@dataclass(frozen=True, slots=True)
class PrintRequest:
    """Stored documents to be printed: one, or many of a kind as one job.

    Attributes:
        number: of the first one; empty if it has none or it is not known.
        others: ids of the further documents, in the order in which they are printed.
        period: of statements of account: which days they cover, and how.
    """

    kind: str
    record_id: int
    number: str = ""
    others: tuple[int, ...] = ()
    period: Period | None = None

    @property
    def ids(self) -> tuple[int, ...]:
        """The ids of all documents."""
        return (self.record_id, *self.others)

    def only(self, ids: tuple[int, ...]) -> PrintRequest:
        """The same request for some of its documents; the number stays only with the document that has it."""
        if ids == self.ids:
            return self
        number = self.number if ids[0] == self.record_id else ""
        return replace(self, record_id=ids[0], number=number, others=ids[1:])


@dataclass(frozen=True, slots=True)
class PrintLogRequest:
    """The prints of one document are to be shown."""

    kind: str
    record_id: int
    number: str = ""


def print_chosen(context: Context, kind: str) -> Callable[[ListPanel[Any]], None]:
    """Print the documents that are chosen in a list, or else the one under the cursor."""

    def run(panel: ListPanel[Any]) -> None:
        row = panel.current_row()
        if row is not None:
            first, *others = panel.selected_ids() or [row.id]
            context.print(PrintRequest(kind, first, "" if others else row.number or "", tuple(others)))

    return run
