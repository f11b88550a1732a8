"""Roles of the office, and what single operators have besides their own."""

from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from crm_desktop.domain.access import DataLevel, Right
from crm_desktop.models.base import Base, Versioned
from crm_desktop.models.office import people  # noqa: F401 - its rows point there
from crm_desktop.models.sorting import Words
from crm_desktop.models.types import Amount, Rate, coded


class StoredRole(Versioned, Base):
    """A role 角色 of the office: one that it began with, or one of its own."""

    __tablename__ = "role"

    code: Mapped[str] = mapped_column(String(24), unique=True)
    name: Mapped[str] = mapped_column(Words(60), default="")
    """Empty for a role that is called what the program calls it, in the language of who reads it."""
    position: Mapped[int] = mapped_column(default=0)
    level: Mapped[DataLevel] = mapped_column(coded(DataLevel))
    """How far it sees wherever it has no level of its own."""
    parties_level: Mapped[DataLevel | None] = mapped_column(coded(DataLevel))
    sales_level: Mapped[DataLevel | None] = mapped_column(coded(DataLevel))
    money_level: Mapped[DataLevel | None] = mapped_column(coded(DataLevel))
    """These and the others: see ``domain.access.Area``."""
    wipe_limit: Mapped[Decimal] = mapped_column(Amount, default=Decimal(0))
    """How much small change 抹零 may be let go on one receipt."""
    most_discount: Mapped[Decimal | None] = mapped_column(Rate)
    most_below: Mapped[Decimal | None] = mapped_column(Rate)
    most_days_back: Mapped[int | None]
    most_rows: Mapped[int | None]
    most_looks: Mapped[int | None]
    """These and the others: see ``domain.limits.Limit``."""
    grants: Mapped[list["RoleGrant"]] = relationship(cascade="all, delete-orphan")
    parts: Mapped[list["RolePart"]] = relationship(cascade="all, delete-orphan", foreign_keys="RolePart.role_id")
    """The roles that it takes in: then it is a group 角色群. One of a group is no group itself."""


class RolePart(Base):
    """A role that another one takes in."""

    __tablename__ = "role_part"
    __table_args__ = (UniqueConstraint("role_id", "part_id"),)

    role_id: Mapped[int] = mapped_column(ForeignKey("role.id"))
    part_id: Mapped[int] = mapped_column(ForeignKey("role.id"))
    part: Mapped[StoredRole] = relationship(foreign_keys=part_id)


class RoleGrant(Base):
    """A right that a role gives, or takes away whatever another role gives."""

    __tablename__ = "role_grant"
    __table_args__ = (UniqueConstraint("role_id", "right_code"),)

    role_id: Mapped[int] = mapped_column(ForeignKey("role.id"))
    right_code: Mapped[Right] = mapped_column(coded(Right))
    is_allowed: Mapped[bool] = mapped_column(default=True)


class LentRole(Base):
    """A role that an operator has besides his own, as while he stands in for somebody 代理."""

    __tablename__ = "operator_role"

    operator_id: Mapped[int] = mapped_column(ForeignKey("operator.id"), index=True)
    role_id: Mapped[int] = mapped_column(ForeignKey("role.id"))
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    """The last day."""


class OperatorGrant(Base):
    """A right that one operator has besides his roles, or that is denied to him whatever they give."""

    __tablename__ = "operator_grant"

    operator_id: Mapped[int] = mapped_column(ForeignKey("operator.id"), index=True)
    right_code: Mapped[Right] = mapped_column(coded(Right))
    is_allowed: Mapped[bool]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    """The last day."""
