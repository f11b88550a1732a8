"""Mapped classes and column types.

Importing the package maps every class, so that ``Base.metadata`` is complete.
"""

from crm_desktop.models import accounts, contacts, money, parties, products, roles, sales, search, system, templates
from crm_desktop.models.base import Base

__all__ = [
    "Base",
    "accounts",
    "contacts",
    "money",
    "parties",
    "products",
    "roles",
    "sales",
    "search",
    "system",
    "templates",
]
