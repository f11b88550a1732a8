"""The lines of documents that figures are made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from crm_desktop.domain.analysis.cube import Member
from crm_desktop.domain.analysis.dimensions import Dimension
from crm_desktop.domain.analysis.measures import Measure, Sums


@dataclass(frozen=True, slots=True)
class RawLine:
    """One line, with its member of each dimension that is no time."""

    number: str
    day: date
    members: tuple[Member, ...]
    sums: Sums


@dataclass(frozen=True, slots=True)
class RawLines:
    """The lines, the earliest first, and of which dimensions and measures each tells."""

    dimensions: tuple[Dimension, ...]
    measures: tuple[Measure, ...]
    rows: tuple[RawLine, ...]
