"""The window in which one contact person is entered or changed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from crm_desktop.domain.attachments.owners import place_in
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.parties.drafts import PersonDraft
from crm_desktop.qtkit.forms.form import Form
from crm_desktop.qtkit.local_keys import add_key
from crm_desktop.qtkit.marks import default, label, secondary
from crm_desktop.qtkit.on_screen import Dialog
from crm_desktop.qtkit.stacking import stacked, strip
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.parties.form import Choices
from crm_desktop.views.attachments.opener import FileTaker
from crm_desktop.views.context import Context
from crm_desktop.views.customers.customer_fields import seen_section
from crm_desktop.views.customers.person_fields import person_section
from crm_desktop.views.leaving import may_throw_away
from crm_desktop.views.own_form import own_form_fields


class PersonDialog(Dialog):
    """Enters or changes one person.

    Attributes:
        wanted: carries the person as it is to be saved.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget, context: Context, found: Choices, start: PersonDraft) -> None:
        super().__init__(parent)
        self.setObjectName("person_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        title = start.name or self.tr("New contact person")
        self.setWindowTitle(title)
        section = seen_section(context, PersonDraft, person_section(found, own_form_fields(context, Owner.PERSON)))
        self._form: Form[PersonDraft] = Form("customers", section.fields, start, context, columns=section.columns)
        self._form.finished.connect(self.save)
        FileTaker(self, context, place_in("person", start.id))
        heading = label(title, role="name")
        heading.setContentsMargins(*[theme().px(side) for side in (12, 12, 12, 0)])
        stacked(self, heading, self._form, self._foot(), grows=self._form)
        self.setMinimumWidth(theme().px(780))
        self._form.focus()

    def save(self) -> None:
        """Give the person to who asked, once everything can be read."""
        if self._form.check():
            self.wanted.emit(self._form.draft())

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Show what is wrong with this person."""
        self._form.show_problems(problems)

    # parts

    def _foot(self) -> QWidget:
        cancel, save = QPushButton(self.tr("Cancel") + "  Esc"), QPushButton(self.tr("Save") + "  Ctrl+S")
        secondary(cancel)
        cancel.clicked.connect(self.reject)
        default(save)
        save.clicked.connect(self.save)
        add_key(self, "Ctrl+S", self.save)
        return strip("foot", None, cancel, save, edges=(12, 8))

    def stored(self, sent: PersonDraft) -> None:
        """It is stored: close, unless something was typed since."""
        self._form.take_stored(sent, sent)
        if not self._form.is_changed:
            self.done(1)

    def may_leave(self) -> bool:
        """Ask while something typed is not saved."""
        return not self._form.is_changed or may_throw_away(self._context.ask)
