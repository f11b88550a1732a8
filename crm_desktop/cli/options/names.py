"""The names that may be typed: of lists, of papers, of the ways in which sales are cut."""

from __future__ import annotations

from crm_desktop.domain.documents import DOCUMENTS, TRADE
from crm_desktop.domain.money.kinds import MONEY

LISTS = (
    "customers",
    "suppliers",
    "carriers",
    "competitors",
    "partners",
    "people",
    "contacts",
    "tasks",
    "own-rules",
    "products",
    "files",
    "documents",
    *(one.listed for one in TRADE.values()),
    "receivables",
    "payables",
    *(one.document.listed for one in MONEY.values()),
    "accounts",
    "regions",
    "working-days",
    "employees",
    "departments",
    "pick-entries",
    "operators",
    "roles",
    "audit",
    "taken",
    "alerts",
    "layouts",
    "imports",
    "prints",
)
KINDS = (
    *(one.called for one in DOCUMENTS.values()),
    "statement",
    "supplier-statement",
    "customer",
    "envelope",
    "label",
    "contact-plan",
    "aging",
    "list",
)
SLICES = ("year", "month", "region", "product", "customer", "salesperson")
