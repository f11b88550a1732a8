"""What stands beside the name while it is typed: customers that may be the same 撞单."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from crm_desktop.domain.parties.collision import SURE_FROM
from crm_desktop.domain.parties.drafts import CustomerDraft
from crm_desktop.domain.parties.roles import PartyRole
from crm_desktop.present import formats
from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.jobs import Progress
from crm_desktop.qtkit.marks import grounded, label, marked
from crm_desktop.qtkit.pauses import pause
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.parties.collision import LookAlike, look_alikes
from crm_desktop.services.parties.roles import AddRole
from crm_desktop.views.context import Context
from crm_desktop.views.customers.roles import ROLES
from crm_desktop.views.looks import look_of

DELAY_MS = 150
SHORTEST_NAME = 2


class CollisionBox(QWidget):
    """Looks for customers alike while name, phones and tax number are typed.

    Attributes:
        wanted: the user wants to see the customer with this id.
    """

    wanted = Signal(int)

    def __init__(self, context: Context, party_id: int | None = None, *, role: PartyRole | None = None) -> None:
        """``role`` is what the entry is to be: one that is known already can take that role in place of an entry."""
        super().__init__()
        self.setObjectName("collision_box")
        grounded(self, "side")
        self._context, self._party_id, self._role = context, party_id, role
        self._draft: CustomerDraft | None = None
        self._running: Progress | None = None
        self._delay = pause(self, self._ask, DELAY_MS)
        self._title = label(self.tr("Already in the office?"), role="title")
        self._state = label(role="hint")
        self._state.setWordWrap(True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme().px(8))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[theme().px(12)] * 4)
        whole.setSpacing(theme().px(8))
        whole.addWidget(self._title)
        whole.addWidget(self._state)
        whole.addLayout(self._rows)
        whole.addStretch(1)
        self.setFixedWidth(theme().px(264))
        self._say_nothing()

    def look(self, draft: CustomerDraft) -> None:
        """Something was typed: look again soon."""
        self._draft = draft
        self._delay.start()

    # parts

    def _ask(self) -> None:
        draft = self._draft
        if draft is None:
            return
        if self._running is not None:
            self._running.drop()
        phones = [draft.phone, *(person.mobile for person in draft.people)]
        if len(draft.name.strip()) < SHORTEST_NAME and not any(phones) and not draft.tax_number:
            self._show([])
            self._say_nothing()
            return
        self._running = self._context.read(
            self,
            look_alikes,
            self._show,
            name=draft.name,
            phones=[phone for phone in phones if phone],
            tax_number=draft.tax_number,
            except_id=self._party_id,
        )

    def _say_nothing(self) -> None:
        self._state.setText(self.tr("While you type name, phone or tax no., similar customers appear here."))

    def _show(self, found: Sequence[LookAlike]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for one in found:
            self._rows.addWidget(self._row(one))
        if found:
            self._state.setText(self.tr("Look before you save: it may be one of these."))
        else:
            self._state.setText(self.tr("No similar customer found."))

    def _row(self, one: LookAlike) -> QWidget:
        frame = QFrame()
        marked(frame, role="ask" if one.score >= SURE_FROM else "popup")
        column = QVBoxLayout(frame)
        column.setContentsMargins(*[theme().px(side) for side in (8, 6, 8, 6)])
        column.setSpacing(theme().px(2))
        head = QHBoxLayout()
        picture = QLabel()
        picture.setPixmap(pixmap("lock" if one.is_masked else "customer", "text2", 14))
        head.addWidget(picture)
        head.addWidget(self._name(one), 1)
        column.addLayout(head)
        facts = [look_of(role).text for role in one.roles]
        facts.append(f"{look_of(one.reason).text} {one.score}%")
        if one.owner:
            facts.append(one.owner)
        if one.last_contact_on:
            facts.append(self.tr("last contact {day}").format(day=formats.day(one.last_contact_on)))
        text = label(" · ".join(facts), role="hint")
        text.setWordWrap(True)
        column.addWidget(text)
        if self._role is not None and one.party_id is not None and self._role not in one.roles:
            column.addWidget(self._too(self._role, one.party_id, one.version))
        return frame

    def _too(self, role: PartyRole, party_id: int, version: int) -> QWidget:
        """The way to one party in two roles, in place of two parties of one name."""
        words = QCoreApplication.translate("customers", ROLES[role].too)
        too = marked(QPushButton(words), link=True)
        command = AddRole(party_id=party_id, seen_version=version, role=role)
        too.clicked.connect(lambda: self._context.run(command, lambda _done: self.wanted.emit(party_id)))
        return too

    def _name(self, one: LookAlike) -> QWidget:
        if one.party_id is None:
            return QLabel(self.tr("A colleague's customer"))
        party_id = one.party_id
        name = marked(QPushButton(one.name), link=True)
        name.setToolTip(self.tr("Open this customer"))
        name.clicked.connect(lambda: self.wanted.emit(party_id))
        return name
