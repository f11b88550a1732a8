"""The bar over a list: follow, views, search, counts, columns, Excel, more."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QMenu, QWidget

from crm_desktop.present.listing import HIDE, LeftOut, Totals
from crm_desktop.qtkit.actions import button
from crm_desktop.qtkit.fitting import Fitting, FittingButton, Room
from crm_desktop.qtkit.forms.choice_box import ChoiceBox
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.lists.layout import ListLayout
from crm_desktop.qtkit.lists.menus import ListMenus
from crm_desktop.qtkit.lists.question import ListQuestion
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.marks import marked, seen_if
from crm_desktop.qtkit.more_menu import MoreButton
from crm_desktop.qtkit.pauses import pause
from crm_desktop.qtkit.scope import ListScope
from crm_desktop.qtkit.theme import theme
from crm_desktop.qtkit.view_state import STANDARD

SEARCH_DELAY_MS = 120


class ListBar(QWidget):
    """The widgets over the table of a list panel.

    Attributes:
        follow_button: whether the list follows the current customer.
        to_search, excel, paper, groups: the keys of a list, which its panel makes work.
        reload_wanted: the user wants to see the list as it is now.
        left: the user goes from the search box to the rows.
    """

    reload_wanted = Signal()
    left = Signal()

    def __init__(
        self,
        spec: ListPanelSpec[Any],
        scope: ListScope,
        question: ListQuestion,
        layout: ListLayout,
        menus: ListMenus,
        actions: Mapping[str, QAction],
    ) -> None:
        """Make the bar; ``actions`` are those of ``spec`` by their ids."""
        super().__init__()
        self._spec, self._scope, self._question = spec, scope, question
        self._layout, self._menus, self._actions = layout, menus, actions
        self.groups = QAction(icon("list", size=14), self.tr("Group by…"), self)
        self.groups.setShortcut(QKeySequence("Ctrl+G"))
        self.groups.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.groups.triggered.connect(self._choose_group)
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme().px(8), theme().px(4), theme().px(8), theme().px(4))
        self._row.setSpacing(theme().px(8))
        self.setFixedHeight(theme().px(34))
        self._delay = pause(self, self._search, SEARCH_DELAY_MS)
        layout.views_changed.connect(self.show_views)
        self._add_follow()
        self._add_views()
        self._add_search()
        self._add_void()
        self._add_actions()
        self._add_tools()
        Fitting(self, spare=[self._count, self.views], more=self._more)

    @property
    def follows(self) -> bool:
        """Whether the list follows the current customer now."""
        return self._spec.follows and self.follow_button.isChecked()

    def type(self, text: str) -> None:
        """Go on typing in the search box what was typed into the table."""
        self.search.setFocus()
        self.search.setText(self.search.text() + text)

    def add_widget(self, widget: QWidget) -> None:
        """Put a switch of the feature behind the search box, such as a date."""
        self._row.insertWidget(self._row.indexOf(self._count), widget)

    def add_choice(self, name: str, choices: Iterable[tuple[str, str]], chosen: Callable[[str], object]) -> None:
        """Put a choice of rows there: (key, translated words), the first one in force."""
        box = marked(ChoiceBox(), small=True)
        box.setAccessibleName(name)
        box.setMinimumWidth(theme().px(104))
        for key, words in choices:
            box.addItem(words, key)
        box.activated.connect(lambda _place: chosen(box.currentData()))
        self.add_widget(box)

    def show_customer(self) -> None:
        """Name the customer whom the list follows."""
        name = self._scope.customer.name
        words = self.tr("Follow: {name}").format(name=name) if name and self.follows else self.tr("Follow customer")
        self.follow_button.show_words(words)
        self.follow_button.setToolTip(words)
        self.follow_button.setAccessibleName(words)
        self.follow_button.setIcon(icon("follow", "accent" if self.follows else "text2", 14))

    def show_count(self, shown: int, whole: int | None = None) -> None:
        """Say how many rows are shown, and of how many."""
        text = self._spec.count_words(shown)
        if whole is not None and whole != shown:
            text = self.tr("{shown} of {all}").format(shown=text, all=self._spec.count_words(whole))
        self._count.setText(text)

    def show_left_out(self, totals: Totals) -> None:
        """Say at the switch how many void rows there are, shown or not."""
        count = totals.left_out.get(LeftOut.VOID, 0)
        self._void.setText(self.tr("Show void ({count})").format(count=f"{count:,}") if count else self.tr("Show void"))

    def show_selected(self, count: int) -> None:
        """Say how many rows are selected, when there are several."""
        self._chosen.setVisible(count > 1)
        self._chosen.setText(self.tr("{count} selected").format(count=count))

    def show_views(self) -> None:
        """Fill the choice of named views."""
        store, spec = self._scope.view_store, self._spec
        own = list(store.names(spec.id))
        built_in = [self._spec.words(title) for title, _ in spec.views]
        self.views.blockSignals(True)  # noqa: FBT003 - Qt's own switch
        self.views.clear()
        self.views.addItem(self.tr("View: Standard"), STANDARD)
        for name in [*built_in, *(name for name in own if name not in built_in)]:
            self.views.addItem(self.tr("View: {name}").format(name=name), name)
        self.views.setCurrentIndex(max(0, self.views.findData(store.current(spec.id))))
        self.views.blockSignals(False)  # noqa: FBT003 - Qt's own switch

    def show_group(self, key: str) -> None:
        """Say by what the rows stand together."""
        titles = {column.key: self._spec.words(column.title) for column in self._spec.columns}
        words = self.tr("By {column}").format(column=titles[key]) if key in titles else self.tr("Group by…")
        self.groups.setText(words)

    # parts

    def _add_follow(self) -> None:
        self.follow_button = FittingButton(self.tr("Follow customer"), least=Room.PICTURE)
        marked(self.follow_button, small=True)
        self.follow_button.setCheckable(True)
        self.follow_button.setChecked(self._spec.follows)
        seen_if(self.follow_button, self._spec.follows)
        self.follow_button.setIcon(icon("follow", "text2", 14))
        self._row.addWidget(self.follow_button)

    def _add_views(self) -> None:
        self.views = ChoiceBox()
        marked(self.views, small=True)
        self.views.setMinimumWidth(theme().px(132))
        self.views.setMaximumWidth(theme().px(180))
        self.views.setAccessibleName(self.tr("View"))
        self.views.activated.connect(lambda: self._layout.open_view(self.views.currentData()))
        self._row.addWidget(self.views)

    def _add_search(self) -> None:
        self.search = QLineEdit()
        marked(self.search, small=True)
        self.search.setPlaceholderText(self.tr("Type to filter"))
        self.search.setAccessibleName(self.tr("Type to filter"))
        self.search.addAction(icon("filter", "text2", 14), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setMinimumWidth(theme().px(104))
        self.search.setMaximumWidth(theme().px(180))
        self.search.textChanged.connect(self._delay.start)
        self.search.installEventFilter(self)
        self._question.cleared.connect(self.search.clear)
        self._row.addWidget(self.search, 1)
        self._count, self._chosen = QLabel(), QLabel()
        self._count.setProperty("role", "label")
        self._chosen.setProperty("badge", "accent")
        self._chosen.hide()
        self._row.addWidget(self._count)
        self._row.addWidget(self._chosen)
        self.to_search = QAction(self.tr("Search in the list"), self)
        self.to_search.setShortcut(QKeySequence.StandardKey.Find)
        self.to_search.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.to_search.triggered.connect(self.search.setFocus)

    def _add_void(self) -> None:
        self._void = QCheckBox(self.tr("Show void"))
        self._void.setChecked(True)
        self._void.toggled.connect(
            lambda shown: self._question.set_option(**{HIDE: () if shown else (LeftOut.VOID.value,)})
        )
        seen_if(self._void, self._spec.hides)
        self._row.addWidget(self._void)

    def _add_actions(self) -> None:
        self._row.addStretch(2)
        if self._spec.group_by:
            self._row.addWidget(button(self.groups, small=True))
        for spec in self._spec.actions:
            if spec.in_bar:
                self._row.addWidget(button(self._actions[spec.id], primary=spec.primary, small=True, idea=spec.icon))

    def _add_tools(self) -> None:
        self.columns = FittingButton(self.tr("Columns"))
        self.columns.setIcon(icon("columns", size=14))
        self.columns.setToolTip(self.tr("Columns"))
        self.columns.setAccessibleName(self.tr("Columns"))
        marked(self.columns, small=True)
        self.columns.clicked.connect(self._choose_columns)
        self.excel = QAction(icon("export", size=14), self.tr("Excel"), self)
        self.excel.setShortcut(QKeySequence("Ctrl+E"))
        self.excel.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.paper = QAction(icon("print", size=14), self.tr("Print the list"), self)
        if not any(spec.shortcut == QKeySequence.StandardKey.Print for spec in self._spec.actions):
            # a list with a paper of its own prints that at this key
            self.paper.setShortcut(QKeySequence.StandardKey.Print)
        self.paper.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._more = MoreButton(self._fill_more, size=14)
        self._row.addWidget(self.columns)
        self._row.addWidget(button(self.excel, small=True))
        self._row.addWidget(self._more)

    def _choose_columns(self) -> None:
        menu = self._layout.columns_menu(self)
        at = self._more if self.columns.has_left else self.columns
        menu.popup(at.mapToGlobal(at.rect().bottomLeft()))

    def _choose_group(self) -> None:
        self._menus.show_groups(self.mapToGlobal(QPoint(self.width() // 2, self.height())))

    def _fill_more(self, menu: QMenu) -> None:
        arranged = self._layout
        for spec in self._spec.actions:
            menu.addAction(self._actions[spec.id])
        if self._spec.actions:
            menu.addSeparator()
        menu.addAction(self.paper)
        if self._spec.has_groups:
            menu.addAction(self.groups)
        refresh = menu.addAction(icon("refresh", size=14), self.tr("Refresh"))
        refresh.triggered.connect(self.reload_wanted)
        self._menus.add_columns(menu)
        menu.addSeparator()
        menu.addAction(self.tr("Save as a view…")).triggered.connect(arranged.save_as)
        named = bool(self.views.currentData())
        give = menu.addAction(self.tr("Give this view to all"))
        give.triggered.connect(arranged.give_to_all)
        if self._scope.view_store.may_give and arranged.is_given:
            menu.addAction(self.tr("Take this view away from all")).triggered.connect(arranged.take_from_all)
        drop = menu.addAction(self.tr("Delete this view"))
        drop.triggered.connect(arranged.delete)
        may_give = self._scope.view_store.may_give
        give.setEnabled(named and may_give)
        if not may_give:
            give.setToolTip(self.tr("Ask a manager: your role may not give views to all."))
        drop.setEnabled(named)
        menu.addAction(self.tr("Reset the list")).triggered.connect(arranged.reset)

    def _search(self) -> None:
        self._question.set_search(self.search.text())

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._delay.stop()
                self._search()
                self.left.emit()
                return True
        return super().eventFilter(watched, event)
