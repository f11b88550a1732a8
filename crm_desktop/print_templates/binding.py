"""Fills a template's texts and conditions with a document's values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import TypeVar

from crm_desktop.print_templates.catalogue import known_names
from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.effort import POINTS_A_STEP, Effort
from crm_desktop.print_templates.errors import BadExpression, BadItem, ExpressionTooBig, UnknownName
from crm_desktop.print_templates.evaluate import Scope, evaluate, evaluate_node
from crm_desktop.print_templates.expression import MAX_TEXT_LENGTH, Placeholder, parse_text
from crm_desktop.print_templates.functions import FORMATS, Misfit, Value, is_true
from crm_desktop.print_templates.metrics import NATIVE_SIZE, Face
from crm_desktop.print_templates.pictures import points_of
from crm_desktop.print_templates.template import Copies, CopyLabel, CopyMode, Format, Style, StyleRule, Template

Result = TypeVar("Result")
_PLAIN = Format()


@dataclass(frozen=True, slots=True)
class Bound:
    """A text with its values; ``number`` when it shows one number, alone or with words around it."""

    text: str
    number: bool = False


@dataclass(frozen=True)
class Binder:
    """One template with one document: knows the language, and names the item in every error."""

    template: Template
    document: PrintData

    @cached_property
    def effort(self) -> Effort:
        """What the whole document may cost."""
        return Effort.of_lines(len(self.document.lines), len(self.template.copies.labels))

    @cached_property
    def _pictures(self) -> set[bytes]:
        return set()

    def spend_picture(self, content: bytes) -> None:
        """Charge a picture by its points, once: painters keep what they have decoded.

        Raises:
            TooMuchWork: when the document has shown more than enough.
        """
        if content not in self._pictures:
            self._pictures.add(content)
            self.effort.spend(points_of(content) // POINTS_A_STEP)

    def scope(self, copies: Copies, label: CopyLabel | None, number: int) -> Scope:
        """The scope of one copy, before pages are known."""
        names = [self.words(f"copy.{part.id}", part.label) for part in copies.labels]
        shown = self.words(f"copy.{label.id}", label.label) if label else ""
        copy: dict[str, Value] = {
            "label": shown,
            "labels": " ".join(names) if copies.mode is CopyMode.LISTED else shown,
            "number": Decimal(number),
            "prices": label.prices if label else True,
        }
        rows = [{"row": Decimal(index), **line} for index, line in enumerate(self.document.lines, start=1)]
        company = {**self.document.fields.get("company", {}), "logo": bool(self.document.pictures.get("company.logo"))}
        return Scope(
            groups={
                **self.document.fields,
                "company": company,
                "page": {"number": Decimal(1), "count": Decimal(1)},
                "copy": copy,
            },
            known=known_names(self.document.kind),
            rows=rows,
            page_rows=(0, len(rows)),
            language=self.document.language,
            effort=self.effort,
        )

    def words(self, key: str, own: str) -> str:
        """The text of an item in the document's language."""
        return self.template.words(key, own, self.document.language)

    def text(self, item: str, source: str, scope: Scope, style: Format = _PLAIN) -> Bound:
        """Fill a text; ``style`` formats it when it is one single expression without a format of its own."""
        return self._named(item, lambda: self._text(source, scope, style))

    def value(self, item: str, expression: str, scope: Scope) -> Value:
        """Work out an expression."""
        return self._named(item, lambda: evaluate(expression, scope))

    def shown(self, item: str, condition: str, scope: Scope) -> bool:
        """Whether a visible-if condition holds; an empty one does."""
        return not condition or is_true(self.value(item, condition, scope))

    def formatted(self, item: str, value: Value, style: Format, *, source: str = "") -> Bound:
        """Show a value in a format."""
        return self._named(item, lambda: self._formatted(value, style, source))

    def face(self, item: str, style: Style, rules: tuple[StyleRule, ...], scope: Scope) -> Face:
        """The look of a text, with its style-if rules."""
        size = NATIVE_SIZE * (2 if style.double else 1) if style.cpi else style.size
        double = style.double and bool(style.cpi)
        face = Face(
            size,
            cpi=style.cpi,
            double=double,
            bold=style.bold,
            underline=style.underline,
            color=style.color,
        )
        for rule in rules:
            if self.shown(item, rule.condition, scope):
                face = replace(
                    face,
                    bold=face.bold if rule.bold is None else rule.bold,
                    underline=face.underline if rule.underline is None else rule.underline,
                    color=rule.color or face.color,
                )
        return face

    def _named(self, item: str, work: Callable[[], Result]) -> Result:
        try:
            return work()
        except BadExpression as error:
            name = self.template.title.get(self.document.language) or self.template.name
            raise BadItem(template_name=name, item=item, reason=error) from error

    def _text(self, source: str, scope: Scope, style: Format) -> Bound:
        parts = parse_text(source)
        if len(parts) == 1 and isinstance(parts[0], Placeholder) and not parts[0].format_name:
            value = evaluate_node(parts[0].node, scope, parts[0].source)
            return self._formatted(value, style, parts[0].source)
        number = False
        words = ""
        for part in parts:
            if isinstance(part, str):
                words += part
                continue
            value = evaluate_node(part.node, scope, part.source)
            bound = self._formatted(value, Format(name=part.format_name), part.source)
            words += bound.text
            number = number or bound.number
            if len(words) > MAX_TEXT_LENGTH:
                raise ExpressionTooBig(source=source, near=part.source)
        return Bound(words, number)

    def _formatted(self, value: Value, style: Format, source: str) -> Bound:
        show = FORMATS.get(style.name)
        if show is None:
            raise UnknownName(source=source or style.name, near=style.name)
        is_number = isinstance(value, Decimal | int) and not isinstance(value, bool)
        if value is None or value == "" or (style.blank_zero and is_number and not value):
            return Bound("")
        try:
            shown = show(value, self.document.language)
        except Misfit as error:
            raise UnknownName(source=source or style.name, near=style.name) from error
        return Bound(f"{style.prefix}{shown}{style.suffix}", is_number and style.name != "words")
