"""What the office has set."""

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from crm_desktop.models.base import Base, Versioned


class Setting(Versioned, Base):
    """One setting of the office, as JSON under a stable name."""

    __tablename__ = "setting"

    name: Mapped[str] = mapped_column(String(80), unique=True)
    value: Mapped[str] = mapped_column(Text)
