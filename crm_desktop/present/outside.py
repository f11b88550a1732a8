"""What goes along with a list when it leaves the window, on paper or in a workbook."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from crm_desktop.present.columns.base import Column


@dataclass(frozen=True, slots=True)
class RawRows:
    """What the figures of a list are made of, row by row; the titles of the columns are translated already."""

    title: str
    columns: Sequence[Column[Any]]
    rows: Sequence[Any]


@dataclass(frozen=True, slots=True)
class Outside:
    """What is said, drawn and laid beside a list.

    Attributes:
        title: what the list is called there; its own name if it is empty.
        lines: said over its columns: what counts, of which days, what is left out.
        picture: draws its chart as PNG; called in the background.
        raw: reads what it is made of, for another sheet of the workbook; called in the background.
    """

    title: str = ""
    lines: Sequence[str] = ()
    picture: Callable[[], bytes] | None = None
    raw: Callable[[], RawRows] | None = None
