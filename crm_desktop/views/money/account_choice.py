"""The field in which an account is chosen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.access import Right
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.forms.editors import Editor
from crm_desktop.qtkit.forms.growing_choice import Making, Taken, growing_choice
from crm_desktop.views.context import Context

KEY = "account_id"


def account_field(context: Context) -> Editor:
    """A choice of accounts that come later, and of a new one for who may add one."""

    def make(_field: QWidget, taken: Taken) -> None:
        context.open("money_account", None, saved=taken)

    words = QCoreApplication.translate("money", QT_TRANSLATE_NOOP("money", "New account…"))
    return growing_choice(list, Making(words, make) if context.may(Right.EDIT_ACCOUNTS) else None)
