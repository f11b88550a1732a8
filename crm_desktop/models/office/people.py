"""Who works in the office, where, and who may log in."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from crm_desktop.domain.parties.customers import Gender
from crm_desktop.models.base import Base, Versioned
from crm_desktop.models.sorting import PersonName, Words
from crm_desktop.models.types import Moment, coded


class Department(Versioned, Base):
    """A department 部门; they stand in a tree."""

    __tablename__ = "department"

    code: Mapped[str] = mapped_column(String(20), default="")
    name: Mapped[str] = mapped_column(Words(60), unique=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("department.id"))
    # a department has a head, and the head a department: the tables point at each other
    head_id: Mapped[int | None] = mapped_column(ForeignKey("employee.id", name="fk_department_head_id", use_alter=True))
    is_active: Mapped[bool] = mapped_column(default=True)


class Employee(Versioned, Base):
    """A person of the office 职员; salespeople own customers. Who has left is not active."""

    __tablename__ = "employee"

    key: Mapped[str | None] = mapped_column(String(36), index=True, unique=True)
    """Made by the client, so that saving twice adds one; None for those of an older office."""
    code: Mapped[str] = mapped_column(String(20), unique=True)
    name: Mapped[str] = mapped_column(PersonName(60))
    gender: Mapped[Gender] = mapped_column(coded(Gender), default=Gender.UNKNOWN)
    department_id: Mapped[int | None] = mapped_column(ForeignKey("department.id"))
    position: Mapped[str] = mapped_column(Words(60), default="")
    mobile: Mapped[str] = mapped_column(String(40), default="")
    phone: Mapped[str] = mapped_column(String(60), default="")
    email: Mapped[str] = mapped_column(String(120), default="")
    birth_year: Mapped[int | None]
    birth_month: Mapped[int | None]
    birth_day: Mapped[int | None]
    birth_is_lunar: Mapped[bool] = mapped_column(default=False)
    birth_in_leap_month: Mapped[bool] = mapped_column(default=False)
    joined_on: Mapped[date | None]
    left_on: Mapped[date | None]
    is_salesperson: Mapped[bool] = mapped_column(default=True)
    regions: Mapped[str] = mapped_column(Words(200), default="")
    notes: Mapped[str] = mapped_column(Text, default="")
    family: Mapped[str] = mapped_column(Text, default="")
    """Notes on the family; read and written only with a right of their own."""
    is_active: Mapped[bool] = mapped_column(default=True)


class Operator(Versioned, Base):
    """Who may log in."""

    __tablename__ = "operator"

    login: Mapped[str] = mapped_column(String(40), unique=True)
    name: Mapped[str] = mapped_column(PersonName(60))
    password_hash: Mapped[str] = mapped_column(String(200))
    role: Mapped[str] = mapped_column(String(24), ForeignKey("role.code"))
    """The role that he has for good; see ``LentRole`` for a time."""
    employee_id: Mapped[int | None] = mapped_column(ForeignKey("employee.id"))
    failures: Mapped[int] = mapped_column(default=0)
    blocked_until: Mapped[datetime | None] = mapped_column(Moment)
    last_login_at: Mapped[datetime | None] = mapped_column(Moment)
    must_change_password: Mapped[bool] = mapped_column(default=False)
    is_active: Mapped[bool] = mapped_column(default=True)
