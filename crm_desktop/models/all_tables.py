"""All mapped classes, for whoever makes, changes or looks through the whole layout."""

from crm_desktop.models import (
    affairs,
    attachments,
    contacts,
    imports,
    own_fields,
    parties,
    prices,
    products,
    revisions,
    search,
    tasks,
)
from crm_desktop.models.base import Base
from crm_desktop.models.money import accounts, documents, items
from crm_desktop.models.office import audit, kept, logs, office, people, roles, settings, views, working_calendar
from crm_desktop.models.paper import printing, templates
from crm_desktop.models.sales import deliveries, orders, promises, quotes, returns

__all__ = [
    "Base",
    "accounts",
    "affairs",
    "attachments",
    "audit",
    "contacts",
    "deliveries",
    "documents",
    "imports",
    "items",
    "kept",
    "logs",
    "office",
    "orders",
    "own_fields",
    "parties",
    "people",
    "prices",
    "printing",
    "products",
    "promises",
    "quotes",
    "returns",
    "revisions",
    "roles",
    "search",
    "settings",
    "tasks",
    "templates",
    "views",
    "working_calendar",
]
