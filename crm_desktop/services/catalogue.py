"""All use cases by command; each area lists its own in ``HANDLERS``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module

from crm_desktop.services.work import Handler

AREAS: tuple[str, ...] = (
    "charges",
    "contacts",
    "customer_upkeep",
    "customers",
    "deliveries",
    "departments",
    "employees",
    "import_undo",
    "imports",
    "kept_work",
    "lists_taken",
    "matching",
    "money_rules",
    "number_patterns",
    "office_rules",
    "operators",
    "order_changes",
    "orders",
    "pick_lists",
    "printing",
    "products",
    "quote_orders",
    "quotes",
    "receipts",
    "reminders",
    "returns",
    "system",
    "templates",
)
"""Modules of this package that have ``HANDLERS``; one per line, in alphabetical order."""


@cache
def all_handlers() -> Mapping[type, Handler]:
    """Every command that the program knows; imported on first use, since the first window needs none."""
    handlers: dict[type, Handler] = {}
    for area in AREAS:
        own: Mapping[type, Handler] = import_module(f"crm_desktop.services.{area}").HANDLERS
        twice = handlers.keys() & own.keys()
        if twice:
            raise TypeError(f"two handlers for {twice}")
        handlers |= own
    return handlers
