"""Short ways to the items that shipped templates are made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from crm_desktop.print_templates.families.words import Said, Speech, Text, Words
from crm_desktop.print_templates.template import (
    Align,
    Column,
    Copies,
    CopyLabel,
    ExtraCell,
    Format,
    LineItem,
    Overflow,
    PictureItem,
    Style,
    TextItem,
)

PLAIN = Format()
MONEY = Format(name="money")
PRICE = Format(name="price", blank_zero=True)
QUANTITY = Format(name="quantity", blank_zero=True)
WITH_PRICES = "copy.prices"
"""The condition under which a part of a form shows what goods cost."""


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes the texts of one template.

    Attributes:
        speech: takes what is said in the other languages.
        style: of a text that names none.
        height: mm of a line of text.
    """

    speech: Speech
    style: Style
    height: float = 4.2

    def text(  # noqa: PLR0913 - a box is a place and a size
        self,
        item_id: str,
        words: Text,
        x: float,
        y: float,
        width: float,
        height: float = 0.0,
        *,
        style: Style | None = None,
        overflow: Overflow = Overflow.SHRINK,
        visible_if: str = "",
    ) -> TextItem:
        """A box with text; in one line that becomes narrower where it is too long."""
        return TextItem(
            id=item_id,
            x=x,
            y=y,
            width=width,
            height=height or self.height,
            visible_if=visible_if,
            text=self.speech(item_id, words),
            style=style or self.style,
            overflow=overflow,
        )

    def row(self, said: Sequence[Said], y: float, places: Iterable[tuple[float, float]]) -> tuple[TextItem, ...]:
        """Texts side by side, each at its ``(x, width)``."""
        return tuple(self.text(one.id, one.words, x, y, width) for one, (x, width) in zip(said, places, strict=True))

    def column(  # noqa: PLR0913 - what a column is
        self,
        column_id: str,
        title: Text,
        expression: str,
        width: float,
        *,
        table: str = "lines",
        format: Format = PLAIN,  # noqa: A002 - the name that columns have
        align: Align = Align.LEFT,
        overflow: Overflow = Overflow.SHRINK,
        visible_if: str = "",
    ) -> Column:
        """A column of a table with its title."""
        return Column(
            id=column_id,
            title=self.speech(f"{table}.{column_id}", title),
            expression=expression,
            width=width,
            format=format,
            align=align,
            overflow=overflow,
            visible_if=visible_if,
        )

    def figure(self, column_id: str, title: Text, width: float, shown: Format, visible_if: str = "") -> Column:
        """A column of figures of the field that has its name."""
        return self.column(
            column_id,
            title,
            f"line.{column_id}",
            width,
            format=shown,
            align=Align.RIGHT,
            visible_if=visible_if,
        )

    def cell(  # noqa: PLR0913 - what a cell is
        self,
        row: str,
        column: str,
        words: Text,
        *,
        table: str = "lines",
        span: int = 1,
        align: Align = Align.LEFT,
        bold: bool = False,
    ) -> ExtraCell:
        """A cell of an extra row that says something."""
        text = self.speech(f"{table}.{row}.{column}", words)
        return ExtraCell(column=column, text=text, span=span, align=align, bold=bold)

    def copies(self, labels: Sequence[Said]) -> Copies:
        """The parts of a form."""
        return Copies(
            labels=tuple(CopyLabel(id=one.id, label=self.speech(f"copy.{one.id}", one.words)) for one in labels)
        )


def total(column: str, expression: str, shown: Format, *, bold: bool = False) -> ExtraCell:
    """A cell of an extra row that adds up."""
    return ExtraCell(column=column, text=f"{{{expression}}}", align=Align.RIGHT, bold=bold, format=shown)


def logo(x: float, y: float, width: float, height: float) -> PictureItem:
    """The company's logo."""
    return PictureItem(id="logo", x=x, y=y, width=width, height=height, picture="company.logo")


def rule(item_id: str, x: float, y: float, width: float, color: str, thickness: float = 0.2) -> LineItem:
    """A level line."""
    return LineItem(id=item_id, x=x, y=y, width=width, thickness=thickness, color=color)


def centred(style: Style) -> Style:
    """The style, in the middle of its box."""
    return replace(style, align=Align.CENTER)


def to_the_right(style: Style) -> Style:
    """The style, at the right edge of its box."""
    return replace(style, align=Align.RIGHT)


PARTS = (
    Said("stub", Words("存根联（白）", "存根聯（白）", "Office (white)")),
    Said("customer", Words("客户联（红）", "客戶聯（紅）", "Customer (red)")),
    Said("finance", Words("财务联（黄）", "財務聯（黃）", "Accounts (yellow)")),
)
"""The parts of a three-part form."""
