"""The desk of tasks 我的一天: what is to be done today, tomorrow, in the next days, and what is overdue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QWidget

from crm_desktop.domain.access import Right
from crm_desktop.domain.parties.roles import EDIT
from crm_desktop.domain.reminders import ReminderGroup, ReminderKind
from crm_desktop.present import formats
from crm_desktop.present.sifting import fit
from crm_desktop.qtkit.fitting import Fitting, FittingButton
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.local_keys import add_key
from crm_desktop.qtkit.marks import label, marked, seen_if
from crm_desktop.qtkit.scrolled import Scrolled
from crm_desktop.qtkit.stacking import stacked, strip
from crm_desktop.queries.affairs.behind import Behind, behind_task
from crm_desktop.queries.affairs.done import DeskCounts, desk_counts
from crm_desktop.queries.affairs.reminders import Affairs
from crm_desktop.queries.affairs.rows import Reminder
from crm_desktop.views.context import Context
from crm_desktop.views.reminders.desk_bar import DeskBar, DeskView
from crm_desktop.views.reminders.desk_chips import ALL, DeskChips, chip_of
from crm_desktop.views.reminders.desk_list import DeskList
from crm_desktop.views.reminders.desk_paint import DeskHead
from crm_desktop.views.reminders.desk_past import past_panel
from crm_desktop.views.reminders.desk_side import DeskSide
from crm_desktop.views.reminders.why import about, reason, shown_amount, why


class TaskDesk(QWidget):
    """A tab of the centre; shows the one feed, cut by chips and by what is typed."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        marked(self, role="panel")
        self.setAccessibleName(self.tr("Tasks"))
        self._context = context
        self._found: Affairs | None = None
        self.chips, self.list, self.side = DeskChips(), DeskList(context), _side(context)
        self._empty = label(role="empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self.bar = DeskBar(context)
        self._pasts: dict[DeskView, QWidget] = {}
        left, middle = QWidget(), QWidget()
        stacked(left, DeskHead(), self.list, self._empty, self._foot(), grows=self.list)
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left, 1)
        row.addWidget(marked(QFrame(), role="vline"))
        row.addWidget(Scrolled.beside(self.side, 296))
        self._places = QStackedWidget()
        self._places.addWidget(middle)
        stacked(self, self.bar, self.chips, self._places, grows=self._places)
        self._connect()
        self._following = context.affairs.follow(self, self._show)

    # what is shown

    def _show(self, found: Affairs) -> None:
        was_empty = self._found is None
        self._found = found
        self.bar.say_day(found)
        self.bar.tabs.say(DeskView.TODAY, found.count(ReminderGroup.TODAY))
        self.bar.tabs.say(DeskView.LATE, found.count(ReminderGroup.OVERDUE))
        self._context.read(self, desk_counts, self._say_counts, today=found.today)
        self._cut()
        if was_empty:
            self.list.choose_first()

    def _cut(self) -> None:
        """Show of the feed what the chosen chip and the filter leave."""
        if self._found is None:
            return
        is_late = self.bar.tabs.chosen is DeskView.LATE
        of_tab = [one for one in self._found.reminders if not is_late or one.group is ReminderGroup.OVERDUE]
        self.chips.show_counts(of_tab)
        chosen, typed = self.chips.chosen, self.chips.typed.text().strip()
        shown = tuple(one for one in of_tab if chosen in (ALL, chip_of(one)) and (not typed or self._fits(one, typed)))
        self.list.show_affairs(replace(self._found, reminders=shown))
        self.list.setVisible(bool(shown))
        self._empty.setVisible(not shown)
        self._empty.setText(
            self.tr("Nothing fits. Clear the filter to see all.")
            if of_tab
            else self.tr("Nothing is overdue.")
            if is_late
            else self.tr("Some rules are still computing. What they find comes here by itself.")
            if self._found.awaited
            else self.tr("Nothing is to be done. What falls due comes here by itself.")
        )

    def _say_counts(self, counts: DeskCounts) -> None:
        for view, count in (
            (DeskView.HANDED, counts.handed), (DeskView.GIVEN, counts.given), (DeskView.DONE, counts.done),
        ):  # fmt: skip
            self.bar.tabs.say(view, count)

    def _turn_to_view(self) -> None:
        """Show the feed, or one of the lists beside it."""
        view = self.bar.tabs.chosen
        is_feed = view in (DeskView.TODAY, DeskView.LATE)
        if not is_feed and view not in self._pasts:
            self._pasts[view] = past_panel(self._context, view.value)
            self._places.addWidget(self._pasts[view])
        self._places.setCurrentIndex(0 if is_feed else self._places.indexOf(self._pasts[view]))
        seen_if(self.chips, is_feed)
        self.setFocusProxy(self.list if is_feed else self._pasts[view])
        self.setFocus()
        if is_feed:
            self._cut()
            if view is DeskView.LATE:
                self.list.rows.unfold(ReminderGroup.OVERDUE)
            self.list.choose_first()

    def _fits(self, one: Reminder, typed: str) -> bool:
        today = self._found.today if self._found is not None else one.due_on
        texts = (about(one), reason(one), why(one, today), one.number, one.person)
        return fit(typed, *texts) is not None

    def _show_chosen(self) -> None:
        one, ticked = self.list.current(), self.list.ticked()
        today = self._context.clock.today()
        self.side.show_task(one, today)
        if one is not None and one.party_id is not None:
            self._context.customer.set(one.party_id, one.customer)
            self._context.read(self.side, behind_task, self._show_behind, party_id=one.party_id)
        self._say_ticked(ticked)
        for button in (self._done, self._later, self._give, self.bar.log):
            button.setEnabled(one is not None or bool(ticked))

    def _show_behind(self, behind: Behind) -> None:
        one = self.list.current()
        if one is not None and one.party_id == behind.party_id:
            self.side.show_behind(one, behind, self._context.clock.today())

    def _say_ticked(self, ticked: Sequence[Reminder]) -> None:
        if not ticked:
            self._ticked.setText(
                self.tr("Space ticks · Enter opens · Del done · F7 later · F8 reassign · F9 old debts")
            )
            marked(self._ticked, role="hint")
            return
        total = sum((amount for one in ticked if (amount := shown_amount(one)) is not None), Decimal(0))
        words = self.tr("{count} ticked").format(count=len(ticked))
        self._ticked.setText(f"{words}  {formats.money(total)}" if total else words)
        marked(self._ticked, role="strong")

    # parts

    def _foot(self) -> QWidget:
        self._ticked = label(role="hint")
        self._done, self._later, self._give, self._same = (
            FittingButton(words, keys)
            for words, keys in (
                (self.tr("Done"), "Ctrl+Del"),
                (self.tr("Later"), "Ctrl+F7"),
                (self.tr("Reassign"), "Ctrl+F8"),
                (self.tr("Log the same"), "Ctrl+Shift+L"),
            )
        )
        pictures = ((self._done, "done"), (self._later, "clock"), (self._give, "hand-on"), (self._same, "contact"))
        for button, idea in pictures:
            button.setIcon(icon(idea))
            marked(button, small=True)
        foot = strip("foot", self._ticked, None, self._done, self._later, self._give, self._same)
        seen_if(self._same, self._context.may(EDIT))
        Fitting(foot, 200)
        return foot

    def _connect(self) -> None:
        self.chips.changed.connect(self._cut)
        self.list.chosen_changed.connect(self._show_chosen)
        self.list.typed.connect(self._type)
        self.bar.tabs.chosen_changed.connect(self._turn_to_view)
        self.bar.tabs.add_keys(self)
        self.bar.new.clicked.connect(self._new_task)
        self.bar.everybody.toggled.connect(self._show_everybody)
        self._done.clicked.connect(self.list.finish)
        self._later.clicked.connect(
            lambda: self.list.offer_later(self._later.mapToGlobal(self._later.rect().topLeft()))
        )
        self._give.clicked.connect(self.list.hand_on)
        self.bar.log.clicked.connect(self.list.log)
        self._same.clicked.connect(self.list.log_for_all)
        add_key(self, "Ins", self._new_task)
        for keys, button in (
            ("Ctrl+Del", self._done),
            ("Ctrl+F7", self._later),
            ("Ctrl+F8", self._give),
            ("Ctrl+Shift+L", self._same),
        ):
            add_key(self, keys, button.click)
        self.chips.left.connect(self.list.setFocus)
        self.setFocusProxy(self.list)
        self._show_chosen()

    def _new_task(self) -> None:
        """Give a task; about the customer of the chosen one, if there is one."""
        one = self.list.current()
        self._context.open("task", None, party_id=one.party_id if one is not None else None)

    def _type(self, text: str) -> None:
        self.chips.typed.setFocus()
        self.chips.typed.insert(text)

    def _show_everybody(self, everybody: bool) -> None:  # noqa: FBT001 - a slot
        self._context.affairs.ask(self._following, everybody=everybody)


def _side(context: Context) -> DeskSide:
    side = DeskSide(may_set_rules=context.may(Right.SET_UP_OFFICE))
    side.rule_wanted.connect(lambda one: _open_rule(context, one))
    return side


def _open_rule(context: Context, one: Reminder) -> None:
    """An own rule stands at the end of the key of its tasks; the built-in ones stand on one page."""
    rule_id = one.key.rpartition(":")[2] if one.kind is ReminderKind.OWN else ""
    if rule_id.isdecimal():
        context.open("own_rule", int(rule_id))
    else:
        context.open("office_rules")
