"""The settings: of this computer here, of the office behind its cards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from crm_desktop.domain.access import Right
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.forms.editors import choice, count, flag
from crm_desktop.qtkit.forms.form import Field, Form
from crm_desktop.qtkit.marks import label
from crm_desktop.qtkit.theme import theme
from crm_desktop.settings.schema import LANGUAGES, Settings
from crm_desktop.views.context import Context
from crm_desktop.views.system.cards import ChoiceCard
from crm_desktop.views.system.form_tab import FormTab

CARDS = (
    (
        "office",
        "office_profile",
        QT_TRANSLATE_NOOP("system", "Our office"),
        QT_TRANSLATE_NOOP("system", "Name, address, bank and logo on documents"),
        Right.SET_UP_OFFICE,
    ),
    (
        "settings",
        "office_rules",
        QT_TRANSLATE_NOOP("system", "Rules of trade"),
        QT_TRANSLATE_NOOP("system", "Prices, shipping more than ordered, silent customers"),
        Right.SET_UP_OFFICE,
    ),
    (
        "employee",
        "employees",
        QT_TRANSLATE_NOOP("system", "Employees"),
        QT_TRANSLATE_NOOP("system", "Who works here, and who looks after customers"),
        Right.EDIT_EMPLOYEES,
    ),
    (
        "office",
        "departments",
        QT_TRANSLATE_NOOP("system", "Departments"),
        QT_TRANSLATE_NOOP("system", "How the office is divided, and who heads what"),
        Right.EDIT_EMPLOYEES,
    ),
    (
        "operator",
        "operators",
        QT_TRANSLATE_NOOP("system", "Operators"),
        QT_TRANSLATE_NOOP("system", "Who may log in, and as what"),
        Right.SET_UP_OFFICE,
    ),
    (
        "lock",
        "roles",
        QT_TRANSLATE_NOOP("system", "Roles and rights"),
        QT_TRANSLATE_NOOP("system", "What each role may do and see, and how far"),
        Right.SET_UP_OFFICE,
    ),
    (
        "list",
        "dictionaries",
        QT_TRANSLATE_NOOP("system", "Pick lists"),
        QT_TRANSLATE_NOOP("system", "Regions, units, reasons, posts and other choices"),
        Right.SET_UP_OFFICE,
    ),
    (
        "backup",
        "backups",
        QT_TRANSLATE_NOOP("system", "Backups"),
        QT_TRANSLATE_NOOP("system", "Copies of the office, and going back to one"),
        Right.BACK_UP,
    ),
    (
        "log",
        "audit",
        QT_TRANSLATE_NOOP("system", "Audit log"),
        QT_TRANSLATE_NOOP("system", "Who did what, and when"),
        Right.SET_UP_OFFICE,
    ),
)
SCALES = (Decimal("0.9"), Decimal("1.0"), Decimal("1.1"), Decimal("1.25"), Decimal("1.5"))


@dataclass(frozen=True, kw_only=True)
class ComputerSettings:
    """The settings of this computer as the form holds them."""

    language: str
    theme: str
    scale: Decimal
    idle_lock_minutes: int | None
    show_today_at_login: bool
    start_with_system: bool
    start_in_tray: bool
    close_to_tray: bool


def _of(settings: Settings) -> ComputerSettings:
    return ComputerSettings(
        language=settings.language,
        theme=settings.theme,
        scale=min(SCALES, key=lambda scale: abs(float(scale) - settings.scale)),
        idle_lock_minutes=settings.idle_lock_minutes,
        show_today_at_login=settings.show_today_at_login,
        start_with_system=settings.start_with_system,
        start_in_tray=settings.start_in_tray,
        close_to_tray=settings.close_to_tray,
    )


class SettingsTab(FormTab):
    """One form for this computer, one card for each part of the office."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("settings")
        self.heading.setText(self.tr("Settings"))
        self.form: Form[ComputerSettings] = Form("system", FIELDS, _of(context.settings), context, columns=2)
        self.form.setMaximumWidth(theme().px(860))
        self.form.edited.connect(self.tell_unsaved)
        self.form.finished.connect(self.save)
        self.setFocusProxy(self.form)
        self.body.addWidget(self._heading(self.tr("This computer")))
        self.body.addWidget(self.form)
        if shown := [card for card in CARDS if context.may(card[4])]:
            self.body.addWidget(self._heading(self.tr("The office")))
            self.body.addWidget(self._cards(shown))
        self.body.addStretch(1)

    @property
    def is_unsaved(self) -> bool:
        """Whether something typed is not saved yet."""
        return self.form.is_changed

    def save(self) -> None:
        """Keep the settings of this computer; another language or look rebuilds the window."""
        if not self.form.check() or self.context.program is None:
            return
        draft = self.form.draft()
        self.form.show_draft(draft)
        self.tell_unsaved()
        self.context.program.change_settings(
            language=draft.language,
            theme=draft.theme,
            scale=float(draft.scale),
            idle_lock_minutes=min(240, max(0, draft.idle_lock_minutes or 0)),
            show_today_at_login=draft.show_today_at_login,
            start_with_system=draft.start_with_system,
            start_in_tray=draft.start_in_tray,
            close_to_tray=draft.close_to_tray,
        )
        self.context.ask.notice(self.tr("The settings are saved."))

    def _heading(self, words: str) -> QWidget:
        heading = label(words, role="title")
        heading.setContentsMargins(*[theme().px(side) for side in (12, 12, 12, 0)])
        return heading

    def _cards(self, shown: Sequence[tuple[str, str, str, str, Right]]) -> QWidget:
        box = QWidget()
        box.setMaximumWidth(theme().px(860))
        grid = QGridLayout(box)
        grid.setContentsMargins(*[theme().px(12)] * 4)
        grid.setSpacing(theme().px(8))
        for place, (idea, kind, title, words, _right) in enumerate(shown):
            card = ChoiceCard(idea, _tr(title), _tr(words))
            card.clicked.connect(lambda _on=False, kind=kind: self.context.open(kind))
            grid.addWidget(card, place // 2, place % 2)
        return box


def _tr(text: str) -> str:
    return QCoreApplication.translate("system", text)


def _languages() -> list[tuple[str, str]]:
    return [("", QCoreApplication.translate("system", "As the system")), *LANGUAGES.items()]


def _themes() -> list[tuple[str, str]]:
    return [
        ("system", QCoreApplication.translate("system", "As the system")),
        ("light", QCoreApplication.translate("system", "Light")),
        ("dark", QCoreApplication.translate("system", "Dark")),
    ]


def _scales() -> list[tuple[Decimal, str]]:
    return [(scale, f"{scale:.0%}") for scale in SCALES]


FIELDS = (
    Field("language", QT_TRANSLATE_NOOP("system", "Language"), choice(_languages)),
    Field("theme", QT_TRANSLATE_NOOP("system", "Colours"), choice(_themes)),
    Field("scale", QT_TRANSLATE_NOOP("system", "Size"), choice(_scales, unlisted="{:.0%}".format)),
    Field(
        "idle_lock_minutes",
        QT_TRANSLATE_NOOP("system", "Lock after minutes"),
        count(),
        hint=QT_TRANSLATE_NOOP("system", "0 never locks."),
    ),
    Field(
        "show_today_at_login",
        QT_TRANSLATE_NOOP("system", "Log-in"),
        flag(lambda: QCoreApplication.translate("system", "Show today's affairs")),
    ),
    Field(
        "start_with_system",
        QT_TRANSLATE_NOOP("system", "Start"),
        flag(lambda: QCoreApplication.translate("system", "With the computer")),
    ),
    Field(
        "start_in_tray",
        QT_TRANSLATE_NOOP("system", "Start in"),
        flag(lambda: QCoreApplication.translate("system", "The tray, without a window")),
    ),
    Field(
        "close_to_tray",
        QT_TRANSLATE_NOOP("system", "Closing"),
        flag(lambda: QCoreApplication.translate("system", "Leaves the program in the tray")),
    ),
)
