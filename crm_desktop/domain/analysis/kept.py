"""A request as a kept report: text in, text out; its period by the name of a usual span, so that it moves with time."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Any

from crm_desktop.domain.access import Access
from crm_desktop.domain.analysis.dimensions import DIMENSIONS, Dimension
from crm_desktop.domain.analysis.facts import FACTS
from crm_desktop.domain.analysis.looks import Chart, Looks
from crm_desktop.domain.analysis.measures import Measure
from crm_desktop.domain.analysis.periods import Against, Period
from crm_desktop.domain.analysis.requests import CubeRequest, Narrowing
from crm_desktop.domain.spans import Span, days_of

REPORTS = "pivot_reports"
"""The views of lists that are kept reports."""


@dataclass(frozen=True, slots=True)
class KeptReport:
    """A request with the span that its days are."""

    request: CubeRequest
    span: Span
    looks: Looks = Looks()

    def on(self, today: date) -> CubeRequest:
        """The request as it is asked on a day."""
        if self.span is Span.OWN:
            return self.request
        return replace(self.request, period=Period(*days_of(self.span, today)))

    def is_seen_by(self, access: Access) -> bool:
        """Whether an operator sees all that it counts."""
        asked = self.request
        return asked.fact.is_seen_by(access) and all(
            one.is_seen_by(access) for one in (*asked.measures, asked.sorted_by)
        )

    def is_like(self, other: KeptReport) -> bool:
        """Whether both ask the same; usual spans are compared by their name, since their days go on."""
        one, another = (replace(each.request, sort=each.request.sorted_by) for each in (self, other))
        if self.span is not Span.OWN:
            another = replace(another, period=one.period)
        return self.span is other.span and one == another and self.looks == other.looks


def written(report: KeptReport) -> str:
    """As JSON."""
    request = report.request
    days = {"since": request.period.since.isoformat(), "until": request.period.until.isoformat()}
    kept: dict[str, Any] = {
        "fact": request.fact.code,
        "rows": [one.code for one in request.rows],
        "column": request.column and request.column.code,
        "measures": [one.code for one in request.measures],
        "against": request.against,
        "most": request.most,
        "sort": request.sort and request.sort.code,
        "ascending": request.is_ascending,
        "span": report.span,
    }
    if request.only:
        kept["only"] = [
            {"field": one.dimension.code, "keys": list(one.keys), "without": one.leaves_out} for one in request.only
        ]
    if report.looks != Looks():
        kept["looks"] = {
            "chart": report.looks.chart,
            "subtotals": report.looks.subtotals,
            "heat": report.looks.heat,
            "shares": report.looks.shares,
        }
    return json.dumps(kept | (days if report.span is Span.OWN else {}), ensure_ascii=False)


_KNOWN = frozenset(
    {
        *("fact", "rows", "column", "measures", "against", "most", "sort", "ascending"),
        *("span", "since", "until", "only", "looks"),
    }
)


def read(
    text: str,
    today: date,
    known: Mapping[str, Dimension] = DIMENSIONS,
    figures: Mapping[str, Measure] = MappingProxyType({}),
) -> KeptReport | None:
    """Out of JSON; None for what cannot be read or asked, such as a report of a newer program.

    ``known`` are the dimensions that there are, ``figures`` the measures that the office has of its own. What is
    unknown here may narrow the figures: without it they would be others under the same name.
    """
    try:
        kept = json.loads(text)
        if not _KNOWN.issuperset(kept):
            return None
        fact, span = FACTS[kept["fact"]], Span(kept["span"])
        measures = {one.code: one for one in (*fact.measures, *figures.values()) if fact.counts(one)}
        own = (date.fromisoformat(kept["since"]), date.fromisoformat(kept["until"])) if span is Span.OWN else None
        request = CubeRequest(
            fact=fact,
            rows=tuple(known[code] for code in kept["rows"]),
            column=known[kept["column"]] if kept["column"] else None,
            measures=tuple(measures[code] for code in kept["measures"]),
            period=Period(*(own or days_of(span, today))),
            only=tuple(_narrowing(one, known) for one in kept.get("only", ())),
            against=Against(kept["against"]) if kept["against"] else None,
            most=None if kept["most"] is None else int(kept["most"]),
            sort=measures[kept["sort"]] if kept["sort"] else None,
            is_ascending=bool(kept["ascending"]),
        )
        return _checked(KeptReport(request, span, _looks(kept.get("looks", {}))))
    except (KeyError, ValueError, TypeError, AttributeError, RecursionError, OverflowError):
        return None


def _narrowing(kept: dict[str, Any], known: Mapping[str, Dimension]) -> Narrowing:
    """A condition as it was kept.

    Raises:
        KeyError, ValueError: if it is none, or says more than this program knows.
    """
    dimension, keys, leaves_out = known[kept["field"]], tuple(kept["keys"]), kept["without"]
    if len(kept) > len(("field", "keys", "without")) or not keys:
        raise ValueError(kept)
    if not all(map(dimension.has_key, keys)) or not isinstance(leaves_out, bool):
        raise ValueError(kept)
    return Narrowing(dimension, keys, leaves_out=leaves_out)


def _looks(kept: dict[str, Any]) -> Looks:
    """How it was shown; what a newer program knows beside it changes no figure.

    Raises:
        ValueError: if it is none.
    """
    return Looks(
        chart=Chart(kept.get("chart", Chart.BARS)),
        subtotals=bool(kept.get("subtotals", True)),
        heat=bool(kept.get("heat", False)),
        shares=bool(kept.get("shares", False)),
    )


def _checked(report: KeptReport) -> KeptReport:
    """The report, if there is something to count, each once, and a period before where one is compared with.

    Raises:
        ValueError, OverflowError: if not.
    """
    request = report.request
    if not request.measures or len(set(request.measures)) < len(request.measures):
        raise ValueError(request.measures)
    fields = (*request.axes, *(one.dimension for one in request.only))
    if not all(map(request.fact.is_cut_by, fields)):
        raise ValueError(fields)
    if len({one.dimension for one in request.only}) < len(request.only):
        raise ValueError(request.only)
    if request.most is not None and request.most < 1:
        raise ValueError(request.most)
    if request.against is not None:
        request.period.against(request.against)
    return report
