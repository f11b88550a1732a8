"""What actions of a list do with the row under the cursor; where there is none, they are off and do nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from crm_desktop.qtkit.lists.panel import ListPanel

Row = TypeVar("Row")


def has_row(panel: ListPanel[Any]) -> bool:
    """Whether the cursor stands in a row."""
    return panel.current_row() is not None


def row_is(test: Callable[[Row], bool]) -> Callable[[ListPanel[Row]], bool]:
    """Whether the cursor stands in a row of which something is true."""

    def asked(panel: ListPanel[Row]) -> bool:
        row = panel.current_row()
        return row is not None and test(row)

    return asked


def on_row(do: Callable[[Row], object]) -> Callable[[ListPanel[Row]], None]:
    """Do something with the row under the cursor."""

    def run(panel: ListPanel[Row]) -> None:
        row = panel.current_row()
        if row is not None:
            do(row)

    return run
