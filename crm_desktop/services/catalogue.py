"""All use cases by command; each area lists its own in ``HANDLERS``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module

from crm_desktop.services.work import Handler

AREAS: tuple[str, ...] = (
    "affairs.contact_plans",
    "affairs.own_rules",
    "office.working_calendar",
    "affairs.reminders",
    "affairs.report_times",
    "affairs.tasks",
    "attachments.files",
    "attachments.notes",
    "attachments.picture_runs",
    "imports.runs",
    "imports.undo",
    "money.accounts",
    "money.charges",
    "money.matching",
    "money.payments",
    "money.refunds",
    "money.receipts",
    "money.rules",
    "office.alerts",
    "office.departments",
    "office.employees",
    "office.entry_merges",
    "office.kept_work",
    "office.lists_taken",
    "office.number_patterns",
    "office.operators",
    "office.own_fields",
    "office.pick_lists",
    "office.roles",
    "office.rules",
    "office.system",
    "office.watching",
    "paper.jobs",
    "paper.log",
    "paper.templates",
    "parties.contacts",
    "parties.customers",
    "parties.in_full",
    "parties.roles",
    "parties.upkeep",
    "products.products",
    "sales.deliveries",
    "sales.order_changes",
    "sales.orders",
    "sales.orders_from_quotes",
    "sales.quotes",
    "sales.returns",
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
