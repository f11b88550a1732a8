"""Lists by the office's own fields: 100 000 customers with three fields each, in an office made for it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from sqlalchemy import insert
from sqlalchemy.orm import Session

from benchmarks.big_office import CLOCK
from benchmarks.measure import Figure, typical
from crm_desktop.db.office import create_office
from crm_desktop.db.session import unit_of_work
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.own.fields import OwnFieldDraft
from crm_desktop.domain.own.kinds import OwnKind
from crm_desktop.models.own_fields import OwnValue
from crm_desktop.models.parties import Party
from crm_desktop.present.listing import Filter, ListRequest, Sort, Test
from crm_desktop.queries.own_values import read_own_fields
from crm_desktop.queries.parties.customers import CustomerListing
from crm_desktop.queries.reader import Reader
from crm_desktop.services.office.own_fields import SaveOwnField, save_own_field
from crm_desktop.services.work import Work

MANY, FEW = 100_000, 5_000
AT_MOST = 200
"""Milliseconds."""
_AT_ONCE = 5_000
_WORDS = ("每周", "每月", "每季")
_FIELDS = (
    OwnFieldDraft(key="use", kind=OwnKind.DECIMAL, title="年用量", places=1),
    OwnFieldDraft(key="rhythm", kind=OwnKind.CHOICE, title="采购周期", options=_WORDS),
    OwnFieldDraft(key="seen", kind=OwnKind.DATE, title="最近验厂"),
)


class OwnBench:
    """What a list of customers takes when it is asked by own fields."""

    def __init__(self, *, quick: bool) -> None:
        self._count = FEW if quick else MANY

    def figures(self) -> Iterator[Figure]:
        """The rows of the table."""
        with tempfile.TemporaryDirectory() as folder, create_office(Path(folder) / "own.crm", clock=CLOCK) as office:
            with unit_of_work(office.engine) as session:
                self._fill(session)
            with Session(office.engine) as session:
                access = replace(SYSTEM, own=read_own_fields(session))
            yield from self._asked(Reader(office.engine, access))

    def _asked(self, reader: Reader) -> Iterator[Figure]:
        listing, rows = CustomerListing(CLOCK), f"of {self._count:,} customers"
        by: dict[str, ListRequest] = {
            "sorted by an own figure": ListRequest(sort=(Sort("own.use", descending=True),)),
            "sorted by an own choice": ListRequest(sort=(Sort("own.rhythm"),)),
            "sorted by an own date": ListRequest(sort=(Sort("own.seen"),)),
            "filtered by an own figure": ListRequest(filters=(Filter("own.use", Test.AT_LEAST, Decimal(9000)),)),
            "filtered by an own choice": ListRequest(filters=(Filter("own.rhythm", Test.ONE_OF, _WORDS[:1]),)),
        }
        for name, request in by.items():
            took = typical(lambda request=request: reader.read(listing.ids, request=request), repeat=7)  # type: ignore[misc]
            yield Figure(f"ids {rows} {name}", took, AT_MOST)
        grouped = ListRequest(group="own.rhythm", sort=(Sort("own.rhythm"),))
        took = typical(lambda: reader.read(listing.groups, request=grouped), repeat=7)
        yield Figure(f"groups {rows} by an own choice, with their sums", took, AT_MOST)
        took = typical(lambda: reader.read(listing.totals, request=ListRequest()), repeat=7)
        yield Figure(f"totals {rows}", took, AT_MOST)

    def _fill(self, session: Session) -> None:
        work, rng = Work(session, SYSTEM, CLOCK), Random(8)
        use, rhythm, seen = (save_own_field(work, SaveOwnField(draft=one)).record_id for one in _FIELDS)
        at = datetime(2026, 1, 1, tzinfo=UTC)
        ids = range(1, self._count + 1)
        for start in ids[::_AT_ONCE]:
            part = ids[start - 1 : start - 1 + _AT_ONCE]
            parties = [
                {"id": one, "key": str(one), "code": f"C{one:06}", "name": f"客户{one}", "created_at": at, "version": 1}
                for one in part
            ]
            session.execute(insert(Party), [row | {"last_contact_at": at} for row in parties])
            empty = {"text": "", "number": None, "day": None}
            values = [
                row
                for one in part
                for row in (
                    empty | {"field_id": use, "owner_id": one, "number": Decimal(rng.randint(0, 100_000)) / 10},
                    empty | {"field_id": rhythm, "owner_id": one, "text": rng.choice(_WORDS)},
                    empty
                    | {"field_id": seen, "owner_id": one, "day": date(2020, 1, 1) + timedelta(rng.randint(0, 2000))},
                )
            ]
            session.execute(insert(OwnValue), values)
