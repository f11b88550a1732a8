"""One dock: its panel, made when it is first seen, and the bar that it has where no tab says its name."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, QSize, Signal
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from crm_desktop.qtkit.dock_panel import DockPanel
from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.marks import grounded, label, marked
from crm_desktop.qtkit.picture_button import picture_button
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.catalogue import DockSpec
from crm_desktop.views.context import Context


class DockTitle(QWidget):
    """The bar of a dock that stands alone: name, count, float, close."""

    def __init__(self, dock: Dock) -> None:
        super().__init__()
        grounded(self, "bar")
        self.setFixedHeight(theme().px(30))
        self.count = label(role="count")
        self.count.hide()
        self._floating, close = picture_button("float", self.tr("Float")), picture_button("close", self.tr("Close"))
        self._floating.clicked.connect(lambda: dock.put_back() if dock.isFloating() else dock.float_out())
        close.clicked.connect(dock.close)
        name = QLabel(dock.windowTitle())
        name.setFont(theme().font(12, bold=True))
        picture = QLabel()
        picture.setPixmap(pixmap(dock.spec.icon, "text2", 14))
        self._tools = QHBoxLayout()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().px(10), 0, theme().px(6), 0)
        row.setSpacing(theme().px(6))
        for widget in (picture, name, self.count):
            row.addWidget(widget)
        row.addStretch(1)
        row.addLayout(self._tools)
        row.addWidget(self._floating)
        row.addWidget(close)

    def show_floating(self, *, is_floating: bool) -> None:
        """Say what the button does now."""
        words = self.tr("Put back") if is_floating else self.tr("Float")
        self._floating.setToolTip(words)
        self._floating.setAccessibleName(words)

    def add_tool(self, widget: QWidget) -> None:
        """Put a button of the panel into the bar."""
        self._tools.addWidget(widget)

    # Qt overrides

    def sizeHint(self) -> QSize:  # noqa: N802
        # the dock lays its panel out below this height, whatever height is fixed
        return QSize(super().sizeHint().width(), theme().px(30))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(super().minimumSizeHint().width(), theme().px(30))


class Dock(QDockWidget):
    """One dock; its panel is built when it is first visible.

    Attributes:
        wanted: it is seen and has no panel yet.
        is_seen: it is in sight, and not behind another tab.
    """

    wanted = Signal()

    def __init__(self, spec: DockSpec, context: Context) -> None:
        super().__init__(QCoreApplication.translate(spec.context, spec.title))
        self.spec, self._context = spec, context
        self.setObjectName(f"dock.{spec.id}")
        self.panel: QWidget | None = None
        self.is_seen = False
        self._bare = QWidget()
        self._bare.setFixedHeight(0)
        self._title: DockTitle | None = None
        self._records = 0
        self._holder = grounded(QWidget(), "panel")
        self._inner = QVBoxLayout(self._holder)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self.setWidget(self._holder)
        self.visibilityChanged.connect(self._seen)
        self.topLevelChanged.connect(self._floated)

    @property
    def is_at_place(self) -> bool:
        """Whether it stands in the window, be it behind another tab."""
        return not self.isHidden() and not self.isFloating()

    def show_bar(self, *, whole: bool) -> None:
        """Show the bar, or none where a tab says the name already."""
        wanted = self._whole_title() if whole else self._bare
        old: QWidget | None = self.titleBarWidget()
        if old is not wanted:
            self.setTitleBarWidget(wanted)
            if old is not None:
                old.hide()
            wanted.show()

    def float_out(self) -> None:
        """Stand as a window of its own, larger than in the window and in its middle: not over the place it had."""
        over = self.window().frameGeometry()
        self.setFloating(True)
        room = self.screen().availableGeometry()
        wide, high = (
            max(theme().px(least), size * 3 // 4) for least, size in ((640, over.width()), (360, over.height()))
        )
        box = QRect(0, 0, min(wide, room.width()), min(high, room.height()))
        box.moveCenter(over.center())
        box.moveLeft(max(room.left(), min(box.left(), room.right() + 1 - box.width())))
        box.moveTop(max(room.top(), min(box.top(), room.bottom() + 1 - box.height())))
        self.setGeometry(box)

    def put_back(self) -> None:
        """Stand in the window again."""
        self.setFloating(False)

    def build(self) -> QWidget:
        """Make the panel if it was not made yet."""
        if self.panel is None:
            panel = self.spec.build(self._context)
            self.panel = panel
            self._inner.addWidget(panel)
            self.setFocusProxy(panel)  # the keys of a panel work from inside of it only
            if isinstance(panel, DockPanel):
                panel.count_changed.connect(self._count)
                for tool in panel.dock_tools:
                    self._whole_title().add_tool(tool)
        return self.panel

    def renew(self) -> None:
        """Make the panel again, if it has columns of the office's own; the office has others now."""
        panel = self.panel
        if isinstance(panel, DockPanel) and panel.own_of is not None:
            self.panel = None
            self._inner.removeWidget(panel)
            panel.hide()
            panel.deleteLater()
            self.build_seen()

    def build_seen(self) -> None:
        """Build the panel, unless the dock lay in front for a moment only."""
        if self.is_seen:
            self.build()

    def _whole_title(self) -> DockTitle:
        """The bar, made when it is first needed: most docks are tabs all their life."""
        if self._title is None:
            self._title = DockTitle(self)
            self._title.hide()
            self._count(self._records)
        return self._title

    def _floated(self, is_floating: bool) -> None:  # noqa: FBT001 - a slot
        title, edge = self._whole_title(), int(is_floating)
        self._inner.setContentsMargins(edge, 0, edge, edge)  # the panel would cover the frame
        for part in (title, self._holder):
            marked(part, floating=is_floating)
        title.show_floating(is_floating=is_floating)

    def _seen(self, visible: bool) -> None:  # noqa: FBT001 - a slot
        self.is_seen = visible
        if visible and self.panel is None:
            self.wanted.emit()

    def _count(self, count: int) -> None:
        self._records = count
        if self._title is not None:
            self._title.count.setText(f"{count:,}")
            self._title.count.setVisible(count > 0)

    # Qt overrides

    def setVisible(self, visible: bool) -> None:  # noqa: N802, FBT001 - as in Qt
        if visible and self.titleBarWidget() is None:  # most docks are not seen at the start, and it takes its time
            self.setTitleBarWidget(self._bare)
        super().setVisible(visible)
