"""People and departments entered in the middle of something else, out of the field that was to name them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.employees import DepartmentDraft
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.growing_choice import Making, Taken
from crm_desktop.views.context import Context
from crm_desktop.views.system.employee_fields import TypedEmployee

_DEPARTMENT = QT_TRANSLATE_NOOP("employees", "New department…")
_PERSON = QT_TRANSLATE_NOOP("employees", "New employee…")


def new_department(context: Context) -> Making:
    """A department, entered in place."""

    def make(field: QWidget, taken: Taken) -> None:
        from crm_desktop.views.system.department_list import DepartmentDialog

        DepartmentDialog(context, None, DepartmentDraft(), field, saved=taken).open()

    return Making(QCoreApplication.translate("employees", _DEPARTMENT), make)


def new_person(context: Context, start: Callable[[], TypedEmployee] = TypedEmployee) -> Making:
    """A person of the office, entered in place; ``start`` gives what is known already."""

    def make(field: QWidget, taken: Taken) -> None:
        from crm_desktop.views.system.employee_dialog import EmployeeDialog

        EmployeeDialog(context, None, field, start=start(), saved=taken).open()

    return Making(QCoreApplication.translate("employees", _PERSON), make)
