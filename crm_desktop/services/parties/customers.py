"""Saving customers with their people, checked against the ones that are already there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import joinedload
from sqlalchemy.orm.attributes import flag_modified

from crm_desktop.domain.access import Access, Area, Right
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import (
    DomainError,
    FieldProblems,
    NeedsConfirmation,
    RuleBroken,
)
from crm_desktop.domain.figures import Amount
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.parties.collision import SURE_FROM
from crm_desktop.domain.parties.drafts import (
    AGREED_FIELDS,
    CREDIT_FIELDS,
    CustomerDraft,
    PersonDraft,
    credit_problems,
    draft_problems,
)
from crm_desktop.domain.parties.roles import EDIT, edited_by
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.base import longest_texts
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.queries.parties.collision import LookAlike, look_alikes
from crm_desktop.services.hidden_fields import with_hidden
from crm_desktop.services.numbering import next_number
from crm_desktop.services.own_values import keep_own, own_problems
from crm_desktop.services.parties.index import fill_customer, fill_person, index_customer
from crm_desktop.services.parties.roles import why_it_keeps_its_roles
from crm_desktop.services.saving import code_taken
from crm_desktop.services.work import Handler, Named, Work


class OwnerNotYours(RuleBroken):
    """A salesperson may not give customers to others."""

    template = QT_TRANSLATE_NOOP("errors", "Choose yourself: only a manager hands customers to others.")


class RoleNotYours(RuleBroken):
    """Who buys does not make customers, and who sells no suppliers, unless both are theirs to enter."""

    template = QT_TRANSLATE_NOOP("errors", "Leave the roles that you may not enter as they were.")


class AgreedByOthers(RuleBroken):
    """What is agreed on one side is changed by those who look after that side."""

    template = QT_TRANSLATE_NOOP("errors", "Leave this as it was: others agree it, those who may change that side.")


class CreditNotYours(RuleBroken):
    """Whoever sells does not say how far the customer is trusted."""

    template = QT_TRANSLATE_NOOP("errors", "To change the credit, ask finance or a manager: they set it.")


class PossibleCollision(NeedsConfirmation):
    """The office seems to have this customer already.

    Attributes:
        look_alikes: the customers in question, likest first; colleagues' are masked.
    """

    key = "collision"
    template = QT_TRANSLATE_NOOP(
        "errors", "To save {name}, confirm that this is another company. Already in the office: {others}."
    )

    def __init__(self, name: str, found: Sequence[LookAlike]) -> None:
        self.look_alikes = tuple(found)
        super().__init__(name=name, others="; ".join(_told(one) for one in found))


@dataclass(frozen=True, kw_only=True)
class SaveCustomer:
    """Add a customer, or save changes of one, its people included.

    Attributes:
        key: made by the client for a new one, so that saving twice adds one.
        party_id: None for a new one.
    """

    draft: CustomerDraft
    key: str = ""
    party_id: int | None = None
    seen_version: int = 0
    accepted: frozenset[str] = frozenset()


def save_customer(work: Work, command: SaveCustomer) -> Done:
    """Check, save and index a customer.

    Raises:
        FieldProblems: if something typed cannot be saved.
        PossibleCollision: if it resembles one that is there, unless accepted.
        StaleRecord: if somebody else saved it meanwhile.
    """
    if command.party_id is None:
        customer = work.stored_under(Party, command.key)
        if customer is not None:
            return Done(Changes.CUSTOMERS, customer.id, customer.code)
        customer = Party(key=command.key, created_at=work.clock.now(), is_active=True)
    else:
        customer = load_editable(work, command.party_id, seen_version=command.seen_version)
        command = replace(command, draft=_with_hidden(work, customer, command.draft))
    _check(work, customer, command.draft)
    if PossibleCollision.key not in command.accepted:
        _check_collision(work, customer, command)
    _take_over(work, customer, command.draft)
    if command.party_id is None and customer.owner_id is None:
        customer.owner_id = _own_salesperson(work)
    work.session.add(customer)
    work.session.flush()
    _keep_own(work, customer, command)
    index_customer(work, customer, is_new=command.party_id is None)
    return Done(Changes.CUSTOMERS | Changes.REMINDERS, customer.id, customer.code)


def _keep_own(work: Work, customer: Party, command: SaveCustomer) -> None:
    """Keep what the office's own fields hold, of the party and of its people."""
    keep_own(work, Owner.PARTY, customer.id, command.draft.own, is_new=command.party_id is None)
    for person, draft in zip(customer.people, command.draft.people, strict=True):
        keep_own(work, Owner.PERSON, person.id, draft.own, is_new=draft.id is None)


