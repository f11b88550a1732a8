"""The people of a customer: one card each, and the window in which one is changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.parties.birthdays import Birthday
from crm_desktop.domain.parties.drafts import PersonDraft
from crm_desktop.domain.parties.roles import edited_by
from crm_desktop.present import formats
from crm_desktop.present.lunar import lunar_birthday_text, lunar_of
from crm_desktop.qtkit.icons import icon, pixmap
from crm_desktop.qtkit.local_keys import add_key
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.picture_button import picture_button
from crm_desktop.qtkit.scrolled import Scrolled
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.parties.form import Choices, StoredCustomer, choices
from crm_desktop.services.parties.customers import PossibleCollision, SaveCustomer
from crm_desktop.views.context import Context
from crm_desktop.views.customers.person_dialog import PersonDialog
from crm_desktop.views.looks import look_of
from crm_desktop.views.own_form import usual_own

COLUMNS = 2


class PeoplePage(QWidget):
    """All people of one customer; the first one is the main contact."""

    def __init__(self, context: Context, stored: StoredCustomer) -> None:
        super().__init__()
        self._context, self._stored = context, stored
        self._may_edit = context.may(edited_by(stored.draft.roles))
        self._cards = QGridLayout()
        self._cards.setSpacing(theme().px(12))
        self._cards.setColumnStretch(0, 1)
        self._cards.setColumnStretch(1, 1)
        inner = marked(QWidget(), role="panel")
        column = QVBoxLayout(inner)
        column.setContentsMargins(*[theme().px(14)] * 4)
        column.setSpacing(theme().px(12))
        column.addLayout(self._cards)
        self._add = QPushButton(icon("new"), self.tr("Add contact person") + "  Ins")
        self._add.clicked.connect(self.add)
        self._add.setVisible(self._may_edit)
        add_key(self, "Ins", self.add)
        row = QHBoxLayout()
        row.addWidget(self._add)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        scroll = Scrolled(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        self.show_stored(stored)

    def show_stored(self, stored: StoredCustomer) -> None:
        """Show the people as they are now."""
        self._stored = stored
        while (item := self._cards.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for place, person in enumerate(stored.draft.people):
            self._cards.addWidget(self._card(place, person), place // COLUMNS, place % COLUMNS)

    def add(self) -> None:
        """Enter another person."""
        if self._may_edit:
            self._edit(len(self._stored.draft.people))

    # parts

    def _card(self, place: int, person: PersonDraft) -> QWidget:
        card = marked(QFrame(), role="card")
        column = QVBoxLayout(card)
        column.setContentsMargins(*[theme().px(side) for side in (12, 8, 8, 10)])
        column.setSpacing(theme().px(4))
        head = QHBoxLayout()
        head.setSpacing(theme().px(6))
        picture = QLabel()
        picture.setPixmap(pixmap("person", "accent", 16))
        head.addWidget(picture)
        head.addWidget(label(person.name, role="title"))
        head.addWidget(label(" ".join(self._who(person)), role="hint"))
        if place == 0:
            head.addWidget(label(self.tr("Main contact"), badge="accent"))
        head.addStretch(1)
        if person.id is not None:
            files = picture_button("files", self.tr("Files and notes"))
            files.clicked.connect(lambda _on=False: self._open_files(person))
            head.addWidget(files)
        if self._may_edit:
            for idea, words, run in (
                ("up", self.tr("Make main contact"), lambda: self._move_up(place)),
                ("edit", self.tr("Change"), lambda: self._edit(place)),
                ("delete", self.tr("Remove"), lambda: self._remove(place)),
            ):
                if idea == "up" and place == 0:
                    continue
                button = marked(QPushButton(icon(idea, size=14), ""), flat=True, small=True)
                button.setToolTip(words)
                button.setAccessibleName(words)
                button.clicked.connect(run)
                head.addWidget(button)
        column.addLayout(head)
        for idea, text in self._facts(person):
            column.addLayout(_fact(idea, text))
        column.addStretch(1)
        return card

    def _open_files(self, person: PersonDraft) -> None:
        self._context.open("files", person.id, kind="contact_person")

    @staticmethod
    def _who(person: PersonDraft) -> list[str]:
        gender = look_of(person.gender).text if person.gender else ""
        return [part for part in (person.title, gender) if part]

    def _facts(self, person: PersonDraft) -> list[tuple[str, str]]:
        facts = [
            ("phone", "  ".join(part for part in (person.mobile, person.phone) if part)),
            ("wechat", person.wechat),
            ("qq", person.qq),
            ("mail", person.email),
            ("birthday", self._birthday(person)),
            ("star", " · ".join(part for part in (person.hobbies, person.personality) if part)),
            ("note", " · ".join(part for part in (person.native_place, person.family, person.notes) if part)),
        ]
        return [(idea, text) for idea, text in facts if text]

    def _birthday(self, person: PersonDraft) -> str:
        if person.birth_month is None or person.birth_day is None:
            return ""
        month, day, leap = person.birth_month, person.birth_day, person.birth_in_leap_month
        birthday = Birthday(month, day, person.birth_is_lunar, leap, person.birth_year)
        following = birthday.next_day(self._context.clock.today(), lunar_of)
        if person.birth_is_lunar:
            words = self.tr("lunar {day}").format(day=lunar_birthday_text(month, day, in_leap_month=leap))
        else:
            words = f"{month:02d}-{day:02d}"
        if following is None:
            return words
        return self.tr("{birthday}, next on {day}").format(birthday=words, day=self._day(following))

    def _day(self, day: date) -> str:
        return f"{formats.day(day)} {formats.weekday(day, self._context.settings.language)}"

    def _edit(self, place: int) -> None:
        people = self._stored.draft.people
        start = people[place] if place < len(people) else PersonDraft(own=usual_own(self._context, Owner.PERSON))

        def opened(found: Choices) -> None:
            dialog = PersonDialog(self.window(), self._context, found, start)
            dialog.wanted.connect(lambda person: self._replace(place, person, dialog))
            dialog.show()

        self._context.read(self, choices, opened)

    def _replace(self, place: int, person: PersonDraft, dialog: PersonDialog) -> None:
        people = [*self._stored.draft.people]
        people[place : place + 1] = [person]
        start = f"people.{place}."

        def wrong(problems: Mapping[str, str]) -> None:
            own = {key.removeprefix(start): text for key, text in problems.items() if key.startswith(start)}
            dialog.show_problems(own)
            others = [text for key, text in problems.items() if not key.startswith(start)]
            if others:
                self._context.ask.problem("\n".join(others))

        self._context.run(self._command(people), lambda _done: dialog.stored(person), problems=wrong)

    def _move_up(self, place: int) -> None:
        people = [*self._stored.draft.people]
        people.insert(0, people.pop(place))
        self._context.run(self._command(people))

    def _remove(self, place: int) -> None:
        people = [*self._stored.draft.people]
        gone = people.pop(place)
        question = self.tr("Remove {name} from the contact people?").format(name=gone.name)
        if self._context.ask.confirm(question, self.tr("Remove"), danger=True):
            accepted = frozenset({PossibleCollision.key})  # nobody becomes more alike by losing a person
            self._context.run(replace(self._command(people), accepted=accepted))

    def _command(self, people: Sequence[PersonDraft]) -> SaveCustomer:
        draft = replace(self._stored.draft, people=tuple(people))
        return SaveCustomer(draft=draft, party_id=self._stored.id, seen_version=self._stored.version)


def _fact(idea: str, text: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme().px(8))
    picture, words = QLabel(), label(text, role="value")
    picture.setPixmap(pixmap(idea, "text2", 14))
    words.setWordWrap(True)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return row
