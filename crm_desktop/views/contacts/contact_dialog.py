"""The small window in which a talk is written down, without leaving what is open behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.changes import Done
from crm_desktop.domain.draft_codec import from_json, to_json
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.parties.contacts import Channel, ContactDraft
from crm_desktop.present import formats
from crm_desktop.qtkit.actions import button
from crm_desktop.qtkit.forms.editors import ChoiceField
from crm_desktop.qtkit.forms.form import Form
from crm_desktop.qtkit.forms.lookup_field import LookupField
from crm_desktop.qtkit.forms.matches import Match
from crm_desktop.qtkit.icons import icon, pixmap
from crm_desktop.qtkit.local_keys import add_key
from crm_desktop.qtkit.marks import default, label, marked, secondary
from crm_desktop.qtkit.on_screen import Dialog
from crm_desktop.qtkit.stacking import strip
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.office.system import employees
from crm_desktop.queries.parties.contacts import ContactStart, StoredContact, contact_start, stored_contact
from crm_desktop.services.affairs.reminders import FinishReminders
from crm_desktop.services.parties.contacts import EditContact, LogContact
from crm_desktop.views.attachments import KEYS
from crm_desktop.views.attachments.opener import files_on
from crm_desktop.views.contacts.contact_form import plan_fields, talk_fields
from crm_desktop.views.context import Context
from crm_desktop.views.kept_drafts import DraftKeeper
from crm_desktop.views.leaving import may_throw_away
from crm_desktop.views.looks import look_of
from crm_desktop.views.own_form import usual_own
from crm_desktop.views.pick_lists import offer_pick_list

NOBODY = 0
"""No customer is chosen yet."""


class ContactDialog(Dialog):
    """Writes down a new talk, or changes one that was written down."""

    def __init__(self, context: Context, contact_id: int | None, prefill: Mapping[str, Any]) -> None:
        super().__init__()
        self.setObjectName("contact_dialog")
        self._context, self._contact_id, self._version = context, contact_id, 0
        self._key = str(uuid4())
        self._finishes: tuple[str, ...] = tuple(prefill.get("finishes") or ())
        self._keeper = DraftKeeper(
            self, context, "contact", self._content, record_id=contact_id, key=prefill.get("draft_key", "")
        )
        self._asks_customer = contact_id is None and not prefill.get("party_id")
        self._draft = ContactDraft(
            party_id=prefill.get("party_id") or NOBODY,
            at=context.clock.now(),
            person_id=prefill.get("person_id"),
            channel=prefill.get("channel") or Channel.PHONE,
            quote_id=prefill.get("quote_id"),
            order_id=prefill.get("order_id"),
            own=usual_own(context, Owner.CONTACT),
        )
        kept = prefill.get("draft")
        self._is_kept = bool(kept)
        if kept:
            self._draft = from_json(ContactDraft, kept)
            self._keeper.adopt()
        self._build()
        self._show(self._draft)
        if kept:
            self._loaded = replace(self._draft, said="", next_plan="")
        for form in (self._talk, self._plan):
            form.edited.connect(self._keeper.touch)
        offer_pick_list(context, self, self._talk.widget("outcome"), name="contact_outcome")
        context.read(self, employees, self._offer_colleagues)
        if contact_id is not None:
            context.read(self, stored_contact, self._stored, contact_id=contact_id)
        elif self._asks_customer and not self._draft.party_id:
            self._talk.focus("party_id")
        else:
            context.read(self, contact_start, self._started, party_id=self._draft.party_id)

    # parts

    def _build(self) -> None:
        title = self.tr("Change contact") if self._contact_id else self.tr("Log contact")
        self.setWindowTitle(title)
        self.setMinimumWidth(theme().px(580))
        self._name = label(title, role="name")
        picture = QLabel()
        picture.setPixmap(pixmap("contact", "accent", 24))
        head = QHBoxLayout()
        head.setContentsMargins(*[theme().px(side) for side in (16, 12, 16, 4)])
        head.setSpacing(theme().px(8))
        head.addWidget(picture)
        head.addWidget(self._name, 1)
        self._talk: Form[ContactDraft] = Form(
            "contacts", talk_fields(self._context, with_customer=self._asks_customer), self._draft, self._context
        )
        self._plan: Form[ContactDraft] = Form("contacts", plan_fields(), self._draft, self._context)
        self._talk.finished.connect(lambda: self._plan.focus("next_on"))
        self._plan.finished.connect(self.save)
        customer = self._talk.widget("party_id") if self._asks_customer else None
        if isinstance(customer, LookupField):
            customer.picked.connect(self._customer_picked)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addLayout(self._channel_row())
        whole.addWidget(self._talk)
        whole.addWidget(self._due_plans())
        whole.addWidget(marked(QFrame(), role="line"))
        whole.addLayout(self._chips())
        whole.addWidget(self._plan)
        whole.addWidget(self._foot())

    def _channel_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(*[theme().px(side) for side in (12, 8, 12, 0)])
        row.setSpacing(theme().px(6))
        self._channels = QButtonGroup(self)
        for number, channel in enumerate(Channel):
            look = look_of(channel)
            button = marked(QPushButton(icon(look.icon or "note", size=14), look.text), small=True)
            button.setCheckable(True)
            button.setChecked(channel is self._draft.channel)
            button.setAutoDefault(False)
            button.setToolTip(f"Alt+{number + 1}")
            button.setProperty("channel", channel)
            add_key(self, f"Alt+{number + 1}", button.click)
            self._channels.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _due_plans(self) -> QWidget:
        self._due = QFrame()
        marked(self._due, role="ask")
        row = QHBoxLayout(self._due)
        row.setContentsMargins(*[theme().px(side) for side in (8, 4, 8, 4)])
        picture = QLabel()
        picture.setPixmap(pixmap("clock", "amber", 14))
        self._due_words = label("", tone="amber")
        self._due_words.setWordWrap(True)
        row.addWidget(picture)
        row.addWidget(self._due_words, 1)
        holder = QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(*[theme().px(side) for side in (12, 0, 12, 8)])
        inner.addWidget(self._due)
        self._due_holder = holder
        holder.hide()
        return holder

    def _chips(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(*[theme().px(side) for side in (12, 8, 12, 0)])
        row.setSpacing(theme().px(6))
        today = self._context.clock.today()
        monday = today + timedelta(days=7 - today.weekday())
        for words, day in (
            (self.tr("Tomorrow"), today + timedelta(days=1)),
            (self.tr("In 3 days"), today + timedelta(days=3)),
            (self.tr("Next Monday"), monday),
            (self.tr("In 2 weeks"), today + timedelta(days=14)),
            (self.tr("In a month"), today + timedelta(days=30)),
        ):
            chip = marked(QPushButton(words), small=True)
            secondary(chip)
            chip.setToolTip(f"{formats.day(day)} {formats.weekday(day, self._language())}")
            chip.clicked.connect(lambda _on=False, day=day: self._plan_on(day))
            row.addWidget(chip)
        row.addStretch(1)
        return row

    def _foot(self) -> QWidget:
        cancel, save = QPushButton(self.tr("Cancel") + "  Esc"), QPushButton(self.tr("Save") + "  Ctrl+S")
        secondary(cancel)
        cancel.clicked.connect(self.reject)
        default(save)
        save.clicked.connect(self.save)
        for keys in ("Ctrl+S", "Ctrl+Return"):
            add_key(self, keys, self.save)
        self._save = save
        self._files = files_on(self, self._context, "contact")
        self._files.setShortcut(KEYS)
        self._files.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(self._files)
        return strip("foot", button(self._files), None, cancel, save, edges=(12, 8))

    # what is shown

    def _show(self, draft: ContactDraft) -> None:
        self._talk.show_draft(draft)
        self._plan.show_draft(draft)
        for one in self._channels.buttons():
            one.setChecked(_channel_of(one) is draft.channel)
        self._loaded = draft

    def _customer_picked(self, match: Match | None) -> None:
        if match is not None:
            self._context.read(self, contact_start, self._started, party_id=match.id)

    def _started(self, start: ContactStart) -> None:
        self._name.setText(start.customer)
        self._draft = replace(self._draft, party_id=start.party_id)
        self._loaded = replace(self._loaded, party_id=start.party_id)
        self._offer_people(start)
        today = self._context.clock.today()
        due = [plan for plan in start.plans if plan.next_on is not None and plan.next_on <= today]
        self._due_holder.setVisible(bool(due) and self._contact_id is None)
        told = ", ".join(f"{formats.day(plan.next_on)} {plan.plan}".strip() for plan in due)
        self._due_words.setText(self.tr("Saving this handles the plan: {plan}").format(plan=told))
        if not self._asks_customer:
            self._talk.focus("said")

    def _offer_people(self, start: ContactStart) -> None:
        people = self._talk.widget("person_id")
        if isinstance(people, ChoiceField):
            people.set_options([(None, ""), *start.people])
            first = start.people[0][0] if start.people else None
            person = self._draft.person_id or (first if self._contact_id is None else None)
            self._talk.show_value("person_id", person)
            self._loaded = replace(self._loaded, person_id=person)

    def _offer_colleagues(self, people: Sequence[tuple[int, str]]) -> None:
        """Whose plan it may be; nobody chosen is the customer's salesperson."""
        colleague = self._plan.widget("plan_for_id")
        if isinstance(colleague, ChoiceField):
            colleague.set_options([(None, ""), *people])

    def _stored(self, stored: StoredContact) -> None:
        self._version = stored.version
        self._files.show_record(stored.id)
        if not self._is_kept:
            self._draft = stored.draft
            self._show(stored.draft)
        self._context.read(self, contact_start, self._started, party_id=stored.draft.party_id)

    def _plan_on(self, day: date) -> None:
        self._plan.show_value("next_on", day)
        self._plan.focus("next_plan")

    def _language(self) -> str:
        return self._context.settings.language

    # what is saved

    def draft(self) -> ContactDraft:
        """What is typed now."""
        talk, plan = self._talk.draft(), self._plan.draft()
        chosen = self._channels.checkedButton()
        planned = {name: getattr(plan, name) for name in ("next_on", "next_time", "next_plan", "next_channel")}
        said = {name: getattr(talk, name) for name in ("person_id", "said", "outcome")}
        party_id = (talk.party_id or NOBODY) if self._asks_customer else self._draft.party_id
        at = getattr(talk, "at", None) or self._context.clock.now()
        channel = _channel_of(chosen) if chosen else Channel.PHONE
        return replace(self._draft, party_id=party_id, at=at, channel=channel, **said, **planned)

    def save(self) -> None:
        """Save and close; what is wrong is said beside its field."""
        self._talk.settle(self._send)

    def _send(self) -> None:
        if not (self._talk.check() and self._plan.check()):
            return
        draft = self.draft()
        if draft.party_id == NOBODY:
            self._talk.show_problems({"party_id": self.tr("Choose one from the list (F4).")})
            return
        command: Any = (
            LogContact(key=self._key, draft=draft)
            if self._contact_id is None
            else EditContact(contact_id=self._contact_id, seen_version=self._version, draft=draft)
        )
        self._save.setEnabled(False)
        self._context.run(command, partial(self._saved, draft), problems=self._wrong, failed=self._failed)

    def _saved(self, sent: ContactDraft, done: Done) -> None:
        """It is stored; with something typed since the question, the dialog stays open for that."""
        self._loaded = sent
        self._keeper.drop()
        if self._finishes:
            finished, self._finishes = self._finishes, ()
            self._context.run(FinishReminders(reminders=finished))
        if replace(self.draft(), at=sent.at) == sent:
            self.accept()
            return
        self._version = self._version + 1 if self._contact_id is not None else 1
        self._contact_id = done.record_id
        self._save.setEnabled(True)
        self._keeper.touch()

    def _content(self) -> tuple[str, str] | None:
        """What is kept while it is typed, and offered again after a crash."""
        draft = self.draft()
        is_typed = replace(draft, at=self._loaded.at) != self._loaded
        return (f"{self.windowTitle()} · {self._name.text()}", to_json(draft)) if is_typed else None

    def _wrong(self, problems: Mapping[str, str]) -> None:
        self._plan.show_problems(problems)
        self._talk.show_problems(problems)

    def _failed(self) -> None:
        self._save.setEnabled(True)

    # Qt overrides

    def reject(self) -> None:
        changed = replace(self.draft(), at=self._loaded.at) != self._loaded
        if not changed or may_throw_away(self._context.ask):
            self._keeper.drop()
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        event.ignore()
        self.reject()


def _channel_of(button: QAbstractButton) -> Channel:
    """The channel of its button; Qt hands a ``StrEnum`` back as plain text."""
    return Channel(button.property("channel"))
