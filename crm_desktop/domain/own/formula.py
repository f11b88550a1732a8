"""Figures that are worked out from others of the same record: how a formula is written, read and worked out.

A formula names fields in braces by what they are called beside all others, as ``{own.annual_use} * {list_price}``; on
screen it says their titles instead. It knows figures, ``+ - * / ( )``, ``min``, ``max`` and ``round``, and nothing
else: nobody can write one that does anything but reckon, or that takes for ever.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from functools import lru_cache

from crm_desktop.domain.errors import RuleBroken
from crm_desktop.domain.figures import too_large
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

LONGEST = 500
DEEPEST = 40
"""So many brackets may stand in each other."""
MOST_ROUNDED = 4
_DIGITS = 60
"""Enough for every product of figures that can be typed; what is larger is no figure of an office."""
_SIGNS = str.maketrans("×÷−–·，、", "*/--*,,")
_TOKEN = re.compile(r"\s*(?:\{([^{}]*)\}|(\d+(?:\.\d*)?|\.\d+)|([^\W\d][\w.]*)|(\S))")
_CALLS = frozenset({"min", "max", "round"})


class NotRead(RuleBroken):
    """Something stands in a formula that it cannot be."""

    template = QT_TRANSLATE_NOOP(
        "errors", "Put right what stands at “{text}”: a formula has figures, fields, + - * / ( ), min, max and round."
    )


class NotFinished(RuleBroken):
    """A formula ends before it is whole."""

    template = QT_TRANSLATE_NOOP("errors", "Finish the formula: a figure, a field or a bracket is missing at its end.")


class TooDeep(RuleBroken):
    """A formula that nobody could read any more."""

    template = QT_TRANSLATE_NOOP("errors", "Make the formula simpler: it has too many brackets in each other.")


class NoPart(RuleBroken):
    """A formula that is the same for every record."""

    template = QT_TRANSLATE_NOOP("errors", "Name at least one field with figures in the formula.")


class DividedByZero(RuleBroken):
    """Why there is no result."""

    template = QT_TRANSLATE_NOOP("errors", "Empty: it would be divided by 0.")


class PartEmpty(RuleBroken):
    """Why there is no result: what the formula names is empty."""

    template = QT_TRANSLATE_NOOP("errors", "Empty: nothing stands in {text}.")

    def __init__(self, name: str) -> None:
        super().__init__(text=f"{{{name}}}")
        self.name = name


class ResultTooLarge(RuleBroken):
    """Why there is no result."""

    template = QT_TRANSLATE_NOOP("errors", "Empty: the result would be too large.")


Values = Mapping[str, Decimal | None]
"""What stands in fields, by name."""
Reckoning = Callable[[Mapping[str, Decimal]], Decimal]
"""A part of a formula that was read: its result out of what stands in the fields."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula that was read.

    Attributes:
        parts: the fields that it names, each once, in order.
    """

    parts: tuple[str, ...]
    reckon: Reckoning

    def result(self, values: Values, places: int) -> Decimal:
        """What comes out, rounded half up.

        Raises:
            PartEmpty, DividedByZero, ResultTooLarge: why nothing does.
        """
        filled = {name: value for name in self.parts if (value := values.get(name)) is not None}
        for name in self.parts:
            if name not in filled:
                raise PartEmpty(name)
        with localcontext(Context(prec=_DIGITS, rounding=ROUND_HALF_UP)):
            exact = self.reckon(filled)
            if too_large(exact):
                raise ResultTooLarge
            return exact.quantize(Decimal(1).scaleb(-places))


@dataclass(frozen=True, slots=True)
class _Token:
    """A piece of a formula: a field, a figure, a word or a sign."""

    kind: str
    text: str


_KINDS = ("field", "figure", "word", "sign")
_END = _Token("end", "")


def _plain(text: str) -> str:
    """Signs as they are typed on Chinese keyboards, too, as the plain ones."""
    return unicodedata.normalize("NFKC", text).translate(_SIGNS)


def _tokens(text: str) -> Iterator[_Token]:
    """The pieces; what stands in braces is taken as it is."""
    for braced, figure, word, sign in _TOKEN.findall(text):
        found = (braced.strip(), figure, word, sign)
        place = next((place for place, piece in enumerate(found) if piece), 0)
        yield _Token(_KINDS[place], found[place])


@lru_cache(maxsize=256)
def read_formula(text: str) -> Formula:
    """A formula out of its text.

    >>> read_formula("({own.use} + 2) × max({price}, 1.5)").result({"own.use": Decimal(3), "price": Decimal(1)}, 2)
    Decimal('7.50')

    Raises:
        NotRead, NotFinished, TooDeep, NoPart: saying what to put right.
    """
    reader = _Reader([*_tokens(_plain_outside(text))])
    reckon = reader.sum_of()
    if reader.next is not _END:
        raise NotRead(text=reader.next.text)
    if not reader.parts:
        raise NoPart
    return Formula(tuple(dict.fromkeys(reader.parts)), reckon)


def _plain_outside(text: str) -> str:
    """The text with plain signs, but for what stands in braces."""
    pieces = re.split(r"(\{[^{}]*\})", text.replace("｛", "{").replace("｝", "}"))
    return "".join(piece if piece.startswith("{") else _plain(piece) for piece in pieces)


class _Reader:
    """Reads a formula from left to right, each rule of its grammar a method."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._place = 0
        self._depth = 0
        self.parts: list[str] = []

    @property
    def next(self) -> _Token:
        return self._tokens[self._place] if self._place < len(self._tokens) else _END

    def sum_of(self) -> Reckoning:
        """Products, added and taken off."""
        result = self._product()
        while self.next.text in ("+", "-") and self.next.kind == "sign":
            result = _JOINS[self._take().text](result, self._product())
        return result

    def _product(self) -> Reckoning:
        result = self._signed()
        while self.next.text in ("*", "/") and self.next.kind == "sign":
            result = _JOINS[self._take().text](result, self._signed())
        return result

    def _signed(self) -> Reckoning:
        is_negative = False
        while self.next.text in ("+", "-") and self.next.kind == "sign":
            is_negative ^= self._take().text == "-"
        result = self._single()
        return (lambda values: -result(values)) if is_negative else result

    def _single(self) -> Reckoning:
        token = self.next
        if token.kind == "figure":
            figure = Decimal(self._take().text)
            return lambda _values: figure
        if token.kind == "field":
            return self._field(self._take().text)
        if token.kind == "word" and token.text.lower() in _CALLS:
            return self._call(self._take().text.lower())
        if token.text == "(" and token.kind == "sign":
            return self._bracket()[0]
        raise NotFinished if token is _END else NotRead(text=token.text)

    def _field(self, name: str) -> Reckoning:
        self.parts.append(name)
        return lambda values: values[name]

    def _call(self, name: str) -> Reckoning:
        if self.next.text != "(":
            raise NotFinished if self.next is _END else NotRead(text=self.next.text)
        begin = self._place
        given = self._bracket()
        if name != "round":
            pick = min if name == "min" else max
            return lambda values: pick(one(values) for one in given)
        places = self._tokens[begin + 1 : self._place]
        return _rounded(given, places)

    def _bracket(self) -> list[Reckoning]:
        """What stands between brackets, apart by commas where several may."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise TooDeep
        is_call = self._place > 0 and self._tokens[self._place - 1].kind == "word"
        self._take()
        found = [self.sum_of()]
        while is_call and self.next.text == ",":
            self._take()
            found.append(self.sum_of())
        if self.next.text != ")":
            raise NotFinished if self.next is _END else NotRead(text=self.next.text)
        self._take()
        self._depth -= 1
        return found

    def _take(self) -> _Token:
        self._place += 1
        return self._tokens[self._place - 1]


def _rounded(given: list[Reckoning], tokens: list[_Token]) -> Reckoning:
    """``round(a)`` or ``round(a, 2)``: half up; the places stand there as a figure."""
    count = 0
    if len(given) > 1:
        said = tokens[-2].text
        is_plain = len(given) == 2 and tokens[-3].text == "," and said.isdecimal() and int(said) <= MOST_ROUNDED
        if not is_plain:
            raise NotRead(text=f"round(… {said})")
        count = int(said)
    step, exact = Decimal(1).scaleb(-count), given[0]

    def rounded(values: Mapping[str, Decimal]) -> Decimal:
        value = exact(values)
        if too_large(value):
            raise ResultTooLarge
        return value.quantize(step)

    return rounded


def _divided(one: Reckoning, other: Reckoning) -> Reckoning:
    def quotient(values: Mapping[str, Decimal]) -> Decimal:
        by = other(values)
        if not by:
            raise DividedByZero
        return one(values) / by

    return quotient


_JOINS: Mapping[str, Callable[[Reckoning, Reckoning], Reckoning]] = {
    "+": lambda one, other: lambda values: one(values) + other(values),
    "-": lambda one, other: lambda values: one(values) - other(values),
    "*": lambda one, other: lambda values: one(values) * other(values),
    "/": _divided,
}


def canonical(text: str, names: Mapping[str, str]) -> str:
    """A formula as it is typed, by titles, as it is kept, by names.

    What is no known title stays as it was typed: reading the formula will say so.

    Args:
        text: such as ``年用量 × 单价`` or ``{Annual use} * 2``.
        names: of fields by their titles.
    """
    plain = {_plain(title).casefold(): name for title, name in names.items()}
    pieces = re.split(r"(\{[^{}]*\})", text.replace("｛", "{").replace("｝", "}"))
    return "".join(_named(piece, plain) if piece.startswith("{") else _all_named(piece, plain) for piece in pieces)


def _named(braced: str, names: Mapping[str, str]) -> str:
    found = names.get(_plain(braced[1:-1].strip()).casefold())
    return f"{{{found}}}" if found else braced


def _all_named(text: str, names: Mapping[str, str]) -> str:
    def named(found: re.Match[str]) -> str:
        name = names.get(_plain(found[0]).casefold())
        return f"{{{name}}}" if name else found[0]

    return re.sub(r"[^\W\d][\w.]*", named, text)


def as_typed(text: str, titles: Mapping[str, str]) -> str:
    """The opposite: a formula that is kept, with the titles of its fields, in braces where one is more than a word."""

    def titled(found: re.Match[str]) -> str:
        title = titles.get(found[1].strip())
        if title is None:
            return found[0]
        return title if re.fullmatch(r"[^\W\d]\w*", title) and title.lower() not in _CALLS else f"{{{title}}}"

    return re.sub(r"\{([^{}]*)\}", titled, text)
