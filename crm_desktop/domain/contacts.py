"""Codes of the contact log."""

from __future__ import annotations

from enum import StrEnum


class Channel(StrEnum):
    """How we spoke with a customer."""

    PHONE = "phone"
    EMAIL = "email"
    CHAT = "chat"
    VISIT = "visit"
    OTHER = "other"
