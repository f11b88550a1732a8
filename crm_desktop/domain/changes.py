"""What a use case touched, so that panels know when to reload."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Flag, auto


class Changes(Flag):
    """Kinds of records; combined with ``|``."""

    NONE = 0
    CUSTOMERS = auto()
    CONTACTS = auto()
    PRODUCTS = auto()
    PRICES = auto()
    QUOTES = auto()
    ORDERS = auto()
    DELIVERIES = auto()
    RETURNS = auto()
    RECEIVABLES = auto()
    RECEIPTS = auto()
    REMINDERS = auto()
    TEMPLATES = auto()
    PRINTS = auto()
    VIEWS = auto()
    IMPORTS = auto()
    OPERATORS = auto()
    OFFICE = auto()
    EMPLOYEES = auto()
    ACCOUNTS = auto()
    PAYABLES = auto()
    FILES = auto()
    """Files and notes on records."""
    OWN_FIELDS = auto()
    """Which fields the office has of its own, not what stands in them."""
    EVERYTHING = (1 << 23) - 1


@dataclass(frozen=True, slots=True)
class Done:
    """The answer of a use case.

    Attributes:
        changes: what panels must reload.
        record_id: the record that the command made or changed, if there is one.
        number: its document number, if it has one by now.
        is_private: whether the log has no number: those read it who do not see what is private.
        told: what the command was to tell, as name of whose it is, field, value; in no log.
    """

    changes: Changes
    record_id: int | None = None
    number: str | None = None
    is_private: bool = False
    told: tuple[tuple[str, str, str], ...] = field(default=(), repr=False)
