"""What happens to documents of all kinds that have lines; a new area enters its own here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.services.sales import kinds as sales
from crm_desktop.services.trade.lifecycle import Lifecycle

LIVES: Mapping[DocumentKind, Lifecycle[Any]] = {**sales.LIVES}
"""By kind."""
