"""All mapped classes, for whoever makes, changes or looks through the whole layout."""

from crm_desktop.models import (
    accounts,
    contacts,
    logs,
    money,
    parties,
    products,
    roles,
    sales,
    search,
    system,
    templates,
    trade,
)
from crm_desktop.models.base import Base

__all__ = [
    "Base",
    "accounts",
    "contacts",
    "logs",
    "money",
    "parties",
    "products",
    "roles",
    "sales",
    "search",
    "system",
    "templates",
    "trade",
]
