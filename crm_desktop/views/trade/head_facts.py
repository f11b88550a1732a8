"""What the customer of a document puts into its head: people, addresses, salesperson, a line of facts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from crm_desktop.domain.clock import day_of
from crm_desktop.present import formats
from crm_desktop.present.terms import terms_text
from crm_desktop.qtkit.forms.editors import ChoiceField
from crm_desktop.qtkit.forms.form import Form
from crm_desktop.queries.trade.entry import PartyFacts
from crm_desktop.views.context import Context
from crm_desktop.views.trade.head import ADDRESS, DISCOUNT, EMPLOYEE, PERSON, Head

_WORDS = {field.key: field.label for field in (PERSON, EMPLOYEE, ADDRESS, DISCOUNT)}


class HeadFacts(QObject):
    """Fills the choices of a head form."""

    def __init__(self, form: Form[Head], context: Context) -> None:
        from crm_desktop.queries.trade.entry import people_in_charge

        super().__init__(form)
        self._form, self._context = form, context
        self._kept: list[str] = []
        self._lines_kept = 0
        context.read(self, people_in_charge, self._show_people)

    def show(self, facts: PartyFacts, *, is_new: bool, is_another: bool = False) -> None:
        """Offer the customer's people and addresses; a document takes the first of each and the owner.

        Args:
            facts: of the customer.
            is_new: whether nothing of the document is stored.
            is_another: whether another customer was chosen: what the former one brought is replaced then.
        """
        people = [
            (None, ""),
            *((person.id, " · ".join(filter(None, (person.name, person.title)))) for person in facts.people),
        ]
        if is_another and self._has("person_id"):
            self._form.show_value("person_id", None)  # nobody of the former customer
        self._offer("person_id", people)
        self._offer("delivery_address", [(address, address) for address in facts.addresses])
        address = {"delivery_address": facts.addresses[0] if facts.addresses else ""}
        people_of = {"person_id": facts.people[0].id if facts.people else None, "employee_id": facts.owner_id}
        own = self._form.bring(address, is_another=is_another)
        own += self._form.bring(people_of, is_another=is_another, fills=is_new or is_another)
        self._kept = [_WORDS[key] for key in own]
        self._from_start("delivery_address")
        self.say(facts)

    def keep_lines(self, facts: PartyFacts, count: int) -> None:
        """Say as well in how many lines a typed price or discount stays."""
        self._lines_kept = count
        self.say(facts)

    def say(self, facts: PartyFacts) -> None:
        """The line of facts under the customer; after another one was chosen, what stays as the operator typed it."""
        kept = [QCoreApplication.translate("trade", word) for word in self._kept]
        if self._lines_kept:
            kept.append(self.tr("prices of %n line(s)", "", self._lines_kept))
        told = self.tr("Stays as you typed it: {fields}").format(fields=", ".join(kept)) if kept else ""
        self._form.show_hint("party_id", told or self._line(facts))

    def clear(self) -> None:
        """No customer, no facts."""
        self._offer("person_id", [(None, "")])
        self._form.show_hint("party_id", "")

    def _line(self, facts: PartyFacts) -> str:
        translate = QCoreApplication.translate
        parts = []
        if facts.grade:
            parts.append(self.tr("Grade {grade}").format(grade=facts.grade))
        parts.append(facts.owner)
        parts.append(terms_text(facts.terms, translate))
        if facts.last_contact_at is not None:
            parts.append(self.tr("last contact {when}").format(when=formats.day(day_of(facts.last_contact_at))[5:]))
        return " · ".join(filter(None, parts))

    def _has(self, key: str) -> bool:
        return key in self._form.keys

    def _offer(self, key: str, options: Sequence[tuple[object, str]]) -> None:
        if not self._has(key):
            return
        field = self._form.widget(key)
        if isinstance(field, ChoiceField):
            field.set_options(list(options))
            self._from_start(key)

    def _from_start(self, key: str) -> None:
        """A long address is read from its beginning."""
        field = self._form.widget(key) if self._has(key) else None
        line = field.combo.lineEdit() if isinstance(field, ChoiceField) else None
        if line is not None:
            line.setCursorPosition(0)

    def _show_people(self, people: Sequence[tuple[int, str]]) -> None:
        self._offer("employee_id", [(None, ""), *people])
