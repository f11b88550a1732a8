"""Who is responsible for a region, and who looks after it, kept with the days."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import or_, select

from crm_desktop.models.office.office import DictionaryEntry, RegionDuty
from crm_desktop.models.office.people import Employee
from crm_desktop.queries.regions import REGION_LIST
from crm_desktop.services.work import Work

_Duty = tuple[int, int, bool]
"""Region, colleague, and whether he is responsible."""


def note_duties(work: Work) -> None:
    """Write down what is another one since the last time; after whatever changes regions, or whose they are.

    What began and ended on one day was a slip, and is not kept; neither is an end that is taken back on its day.
    """
    work.session.flush()
    today = work.clock.today()
    query = select(RegionDuty).where(or_(RegionDuty.until.is_(None), RegionDuty.until == today))
    held = {(one.region_id, one.employee_id, one.is_head, one.until): one for one in work.session.scalars(query)}
    kept = {key[:3]: one for key, one in held.items() if one.until is None}
    regions = list(work.session.scalars(select(DictionaryEntry).where(DictionaryEntry.list_name == REGION_LIST)))
    people = {one.id: one for one in work.session.scalars(select(Employee))} if regions or kept else {}
    names = {one.id: one.text for one in regions}
    now = dict.fromkeys(_duties(regions, people))
    for duty, row in kept.items():
        if duty not in now and row.since == today:
            work.session.delete(row)
        elif duty not in now:
            row.until = today
    for region_id, employee_id, is_head in now:
        if (region_id, employee_id, is_head) in kept:
            continue
        ended = held.get((region_id, employee_id, is_head, today))
        if ended is not None:
            ended.until = None
        else:
            work.session.add(
                RegionDuty(
                    region_id=region_id,
                    region=names[region_id],
                    employee_id=employee_id,
                    name=people[employee_id].name,
                    is_head=is_head,
                    since=today,
                )
            )
    work.session.flush()


def _duties(regions: list[DictionaryEntry], people: dict[int, Employee]) -> Iterator[_Duty]:
    """Who has which region now, as their records say."""
    for region in regions:
        if region.head_id is not None:
            yield region.id, region.head_id, True
        for person in people.values():
            if person.is_active and f" {region.text} " in f" {person.regions} ":
                yield region.id, person.id, False
