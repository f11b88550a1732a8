"""The list of reminders that dock and pop-up share: keys, mouse, folding, what is chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from crm_desktop.domain.reminders import ReminderGroup
from crm_desktop.queries.affairs.reminders import Affairs
from crm_desktop.queries.affairs.rows import Reminder
from crm_desktop.views.context import Context
from crm_desktop.views.reminders.actions import finish, hand_on, more_menu, open_reminder, snooze_menu
from crm_desktop.views.reminders.reminder_model import BY_DUE, ROW, Grouping, Head, Item, ReminderModel
from crm_desktop.views.reminders.reminder_paint import ReminderDelegate


class ReminderList(QListView):
    """Groups of reminders; Enter opens, Space ticks, Del finishes, F7 puts off, F8 hands on, arrows fold.

    Attributes:
        chosen_changed: another reminder is current.
    """

    chosen_changed = Signal()

    def __init__(
        self,
        context: Context,
        make_delegate: Callable[[QListView], ReminderDelegate],
        grouping: Grouping = BY_DUE,
    ) -> None:
        super().__init__()
        self._context = context
        self.rows = ReminderModel(context.settings.language or "zh_CN", grouping)
        self.setModel(self.rows)
        delegate = make_delegate(self)
        delegate.checked = self.rows.checked
        self.setItemDelegate(delegate)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self.doubleClicked.connect(lambda _index: self.open())
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen_changed.emit())
        self.setAccessibleName(self.tr("Reminders"))

    def show_affairs(self, affairs: Affairs) -> None:
        """Show other reminders; the current one stays current, or its neighbour becomes it."""
        one, place = self.current(), self.currentIndex().row()
        self.rows.show_affairs(affairs)
        found = self.rows.row_of(one.key) if one is not None else None
        if found is None and place >= 0:
            found = self.rows.next_item(place)
        if found is not None:
            self.setCurrentIndex(self.rows.index(found))
        self.chosen_changed.emit()

    def current(self) -> Reminder | None:
        """The current reminder."""
        row = self.currentIndex().data(ROW) if self.currentIndex().isValid() else None
        return row.reminder if isinstance(row, Item) else None

    def chosen(self) -> list[Reminder]:
        """The ticked reminders, or else the current one."""
        one = self.current()
        return self.ticked() or ([one] if one is not None else [])

    def ticked(self) -> list[Reminder]:
        """The ticked reminders."""
        return self.rows.ticked()

    def choose_first(self) -> None:
        """Make the first reminder the current one."""
        first = self.rows.next_item(0)
        if first is not None:
            self.setCurrentIndex(self.rows.index(first))

    # actions

    def open(self) -> None:
        """Open what the current reminder is about."""
        one = self.current()
        if one is not None:
            open_reminder(self._context, one)

    def finish(self) -> None:
        """Say that the chosen reminders were seen to."""
        finish(self._context, self.chosen())

    def hand_on(self) -> None:
        """Give the chosen reminders to a colleague."""
        hand_on(self, self._context, self.chosen())

    def offer_later(self, at: QPoint) -> None:
        """Offer how long to put the chosen reminders off."""
        chosen = self.chosen()
        if chosen:
            menu = snooze_menu(self, self._context, chosen)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(at)

    def tick(self, key: str) -> None:
        """Tick a reminder, or no longer."""
        self.rows.checked ^= {key}
        self.viewport().update()
        self.chosen_changed.emit()

    # parts

    def clicked_tool(self, _index: QModelIndex, _place: QPoint) -> bool:
        """Whether a click hit a picture in the row and was dealt with; dock and pop-up have their own."""
        return False

    def _fold(self, group: ReminderGroup) -> None:
        """Fold a group or open it; its head stays current, so that the arrows go on from there."""
        self.rows.toggle(group)
        head = self.rows.head_of(group)
        if head is not None:
            self.setCurrentIndex(self.rows.index(head))

    def _menu(self, place: QPoint) -> None:
        chosen = self.chosen()
        if chosen:
            menu = more_menu(self, self._context, chosen)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.viewport().mapToGlobal(place))

    # Qt overrides

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        place = event.position().toPoint()
        index = self.indexAt(place)
        row = index.data(ROW) if index.isValid() else None
        if isinstance(row, Head) and event.button() == Qt.MouseButton.LeftButton:
            self._fold(row.group)
            return
        super().mousePressEvent(event)
        if isinstance(row, Item) and event.button() == Qt.MouseButton.LeftButton:
            self.clicked_tool(index, place)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        row = self.currentIndex().data(ROW) if self.currentIndex().isValid() else None
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space | Qt.Key.Key_Left | Qt.Key.Key_Right if (
                isinstance(row, Head)
            ):
                self._fold(row.group)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.open()
            case Qt.Key.Key_F7:
                self.offer_later(self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft()))
            case Qt.Key.Key_F8:
                self.hand_on()
            case Qt.Key.Key_Delete:
                self.finish()
            case Qt.Key.Key_Space if isinstance(row, Item):
                self.tick(row.reminder.key)
            case Qt.Key.Key_Left if isinstance(row, Item):
                self._fold(self.rows.group_of(row.reminder))
            case _:
                super().keyPressEvent(event)
