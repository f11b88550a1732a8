"""What the customer of a document puts into its head: people, addresses, salesperson, a line of facts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from crm_desktop.domain.customers import Terms
from crm_desktop.present import formats
from crm_desktop.present.terms import terms_text
from crm_desktop.qtkit.editors import ChoiceField
from crm_desktop.qtkit.form import Form
from crm_desktop.queries.order_entry import CustomerFacts
from crm_desktop.views.context import Context
from crm_desktop.views.sales.head import Head


class HeadFacts(QObject):
    """Fills the choices of a head form."""

    def __init__(self, form: Form[Head], context: Context) -> None:
        from crm_desktop.queries.order_entry import salespeople

        super().__init__(form)
        self._form, self._context = form, context
        self._wanted = form.draft()
        context.read(self, salespeople, self._show_salespeople)

    def show(self, facts: CustomerFacts, *, is_new: bool) -> None:
        """Offer the customer's people and addresses; a new document takes the first of each and the owner."""
        people = [
            (None, ""),
            *((person.id, " · ".join(filter(None, (person.name, person.title)))) for person in facts.people),
        ]
        self._offer("person_id", people)
        self._offer("delivery_address", [(address, address) for address in facts.addresses])
        draft = self._form.draft()
        if is_new and draft.person_id is None and facts.people:
            self._form.show_value("person_id", facts.people[0].id)
        if self._has("delivery_address") and not draft.delivery_address and facts.addresses:
            self._form.show_value("delivery_address", facts.addresses[0])
            self._offer("delivery_address", [(address, address) for address in facts.addresses])
        if is_new and draft.employee_id is None and facts.owner_id is not None:
            self._form.show_value("employee_id", facts.owner_id)
        self.say(facts)

    def say(self, facts: CustomerFacts) -> None:
        """The line of facts under the customer."""
        self._form.show_hint("customer_id", self._line(facts))

    def clear(self) -> None:
        """No customer, no facts."""
        self._offer("person_id", [(None, "")])
        self._form.show_hint("customer_id", "")

    def _line(self, facts: CustomerFacts) -> str:
        translate = QCoreApplication.translate
        parts = []
        if facts.grade:
            parts.append(self.tr("Grade {grade}").format(grade=facts.grade))
        parts.append(facts.owner)
        parts.append(terms_text(Terms(facts.term_kind, facts.term_days, facts.term_day), translate))
        if facts.last_contact_at is not None:
            parts.append(self.tr("last contact {when}").format(when=formats.day(facts.last_contact_at.date())[5:]))
        return " · ".join(filter(None, parts))

    def _has(self, key: str) -> bool:
        return hasattr(self._form.draft(), key) and key in self._form.keys

    def _offer(self, key: str, options: Sequence[tuple[object, str]]) -> None:
        if not self._has(key):
            return
        field = self._form.widget(key)
        if isinstance(field, ChoiceField):
            value = getattr(self._wanted, key)
            field.set_options(list(options))
            if value not in (None, ""):
                field.show_value(value)
            self._from_start(field)

    @staticmethod
    def _from_start(field: ChoiceField) -> None:
        """A long address is read from its beginning."""
        line = field.combo.lineEdit()
        if line is not None:
            line.setCursorPosition(0)

    def _show_salespeople(self, people: Sequence[tuple[int, str]]) -> None:
        self._offer("employee_id", [(None, ""), *people])
