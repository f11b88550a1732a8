"""Document numbers: given in the document's own transaction, so there are no gaps and no twins."""

from __future__ import annotations

import json
from datetime import date

from sqlalchemy import select, update
from sqlalchemy.dialects import postgresql, sqlite

from crm_desktop.models.system import NumberCounter, Setting
from crm_desktop.services.work import Work

PATTERNS = {
    "quote": "QT-{yyyy}{mm}{dd}-{n:03}",
    "sales_order": "SO-{yyyy}{mm}{dd}-{n:03}",
    "delivery": "FH-{yyyy}{mm}{dd}-{n:03}",
    "sales_return": "TH-{yyyy}{mm}{dd}-{n:03}",
    "receipt": "SK-{yyyy}{mm}{dd}-{n:03}",
    "charge": "YS-{yyyy}{mm}{dd}-{n:03}",
    "advance": "YF-{yyyy}{mm}{dd}-{n:03}",
    "customer": "C-{n:04}",
    "product": "P-{n:05}",
}
"""Used until the office sets its own; the period of a series is what its pattern says of the date."""

SETTING = "number_patterns"


def next_number(work: Work, series: str, on: date) -> str:
    """The next number of ``series`` for a document dated ``on``."""
    pattern = _patterns(work).get(series, PATTERNS[series])
    dated = {"yyyy": f"{on.year:04}", "yy": f"{on.year % 100:02}", "mm": f"{on.month:02}", "dd": f"{on.day:02}"}
    period = "".join(dated[part] for part in ("yyyy", "yy", "mm", "dd") if f"{{{part}}}" in pattern)
    return pattern.format(**dated, n=_raise(work, series, period))


def _patterns(work: Work) -> dict[str, str]:
    stored = work.session.scalar(select(Setting.value).where(Setting.name == SETTING))
    return dict(json.loads(stored)) if stored else {}


def _raise(work: Work, series: str, period: str) -> int:
    """Raise the counter; on PostgreSQL the update locks its row until the transaction ends."""
    where = (NumberCounter.series == series, NumberCounter.period == period)
    raised = update(NumberCounter).where(*where).values(last=NumberCounter.last + 1).returning(NumberCounter.last)
    last = work.session.scalar(raised)
    if last is not None:
        return last
    dialect = postgresql if work.session.get_bind().dialect.name == "postgresql" else sqlite
    new = dialect.insert(NumberCounter).values(series=series, period=period, last=0)
    work.session.execute(new.on_conflict_do_nothing(index_elements=["series", "period"]))
    return int(work.session.scalars(raised).one())
