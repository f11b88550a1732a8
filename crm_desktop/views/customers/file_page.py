"""The file of a stored customer 档案: read, change, save."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from crm_desktop.domain.access import Right
from crm_desktop.domain.parties.drafts import CREDIT_FIELDS, CustomerDraft
from crm_desktop.domain.parties.roles import edited_by
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.local_keys import add_key
from crm_desktop.qtkit.marks import grounded, label, marked
from crm_desktop.qtkit.stacking import stacked
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.parties.form import Choices, StoredCustomer, choices
from crm_desktop.services.parties.customers import SaveCustomer, SetCredit
from crm_desktop.views.context import Context
from crm_desktop.views.customers.collision_box import CollisionBox
from crm_desktop.views.customers.customer_fields import all_sections
from crm_desktop.views.customers.sectioned_form import SectionedForm

_NAMING = frozenset({"name", "short_name", "phone", "tax_number"})


class FilePage(QWidget):
    """All that is known about a customer but its people.

    Attributes:
        unsaved_changed: something typed is not saved, or all of it is.
        saved, not_saved: how saving ended; what is wrong is said beside its field.
    """

    unsaved_changed = Signal(bool)
    saved = Signal()
    not_saved = Signal()

    def __init__(self, context: Context, stored: StoredCustomer) -> None:
        super().__init__()
        self._context, self._stored = context, stored
        self._may_edit = context.may(edited_by(stored.draft.roles))
        self._may_set_credit = context.may(Right.SET_CREDIT)
        self._form: SectionedForm[CustomerDraft] | None = None
        self._sent: CustomerDraft | None = None
        self._box = CollisionBox(context, stored.id)
        self._box.wanted.connect(lambda party_id: context.open("customer", party_id))
        self._box.hide()
        body = QWidget()  # it takes the room above the foot from the start
        self._body = QHBoxLayout(body)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._state = label(role="hint")
        stacked(self, body, self._foot(), grows=body)
        add_key(self, "Ctrl+S", self.save)
        context.read(self, choices, self._build)

    @property
    def is_unsaved(self) -> bool:
        """Whether something typed is not saved."""
        return self._form is not None and self._form.is_changed

    def show_stored(self, stored: StoredCustomer) -> None:
        """Show the customer as it is now, unless something typed would be lost."""
        if self._sent is not None and self._form is not None:
            # the first news after saving are our own
            sent, self._sent, self._stored = self._sent, None, stored
            self._form.take_stored(stored.draft, sent)
            self._tell(self.is_unsaved)
            return
        if self.is_unsaved:
            if stored.version != self._stored.version:
                self._state.setText(self.tr("Someone changed this file meanwhile: saving will ask you to reload."))
            return
        self._stored = stored
        if self._form is not None:
            self._form.show_draft(stored.draft)

    def save(self) -> None:
        """Save; what is wrong is said beside its field."""
        if self._form is None or not self._form.check():
            self.not_saved.emit()
            return
        draft = replace(self._form.draft(), people=self._stored.draft.people)
        command = self._command(draft)
        self._context.run(command, lambda _done: self._saved(draft), problems=self._wrong, failed=self.not_saved.emit)

    def _command(self, draft: CustomerDraft) -> SaveCustomer | SetCredit:
        """What stores the draft; somebody who decides the credit only stores no more than that."""
        party_id, version = self._stored.id, self._stored.version
        if self._may_edit:
            return SaveCustomer(draft=draft, party_id=party_id, seen_version=version)
        return SetCredit(
            party_id=party_id,
            seen_version=version,
            credit_limit=draft.credit_limit,
            max_overdue_days=draft.max_overdue_days,
            on_hold=draft.on_hold,
        )

    def give_up(self) -> None:
        """Show again what is stored."""
        if self._form is not None:
            self._form.show_draft(self._stored.draft)
        self._typed("")

    # parts

    def _foot(self) -> QWidget:
        foot = grounded(QWidget(), "foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(*[theme().px(side) for side in (14, 6, 14, 6)])
        row.setSpacing(theme().px(8))
        row.addWidget(self._state, 1)
        self._back = QPushButton(icon("undo"), self.tr("Take back"))
        self._save = QPushButton(icon("save", "on_accent"), self.tr("Save") + "  Ctrl+S")
        marked(self._save, primary=True)
        self._back.clicked.connect(self.give_up)
        self._save.clicked.connect(self.save)
        row.addWidget(self._back)
        row.addWidget(self._save)
        foot.setVisible(self._may_edit or self._may_set_credit)
        self._enable(changed=False)
        return foot

    def _build(self, found: Choices) -> None:
        context = self._context
        self._form = SectionedForm("customers", all_sections(context, found), self._stored.draft, context)
        self._form.edited.connect(self._typed)
        if not self._may_edit:
            self._form.set_read_only(True)
            for key in CREDIT_FIELDS if self._may_set_credit else ():
                self._form.widget_of(key).set_read_only(False)
        self._body.addWidget(self._form, 1)
        self._body.addWidget(self._box)

    def _typed(self, key: str) -> None:
        self._tell(self.is_unsaved)
        if key in _NAMING and self._form is not None:
            self._box.show()
            self._box.look(replace(self._form.draft(), people=()))

    def _tell(self, changed: bool) -> None:  # noqa: FBT001 - what the signal carries
        self._enable(changed=changed)
        self.unsaved_changed.emit(changed)

    def _enable(self, *, changed: bool) -> None:
        self._save.setEnabled(changed)
        self._back.setEnabled(changed)
        self._state.setText(self.tr("Changed, not saved yet") if changed else "")

    def _saved(self, draft: CustomerDraft) -> None:
        """Stored: what was typed since the question stays, unsaved; the page is told soon how it stands now."""
        if self._form is not None:
            self._form.take_stored(draft, draft)
            self._sent = draft
        self._box.hide()
        self._typed("")
        if self.is_unsaved:
            self.not_saved.emit()
        else:
            self.saved.emit()

    def _wrong(self, problems: Mapping[str, str]) -> None:
        if self._form is not None:
            self._form.show_problems(problems)
