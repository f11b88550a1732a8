"""Groups the rows of a sheet into records: people of a customer, lines of an order, doubles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from crm_desktop.domain.import_problems import NotShipped, OtherRowIsBad, OtherThanRow, SeveralInOneDocument
from crm_desktop.domain.imports import Incoming, RowProblem, Target
from crm_desktop.exchange.mapping import Step
from crm_desktop.exchange.party_rows import PERSON_KEYS, PartyRows
from crm_desktop.exchange.row_values import Records, Row
from crm_desktop.exchange.targets import FIELDS


def group_rows(rows: Sequence[Row], step: Step, sheet: str, bad: Mapping[str, int]) -> Records:
    """Make records of rows.

    Args:
        rows: the good ones.
        step: says what they become.
        sheet: its name, for messages.
        bad: numbers of documents of which a row is bad, with that row; such a document is left out whole.
    """
    if step.target is Target.ORDERS:
        return _orders(rows, step, sheet, bad)
    if step.target.record is Target.CUSTOMERS:
        return _customers(rows, step, sheet)
    if not step.once_per:
        return Records([Incoming(row.number, row.values, rows=(row.number,)) for row in rows])
    return Records(
        [Incoming(group[0].number, best.values, rows=_numbers(group)) for group, best in _merged(rows, step)]
    )


def _merged(rows: Sequence[Row], step: Step) -> Iterator[tuple[list[Row], Row]]:
    for group in _groups(rows, step.once_per).values():
        dated = [row for row in group if row.latest is not None]
        yield group, max(dated, key=_day) if dated else group[0]


def _day(row: Row) -> date:
    return row.latest or date.min


def _groups(rows: Sequence[Row], keys: Sequence[str]) -> dict[Any, list[Row]]:
    groups: dict[Any, list[Row]] = {}
    for row in rows:
        groups.setdefault(tuple(row.values.get(key) for key in keys), []).append(row)
    return groups


def _numbers(rows: Sequence[Row]) -> tuple[int, ...]:
    return tuple(row.number for row in rows)


def _customers(rows: Sequence[Row], step: Step, sheet: str) -> Records:
    """Rows of one customer with several contact people make one customer; rows that add nothing are doubles."""
    if step.once_per:
        return Records([_once(group, best, _person_keys(step)) for group, best in _merged(rows, step)])
    titles = {key: rule.column or key for key, rule in step.columns.items()}
    return PartyRows(sheet, titles, _person_keys(step)).records(rows)


def _person_keys(step: Step) -> frozenset[str]:
    """What a row says of a contact person and not of the customer."""
    return PERSON_KEYS | {spec.key for spec in step.own if spec.of_line}


def _once(group: Sequence[Row], best: Row, person_keys: frozenset[str]) -> Incoming:
    person, own = best.values.parted(person_keys)
    children = (Incoming(best.number, person),) if "person_name" in person else ()
    return Incoming(group[0].number, own, children, _numbers(group))


def _orders(rows: Sequence[Row], step: Step, sheet: str, bad: Mapping[str, int]) -> Records:
    """Rows with one number make one order; it comes in whole or not at all.

    Where the mapping parts the rows of one number into several orders, the second one is numbered ``…-2``.
    """
    same = () if step.several_customers else ("order_date", "customer_code", "customer_name")
    records = Records()
    taken: Counter[str] = Counter()
    for group in _groups(rows, step.once_per or ("number",)).values():
        first = group[0]
        number = first.values["number"]
        wrong = [problem for row in group[1:] for problem in _conflicts(sheet, first, row, same, step)]
        at_fault = wrong[0].row if wrong else bad.get(number)
        if at_fault is None:
            taken[number] += 1
            records.good.append(_order(group, step, sheet, records.notes, serial=taken[number]))
            continue
        named = {problem.row for problem in wrong}
        records.problems += wrong
        records.problems += [
            RowProblem(sheet, row.number, "", OtherRowIsBad(number=number, row=at_fault))
            for row in group
            if row.number not in named
        ]
    return records


_HEADS = {spec.key for spec in FIELDS[Target.ORDERS] if not spec.of_line}
_OF_DELIVERY = frozenset({"region", "delivery_address", "carrier", "owner"})
"""What a delivery has of its own, so that lines of one order may differ in it."""
_GROUPED = frozenset({"number", "order_date", "customer_code", "customer_name"})


def _order(group: Sequence[Row], step: Step, sheet: str, notes: list[RowProblem], *, serial: int) -> Incoming:
    """One order; what its further rows say otherwise than the first one is noted."""
    first = group[0]
    own = {spec.key for spec in step.own}
    head = {name: value for name, value in first.values.items() if name in _HEADS | own}
    head["order_date"] = min(row.values["order_date"] for row in group)
    if serial > 1:
        head |= {"number": f"{head['number']}-{serial}", "file_number": head["number"]}
    lines = []
    for row in group:
        values: Mapping[str, Any] = row.values
        if step.settled and "ship_date" not in values:
            values = {**values, "ship_date": values["order_date"]}
        is_shipped = (step.delivers or step.settled) and "ship_date" in values
        for key in sorted((_HEADS | own) - _GROUPED - (_OF_DELIVERY if is_shipped else frozenset())):
            if key in values and head.setdefault(key, values[key]) != values[key]:
                told = OtherThanRow(text=values[key], row=first.number, first=head[key])
                notes.append(RowProblem(sheet, row.number, step.columns[key].column, told))
        notes += [
            RowProblem(sheet, row.number, step.columns[key].column, NotShipped(text=values[key]))
            for key in (() if is_shipped else ("carrier", "cost", "ship_date"))
            if key in values
        ]
        lines.append(Incoming(row.number, values))
    return Incoming(first.number, head, tuple(lines), _numbers(group))


def _conflicts(sheet: str, first: Row, row: Row, keys: Sequence[str], step: Step) -> Iterator[RowProblem]:
    for key in keys:
        one, other = first.values.get(key), row.values.get(key)
        if one != other and other is not None:
            error = SeveralInOneDocument(number=first.values["number"], row=first.number, first=one, text=other)
            yield RowProblem(sheet, row.number, step.columns[key].column, error)
