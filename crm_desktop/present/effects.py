"""What a command would do in words and figures: a few lines of "before → after", for dialogs and the terminal alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from crm_desktop.domain.amounts import total_of
from crm_desktop.domain.documents import DOCUMENTS
from crm_desktop.domain.effects import Effects, Facts, PartyEffect, RecordEffect, ReminderEffect, RowCounts
from crm_desktop.domain.reminders import ReminderKind
from crm_desktop.domain.sides import Side
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats

Say = Callable[[str, str], str]
"""The words for a text, marked in a context."""
MOST = 6
"""So many documents, open items or parties are told one by one; more are told together."""
NOTHING = "—"
NONE = Decimal("0.00")

TABLE_WORDS: Mapping[str, str] = {
    "charge": QT_TRANSLATE_NOOP("effects", "Amount due"),
    "credit": QT_TRANSLATE_NOOP("effects", "Receipt or credit"),
    "allocation": QT_TRANSLATE_NOOP("effects", "Allocation"),
    "party": QT_TRANSLATE_NOOP("effects", "Customer or other party"),
    "contact_person": QT_TRANSLATE_NOOP("effects", "Contact person"),
    "contact_entry": QT_TRANSLATE_NOOP("effects", "Contact entry"),
    "product": QT_TRANSLATE_NOOP("effects", "Product"),
    "contract_price": QT_TRANSLATE_NOOP("effects", "Contract price"),
    "level_price": QT_TRANSLATE_NOOP("effects", "Level price"),
    "employee": QT_TRANSLATE_NOOP("effects", "Person of the office"),
    "department": QT_TRANSLATE_NOOP("effects", "Department"),
}
"""What is told of rows beside documents, in the order in which it is told; lines go with their documents."""
_OPEN = {
    **{kind.value: one.awaits for kind, one in DOCUMENTS.items() if one.awaits},
    "charge": QT_TRANSLATE_NOOP("effects", "to be paid"),
    "credit": QT_TRANSLATE_NOOP("effects", "unallocated"),
}
"""What is open of a record."""
_REMINDERS = {
    ReminderKind.CONTACT: QT_TRANSLATE_NOOP("effects", "Reminders of planned contacts"),
    ReminderKind.ORDER: QT_TRANSLATE_NOOP("effects", "Reminders of orders to deliver"),
    ReminderKind.RECEIVABLE: QT_TRANSLATE_NOOP("effects", "Reminders of money due"),
    ReminderKind.PAYABLE: QT_TRANSLATE_NOOP("effects", "Reminders of money to pay"),
    ReminderKind.QUOTE: QT_TRANSLATE_NOOP("effects", "Reminders of quotes"),
    ReminderKind.BIRTHDAY: QT_TRANSLATE_NOOP("effects", "Reminders of birthdays"),
    ReminderKind.SILENT: QT_TRANSLATE_NOOP("effects", "Reminders of silent customers"),
    ReminderKind.ORDERLESS: QT_TRANSLATE_NOOP("effects", "Reminders of customers without orders"),
    ReminderKind.UNSIGNED: QT_TRANSLATE_NOOP("effects", "Reminders of slips not signed"),
    ReminderKind.RHYTHM: QT_TRANSLATE_NOOP("effects", "Reminders of customers late by habit"),
    ReminderKind.NEVER: QT_TRANSLATE_NOOP("effects", "Reminders of customers who never ordered"),
    ReminderKind.PLANLESS: QT_TRANSLATE_NOOP("effects", "Reminders of customers without a plan"),
    ReminderKind.WEEKDAY: QT_TRANSLATE_NOOP("effects", "Reminders of days of ordering"),
    ReminderKind.FALLING: QT_TRANSLATE_NOOP("effects", "Reminders of customers who order less"),
    ReminderKind.TASK: QT_TRANSLATE_NOOP("effects", "Tasks"),
    ReminderKind.PLANNED: QT_TRANSLATE_NOOP("effects", "Contacts of contact plans"),
    ReminderKind.OWN: QT_TRANSLATE_NOOP("effects", "Tasks of the office's own rules"),
    ReminderKind.REPORT: QT_TRANSLATE_NOOP("effects", "Reports whose day has come"),
}
_IN_ACCOUNT = QT_TRANSLATE_NOOP("effects", "{name} · balance")
_UNALLOCATED = QT_TRANSLATE_NOOP("effects", "{name} · unallocated")
_OWES = {
    Side.RECEIVABLE: QT_TRANSLATE_NOOP("effects", "{name} owes"),
    Side.PAYABLE: QT_TRANSLATE_NOOP("effects", "Owed to {name}"),
}
_OWE = {
    Side.RECEIVABLE: QT_TRANSLATE_NOOP("effects", "{count} customers owe together"),
    Side.PAYABLE: QT_TRANSLATE_NOOP("effects", "Owed to {count} suppliers together"),
}
_DELETED = QT_TRANSLATE_NOOP("effects", "deleted")
_ROWS = (
    QT_TRANSLATE_NOOP("effects", "{count} new"),
    QT_TRANSLATE_NOOP("effects", "{count} changed"),
    QT_TRANSLATE_NOOP("effects", "{count} deleted"),
)
_UNSEEN = QT_TRANSLATE_NOOP("effects", "Documents that you may not see")


@dataclass(frozen=True, slots=True)
class Change:
    """One line: what, as it is, as it would be.

    Attributes:
        begins: whether something of another kind is told from here on.
    """

    what: str
    before: str
    after: str
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Wording:
    """The language in which it is told.

    Attributes:
        say: gives the words for a marked text.
        state: gives the word for a state.
    """

    say: Say
    state: Callable[[StrEnum], str]

    def of(self, text: str, **values: object) -> str:
        """A text of this module."""
        return self.say("effects", text).format(**values)

    def record(self, table: str) -> str:
        """What a row of a table is called."""
        is_document = table in DOCUMENTS
        return self.say("trade", DOCUMENTS[DocumentKind(table)].title) if is_document else self.of(TABLE_WORDS[table])


def changes_of(effects: Effects, wording: Wording, *, with_rows: bool = False) -> list[Change]:
    """The lines of a preview; ``with_rows`` counts the rows of each kind as well."""
    groups = (
        _documents(effects.documents, wording),
        _items(effects.items, wording),
        _parties(effects.parties, wording),
        (_figures(wording.of(_IN_ACCOUNT, name=one.name), one.before, one.after) for one in effects.accounts),
        _reminders(effects.reminders, wording),
        _rows(effects.rows, wording) if with_rows else (),
        [Change(wording.of(_UNSEEN), "", str(effects.unseen))] if effects.unseen else (),
    )
    told: list[Change] = []
    for group in groups:
        told += [replace(one, begins=not place and bool(told)) for place, one in enumerate(list(group))]
    return told


def _figures(what: str, before: Decimal, after: Decimal) -> Change:
    return Change(what, formats.money(before), formats.money(after))


def _of_kind(records: Sequence[RecordEffect]) -> Iterator[tuple[str, list[RecordEffect]]]:
    """Many records by their kind."""
    for table in dict.fromkeys(one.table for one in records):
        yield table, [one for one in records if one.table == table]


def _documents(records: Sequence[RecordEffect], wording: Wording) -> Iterator[Change]:
    if len(records) > MOST:
        yield from _counted(records, wording)
        return
    for one in records:
        name = f"{wording.record(one.table)} {one.number}".rstrip()
        before, after = _before(one, wording), _after(one, wording)
        if before != after:
            yield Change(name, before, after)
        if one.before and one.after and one.before.amount != one.after.amount:
            yield _figures(name, one.before.amount or NONE, one.after.amount or NONE)
        if one.table in _OPEN and _open(one.before) != _open(one.after):
            yield _figures(f"{name} · {wording.of(_OPEN[one.table])}", _open(one.before), _open(one.after))


def _counted(records: Sequence[RecordEffect], wording: Wording) -> Iterator[Change]:
    """Many documents: how many of each kind, in which states."""
    for table, some in _of_kind(records):
        before, after = (Counter(side(one, wording) for one in some) for side in (_before, _after))
        yield Change(f"{wording.record(table)} ({len(some)})", _each(before), _each(after))


def _each(counts: Counter[str]) -> str:
    return " · ".join(f"{word} {count}" for word, count in counts.items())


def _before(one: RecordEffect, wording: Wording) -> str:
    return _state(one.before, wording) if one.before else NOTHING


def _after(one: RecordEffect, wording: Wording) -> str:
    return _state(one.after, wording) if one.after else wording.of(_DELETED)


def _state(facts: Facts, wording: Wording) -> str:
    return wording.state(facts.state) if facts.state is not None else ""


def _items(records: Sequence[RecordEffect], wording: Wording) -> Iterator[Change]:
    moved = [one for one in records if _open(one.before) != _open(one.after)]
    if len(moved) > MOST:
        for table, some in _of_kind(moved):
            what = f"{wording.record(table)} ({len(some)}) · {wording.of(_OPEN[table])}"
            yield _figures(what, *(total_of([_open(one) for one in side]) for side in _sides(some)))
        return
    for one in moved:
        what = f"{wording.record(one.table)} {one.number} · {wording.of(_OPEN[one.table])}"
        yield _figures(what, _open(one.before), _open(one.after))


def _sides(records: Sequence[RecordEffect]) -> Iterator[list[Facts | None]]:
    yield [one.before for one in records]
    yield [one.after for one in records]


def _open(facts: Facts | None) -> Decimal:
    return (facts.open_amount or NONE) if facts else NONE


def _parties(parties: Sequence[PartyEffect], wording: Wording) -> Iterator[Change]:
    if len(parties) > MOST:
        for side in dict.fromkeys(one.side for one in parties):
            some = [one for one in parties if one.side is side]
            before, after = ([one.before.balance for one in some], [one.after.balance for one in some])
            yield _figures(wording.of(_OWE[side], count=len(some)), total_of(before), total_of(after))
        return
    for one in parties:
        was, is_now = one.before, one.after
        if was.balance != is_now.balance:
            yield _figures(wording.of(_OWES[one.side], name=one.name), was.balance, is_now.balance)
        if was.unallocated != is_now.unallocated:
            yield _figures(wording.of(_UNALLOCATED, name=one.name), was.unallocated, is_now.unallocated)


def _reminders(reminders: Sequence[ReminderEffect], wording: Wording) -> Iterator[Change]:
    for one in reminders:
        yield Change(wording.of(_REMINDERS[ReminderKind(one.kind)]), str(one.before), str(one.after))


def _rows(rows: Mapping[str, RowCounts], wording: Wording) -> Iterator[Change]:
    for table in (*DOCUMENTS, *TABLE_WORDS):
        if (of_table := rows.get(table)) is not None:
            counts = zip(_ROWS, (of_table.made, of_table.changed, of_table.removed), strict=True)
            told = (wording.of(text, count=count) for text, count in counts if count)
            yield Change(wording.record(table), "", " · ".join(told))
