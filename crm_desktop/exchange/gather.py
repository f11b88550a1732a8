"""Makes records of rows: applies one step of a mapping to one sheet, row by row, and notes what is wrong where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from crm_desktop.domain.amounts import ONE
from crm_desktop.domain.errors import DomainError, Required
from crm_desktop.domain.import_problems import HiddenColumn, HiddenRow, MergedFigure, NotAMoneyAmount, Rounded
from crm_desktop.domain.imports import Batch, RowProblem
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.exchange.above import Above
from crm_desktop.exchange.convert import Way, convert, day, is_empty, lost_places, says_nothing, text
from crm_desktop.exchange.discounts import discount as discount_of
from crm_desktop.exchange.errors import FileRefused
from crm_desktop.exchange.fields import Field, Shape
from crm_desktop.exchange.figures import number, shown
from crm_desktop.exchange.folding import factor_of, plain_title
from crm_desktop.exchange.folding import is_percent as is_percent_title
from crm_desktop.exchange.mapping import ColumnRule, Step
from crm_desktop.exchange.price_basis import RATE, share_of_row, sheet_prices
from crm_desktop.exchange.questions import Ask, Question, discount_question, reading
from crm_desktop.exchange.records import group_rows
from crm_desktop.exchange.row_kinds import RowKind
from crm_desktop.exchange.row_values import Layout, Row, RowValues
from crm_desktop.exchange.sheet_head import Head
from crm_desktop.exchange.sheet_reader import LeftOut, Record, Sheet, Skipped, Workbook, first_text
from crm_desktop.exchange.targets import field_of

Cells = Sequence[Any]
MOST_KNOWN_TEXTS = 5000
_WHOSE = ("order_date", "customer_code", "customer_name")
"""Tell whether a row without a number can belong to the document above it."""
Mended = Mapping[tuple[str, int, str], str]
"""What the user wrote over a cell: by sheet, row in Excel and title."""
NOTHING: Mended = {}


class ColumnMissing(FileRefused):
    template = QT_TRANSLATE_NOOP(
        "errors", "To read {file}, name a column “{column}” in the sheet {sheet}: the mapping needs it for “{field}”."
    )


@dataclass
class Gathered:
    """What one step found."""

    batch: Batch
    problems: list[RowProblem] = field(default_factory=list)
    rows: int = 0
    skipped: Skipped = field(default_factory=Skipped)
    notes: list[RowProblem] = field(default_factory=list)
    """What is worth knowing of rows that come in: rounded figures, values without a home."""
    questions: list[Question] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    """Columns that the mapping knows and the file does not have; their fields stay empty."""


def gather(book: Workbook, step: Step, tick: Callable[[], None] = lambda: None, mended: Mended = NOTHING) -> Gathered:
    """Carry out one step.

    Raises:
        FileRefused: if the sheet or a column that must be there is missing.
    """
    sheet = book.sheet(step.sheet)
    head = sheet.head(step.titles(), step.head_row)
    titles = {key: rule.column or key for key, rule in step.columns.items()}
    found = Gathered(
        Batch(
            step.target,
            sheet.name,
            (),
            duplicates=step.duplicates,
            match=step.match,
            delivers=step.delivers or step.settled,
            several_customers=step.several_customers,
            settled=step.settled,
            titles=titles,
        )
    )
    reader = _RowReader(book, step, sheet, head, found)
    records_of_sheet = sheet.records(head, found.skipped, step.forced)
    rows = list(reader.rows(_mended(records_of_sheet, sheet.name, head, mended), tick))
    records = group_rows(rows, step, sheet.name, reader.bad_numbers)
    found.problems += records.problems
    found.notes += records.notes
    found.batch = replace(found.batch, records=tuple(records.good), doubles=records.doubles)
    return found


def _mended(records: Iterator[Record], sheet: str, head: Head, mended: Mended) -> Iterator[Record]:
    """The rows with what the user wrote over their cells."""
    by_row: dict[int, dict[int, str]] = defaultdict(dict)
    for (on, row, title), text_ in mended.items():
        if on == sheet and title in head.titles:
            by_row[row][head.titles.index(title)] = text_
    for record in records:
        new = by_row.get(record.row)
        yield replace(record, cells=[new.get(i, cell) for i, cell in enumerate(record.cells)]) if new else record


@dataclass(frozen=True)
class _Taker:
    """How one field is taken out of a row."""

    spec: Field
    take: Callable[[Cells], Any]
    place: int | None
    """Of its column, if the cell is taken as it stands."""
    way: Way
    title: str
    is_plain: bool
    """The cell itself is the value; nothing is calculated."""


class _RowReader:
    """Turns the cells of a row into values; which column is where is found out once."""

    def __init__(self, book: Workbook, step: Step, sheet: Sheet, head: Head, found: Gathered) -> None:
        self._prices = sheet_prices(step, sheet.name)
        self._step = step = self._prices.filled(step)
        self._found = found
        found.questions += [self._prices.question] if self._prices.question is not None else []
        self._places = _places(head)
        self._texts: dict[str, str] = {}
        self.bad_numbers: dict[str, int] = {}
        """Documents of which a row is bad, with that row."""
        self._takers = [
            self._with_way(spec, taker, sheet, head)
            for spec in step.specs
            if spec.key in step.columns and (taker := self._priced(book, spec)) is not None
        ]
        places = {taker.spec.key: place for place, taker in enumerate(self._takers)}
        for other in filter(None, (one.spec.also for one in self._takers)):
            places.setdefault(other, len(places))
        self._layout = Layout(places.items())
        self._latest = self._place(step.latest_by) if step.latest_by else None
        self._only = [(self._required(title), plain_title(word)) for title, word in step.only.items()]
        self._above = Above([(one.place, one.spec) for one in self._takers if one.place is not None])
        self._last_number = ""
        self._last_whose: tuple[Any, ...] = (None,) * len(_WHOSE)
        self._note_what_is_hidden(sheet, head)

    def rows(self, records: Iterator[Record], tick: Callable[[], None]) -> Iterator[Row]:
        """The good rows; what is wrong with the others is noted."""
        for record in records:
            tick()
            if any(plain_title(text(record.cells[place])) != word for place, word in self._only):
                continue
            if record.row - 1 in self._hidden and self._step.hidden_rows == "leave":
                self._found.skipped.rows.append(LeftOut(record.row, RowKind.HIDDEN, first_text(record.cells)))
                continue
            self._found.rows += 1
            values = self._values(self._above.continued(record))
            if values is not None:
                yield Row(record.row, values, self._order(record.cells))

    def _note_what_is_hidden(self, sheet: Sheet, head: Head) -> None:
        self._hidden = frozenset(row for row in sheet.note.hidden_rows if row >= head.next_row)
        if self._hidden:
            asked = Question(Ask.HIDDEN_ROWS, sheet.name, len(self._hidden), answer=self._step.hidden_rows)
            self._found.questions.append(asked)
        self._found.notes += [
            RowProblem(sheet.name, head.first_row + 1, taker.title, HiddenColumn())
            for taker in self._takers
            if taker.place in sheet.note.hidden_columns
        ]

    def _priced(self, book: Workbook, spec: Field) -> Callable[[Cells], Any] | None:
        """How a field is taken; a price in the terms of tax of its product."""
        take = self._taker(book, spec, self._step.columns[spec.key])
        if take is None or not self._prices.restates(spec.key):
            return take
        rule = self._step.columns.get(RATE, ColumnRule())
        rate_of = self._taker(book, field_of(self._step.target, RATE), rule) if RATE in self._step.columns else None
        share_of = share_of_row(rate_of, Way(is_percent=is_percent_title(rule.column)))
        return self._prices.restated(spec.key, Way(factor_of(self._step.columns[spec.key].column)), take, share_of)

    def _with_way(self, spec: Field, take: Callable[[Cells], Any], sheet: Sheet, head: Head) -> _Taker:
        rule = self._step.columns[spec.key]
        place, title = self._place(rule.column) if rule.column else None, rule.column or spec.title
        is_percent, reads = is_percent_title(rule.column), rule.reads
        is_plain = not (rule.is_calculated or self._prices.restates(spec.key))
        if spec.shape is Shape.DISCOUNT and place is not None:
            cells = (record.cells[place] for record in sheet.records(head, forced=self._step.forced))
            filled = (cell for cell in cells if not is_empty(cell) and not says_nothing(cell, spec))
            asked = discount_question(filled, sheet.name, spec.key, title, is_percent=is_percent, answer=reads)
            reads = reading(asked, reads)
            self._found.questions += [asked] if asked is not None else []
        return _Taker(spec, take, place, Way(factor_of(rule.column), is_percent, reads), title, is_plain)

    def _values(self, record: Record) -> RowValues | None:
        found: list[Any] = [None] * len(self._layout.places)
        besides: dict[int, Any] = {}
        is_good = True
        if record.row - 1 in self._hidden and not self._step.hidden_rows:
            self._found.problems.append(RowProblem(self._found.batch.sheet, record.row, "", HiddenRow()))
            is_good = False
        for place, taker in enumerate(self._takers):
            try:
                value = self._value(record, taker)
                if taker.spec.also and value is not None:
                    value, besides[self._layout.places[taker.spec.also]] = value
                found[place] = value
            except DomainError as error:
                is_good = False
                self._found.problems.append(RowProblem(self._found.batch.sheet, record.row, taker.title, error))
        for place, value in besides.items():
            found[place] = value if found[place] is None else found[place]
        values = RowValues(self._layout, tuple(found))
        self._note_document(record.row, values, is_good=is_good)
        return values if is_good else None

    def _note_document(self, row: int, values: RowValues, *, is_good: bool) -> None:
        """Remember of which document a row is bad; one without a number may belong to the document above it."""
        number = str(values.get("number", ""))
        whose = tuple(values.get(key) for key in _WHOSE)
        if not is_good:
            may_belong = all(one in (None, other) for one, other in zip(whose, self._last_whose, strict=True))
            self.bad_numbers.setdefault(number or (self._last_number if may_belong else ""), row)
        if number:
            self._last_number, self._last_whose = number, whose

    def _value(self, record: Record, taker: _Taker) -> Any:
        """The value of a field in a row; None if the cell says nothing."""
        cell, spec = taker.take(record.cells), taker.spec
        if is_empty(cell) or says_nothing(cell, spec):
            if spec.required:
                raise Required
            return None
        if taker.place in record.shared and spec.is_sum and (spec.of_line or not self._above.has_lines):
            raise MergedFigure(text=shown(cell))
        value = convert(cell, spec, taker.way)
        if taker.place is not None and taker.is_plain and lost_places(cell, spec, taker.way, value):
            error = Rounded(text=shown(cell), kept=f"{value:f}")
            self._found.notes.append(RowProblem(self._found.batch.sheet, record.row, taker.title, error))
        return self._known(value) if type(value) is str else value

    def _known(self, text: str) -> str:
        """The same text once: regions, units and names of salespeople stand in every row."""
        if len(self._texts) < MOST_KNOWN_TEXTS:
            return self._texts.setdefault(text, text)
        return self._texts.get(text, text)

    def _order(self, cells: Cells) -> Any:
        if self._latest is None:
            return None
        try:
            return day(cells[self._latest])
        except DomainError:
            return None

    def _taker(self, book: Workbook, spec: Field, rule: ColumnRule) -> Callable[[Cells], Any] | None:
        if not rule.column:
            return lambda _cells: rule.default
        missing = [title for title in rule.titles() if self._place(title) is None]
        if missing and spec.required and not rule.default:
            raise ColumnMissing(
                file=book.file_name,
                sheet=self._found.batch.sheet,
                column=missing[0],
                field=self._step.columns[spec.key].column,
            )
        if missing:
            self._found.missing += missing
            return (lambda _cells: rule.default) if rule.default else None
        return self._calculated(rule) if rule.is_calculated else self._taken(book, rule)

    def _taken(self, book: Workbook, rule: ColumnRule) -> Callable[[Cells], Any]:
        place = self._required(rule.column)
        others = [self._required(title) for title in rule.join]
        words = {plain_title(word): other for word, other in rule.words.items()}
        table = _table(book, rule) if rule.lookup else None
        if not (others or words or table is not None or rule.default):
            return lambda cells: cells[place]

        def take(cells: Cells) -> Any:
            cell = cells[place]
            if others:
                cell = " ".join(dict.fromkeys(text(cells[at]) for at in (place, *others) if not is_empty(cells[at])))
            if words:
                cell = words.get(plain_title(text(cell)), cell)
            if table is not None:
                cell = table.get(plain_title(text(cell)), "")
            return rule.default if is_empty(cell) else cell

        return take

    def _calculated(self, rule: ColumnRule) -> Callable[[Cells], Any]:
        place = self._required(rule.column)
        minus, by, discount = (
            self._place(title) if title else None for title in (rule.minus, rule.divided_by, rule.undiscounted_by)
        )

        def take(cells: Cells) -> Any:
            if is_empty(cells[place]):
                return rule.default
            value = number(cells[place])
            if minus is not None:
                value -= number(cells[minus]) if not is_empty(cells[minus]) else 0
            for factor in (
                number(cells[by]) if by is not None else ONE,
                ONE - discount_of(cells[discount], rule.reads)
                if discount is not None and not is_empty(cells[discount])
                else ONE,
            ):
                if not factor:
                    raise NotAMoneyAmount(text=f"{value} ÷ 0")
                value /= factor
            return f"{value:f}"

        return take

    def _place(self, title: str) -> int | None:
        return self._places.get(plain_title(title))

    def _required(self, title: str) -> int:
        place = self._place(title)
        if place is None:
            raise ColumnMissing(file=self._found.batch.sheet, sheet=self._found.batch.sheet, column=title, field=title)
        return place


def _places(head: Head) -> dict[str, int]:
    """Columns by their title; a title of a lower head row is known by itself too, if it stands alone."""
    places: dict[str, int] = {}
    short: dict[str, list[int]] = {}
    for place, title in enumerate(head.titles):
        if title:
            places.setdefault(plain_title(title), place)
            short.setdefault(plain_title(title.split(" ")[-1]), []).append(place)
    return {title: at[0] for title, at in short.items() if len(at) == 1} | places


def _table(book: Workbook, rule: ColumnRule) -> dict[str, Any]:
    """The other sheet of a lookup, as a table."""
    if rule.lookup is None:
        return {}
    sheet = book.sheet(rule.lookup.sheet)
    head = sheet.head([rule.lookup.column, rule.lookup.value])
    places = _places(head)
    try:
        key, value = places[plain_title(rule.lookup.column)], places[plain_title(rule.lookup.value)]
    except KeyError as exc:
        raise ColumnMissing(file=book.file_name, sheet=sheet.name, column=exc.args[0], field=rule.column) from exc
    return {plain_title(text(record.cells[key])): record.cells[value] for record in sheet.records(head)}