def _with_hidden(work: Work, customer: Party, draft: CustomerDraft) -> CustomerDraft:
    """What the operator typed, and what is stored of all that he does not see."""
    stored = {person.id: person for person in customer.people}
    people = tuple(with_hidden(work.access, one, stored.get(one.id or 0)) for one in draft.people)
    return replace(with_hidden(work.access, draft, customer), people=people)


@dataclass(frozen=True, kw_only=True)
class SetCredit:
    """Say how far a customer is trusted, and nothing else of it."""

    party_id: int
    seen_version: int
    credit_limit: Amount | None = None
    max_overdue_days: int | None = None
    on_hold: bool = False


def set_credit(work: Work, command: SetCredit) -> Done:
    """Keep the credit of a customer.

    Raises:
        NotAllowed: if the operator does not see it.
        FieldProblems: if a figure is below zero.
        StaleRecord: if somebody else saved the customer meanwhile.
    """
    work.require(Right.SEE_BANK)
    customer = load_customer(work, command.party_id, seen_version=command.seen_version)
    problems = dict(credit_problems(command.credit_limit, command.max_overdue_days))
    if problems:
        raise FieldProblems(problems)
    for name in CREDIT_FIELDS:
        setattr(customer, name, getattr(command, name))
    return Done(Changes.CUSTOMERS, customer.id, customer.code)


def load_customer(work: Work, party_id: int, *, seen_version: int | None = None) -> Party:
    """Load a customer that the operator may see.

    Raises:
        NotFound: if there is none, or it is a colleague's.
        StaleRecord: if its version is another one than ``seen_version``.
    """
    if seen_version is None:
        return work.load(Party, party_id)
    return work.load_seen(Party, party_id, seen_version)


def load_editable(work: Work, party_id: int, *, seen_version: int | None = None) -> Party:
    """Load a party that the operator may change.

    Raises:
        NotFound, StaleRecord: as ``load_customer`` does.
        NotAllowed: if it is in none of the roles that are his to edit.
    """
    party = load_customer(work, party_id, seen_version=seen_version)
    work.require(*edited_by(party.roles))
    return party


def _check(work: Work, customer: Party, draft: CustomerDraft) -> None:
    problems = draft_problems(draft, longest_texts(Party), longest_texts(ContactPerson))
    if "code" not in problems and (taken := code_taken(work, customer, draft.code.strip())):
        problems["code"] = taken
    if _gives_away(work, customer, draft):
        problems["owner_id"] = OwnerNotYours()
    if still_owes := why_it_keeps_its_roles(work, customer, draft.roles):
        problems["roles"] = still_owes
    problems |= _of_other_roles(work, customer, draft)
    problems |= {name: CreditNotYours() for name in _credit_changes(work, customer, draft)}
    problems |= own_problems(work, Owner.PARTY, draft.own, customer.id if customer in work.session else None)
    for place, person in enumerate(draft.people):
        of_person = own_problems(work, Owner.PERSON, person.own, person.id)
        problems |= {f"people.{place}.{name}": problem for name, problem in of_person.items()}
    if problems:
        raise FieldProblems(problems)


def _gives_away(work: Work, customer: Party, draft: CustomerDraft) -> bool:
    """A salesperson keeps customers to himself or leaves them as they were; others may assign."""
    if work.access.may(Right.ASSIGN_CUSTOMERS) or work.access.sees_all(Area.PARTIES):
        return False
    return draft.owner_id not in (None, customer.owner_id, work.access.employee_id)


