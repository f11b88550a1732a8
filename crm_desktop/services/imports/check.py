"""Checks what an import brings against the books; the dry run and the import both ask here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.clock import Clock
from crm_desktop.domain.errors import DomainError, NotAllowed
from crm_desktop.domain.import_problems import (
    AlreadyReturned,
    AlreadyThere,
    Ambiguous,
    LikelyDouble,
    NotInTheFuture,
    StaysInItsRole,
    TwoRowsForOne,
)
from crm_desktop.domain.imports import (
    OPENINGS,
    ROLES,
    Batch,
    Duplicates,
    ImportPlan,
    Incoming,
    LikelyAnswer,
    Progress,
    Resemblance,
    RowProblem,
    Target,
)
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.parties.roles import AS_CUSTOMER, Roles, in_order, missing_role, roles_on
from crm_desktop.queries.cut import cut_mapping
from crm_desktop.queries.office_rules import rules_of
from crm_desktop.services.imports.books import Books, Slot
from crm_desktop.services.imports.changes import Stored
from crm_desktop.services.imports.checked import Checked, CheckedBatch, Entry
from crm_desktop.services.imports.documents import (
    contact_notes,
    contact_problems,
    opening_notes,
    opening_problems,
    order_problems,
    price_row,
)
from crm_desktop.services.imports.own import OWNERS, OwnRules
from crm_desktop.services.imports.parties import customer_problems, employee_problems, product_problems
from crm_desktop.services.imports.rights import field_problems
from crm_desktop.services.imports.word_rows import WordRules, place_problems

RIGHTS: Mapping[Target, Right] = {
    Target.EMPLOYEES: Right.EDIT_EMPLOYEES,
    Target.WORDS: Right.SET_UP_OFFICE,
    Target.CUSTOMERS: Right.EDIT_CUSTOMERS,
    Target.SUPPLIERS: Right.EDIT_SUPPLIERS,
    Target.PRODUCTS: Right.EDIT_PRODUCTS,
    Target.CONTACTS: Right.EDIT_CUSTOMERS,
    **{target: side.edit for target, side in OPENINGS.items()},
    Target.ORDERS: Right.EDIT_SALES,
    Target.RETURNS: Right.EDIT_SALES,
}
"""What one may import is what one may enter by hand."""
EVERY = 500
"""So many records between two looks at the progress."""


@dataclass(frozen=True)
class Day:
    """The day of the check: what time it is, for rules about the future, and the rate of tax that is usual then."""

    now: datetime
    today: date
    tax_rate: Decimal


def check_plan(session: Session, access: Access, plan: ImportPlan, clock: Clock, progress: Progress) -> Checked:
    """Check a whole plan without changing anything.

    A row that gives a customer another credit limit, or a product a cost, is at fault, as in the form, unless the
    operator may set it. Nothing is dropped silently: whoever may not leaves the column unmatched.

    Raises:
        NotAllowed: if the operator may not enter such records by hand.
        ImportCancelled: if ``progress`` says so.
    """
    for batch in plan.batches:
        if not all(access.may(right) for right in _rights(batch)):
            raise NotAllowed
    checked = Checked(books=Books(session, access, {batch.target.record for batch in plan.batches}))
    day = Day(clock.now(), clock.today(), rules_of(session).tax_rate)
    done = 0
    for batch in plan.batches:
        checker = _Checker(checked, batch, day, access=access, own=_own_rules(session, access, batch))
        for record in batch.records:
            checker.check(record)
            done += 1
            if not done % EVERY:
                progress(done, plan.size)
        checker.judge_words(session)
        checker.found.skipped += batch.doubles
        checker.found.same_rows += [row for row, _label in batch.doubles]
        checker.compare(session)
        checked.batches.append(checker.found)
    progress(done, plan.size)
    return checked


def _own_rules(session: Session, access: Access, batch: Batch) -> tuple[OwnRules, OwnRules]:
    """The rules of the own fields of records, and of the contact people who come with them."""
    record = batch.target.record
    people = [child for one in batch.records for child in one.children] if record is Target.CUSTOMERS else []
    of_people = Owner.PERSON if people else None
    return OwnRules(session, access, OWNERS.get(record), batch.records), OwnRules(session, access, of_people, people)


def _rights(batch: Batch) -> set[Right]:
    ships = batch.delivers or batch.target is Target.RETURNS
    settles = batch.settled and batch.target is Target.ORDERS
    return {RIGHTS[batch.target]} | ({Right.SHIP} if ships else set()) | ({Right.EDIT_MONEY} if settles else set())


class _Checker:
    """Checks the records of one batch, one after the other."""

    def __init__(
        self, checked: Checked, batch: Batch, day: Day, *, access: Access, own: tuple[OwnRules, OwnRules]
    ) -> None:
        if checked.books is None:
            raise ValueError("no books")
        self.found = CheckedBatch(batch)
        self._books, self._batch, self._day = checked.books, batch, day
        self._access = access
        self._own, self._people = own
        self._problems, self._notes = checked.problems, checked.notes
        self._roles: Roles = (ROLES[batch.target],) if batch.target in ROLES else ()
        """What the parties of this batch are to the office."""
        self._first: dict[int, Incoming] = {}
        """Records that an earlier row of the file made or changes, by their slot."""
        self._alone: dict[tuple[str, int], Mapping[str, Slot]] = {}
        """What records hold that refer to one other only, such as a salesperson."""
        self._check: Callable[[Entry], Iterator[tuple[str, DomainError]]] = {
            Target.EMPLOYEES: lambda entry: employee_problems(entry.incoming),
            Target.WORDS: self._word,
            Target.CUSTOMERS: self._customer,
            Target.PRODUCTS: self._product,
            Target.CONTACTS: self._contact,
            **dict.fromkeys(OPENINGS, self._opening),
            Target.ORDERS: self._order,
            Target.RETURNS: self._return,
        }[batch.target.record]

    def check(self, record: Incoming) -> None:
        """Put a record where it belongs, or note why it cannot come in."""
        record = self._people.named_children(self._own.named(record))
        try:
            stored = self._find(record)
        except AlreadyReturned:
            self.found.skip(record, str(record.values["order_number"]))
        except LikelyDouble:
            self._note_faults(Entry(record, Slot(label=_label(record))))
        except DomainError as error:
            self._note(record.row, "", error)
        else:
            self._place(record, stored)

    def _place(self, record: Incoming, stored: Slot | None) -> None:
        entry = Entry(record, stored or Slot(label=_label(record)))
        if stored is not None and not self._takes(record, stored):
            return
        if self._note_faults(entry):
            return
        twin = None if stored is not None else self._books.twin(self._batch.target.record, entry.incoming, entry.refs)
        if twin is not None:
            self.found.skip(record, twin)
        elif stored is None:
            entry.orders = self._books.orders(record.values.get("order_number", ""))
            self.found.new.append(entry)
            self._books.add(self._batch.target.record, record.values, entry.slot, self._batch.match)
            entry.slot.roles = self._roles
            self._first[id(entry.slot)] = record
        else:
            entry.slot.roles = in_order((*entry.slot.roles, *self._roles))
            self._first[id(entry.slot)] = record
            self.found.updates.append(entry)

    def judge_words(self, session: Session) -> None:
        """Keep out the words that the page of their list would refuse, beside those that come in."""
        if self._batch.target.record is not Target.WORDS:
            return
        rules = WordRules(session, [entry.incoming for entry in (*self.found.new, *self.found.updates)])
        for entry in (*self.found.new, *self.found.updates):
            for key, problem in rules.problems(entry.incoming):
                self._note(entry.incoming.row, key, problem)
        self.found.new = [entry for entry in self.found.new if not rules.problems(entry.incoming)]
        self.found.updates = [entry for entry in self.found.updates if not rules.problems(entry.incoming)]
        self._problems.sort(key=lambda one: (one.sheet, one.row))

    def compare(self, session: Session) -> None:
        """Keep of the updates what changes something; the others say what the books say already."""
        if not self.found.updates:
            return
        stored = Stored(session, self._batch.target, [entry.slot.id or 0 for entry in self.found.updates])
        changing: list[Entry] = []
        for entry in self.found.updates:
            owner = entry.refs.get("owner")
            record_id = entry.slot.id or 0
            entry.change = stored.change(entry.incoming, record_id, owner.id if owner is not None else None)
            entry.change.former = cut_mapping(entry.change.former, self._access)
            faults = [*self._faults_of_people(stored, entry)]
            for row, key, problem in faults:
                self._note(row, key, problem)
            if faults:
                continue
            for key, told in stored.kept(entry.incoming, record_id):
                self._tell(entry.incoming.row, key, told)
            if entry.change or (owner is not None and owner.id is None):
                changing.append(entry)
            else:
                self.found.skip(entry.incoming, entry.slot.label)
        self.found.updates = changing

    def _faults_of_people(self, stored: Stored, entry: Entry) -> Iterator[tuple[int, str, DomainError]]:
        """What own fields of people do not take, who are known only now."""
        for child in entry.incoming.children:
            for key, problem in self._people.problems(child, stored.person_id(entry.slot.id or 0, child)):
                yield child.row, key, problem

    def _note_faults(self, entry: Entry) -> bool:
        problems = list(self._check(entry))
        for key, problem in problems:
            self._note(_row_of(entry.incoming, key), key, problem)
        return bool(problems)

    def _find(self, record: Incoming) -> Slot | None:
        """The record that is there already; of a customer also the one that it resembles, if the user says so.

        Raises:
            LikelyDouble: if the user has not said whether it is that customer.
            Ambiguous, UnknownOrder, AlreadyReturned.
        """
        stored = self._books.find(self._batch.target.record, record.values, self._batch.match)
        if stored is not None or self._batch.target.record is not Target.CUSTOMERS:
            return stored
        slots, question = self._books.resembling(record.values, self._batch.match)
        if question is None:
            return None
        answer = self._batch.likely.of(self._batch.sheet, record.row)
        self.found.resembling.append((record, Resemblance(record.row, slots[0].label, question, answer)))
        if answer is LikelyAnswer.OPEN:
            raise question
        if answer is LikelyAnswer.ANOTHER:
            return None
        if len(slots) > 1:
            raise Ambiguous(text=_label(record))
        self._books.know(Target.CUSTOMERS, record.values, slots[0])
        return slots[0]

    def _takes(self, record: Incoming, stored: Slot) -> bool:
        """What happens to a record that is there already, in the books or further up in the file."""
        first = self._first.get(id(stored))
        if first is not None:
            if dict(first.values) == dict(record.values):
                self.found.skip(record, stored.label)
            else:
                self._note(record.row, "", TwoRowsForOne(text=stored.label, row=first.row))
            return False
        if self._batch.duplicates is Duplicates.REFUSE:
            self._note(record.row, "", AlreadyThere(text=stored.label))
            return False
        updates = self._batch.duplicates is Duplicates.UPDATE and self._batch.target.record in _UPDATED
        if not updates:
            self.found.skip(record, stored.label)
            if not set(self._roles) <= set(stored.roles):
                self._tell(record.row, "", StaysInItsRole(text=stored.label))
        return updates

    def _note(self, row: int, key: str, error: DomainError) -> None:
        self._problems.append(RowProblem(self._batch.sheet, row, self._title(key), error))

    def _tell(self, row: int, key: str, error: DomainError) -> None:
        self._notes.append(RowProblem(self._batch.sheet, row, self._title(key), error))

    def _title(self, key: str) -> str:
        return self._batch.titles.get(key) or self._batch.titles.get(key.split(".", 2)[-1], "")

    def _word(self, entry: Entry) -> Iterator[tuple[str, DomainError]]:
        yield from self._refer(entry, entry.incoming.values, "owner")
        yield from place_problems(entry.incoming)

    def _customer(self, entry: Entry) -> Iterator[tuple[str, DomainError]]:
        yield from self._refer(entry, entry.incoming.values, "owner")
        yield from customer_problems(entry.incoming)
        yield from self._own.problems(entry.incoming, entry.slot.id)
        for index, child in enumerate(entry.incoming.children if entry.slot.id is None else ()):
            yield from ((f"people.{index}.{key}", wrong) for key, wrong in self._people.problems(child, None))
        stored = {"credit_limit": entry.slot.credit_limit}
        yield from field_problems(self._access, entry.incoming.values, stored)

    def _product(self, entry: Entry) -> Iterator[tuple[str, DomainError]]:
        yield from product_problems(entry.incoming)
        yield from self._own.problems(entry.incoming, entry.slot.id)
        yield from field_problems(self._access, entry.incoming.values, {})

    def _contact(self, entry: Entry) -> Iterator[tuple[str, DomainError]]:
        yield from self._refer(entry, entry.incoming.values, "customer", "owner")
        yield from contact_problems(entry.incoming, self._day.now, self._day.today)
        for key, told in contact_notes(entry.incoming, self._books.people_of(entry.refs.get("customer"))):
            self._tell(entry.incoming.row, key, told)
        yield from self._own.problems(entry.incoming, entry.slot.id)

    def _opening(self, entry: Entry) -> Iterator[tuple[str, DomainError]]:
        roles = roles_on(OPENINGS[self._batch.target])
        yield from self._refer_to_customer(entry, entry.incoming.values, "owner", roles=roles)
        yield from opening_problems(entry.incoming, self._day.today)
        for key, told in opening_notes(entry.incoming):
            self._tell(entry.incoming.row, key, told)

    def _order(self, entry: Entry) -> Iterator[tuple[str, DomainError]]:
        yield from self._refer_to_customer(entry, entry.incoming.values, "owner")
        yield from order_problems(entry.incoming, self._day.today)
        yield from self._own.problems(entry.incoming, entry.slot.id)
        entry.lines = [Entry(line, Slot()) for line in entry.incoming.children]
        for index, part in enumerate(entry.lines):
            line = part.incoming
            for key, wrong in self._refer_to_customer(part, line.values, "owner", "product"):
                yield f"lines.{index}.{key}", wrong
            try:
                part.priced = price_row(line.values, self._rate_of(part))
            except DomainError as error:
                yield f"lines.{index}.amount", error

    def _rate_of(self, line: Entry) -> Decimal:
        """At which rate a line is taxed: as the file says, else as its product is, else as is usual in the office."""
        product = line.refs.get("product")
        of_product = product.stated.rate if product is not None and product.stated is not None else self._day.tax_rate
        rate: Decimal = line.incoming.values.get("tax_rate", of_product)
        return rate

    def _return(self, entry: Entry) -> Iterator[tuple[str, DomainError]]:
        if entry.incoming.values.get("return_date", self._day.today) > self._day.today:
            yield "return_date", NotInTheFuture(text=entry.incoming.values["return_date"])

    def _refer_to_customer(
        self, entry: Entry, values: Mapping[str, object], *names: str, roles: Roles = AS_CUSTOMER
    ) -> Iterator[tuple[str, DomainError]]:
        """What a document refers to; as when it is typed, one of sales is for a customer."""
        yield from self._refer(entry, values, "customer", *names)
        party = entry.refs.get("customer")
        if party is not None and (missing := missing_role(party.label, party.roles, roles)):
            yield _KEYS["customer"], missing

    def _refer(self, entry: Entry, values: Mapping[str, object], *names: str) -> Iterator[tuple[str, DomainError]]:
        for name in names:
            try:
                slot = self._books.refer(name, values)
            except DomainError as error:
                yield _KEYS[name], error
            else:
                if slot is not None:
                    entry.refs = self._with(entry.refs, name, slot)

    def _with(self, refs: Mapping[str, Slot], name: str, slot: Slot) -> Mapping[str, Slot]:
        return {**refs, name: slot} if refs else self._alone.setdefault((name, id(slot)), {name: slot})


_UPDATED = frozenset({Target.CUSTOMERS, Target.PRODUCTS, Target.EMPLOYEES, Target.WORDS})
"""What an import may change; documents are only added."""
_KEYS = {"customer": "customer_name", "product": "product_code", "owner": "owner"}


def _row_of(record: Incoming, key: str) -> int:
    """The row at fault: of a line or person, its own."""
    parts = key.split(".", 2)
    if len(parts) == 3 and record.children:
        return record.children[int(parts[1])].row
    return record.row


def _label(record: Incoming) -> str:
    values: Mapping[str, object] = record.values
    return str(values.get("number") or values.get("name") or values.get("code") or f"#{record.row}")
