"""Figures cut by dimensions over a million lines, against the barest SQL for the same question."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import event

from benchmarks.bench_reading import bare_sql
from benchmarks.big_office import CLOCK, Made
from benchmarks.measure import Figure, side_by_side, typical
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.analysis import dimensions, measures
from crm_desktop.domain.analysis.dimensions import Dimension
from crm_desktop.domain.analysis.periods import Period
from crm_desktop.domain.analysis.requests import CubeRequest
from crm_desktop.queries.analysis.cube import cube
from crm_desktop.queries.analysis.today import today_figures
from crm_desktop.queries.reader import Reader

EVER = Period(date(2000, 1, 1), CLOCK.today())
_PRODUCT = "LEFT JOIN product p ON p.id = l.product_id"
_PARTY = "JOIN party c ON c.id = d.party_id"
ONE: dict[Dimension, tuple[str, str, str]] = {
    dimensions.YEAR: ("CAST(strftime('%Y', d.document_date) AS INTEGER)", "", ""),
    dimensions.MONTH: ("strftime('%Y%m', d.document_date)", "", ""),
    dimensions.DAY: ("d.document_date", "", ""),
    dimensions.PRODUCT: ("l.product_id", ", max(l.product_name)", ""),
    dimensions.BRAND: ("coalesce(p.brand, '')", "", _PRODUCT),
    dimensions.CATEGORY: ("coalesce(p.category, '')", "", _PRODUCT),
    dimensions.REGION: ("coalesce(nullif(d.region, ''), c.region)", "", _PARTY),
    dimensions.CUSTOMER: ("d.party_id", ", max(c.name)", _PARTY),
    dimensions.SALESPERSON: ("d.employee_id", ", max(e.name)", "LEFT JOIN employee e ON e.id = d.employee_id"),
}
"""How somebody who writes SQL asks for the sales of one dimension: the key, what it is called, and what is joined."""
DEEP = (dimensions.REGION, dimensions.CATEGORY, dimensions.SALESPERSON)
SALES = """
SELECT {key}{label}, sum(l.amount) FROM {document} d JOIN {document}_line l ON l.{owner} = d.id {joined}
WHERE d.state IN ({states}) AND d.document_date BETWEEN ? AND ? GROUP BY 1
"""
GOODS = (("delivery", "delivery_id", "'shipped', 'signed'"), ("sales_return", "return_id", "'received'"))


class CubeBench:
    """Questions of reports to the large office."""

    def __init__(self, made: Made) -> None:
        self._engine = made.office.engine
        self._reader = Reader(self._engine, SYSTEM)

    def figures(self) -> Iterator[Figure]:
        """The rows of the table."""
        (lines,) = bare_sql(self._engine, "SELECT count(*) FROM delivery_line", [])[0]
        for dimension in ONE:
            ours, bare = side_by_side(
                lambda dimension=dimension: self._sales(rows=(dimension,)),  # type: ignore[misc]
                lambda dimension=dimension: self._bare(dimension),  # type: ignore[misc]
                repeat=3,
                warm_up=1,
            )
            yield Figure(
                f"sales by {dimension.code}, {lines:,} lines", ours, 1.3, bare, "one SELECT each for both kinds"
            )
        deep = typical(self._deep, repeat=3, warm_up=1)
        yield Figure("pivot of 3 × 1: region, category, salesperson × month, all lines", deep, 1000)
        yield Figure("Today: statements of its figures", self._statements_of_today(), 5, unit="")

    def _sales(self, **asked: Any) -> None:
        request = CubeRequest(measures=(measures.SALES,), period=EVER, **asked)
        self._reader.read(cube, request=request)

    def _deep(self) -> None:
        self._sales(rows=DEEP, column=dimensions.MONTH)

    def _bare(self, dimension: Dimension) -> None:
        key, label, joined = ONE[dimension]
        for document, owner, states in GOODS:
            given = {"document": document, "owner": owner, "states": states}
            statement = SALES.format(key=key, label=label, joined=joined, **given)
            bare_sql(self._engine, statement, [EVER.since, EVER.until])

    def _statements_of_today(self) -> int:
        asked: list[str] = []

        def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
            asked.extend([statement] if statement.lstrip().startswith(("SELECT", "WITH")) else [])

        event.listen(self._engine, "before_cursor_execute", note)
        self._reader.read(today_figures, today=CLOCK.today())
        event.remove(self._engine, "before_cursor_execute", note)
        return len(asked)
