"""Print templates of the office: what they are, what they were, and when which one is used."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from crm_desktop.models import parties  # noqa: F401 - its rows point there
from crm_desktop.models.base import Base, Versioned
from crm_desktop.models.sorting import Words
from crm_desktop.models.types import Moment


class StoredTemplate(Versioned, Base):
    """A print template of the office; the built-in ones are files of the program."""

    __tablename__ = "stored_template"
    __table_args__ = (UniqueConstraint("kind", "name"),)

    kind: Mapped[str] = mapped_column(String(40))
    name: Mapped[str] = mapped_column(Words(80))
    content: Mapped[str] = mapped_column(Text)
    """As JSON; the same as in the newest of its versions."""
    changed_at: Mapped[datetime] = mapped_column(Moment)
    changed_by: Mapped[str] = mapped_column(String(60))


class TemplateVersion(Base):
    """A state that a template was saved in; only ever added."""

    __tablename__ = "template_version"
    __table_args__ = (UniqueConstraint("template_id", "number"),)

    template_id: Mapped[int] = mapped_column(ForeignKey("stored_template.id", ondelete="CASCADE"))
    number: Mapped[int]
    at: Mapped[datetime] = mapped_column(Moment)
    operator_name: Mapped[str] = mapped_column(String(60))
    restored_from: Mapped[int | None]
    """The number of the version that was brought back; None for one that was designed."""
    content: Mapped[str] = mapped_column(Text)


class TemplateDefault(Base):
    """The template that is offered first for a kind of document, perhaps for one customer or on one printer only."""

    __tablename__ = "template_default"

    key: Mapped[str] = mapped_column(String(200), unique=True)
    """Kind, customer and printer as one text: a missing customer is no reason for a second row."""
    kind: Mapped[str] = mapped_column(String(40))
    party_id: Mapped[int | None] = mapped_column(ForeignKey("party.id", ondelete="CASCADE"), index=True)
    printer: Mapped[str] = mapped_column(String(120), default="")
    """As the print dialog calls it; empty for all."""
    template_id: Mapped[int | None] = mapped_column(ForeignKey("stored_template.id", ondelete="CASCADE"), index=True)
    builtin: Mapped[str] = mapped_column(String(80), default="")
    """The name of a built-in template, when it is none of the office's own."""
