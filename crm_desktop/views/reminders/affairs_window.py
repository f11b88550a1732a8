"""The pop-up of today's affairs: shown at log-in, beside the work, never blocking it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from crm_desktop.domain.reminders import ReminderGroup
from crm_desktop.present import formats
from crm_desktop.present.lunar import lunar_text, next_term
from crm_desktop.qtkit.icon_label import IconBadge
from crm_desktop.qtkit.icons import icon, pixmap
from crm_desktop.qtkit.marks import default, grounded, label, marked, secondary
from crm_desktop.qtkit.on_screen import Dialog
from crm_desktop.qtkit.picture_button import picture_button
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.affairs.reminders import Affairs
from crm_desktop.views.context import Context
from crm_desktop.views.reminders.reminder_list import ReminderList
from crm_desktop.views.reminders.reminder_paint import PopupDelegate, check_box_of

TERM_IN_SIGHT = 3


class PopupList(ReminderList):
    """The list with check boxes, and the buttons of the current row over its right end."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, PopupDelegate)
        self._tools = QWidget(self.viewport())
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        self._later = QPushButton(icon("clock", size=14), self.tr("Later"))
        done = QPushButton(icon("done", size=14), self.tr("Done"))
        give = QPushButton(icon("hand-on", size=14), self.tr("Reassign"))
        done.clicked.connect(self.finish)
        self._later.clicked.connect(lambda: self.offer_later(self._later.mapToGlobal(self._later.rect().bottomLeft())))
        give.clicked.connect(self.hand_on)
        for button in (done, self._later, give):
            marked(button, small=True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(button)
        self._tools.hide()
        self.chosen_changed.connect(self.place_tools)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.place_tools())

    def clicked_tool(self, index: QModelIndex, place: QPoint) -> bool:
        box = check_box_of(self.visualRect(index)).adjusted(-8, -8, 8, 8)
        if box.contains(place):
            self.tick(index.data(Qt.ItemDataRole.UserRole).reminder.key)
            return True
        return False

    def place_tools(self) -> None:
        """Put the buttons over the current row."""
        rect = self.visualRect(self.currentIndex())
        is_seen = self.current() is not None and self.viewport().rect().contains(rect.center())
        self._tools.setVisible(is_seen)
        if is_seen:
            size = self._tools.sizeHint()
            left = rect.right() - size.width() - theme().px(12)
            self._tools.setGeometry(
                left, rect.top() + (rect.height() - size.height()) // 2, size.width(), size.height()
            )

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.place_tools()


class AffairsWindow(Dialog):
    """Today's affairs, grouped and counted; each opens its record, for whose page the window makes way."""

    leads = True

    def __init__(self, context: Context, parent: QWidget, keep: Callable[[bool], None]) -> None:
        """Make the window.

        Args:
            context: reads and opens.
            parent: the main window, over which it stands.
            keep: called with whether it is to be shown at log-in.
        """
        super().__init__(parent)
        self._context, self._keep = context, keep
        self.setObjectName("affairs_window")
        self.setWindowTitle(self.tr("Today's affairs"))
        self.setModal(False)
        self.list = PopupList(context)
        self._overdue, self._today = IconBadge("warning", "red"), IconBadge("clock", "amber")
        self._day = label(role="label")
        self._empty = label(self.tr("Nothing is due today."), role="empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head())
        whole.addWidget(self.list, 1)
        whole.addWidget(self._empty, 1)
        whole.addWidget(self._foot())
        self.resize(theme().px(790), theme().px(576))
        context.affairs.follow(self, self.show_affairs)
        parent.installEventFilter(self)

    def show_affairs(self, found: Affairs) -> None:
        """Show these reminders."""
        was_empty = self.list.current() is None
        self.list.show_affairs(found)
        if was_empty:
            self.list.choose_first()
        overdue, today = found.count(ReminderGroup.OVERDUE), found.count(ReminderGroup.TODAY)
        self._overdue.setText(self.tr("Overdue {count}").format(count=overdue))
        self._today.setText(self.tr("Today {count}").format(count=today))
        self._overdue.setVisible(overdue > 0)
        self._today.setVisible(today > 0)
        self._day.setText(self._day_words(found))
        self.list.setVisible(bool(found.reminders))
        self._empty.setVisible(not found.reminders)
        self._open.setEnabled(bool(found.reminders))

    # parts

    def _head(self) -> QWidget:
        head = grounded(QWidget(), "bar")
        head.setFixedHeight(theme().px(48))
        picture = QLabel()
        picture.setPixmap(pixmap("today", "accent", 18))
        close = picture_button("close", self.tr("Close"), size=16)
        close.clicked.connect(self.close)
        row = QHBoxLayout(head)
        row.setContentsMargins(*[theme().px(side) for side in (18, 0, 12, 0)])
        row.setSpacing(theme().px(12))
        row.addWidget(picture)
        row.addWidget(label(self.tr("Today's affairs"), role="title"))
        row.addWidget(self._day)
        row.addStretch(1)
        row.addWidget(self._overdue, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._today, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(close)
        return head

    def _foot(self) -> QWidget:
        foot = grounded(QWidget(), "foot")
        self._at_login = QCheckBox(self.tr("Show at log-in"))
        self._at_login.setChecked(self._context.settings.show_today_at_login)
        self._at_login.clicked.connect(self._keep)
        close = QPushButton(self.tr("Close") + "  Esc")
        secondary(close)
        close.clicked.connect(self.close)
        self._open = QPushButton(self.tr("Open this one") + "  Enter")
        default(self._open)
        self._open.clicked.connect(self.list.open)
        row = QHBoxLayout(foot)
        row.setContentsMargins(*[theme().px(side) for side in (14, 10, 12, 10)])
        row.setSpacing(theme().px(8))
        row.addWidget(self._at_login)
        row.addSpacing(theme().px(12))
        row.addWidget(label(self.tr("What is not handled stays here; nothing disappears by itself."), role="hint"))
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self._open)
        return foot

    def _day_words(self, found: Affairs) -> str:
        day, language = found.today, self._context.settings.language or "zh_CN"
        parts = [f"{formats.day(day)} {formats.weekday(day, language)}"]
        if language.startswith("zh"):
            parts.append(self.tr("lunar {day}").format(day=lunar_text(day)))
            term, then = next_term(day)
            ahead = (then - day).days
            names = [self.tr("today {term}"), self.tr("tomorrow {term}"), self.tr("in two days {term}")]
            if ahead < TERM_IN_SIGHT:
                parts.append(names[ahead].format(term=term))
        return " · ".join(parts)

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Esc that nothing in the window behind has a use for closes this one: it stays over everything there."""
        is_key = event.type() == QEvent.Type.KeyPress and watched is self.parent() and self.isVisible()
        if is_key and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.close()
            return True
        return super().eventFilter(watched, event)
