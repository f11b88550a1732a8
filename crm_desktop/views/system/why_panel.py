"""“Why may he?” beside the matrix: the answer first, then the path that decided it, then what else holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from crm_desktop.domain.access import DataLevel, Right
from crm_desktop.domain.decisions import Decision, Origin, Says, Source
from crm_desktop.domain.field_groups import VEILS
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.qtkit.forms.choice_box import ChoiceBox
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.local_keys import add_key
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.scrolled import Scrolled
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.office.why import Why, why_may
from crm_desktop.services.catalogue import all_handlers
from crm_desktop.views.context import Context
from crm_desktop.views.role_words import AREA_WORDS, LEVEL_WORDS, role_word
from crm_desktop.views.system.audit_words import command_word
from crm_desktop.views.system.right_words import RIGHT_GROUPS

RIGHT_WORDS = {right: words for _title, rights in RIGHT_GROUPS for right, words in rights}


def _tr(text: str) -> str:
    return QCoreApplication.translate("roles", text)


def right_word(right: Right) -> str:
    """What a right is called."""
    return _tr(RIGHT_WORDS[right])


def commands_of(right: Right) -> tuple[str, ...]:
    """The commands that need a right, by name."""
    return tuple(command.__name__ for command, handler in all_handlers().items() if right in handler.rights)


class WhyPanel(QWidget):
    """Asks about one operator and one right.

    Attributes:
        eyes_wanted: the office is to be seen as the operator sees it; carries his id.
        left: it was put away by its own key.
    """

    eyes_wanted = Signal(int)
    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        add_key(self, "Esc", self.leave)
        self._context, self._is_allowed = context, False
        self.setObjectName("why")
        self.setFixedWidth(theme().px(330))
        marked(self, role="panel")
        self.people, self.rights = ChoiceBox(), ChoiceBox()
        self.people.setAccessibleName(self.tr("Who"))
        self.rights.setAccessibleName(self.tr("May he"))
        for right in RIGHT_WORDS:
            self.rights.addItem(right_word(right), right)
        for box in (self.people, self.rights):
            box.currentIndexChanged.connect(lambda _place: self.ask())
        self.answer = label(badge="plain")
        self._inner = marked(QWidget(), role="panel")
        self._steps = QVBoxLayout(self._inner)
        self._steps.setContentsMargins(*[theme().px(side) for side in (12, 8, 12, 8)])
        self._steps.setSpacing(theme().px(6))
        self.eyes = QPushButton(icon("preview", size=14), self.tr("See it as this person") + "  F9")
        self.eyes.clicked.connect(self.look)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[theme().px(side) for side in (12, 8, 12, 8)])
        whole.setSpacing(theme().px(8))
        whole.addWidget(label(self.tr("Why may he?") + "  F7", role="title"))
        for widget in (self.people, self.rights, self.answer):
            whole.addWidget(widget)
        whole.addWidget(Scrolled(self._inner), 1)
        whole.addWidget(self.eyes)
        whole.addWidget(label(self.tr("Only to look; both is in the audit log."), role="hint"))

    def leave(self) -> None:
        """Put the panel away, not the page in which it stands."""
        self.hide()
        self.left.emit()

    def offer(self, people: Sequence[tuple[int, str, str]], role: str = "") -> None:
        """The operators to choose from: id, name, role; who is chosen stays so, unless only others have ``role``."""
        chosen, fitting = self.people.currentData(), [operator_id for operator_id, _, has in people if has == role]
        if fitting and chosen not in fitting:
            chosen = fitting[0]
        with QSignalBlocker(self.people):
            self.people.clear()
            for operator_id, name, _role in people:
                self.people.addItem(name, operator_id)
            self.people.setCurrentIndex(max(0, self.people.findData(chosen)))
        self.ask()

    def about(self, right: Right) -> None:
        """Ask about another right."""
        with QSignalBlocker(self.rights):
            self.rights.setCurrentIndex(self.rights.findData(right))
        self.ask()

    def ask(self) -> None:
        """Read the answer for what is chosen; what was answered of somebody or something else goes at once."""
        self._clear()
        operator_id, right = self.people.currentData(), self.rights.currentData()
        if operator_id is None or right is None or self.isHidden():
            return
        self._context.read(
            self,
            why_may,
            partial(self._take, (operator_id, right)),
            operator_id=operator_id,
            right=right,
            today=self._context.clock.today(),
            commands=commands_of(right),
        )

    def look(self) -> None:
        """See the office as who is chosen."""
        operator_id = self.people.currentData()
        if operator_id is not None:
            self.eyes_wanted.emit(operator_id)

    # parts

    def _clear(self) -> None:
        """Say neither yes nor no."""
        marked(self.answer, badge="plain")
        self.answer.clear()
        while (item := self._steps.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _take(self, asked: tuple[int, Right], why: Why) -> None:
        """Show an answer, unless it comes when something else is asked."""
        if asked == (self.people.currentData(), self.rights.currentData()):
            self._clear()
            self._show(why)

    def _show(self, why: Why) -> None:
        decision = why.decision
        self._is_allowed = decision.is_allowed
        marked(self.answer, badge="green" if decision.is_allowed else "red")
        self.answer.setText(verdict(decision))
        in_words = self.tr("may log in") if why.is_active else self.tr("blocked")
        self._add(f"{why.name}  {why.login} · {in_words}", "title")
        for source, says in decision.path:
            self._add(step_words(source, says), "deciding" if source is decision.by else "hint")
        if not any(source.origin is Origin.SINGLE for source, _says in decision.path):
            self._add(self.tr("Single grants and denials: none"), "hint")
        self._add(self.tr("A denial is looked for first; then single grants, lent roles and the role."), "hint")
        for words in self._facts(why):
            self._add(words, "label")
        self._steps.addStretch(1)

    def _facts(self, why: Why) -> Sequence[str]:
        hidden = [right_word(veil.right) for veil in VEILS.values() if veil.right not in why.role.rights]
        found = [self._sight(_tr(words), *why.sight[area]) for area, words in AREA_WORDS.items()]
        if hidden:
            found.append(self.tr("Does not see: {fields}").format(fields=", ".join(hidden)))
        if why.last_use is not None:
            use = why.last_use
            parts = (formats.moment(use.at), command_word(use.command), use.number)
            found.append(self.tr("Last used: {use}").format(use=" ".join(part for part in parts if part)))
        return found

    def _sight(self, area: str, level: DataLevel, by: Source | None) -> str:
        seen = self.tr("Sees {area}: {level}").format(area=area, level=_tr(LEVEL_WORDS[level]))
        return seen if by is None else f"{seen} · {source_words(by)}"

    def _add(self, words: str, role: str) -> None:
        tone = "green" if self._is_allowed else "red"
        shown = label(words, tone=tone) if role == "deciding" else label(words, role=role)
        shown.setWordWrap(True)
        self._steps.addWidget(shown)


_YES, _NO = QT_TRANSLATE_NOOP("roles", "Yes"), QT_TRANSLATE_NOOP("roles", "No")
_NOTHING = QT_TRANSLATE_NOOP("roles", "nothing gives it")
_ORIGINS = {
    Origin.OWN_ROLE: QT_TRANSLATE_NOOP("roles", "Role {role}"),
    Origin.LENT_ROLE: QT_TRANSLATE_NOOP("roles", "Lent role {role}"),
    Origin.PART: QT_TRANSLATE_NOOP("roles", "{role}, taken in by {group}"),
    Origin.SINGLE: QT_TRANSLATE_NOOP("roles", "Given or denied to him alone"),
}
_SAYS = {
    Says.DENIES: QT_TRANSLATE_NOOP("roles", "denies it"),
    Says.GIVES: QT_TRANSLATE_NOOP("roles", "gives it"),
    Says.NOTHING: QT_TRANSLATE_NOOP("roles", "does not have it"),
    Says.NOT_TODAY: QT_TRANSLATE_NOOP("roles", "not today"),
}
_SIGNS = {Says.DENIES: "✕", Says.GIVES: "✓", Says.NOTHING: "–", Says.NOT_TODAY: "○"}
_FROM_TO = QT_TRANSLATE_NOOP("roles", "{first} to {last}")
_SET_BY = QT_TRANSLATE_NOOP("roles", "set by {who} on {when}")


def verdict(decision: Decision) -> str:
    """The answer in one line: yes or no, and what decided."""
    word = _tr(_YES) if decision.is_allowed else _tr(_NO)
    why = _tr(_NOTHING) if decision.by is None else source_words(decision.by)
    return f"{word} · {why}"


def source_words(source: Source) -> str:
    """What a source is called, with its days."""
    group = role_word(source.group.code, source.group.name) if source.group is not None else ""
    role = role_word(source.role.code, source.role.name)
    words = _tr(_ORIGINS[source.origin]).format(role=role, group=group)
    return f"{words}  {days_words(source)}".strip()


def days_words(source: Source) -> str:
    """From when to when; empty if it is for good."""
    if source.valid_from is None and source.valid_to is None:
        return ""
    day: Callable[[object], str] = lambda one: formats.day(one) if one is not None else "…"  # type: ignore[arg-type] # noqa: E731
    return _tr(_FROM_TO).format(first=day(source.valid_from), last=day(source.valid_to))


def step_words(source: Source, says: Says) -> str:
    """One step of the path: sign, source, what it says, who set it."""
    words = f"{_SIGNS[says]}  {source_words(source)}: {_tr(_SAYS[says])}"
    if source.set_by and source.set_at is not None:
        words += "\n" + _tr(_SET_BY).format(who=source.set_by, when=formats.moment(source.set_at))
    return words
