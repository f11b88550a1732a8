"""The phones and addresses of a customer in full, for who sees only a part of them in passing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from crm_desktop.domain.changes import Done
from crm_desktop.domain.field_groups import Sight, sight
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.marks import default, label
from crm_desktop.qtkit.on_screen import Dialog
from crm_desktop.qtkit.theme import theme
from crm_desktop.services.parties.in_full import ShowInFull
from crm_desktop.views.context import Context

KEY = "Ctrl+Shift+F"
WORDS = QT_TRANSLATE_NOOP("customers", "Phones and addresses in full")
_FIELDS: Mapping[str, str] = {
    "mobile": QT_TRANSLATE_NOOP("customers", "Mobile"),
    "phone": QT_TRANSLATE_NOOP("customers", "Phone"),
    "fax": QT_TRANSLATE_NOOP("customers", "Fax"),
    "email": QT_TRANSLATE_NOOP("customers", "E-mail"),
    "wechat": QT_TRANSLATE_NOOP("customers", "WeChat"),
    "qq": QT_TRANSLATE_NOOP("customers", "QQ"),
    "address": QT_TRANSLATE_NOOP("customers", "Address"),
    "delivery_address": QT_TRANSLATE_NOOP("customers", "Deliver to"),
}


def is_partly_seen(context: Context) -> bool:
    """Whether the operator sees a part of phones and addresses, and so may want the whole."""
    return sight(context.access, "phone") is Sight.MASKED


def show_in_full(context: Context, owner: QWidget, party_id: int) -> None:
    """Look a customer's up; that it was done is in the audit log before anything is shown."""

    def found(done: Done) -> None:
        InFullDialog(owner.window(), done.told).open()

    context.run(ShowInFull(party_id=party_id), found)


class InFullDialog(Dialog):
    """Tells whose phone it is and the phone; each can be copied."""

    def __init__(self, parent: QWidget, told: Sequence[tuple[str, str, str]]) -> None:
        super().__init__(parent)
        self.setObjectName("in_full")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(QCoreApplication.translate("customers", WORDS))
        rows = QGridLayout()
        rows.setHorizontalSpacing(theme().px(16))
        last = ""
        for place, (whose, name, value) in enumerate(told):
            rows.addWidget(label("" if whose == last else whose, role="title"), place, 0)
            rows.addWidget(label(QCoreApplication.translate("customers", _FIELDS[name]), role="label"), place, 1)
            shown = label(value)
            shown.setWordWrap(True)
            shown.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            rows.addWidget(shown, place, 2)
            last = whose
        rows.setColumnStretch(2, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[theme().px(16)] * 4)
        whole.setSpacing(theme().px(12))
        whole.addLayout(rows)
        if not told:
            whole.addWidget(label(self.tr("Nothing is kept of how to reach them."), role="hint"))
        whole.addWidget(label(self.tr("That you looked this up is in the audit log."), role="hint"))
        whole.addLayout(self._foot(told))
        self.setMinimumWidth(theme().px(420))

    def _foot(self, told: Sequence[tuple[str, str, str]]) -> QHBoxLayout:
        copy, close = QPushButton(self.tr("Copy")), default(QPushButton(self.tr("Close")))
        text = "\n".join(f"{whose}\t{value}" for whose, _name, value in told)
        copy.clicked.connect(lambda: QApplication.clipboard().setText(text))
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(copy)
        row.addWidget(close)
        return row
