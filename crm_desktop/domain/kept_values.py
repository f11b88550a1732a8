"""Decimals, days and moments inside JSON that is read again, each under the name of its kind.

>>> import json
>>> kept = json.dumps({"price": Decimal("1.50"), "on": date(2026, 3, 2)}, default=encoded)
>>> kept
'{"price": {"decimal": "1.50"}, "on": {"date": "2026-03-02"}}'
>>> json.loads(kept, object_hook=decoded)
{'price': Decimal('1.50'), 'on': datetime.date(2026, 3, 2)}
"""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from typing import Any


def encoded(value: Any) -> dict[str, str]:
    """A value that JSON does not know, for ``json.dumps(default=…)``."""
    for name, kind in (("decimal", Decimal), ("moment", datetime), ("date", date), ("time", time)):
        if isinstance(value, kind):
            return {name: str(value) if isinstance(value, Decimal) else value.isoformat()}
    raise TypeError(f"no way back for {type(value)}")


def decoded(found: dict[str, Any]) -> Any:
    """The way back, for ``json.loads(object_hook=…)``."""
    match found:
        case {"decimal": text}:
            return Decimal(text)
        case {"moment": text}:
            return datetime.fromisoformat(text)
        case {"date": text}:
            return date.fromisoformat(text)
        case {"time": text}:
            return time.fromisoformat(text)
    return found
