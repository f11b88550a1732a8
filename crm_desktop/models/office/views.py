"""Views of lists that people named."""

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from crm_desktop.models.base import Base
from crm_desktop.models.office import people  # noqa: F401 - its rows point there


class SavedView(Base):
    """Columns, sorting and filters of one list under a name; without an operator it is everybody's."""

    __tablename__ = "saved_view"
    __table_args__ = (UniqueConstraint("list_id", "operator_id", "name"),)

    list_id: Mapped[str] = mapped_column(String(60))
    operator_id: Mapped[int | None] = mapped_column(ForeignKey("operator.id"))
    name: Mapped[str] = mapped_column(String(60))
    content: Mapped[str] = mapped_column(Text)
