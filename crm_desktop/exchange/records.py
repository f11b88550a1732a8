"""Groups the rows of a sheet into records: people of a customer, lines of an order, doubles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from crm_desktop.domain.imports import (
    Incoming,
    OtherRowIsBad,
    RowProblem,
    SameAsRow,
    SeveralInOneDocument,
    Target,
)
from crm_desktop.exchange.mapping import Step
from crm_desktop.exchange.row_values import RowValues
from crm_desktop.exchange.targets import FIELDS


@dataclass(frozen=True, slots=True)
class Row:
    """One good row: its number in Excel, its values, and the day that ranks it among its doubles."""

    number: int
    values: RowValues
    latest: date | None = None


@dataclass
class Records:
    """What the rows of a sheet make."""

    good: list[Incoming] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)


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
    if step.target is Target.CUSTOMERS:
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
    """Rows of one customer with several contact people make one customer; rows that add nobody are doubles."""
    people = frozenset(spec.key for spec in FIELDS[Target.CUSTOMERS] if spec.of_line)
    if step.once_per:
        return Records([_with_people(group, best, [best], people) for group, best in _merged(rows, step)])
    records = Records()
    customers: dict[Any, list[Row]] = {}
    for row in rows:
        before = customers.setdefault(row.values.get("code") or row.values.get("name"), [])
        if before and not _is_new_person(row, before):
            records.problems.append(RowProblem(sheet, row.number, "", SameAsRow(row=before[0].number)))
        else:
            before.append(row)
    records.good = [_with_people(group, group[0], group, people) for group in customers.values()]
    return records


def _is_new_person(row: Row, before: Sequence[Row]) -> bool:
    def person(one: Row) -> tuple[Any, Any]:
        return one.values.get("person_name"), one.values.get("mobile")

    return "person_name" in row.values and person(row) not in {person(one) for one in before}


def _with_people(group: Sequence[Row], best: Row, speaking: Sequence[Row], people: frozenset[str]) -> Incoming:
    persons = [(row.number, row.values.parted(people)[0]) for row in speaking if "person_name" in row.values]
    children = tuple(Incoming(number, person) for number, person in persons)
    _, own = best.values.parted(people)
    return Incoming(group[0].number, own, children, _numbers(group))


def _orders(rows: Sequence[Row], step: Step, sheet: str, bad: Mapping[str, int]) -> Records:
    """Rows with one number make one order; it comes in whole or not at all.

    Where the mapping parts the rows of one number into several orders, the second one is numbered ``…-2``.
    """
    heads = {spec.key for spec in FIELDS[Target.ORDERS] if not spec.of_line}
    same = () if step.several_customers else ("order_date", "customer_code", "customer_name")
    records = Records()
    taken: Counter[str] = Counter()
    for group in _groups(rows, step.once_per or ("number",)).values():
        first = group[0]
        number = first.values["number"]
        wrong = [problem for row in group[1:] for problem in _conflicts(sheet, first, row, same, step)]
        at_fault = wrong[0].row if wrong else bad.get(number)
        if at_fault is None:
            head = {name: value for name, value in first.values.items() if name in heads}
            head["order_date"] = min(row.values["order_date"] for row in group)
            taken[number] += 1
            if taken[number] > 1:
                head |= {"number": f"{number}-{taken[number]}", "file_number": number}
            lines = tuple(Incoming(row.number, row.values) for row in group)
            records.good.append(Incoming(first.number, head, lines, _numbers(group)))
            continue
        named = {problem.row for problem in wrong}
        records.problems += wrong
        records.problems += [
            RowProblem(sheet, row.number, "", OtherRowIsBad(number=number, row=at_fault))
            for row in group
            if row.number not in named
        ]
    return records


def _conflicts(sheet: str, first: Row, row: Row, keys: Sequence[str], step: Step) -> Iterator[RowProblem]:
    for key in keys:
        one, other = first.values.get(key), row.values.get(key)
        if one != other and other is not None:
            error = SeveralInOneDocument(number=first.values["number"], row=first.number, first=one, text=other)
            yield RowProblem(sheet, row.number, step.columns[key].column, error)
