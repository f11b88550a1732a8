"""Column types that keep exact values on SQLite and PostgreSQL alike."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from sqlalchemy import BigInteger, DateTime, Enum
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from crm_desktop.domain.figures import LARGEST_AMOUNT, TooFine, TooLarge

E = TypeVar("E", bound=StrEnum)

LARGEST_INTEGER = 2**63 - 1


class Scaled(TypeDecorator[Decimal]):
    """A Decimal stored as an integer count of ``10**-places``.

    SQLite has no decimal type: ``Numeric`` goes through float there, and ``sum()`` drifts.
    Integers add up exactly in SQL on both databases. Do not multiply two scaled columns in SQL.
    """

    impl = BigInteger
    cache_ok = True

    def __init__(self, places: int) -> None:
        super().__init__()
        self.places = places

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        if value is None:
            return None
        scaled = Decimal(value).scaleb(self.places)
        if scaled != scaled.to_integral_value():
            raise TooFine(places=self.places)
        if abs(scaled) > LARGEST_INTEGER:
            raise TooLarge(most=LARGEST_AMOUNT)
        return int(scaled)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:  # noqa: ARG002
        # PostgreSQL's SUM over bigint is numeric, so the driver may hand over a whole Decimal.
        return None if value is None else Decimal(int(value)).scaleb(-self.places)


class Moment(TypeDecorator[datetime]):
    """An aware UTC datetime; SQLite forgets the zone, so it is put back on the way out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} is not aware")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


Amount = Scaled(2)
Price = Scaled(4)
Quantity = Scaled(4)
Rate = Scaled(6)


def coded(codes: type[E]) -> Enum:
    """A ``StrEnum`` stored by value as text of at most 24 characters, so that a new member needs no migration."""
    return Enum(
        codes,
        native_enum=False,
        create_constraint=False,
        length=24,
        values_callable=lambda members: [member.value for member in members],
    )