def _of_other_roles(work: Work, customer: Party, draft: CustomerDraft) -> dict[str, DomainError]:
    """What the operator changed of roles, and of what is agreed in them, that are not his to edit."""
    is_stored = customer in work.session
    before: CustomerDraft | Party = customer if is_stored else CustomerDraft(name="")
    problems: dict[str, DomainError] = {}
    changed = set(draft.roles) ^ set(customer.roles if is_stored else ())
    if not all(work.access.may(role.edit) for role in changed):
        problems["roles"] = RoleNotYours()
    for right, names in AGREED_FIELDS.items():
        if not work.access.may(right):
            others = [name for name in names if getattr(draft, name) != getattr(before, name)]
            problems |= dict.fromkeys(others, AgreedByOthers())
    return problems


def _credit_changes(work: Work, customer: Party, draft: CustomerDraft) -> list[str]:
    """What the operator changed of the credit without the right to."""
    if work.access.may(Right.SET_CREDIT):
        return []
    before: CustomerDraft | Party = customer if customer in work.session else CustomerDraft(name="")
    return [name for name in CREDIT_FIELDS if getattr(draft, name) != getattr(before, name)]


def _check_collision(work: Work, customer: Party, command: SaveCustomer) -> None:
    draft = command.draft
    if command.party_id is not None and not _identity_changed(customer, draft):
        return
    phones = [draft.phone, *(person.mobile for person in draft.people)]
    found = look_alikes(
        work.session,
        work.access,
        name=draft.name,
        phones=phones,
        tax_number=draft.tax_number,
        except_id=command.party_id,
    )
    sure = [one for one in found if one.score >= SURE_FROM]
    if sure:
        raise PossibleCollision(draft.name.strip(), sure)


def _identity_changed(customer: Party, draft: CustomerDraft) -> bool:
    was = (customer.name, customer.phone, customer.tax_number, {person.mobile for person in customer.people})
    now = (draft.name.strip(), draft.phone.strip(), draft.tax_number.strip(), {one.mobile for one in draft.people})
    return was != now


def _take_over(work: Work, customer: Party, draft: CustomerDraft) -> None:
    fill_customer(customer, draft)
    customer.code = draft.code.strip() or customer.code or next_number(work, "customer", work.clock.today())
    flag_modified(customer, "name")  # people alone must raise the version too: they are one form
    _take_over_people(customer, draft.people)


def _take_over_people(customer: Party, drafts: Sequence[PersonDraft]) -> None:
    stored = {person.id: person for person in customer.people}
    kept = []
    for position, draft in enumerate(drafts):
        person = stored.get(draft.id) if draft.id is not None else None
        kept.append(fill_person(person or ContactPerson(), draft, position))
    customer.people = kept


def _own_salesperson(work: Work) -> int | None:
    """The operator, if he sells or would not see the customer otherwise; else the customer is nobody's yet."""
    access = work.access
    employee = work.load(Employee, access.employee_id) if access.employee_id else None
    owns = employee is not None and (employee.is_salesperson or access.role.needs_person)
    return employee.id if employee is not None and owns else None


def _told(one: LookAlike) -> str:
    """Names and dates only, so that it reads in every language; a colleague's customer has no name."""
    facts = [fact for fact in (one.owner, one.last_contact_on and one.last_contact_on.isoformat()) if fact]
    return f"{one.name or '＊＊＊'}{' (' + ', '.join(facts) + ')' if facts else ''}"


def _named(command: SaveCustomer, access: Access) -> Sequence[Named]:
    of_party = Named(Party, command.party_id, (joinedload(Party.people),))
    return [of_party, Named(Employee, access.employee_id if command.party_id is None else None)]


HANDLERS = {
    SaveCustomer: Handler(save_customer, EDIT, "customer", makes=Party, names=_named),
    SetCredit: Handler(set_credit, Right.SET_CREDIT, "customer"),
}
