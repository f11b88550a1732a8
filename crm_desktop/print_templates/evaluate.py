"""Works out print expressions over plain values, within bounds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal, DecimalException

from crm_desktop.print_templates.effort import Effort
from crm_desktop.print_templates.errors import ExpressionTooBig, ExpressionUnreadable, UnknownName, WrongValues
from crm_desktop.print_templates.expression import Call, FieldName, Literal, Node, Operation, parse_expression
from crm_desktop.print_templates.functions import (
    AGGREGATES,
    ALIASES,
    FUNCTIONS,
    HEADING,
    MAX_RESULT,
    NOT_ADDED_UP,
    Misfit,
    Value,
    as_number,
    as_text,
    exactly,
    is_true,
)

Row = Mapping[str, Value]
_NO_ROW: Row = {}


@dataclass(frozen=True)
class Scope:
    """What the names of an expression mean.

    Attributes:
        groups: values by group and name.
        known: names that may be missing in ``groups`` and are then empty; a group with ``*`` takes any name.
        rows: all lines of the document.
        page_rows: first line of this page, and the one after its last.
        row_index: the line being printed; None outside of the lines.
        sums: running sums by expression; shared by all scopes of one document.
        effort: what it may still cost; shared too.
    """

    groups: Mapping[str, Row]
    known: Mapping[str, frozenset[str]] = field(default_factory=dict)
    rows: Sequence[Row] = ()
    page_rows: tuple[int, int] = (0, 0)
    row_index: int | None = None
    language: str = "zh_CN"
    sums: dict[Node, list[Decimal]] = field(default_factory=dict, compare=False)
    effort: Effort = field(default_factory=Effort, compare=False)

    def at_row(self, index: int) -> Scope:
        """Return the scope of one line."""
        return replace(self, row_index=index, groups={**self.groups, "line": self.rows[index]})

    def on_page(self, first: int, after: int, **page: Value) -> Scope:
        """Return the scope of a page that prints the lines from ``first`` to before ``after``."""
        groups = {**self.groups, "page": {**self.groups.get("page", _NO_ROW), **page}}
        return replace(self, page_rows=(first, after), groups=groups)


def evaluate(source: str, scope: Scope) -> Value:
    """Work out an expression.

    Raises:
        BadExpression: when it cannot be read, names something unknown or does not fit its values.
    """
    return evaluate_node(parse_expression(source), scope, source)


def evaluate_node(node: Node, scope: Scope, source: str) -> Value:
    """Work out an expression that was read before; ``source`` is for the message."""
    try:
        return exactly(lambda: _Run(scope, source).value(node))
    except (Misfit, DecimalException, OverflowError) as error:
        raise WrongValues(source=source, near=source) from error


@dataclass(slots=True)
class _Run:
    scope: Scope
    source: str

    def value(self, node: Node) -> Value:
        self.scope.effort.spend(1)
        match node:
            case Literal(value):
                return value
            case FieldName():
                return self._field(node)
            case Operation(sign, (left, right)):
                return self._binary(sign, left, right)
            case Operation(sign, (operand, *_)):
                return not is_true(self.value(operand)) if sign == "not" else -as_number(self.value(operand))
            case Call(name, arguments):
                return self._call(ALIASES.get(name, name), arguments)
        raise ExpressionUnreadable(source=self.source, near=self.source)

    def _field(self, node: FieldName) -> Value:
        group = self.scope.groups.get(node.group)
        if group is not None and node.name in group:
            return group[node.name]
        known = self.scope.known.get(node.group, frozenset())
        if node.name in known or "*" in known:
            return None
        raise UnknownName(source=self.source, near=f"{node.group}.{node.name}")

    def _binary(self, sign: str, left_node: Node, right_node: Node) -> Value:
        left = self.value(left_node)
        if sign in {"and", "or"}:
            return is_true(self.value(right_node)) if is_true(left) is (sign == "and") else is_true(left)
        right = self.value(right_node)
        if sign == "&":
            return self._bounded(as_text(left) + as_text(right))
        if sign in {"+", "-", "*", "/"}:
            return self._arithmetic(sign, left, right)
        return _compare(sign, left, right)

    def _arithmetic(self, sign: str, left: Value, right: Value) -> Value:
        if left is None or right is None:
            return None
        first, second = as_number(left), as_number(right)
        match sign:
            case "+":
                return first + second
            case "-":
                return first - second
            case "*":
                return first * second
        return first / second

    def _call(self, name: str, arguments: tuple[Node, ...]) -> Value:
        if name == "if":
            return self._choose(arguments)
        if name in AGGREGATES:
            return self._aggregate(name, arguments)
        function = FUNCTIONS.get(name)
        if function is None:
            raise UnknownName(source=self.source, near=name)
        if not function.least <= len(arguments) <= function.most:
            raise ExpressionUnreadable(source=self.source, near=name)
        result = function.work(tuple(self.value(argument) for argument in arguments), self.scope.language)
        return self._bounded(result) if isinstance(result, str) else result

    def _choose(self, arguments: tuple[Node, ...]) -> Value:
        if len(arguments) not in {2, 3}:
            raise ExpressionUnreadable(source=self.source, near="if")
        if is_true(self.value(arguments[0])):
            return self.value(arguments[1])
        return self.value(arguments[2]) if len(arguments) == 3 else None

    def _aggregate(self, name: str, arguments: tuple[Node, ...]) -> Value:
        first, after = self.scope.page_rows
        if name in {"count", "page_count"}:
            if arguments:
                raise ExpressionUnreadable(source=self.source, near=name)
            counted = self.scope.rows if name == "count" else self.scope.rows[first:after]
            return Decimal(sum(not row.get(HEADING) for row in counted))
        if len(arguments) != 1 or _has_aggregate(arguments[0]):
            raise ExpressionUnreadable(source=self.source, near=name)
        sums = self._running_sums(arguments[0])
        here = after if self.scope.row_index is None else self.scope.row_index + 1
        match name:
            case "sum":
                return sums[-1]
            case "page_sum":
                return sums[after] - sums[first]
            case "carried":
                return sums[first]
        return sums[here]

    def _running_sums(self, node: Node) -> list[Decimal]:
        known = self.scope.sums.get(node)
        if known is None:
            known = [Decimal(0)]
            for index in range(len(self.scope.rows)):
                row_run = _Run(self.scope.at_row(index), self.source)
                part = as_number(row_run.value(node))
                known.append(known[-1] if self.scope.rows[index].get(NOT_ADDED_UP) else known[-1] + part)
            self.scope.sums[node] = known
        return known

    def _bounded(self, text: str) -> str:
        if len(text) > MAX_RESULT:
            raise ExpressionTooBig(source=self.source, near=text)
        return text


def _has_aggregate(node: Node) -> bool:
    match node:
        case Call(name, arguments):
            return ALIASES.get(name, name) in AGGREGATES or any(map(_has_aggregate, arguments))
        case Operation(_, operands):
            return any(map(_has_aggregate, operands))
    return False


def _compare(sign: str, left: Value, right: Value) -> bool:
    if sign in {"=", "!="}:
        return _same(left, right) is (sign == "=")
    if left is None or right is None:
        return False
    order = _order(left, right)
    return {"<": order < 0, "<=": order <= 0, ">": order > 0, ">=": order >= 0}[sign]


def _same(left: Value, right: Value) -> bool:
    # an empty field and an empty text are the same to the person who writes the condition
    return (left or None) == (right or None) if isinstance(left or right, str) else left == right


def _order(left: Value, right: Value) -> int:
    if isinstance(left, str) and isinstance(right, str):
        return (left > right) - (left < right)
    if isinstance(left, date) and isinstance(right, date) and type(left) is type(right):
        return (left > right) - (left < right)
    first, second = as_number(left), as_number(right)
    return (first > second) - (first < second)
