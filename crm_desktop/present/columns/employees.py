"""The columns of people of the office and of departments: for screen, sheet, print and command line."""

from __future__ import annotations

from typing import Any

from crm_desktop.domain.parties.customers import Gender
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column, Kind

EMPLOYEES = "employees"
"""Translation context."""

EMPLOYEE_COLUMNS: tuple[Column[Any], ...] = (
    Column("code", QT_TRANSLATE_NOOP("employees", "Code"), lambda row: row.code, Kind.CODE, 70),
    Column("name", QT_TRANSLATE_NOOP("employees", "Name"), lambda row: row.name, width=96),
    Column("department", QT_TRANSLATE_NOOP("employees", "Department"), lambda row: row.department, width=170),
    Column(
        "position", QT_TRANSLATE_NOOP("employees", "Post"), lambda row: row.position, width=96, pick_list="job_title"
    ),
    Column("mobile", QT_TRANSLATE_NOOP("employees", "Mobile"), lambda row: row.mobile, Kind.CODE, 124),
    Column("phone", QT_TRANSLATE_NOOP("employees", "Phone"), lambda row: row.phone, Kind.CODE, 124),
    Column("is_salesperson", QT_TRANSLATE_NOOP("employees", "Sells"), lambda row: row.is_salesperson, Kind.FLAG, 64),
    Column(
        "customers",
        QT_TRANSLATE_NOOP("employees", "Customers"),
        lambda row: row.customers,
        Kind.COUNT,
        76,
        sortable=False,
    ),
    Column("login", QT_TRANSLATE_NOOP("employees", "Log-in"), lambda row: row.login, width=120, sortable=False),
    Column("joined_on", QT_TRANSLATE_NOOP("employees", "Joined on"), lambda row: row.joined_on, Kind.DATE, 100),
    Column("left_on", QT_TRANSLATE_NOOP("employees", "Left on"), lambda row: row.left_on, Kind.DATE, 100),
    Column(
        "regions",
        QT_TRANSLATE_NOOP("employees", "Regions"),
        lambda row: row.regions,
        width=120,
        visible=False,
        pick_list="region",
    ),
    Column("email", QT_TRANSLATE_NOOP("employees", "E-mail"), lambda row: row.email, width=160, visible=False),
    Column(
        "gender",
        QT_TRANSLATE_NOOP("employees", "Sex"),
        lambda row: row.gender,
        Kind.STATE,
        64,
        visible=False,
        codes=tuple(Gender),
    ),
    Column(
        "is_active",
        QT_TRANSLATE_NOOP("employees", "Works here"),
        lambda row: row.is_active,
        Kind.FLAG,
        72,
        visible=False,
    ),
)

DEPARTMENT_COLUMNS: tuple[Column[Any], ...] = (
    Column("code", QT_TRANSLATE_NOOP("employees", "Code"), lambda row: row.code, Kind.CODE, 80),
    Column("path", QT_TRANSLATE_NOOP("employees", "Department"), lambda row: row.path, width=320),
    Column("head", QT_TRANSLATE_NOOP("employees", "Head"), lambda row: row.head, width=120),
    Column("people", QT_TRANSLATE_NOOP("employees", "People"), lambda row: row.people, Kind.COUNT, 80, total=True),
    Column("is_active", QT_TRANSLATE_NOOP("employees", "In use"), lambda row: row.is_active, Kind.FLAG, 70),
)
