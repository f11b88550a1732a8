"""The page in which a new customer is entered, the collision check beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from crm_desktop.domain.changes import Done
from crm_desktop.domain.draft_codec import from_json, to_json
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.parties.customers import CustomerStatus
from crm_desktop.domain.parties.drafts import CustomerDraft, PersonDraft
from crm_desktop.domain.parties.roles import PartyRole
from crm_desktop.qtkit.forms.form import Form
from crm_desktop.qtkit.icons import icon, pixmap
from crm_desktop.qtkit.local_keys import add_key
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.stacking import stacked, strip
from crm_desktop.queries.parties.form import Choices, choices
from crm_desktop.services.parties.customers import SaveCustomer
from crm_desktop.views.context import Context
from crm_desktop.views.customers.collision_box import CollisionBox
from crm_desktop.views.customers.customer_fields import all_sections
from crm_desktop.views.customers.person_fields import first_person_section
from crm_desktop.views.customers.roles import CUSTOMER, ROLES
from crm_desktop.views.customers.sectioned_form import SectionedForm
from crm_desktop.views.kept_drafts import DraftKeeper
from crm_desktop.views.leaving import SAVE_AND_NEW, next_button
from crm_desktop.views.own_form import usual_own

PERSON = "people.0."


class EntryPage(QWidget):
    """A new customer.

    Attributes:
        saved: it is saved, under this id.
        typed: something was typed or the form is as it was.
        not_saved: it could not be saved; the page says why.
        next_wanted: it is to be saved and another one begun.
    """

    saved = Signal(int)
    typed = Signal()
    not_saved = Signal()
    next_wanted = Signal()

    def __init__(self, context: Context, prefill: Mapping[str, Any]) -> None:
        super().__init__()
        self._context, self._key = context, str(uuid4())
        self._start = _start(context, prefill)
        self._spec = next((spec for role, spec in ROLES.items() if role in self._start.roles), CUSTOMER)
        self._saved_as: int | None = None
        self._version = 0
        self._form: SectionedForm[CustomerDraft] | None = None
        self._person: Form[PersonDraft] | None = None
        self._keeper = DraftKeeper(self, context, "customer", self._content, key=prefill.get("draft_key", ""))
        if prefill.get("draft"):
            self._keeper.adopt()
        self._box = CollisionBox(context, role=self._spec.role)
        self._box.wanted.connect(lambda party_id: context.open("customer", party_id))
        body = QWidget()  # it takes the room below the head from the start
        self._body = QHBoxLayout(body)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        stacked(self, self._head(), body, grows=body)
        for keys, run in (("Ctrl+S", self.save), ("Ctrl+Return", self.save), (SAVE_AND_NEW, self.next_wanted.emit)):
            add_key(self, keys, run)
        context.read(self, choices, self._build)

    @property
    def is_unsaved(self) -> bool:
        """Whether something typed is not saved."""
        return self._form is not None and self.draft() != self._start

    def draft(self) -> CustomerDraft:
        """What is typed now."""
        if self._form is None or self._person is None:
            return self._start
        person = self._person.draft()
        return replace(self._form.draft(), people=(person,) if person != PersonDraft() else ())

    def save(self) -> None:
        """Save; what is wrong is said beside its field."""
        if self._form is None or self._person is None or not (self._form.check() and self._person.check()):
            self.not_saved.emit()
            return
        sent = self.draft()
        command = SaveCustomer(draft=sent, key=self._key)
        if self._saved_as is not None:
            command = replace(command, party_id=self._saved_as, seen_version=self._version)
        self._save.setEnabled(False)
        self._context.run(command, partial(self._done, sent), problems=self._wrong, failed=self._failed)

    def handed_over(self) -> Mapping[str, Any] | None:
        """What another page needs to go on with what is typed."""
        return self._keeper.hand_over()

    def give_up(self) -> None:
        """Forget what was kept of it."""
        self._keeper.drop()

    @property
    def title(self) -> str:
        """What is entered here."""
        return QCoreApplication.translate("customers", self._spec.new)

    # parts

    def _head(self) -> QWidget:
        picture = QLabel()
        picture.setPixmap(pixmap(self._spec.icon, "accent", 20))
        hint = label(self.tr("Only the name is needed; Enter goes through the usual fields."), role="hint")
        self._save = QPushButton(icon("save", "on_accent"), self.tr("Save") + "  Ctrl+S")
        marked(self._save, primary=True)
        self._save.clicked.connect(self.save)
        again = next_button(self.next_wanted.emit)
        return strip("bar", picture, label(self.title, role="name"), hint, None, again, self._save, edges=(14, 8))

    def _build(self, found: Choices) -> None:
        context, start = self._context, self._start
        self._form = SectionedForm("customers", all_sections(context, found), start, context)
        person = start.people[0] if start.people else PersonDraft()
        section = first_person_section()
        self._person = Form("customers", section.fields, person, context, columns=section.columns)
        self._form.insert(1, section.title, self._person)
        self._form.edited.connect(self._edited)
        self._person.edited.connect(self._edited)
        self._body.addWidget(self._form, 1)
        self._body.addWidget(self._box)
        self._form.focus()
        if start.name:
            self._box.look(start)

    def _edited(self, _key: str) -> None:
        self._box.look(self.draft())
        self._keeper.touch()
        self.typed.emit()

    def _content(self) -> tuple[str, str] | None:
        draft = self.draft()
        return (draft.name, to_json(draft)) if self.is_unsaved else None

    def _done(self, sent: CustomerDraft, done: Done) -> None:
        """It is stored; what was typed since the question stays here until it is saved too."""
        self._keeper.drop()
        self._start, self._saved_as = sent, done.record_id
        self._version += 1
        self._save.setEnabled(True)
        if self.is_unsaved:
            self._keeper.touch()
            self.not_saved.emit()
            self.typed.emit()
        elif done.record_id is not None:
            self.saved.emit(done.record_id)

    def _failed(self) -> None:
        self._save.setEnabled(True)
        self.not_saved.emit()

    def _wrong(self, problems: Mapping[str, str]) -> None:
        if self._form is None or self._person is None:
            return
        of_person = {key.removeprefix(PERSON): text for key, text in problems.items() if key.startswith(PERSON)}
        self._person.show_problems(of_person)
        self._form.show_problems({key: text for key, text in problems.items() if not key.startswith(PERSON)})


def _start(context: Context, prefill: Mapping[str, Any]) -> CustomerDraft:
    """A new draft, or a half-typed one that was kept."""
    kept = prefill.get("draft")
    if kept:
        return from_json(CustomerDraft, kept)
    role = prefill.get("role", PartyRole.CUSTOMER)
    status = CustomerStatus.PROSPECT if role is PartyRole.CUSTOMER else CustomerStatus.ACTIVE
    name = prefill.get("name", "")
    own = usual_own(context, Owner.PARTY)
    return CustomerDraft(name=name, roles=(role,), status=status, owner_id=context.access.employee_id, own=own)
