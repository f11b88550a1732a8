"""The language of print expressions: read into a small tree, never into Python.

``if(line.discount > 0, percent(line.discount), "")``: fields, figures, texts, ``+ − × ÷ &``, comparison,
``and or not`` and the listed functions. There is no attribute, index, loop, assignment or definition, so a
hostile template can at most be refused. Length, depth and number of parts are bounded before anything runs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from crm_desktop.print_templates.errors import ExpressionTooBig, ExpressionUnreadable

MAX_LENGTH = 600
MAX_NODES = 150
MAX_DEPTH = 24
MAX_FIGURES = 20
MAX_TEXT_LENGTH = 4000
"""Of one item's text with all its fields."""


@dataclass(frozen=True, slots=True)
class Literal:
    """A figure, a text, true or false."""

    value: Decimal | str | bool


@dataclass(frozen=True, slots=True)
class FieldName:
    """A field of a group, such as ``customer.name``."""

    group: str
    name: str


@dataclass(frozen=True, slots=True)
class Operation:
    """One or two operands and a sign."""

    sign: str
    operands: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """A listed function and its arguments."""

    name: str
    arguments: tuple[Node, ...]


Node = Literal | FieldName | Operation | Call


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A ``{expression|format}`` part of a text."""

    node: Node
    format_name: str
    source: str


_TOKEN = re.compile(
    r"""\s*(?:
        (?P<number>\d{1,30}(?:\.\d{1,30})?)
      | (?P<text>"[^"]*"|'[^']*'|“[^”]*”)
      | (?P<name>[A-Za-z\u4e00-\u9fff][A-Za-z0-9_\u4e00-\u9fff]{0,40})
      | (?P<sign><=|>=|<>|!=|==|[-+*/&=<>(),.×÷−≤≥≠，（）])
      | (?P<bad>\S)
    )""",
    re.VERBOSE,
)
_SAME_SIGN = {
    "×": "*", "÷": "/", "−": "-", "≤": "<=", "≥": ">=", "≠": "!=", "<>": "!=", "==": "=",
    "，": ",", "（": "(", "）": ")",
}  # fmt: skip
_LEVELS: tuple[frozenset[str], ...] = (
    frozenset({"or"}),
    frozenset({"and"}),
    frozenset({"=", "!=", "<", "<=", ">", ">="}),
    frozenset({"&"}),
    frozenset({"+", "-"}),
    frozenset({"*", "/"}),
)
_WORDS = frozenset({"and", "or", "not", "true", "false"})


@lru_cache(maxsize=2048)
def parse_expression(source: str) -> Node:
    """Read one expression.

    Raises:
        ExpressionUnreadable: when it is none.
        ExpressionTooBig: when it is too long, too deep or has too many parts.
    """
    if len(source) > MAX_LENGTH:
        raise ExpressionTooBig(source=source, near=source[MAX_LENGTH:])
    return _Reader(source).whole()


@lru_cache(maxsize=2048)
def parse_text(source: str) -> tuple[str | Placeholder, ...]:
    """Split a text into plain parts and its ``{expression|format}`` parts; ``{{`` and ``}}`` are plain braces.

    >>> parse_text("No. {{1}}")
    ('No. {1}',)
    """
    if len(source) > MAX_TEXT_LENGTH:
        raise ExpressionTooBig(source=source, near=source[-20:])
    parts: list[str | Placeholder] = []
    plain = ""
    for piece in re.split(r"(\{\{|\}\}|\{[^{}]*\})", source):
        if piece in {"{{", "}}"}:
            plain += piece[0]
        elif piece.startswith("{") and piece.endswith("}"):
            if plain:
                parts.append(plain)
            plain = ""
            parts.append(_placeholder(piece[1:-1]))
        elif "{" in piece or "}" in piece:
            raise ExpressionUnreadable(source=source, near=piece)
        else:
            plain += piece
    return (*parts, plain) if plain or not parts else tuple(parts)


def _placeholder(inside: str) -> Placeholder:
    expression, _, format_name = inside.partition("|")
    return Placeholder(parse_expression(expression.strip()), format_name.strip(), inside)


class _Reader:
    """Recursive descent over the tokens of one source."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._tokens = list(self._split(source))
        self._position = 0
        self._nodes = 0
        self._depth = 0

    def whole(self) -> Node:
        node = self._level(0)
        if self._kind() != "end":
            raise self._unreadable()
        return node

    def _split(self, source: str) -> list[tuple[str, str]]:
        tokens: list[tuple[str, str]] = []
        for match in _TOKEN.finditer(source.rstrip()):
            kind = str(match.lastgroup)
            text = match.group(kind)
            if kind == "bad":
                raise ExpressionUnreadable(source=source, near=text)
            if kind == "name" and text.lower() in _WORDS:
                kind, text = "sign", text.lower()
            tokens.append((kind, _SAME_SIGN.get(text, text)))
        return tokens

    def _level(self, level: int) -> Node:
        if level == len(_LEVELS):
            return self._unary()
        node = self._level(level + 1)
        while self._kind() == "sign" and self._text() in _LEVELS[level]:
            sign = self._take()
            node = self._made(Operation(sign, (node, self._level(level + 1))))
        return node

    def _unary(self) -> Node:
        if self._kind() == "sign" and self._text() in {"-", "not"}:
            sign = self._take()
            self._deeper(1)
            node = self._made(Operation(sign, (self._unary(),)))
            self._deeper(-1)
            return node
        return self._primary()

    def _primary(self) -> Node:
        kind, text = self._kind(), self._text()
        if kind == "number":
            return self._number()
        if kind == "text":
            return self._made(Literal(self._take()[1:-1]))
        if kind == "name":
            return self._named()
        if text in {"true", "false"}:
            return self._made(Literal(self._take() == "true"))
        if text == "(":
            self._take()
            node = self._inside()
            self._expect(")")
            return node
        raise self._unreadable()

    def _number(self) -> Node:
        figures = self._take()
        if len(figures) > MAX_FIGURES:
            raise ExpressionTooBig(source=self._source, near=figures)
        return self._made(Literal(Decimal(figures)))

    def _named(self) -> Node:
        name = self._take()
        if self._text() == "(":
            self._take()
            return self._made(Call(name, self._arguments()))
        self._expect(".")
        if self._kind() != "name":
            raise self._unreadable()
        field = self._made(FieldName(name, self._take()))
        if self._text() in {".", "("}:
            raise self._unreadable()
        return field

    def _arguments(self) -> tuple[Node, ...]:
        arguments: list[Node] = []
        while self._text() != ")":
            if arguments:
                self._expect(",")
            arguments.append(self._inside())
        self._take()
        return tuple(arguments)

    def _inside(self) -> Node:
        self._deeper(1)
        node = self._level(0)
        self._deeper(-1)
        return node

    def _deeper(self, step: int) -> None:
        self._depth += step
        if self._depth > MAX_DEPTH:
            raise ExpressionTooBig(source=self._source, near=self._text())

    def _made(self, node: Node) -> Node:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise ExpressionTooBig(source=self._source, near=self._text())
        return node

    def _kind(self) -> str:
        return self._tokens[self._position][0] if self._position < len(self._tokens) else "end"

    def _text(self) -> str:
        return self._tokens[self._position][1] if self._position < len(self._tokens) else ""

    def _take(self) -> str:
        text = self._text()
        self._position += 1
        return text

    def _expect(self, sign: str) -> None:
        if self._kind() != "sign" or self._text() != sign:
            raise self._unreadable()
        self._position += 1

    def _unreadable(self) -> ExpressionUnreadable:
        return ExpressionUnreadable(source=self._source, near=self._text() or self._source[-10:])
