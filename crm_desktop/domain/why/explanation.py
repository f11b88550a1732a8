"""What is answered to why: the figure, and what would turn its gate."""

from __future__ import annotations

from dataclasses import dataclass

from crm_desktop.domain.why.figure import Figure
from crm_desktop.domain.why.levers import Lever


@dataclass(frozen=True, slots=True)
class Explanation:
    """A figure with its parts, and the levers, the cheapest first."""

    figure: Figure
    levers: tuple[Lever, ...] = ()
