"""One region as its card shows it: its place in the tree, whom it holds, and who had it when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.errors import NotFound
from crm_desktop.models.office.office import RegionDuty
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.ordering import sorting
from crm_desktop.queries.parties.region_list import RegionListing, RegionRow


@dataclass(frozen=True, slots=True)
class Duty:
    """Some time for which a colleague had a region.

    Attributes:
        is_head: responsible for it; else one of those who look after its customers.
        since: None for longer than it is kept.
        until: the first day on which it was so no more; None while it is so.
    """

    name: str
    is_head: bool
    since: date | None
    until: date | None

    def held_on(self, day: date) -> bool:
        """Whether it was so on a day.

        >>> Duty("周敏", True, None, date(2026, 3, 1)).held_on(date(2026, 2, 28))
        True
        """
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class RegionCard:
    """A region with all that is kept of it."""

    row: RegionRow
    duties: tuple[Duty, ...]


def region_card(session: Session, access: Access, *, region_id: int) -> RegionCard:
    """The card of a region; who has it now first, then who had it last.

    Raises:
        NotFound: if there is no such region.
    """
    rows = RegionListing().rows(session, access, [region_id], ListRequest(options={"all": True}))
    if not rows:
        raise NotFound(what=f"#{region_id}")
    columns = (RegionDuty.name, RegionDuty.is_head, RegionDuty.since, RegionDuty.until)
    query = (
        select(*columns)
        .where(RegionDuty.region_id == region_id)
        .order_by(
            RegionDuty.until.is_not(None),
            RegionDuty.until.desc(),
            RegionDuty.is_head.desc(),
            sorting(RegionDuty.name),
            RegionDuty.id,
        )
    )
    return RegionCard(rows[0], tuple(Duty(*row) for row in session.execute(query)))
