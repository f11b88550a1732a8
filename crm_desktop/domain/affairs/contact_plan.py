"""Next month's contact plan 下月联系计划: its states."""

from __future__ import annotations

from enum import StrEnum


class PlanState(StrEnum):
    """Where a contact plan stands."""

    DRAFT = "draft"
    APPROVED = "approved"
