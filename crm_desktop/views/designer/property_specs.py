"""What the property panel shows for each kind of thing, declared."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.functions import FORMATS
from crm_desktop.print_templates.template import (
    CPI,
    Align,
    BarcodeItem,
    BoxItem,
    DigitsItem,
    LineItem,
    Overflow,
    PictureItem,
    Place,
    Rules,
    Symbology,
    TableItem,
    TextItem,
    Upright,
    When,
)
from crm_desktop.qtkit.icons import icon
from crm_desktop.views.designer.design import Design
from crm_desktop.views.designer.expression_fields import ExpressionField, WordsField
from crm_desktop.views.designer.named import said
from crm_desktop.views.designer.property_fields import (
    CheckField,
    ChoiceField,
    ColorField,
    IconChoice,
    MakeField,
    NumberField,
    PropertyField,
    TextLine,
)


def _always(_target: Any) -> bool:
    return True


@dataclass(frozen=True)
class Property:
    """One field of a thing.

    Attributes:
        path: of the attribute, such as ``style.bold``.
        label: marked; empty when the field carries its own words.
        half: whether two of them share a row.
        wide: whether it takes the whole width, with its label above it.
        words: whether the text may have other words in other languages.
        shown: whether the thing has it now.
    """

    path: str
    label: str
    make: MakeField
    half: bool = False
    wide: bool = False
    words: bool = False
    shown: Callable[[Any], bool] = _always


@dataclass(frozen=True)
class Section:
    """Properties under one title."""

    title: str
    properties: Sequence[Property]
    folded: bool = False


def _mm(caption: str, *, least: float = 0.0, places: int = 2) -> MakeField:
    return lambda _design: NumberField(caption and said(caption), least=least, places=places)


def _choice(options: Mapping[Any, str]) -> MakeField:
    return lambda _design: ChoiceField([(value, said(words)) for value, words in options.items()])


def _check(words: str) -> MakeField:
    return lambda _design: CheckField(said(words))


def _condition(design: Design) -> PropertyField:
    return ExpressionField(design, said(QT_TRANSLATE_NOOP("designer", "always")), conditions=True)


def _expression(design: Design) -> PropertyField:
    return ExpressionField(design)


FORMAT_WORDS: Mapping[str, str] = {
    "": QT_TRANSLATE_NOOP("designer", "as it is"),
    "money": QT_TRANSLATE_NOOP("designer", "Amount 1,234.50"),
    "price": QT_TRANSLATE_NOOP("designer", "Price 12.3456"),
    "quantity": QT_TRANSLATE_NOOP("designer", "Quantity 1,200"),
    "number0": QT_TRANSLATE_NOOP("designer", "Whole number"),
    "number2": QT_TRANSLATE_NOOP("designer", "1234.50 without comma"),
    "percent": QT_TRANSLATE_NOOP("designer", "Per cent"),
    "date": QT_TRANSLATE_NOOP("designer", "Date 2026-11-22"),
    "date_long": QT_TRANSLATE_NOOP("designer", "Date, long"),
    "date_words": QT_TRANSLATE_NOOP("designer", "Date in Chinese words"),
    "moment": QT_TRANSLATE_NOOP("designer", "Date and time"),
    "words": QT_TRANSLATE_NOOP("designer", "Amount in words"),
    "text": QT_TRANSLATE_NOOP("designer", "Text"),
}
OVERFLOWS: Mapping[Overflow, str] = {
    Overflow.CUT: QT_TRANSLATE_NOOP("designer", "Cut off"),
    Overflow.WRAP: QT_TRANSLATE_NOOP("designer", "Wrap"),
    Overflow.SHRINK: QT_TRANSLATE_NOOP("designer", "Shrink"),
    Overflow.HALF: QT_TRANSLATE_NOOP("designer", "Half width"),
    Overflow.NEXT_ROW: QT_TRANSLATE_NOOP("designer", "Next row"),
}
WHENS: Mapping[When, str] = {
    When.EVERY: QT_TRANSLATE_NOOP("designer", "Every page"),
    When.FIRST: QT_TRANSLATE_NOOP("designer", "First page"),
    When.LAST: QT_TRANSLATE_NOOP("designer", "Last page"),
    When.NOT_FIRST: QT_TRANSLATE_NOOP("designer", "All but the first"),
    When.NOT_LAST: QT_TRANSLATE_NOOP("designer", "All but the last"),
}
_RULES: Mapping[Rules, str] = {
    Rules.GRID: QT_TRANSLATE_NOOP("designer", "All lines"),
    Rules.ROWS: QT_TRANSLATE_NOOP("designer", "Row lines"),
    Rules.FRAME: QT_TRANSLATE_NOOP("designer", "Frame"),
    Rules.NONE: QT_TRANSLATE_NOOP("designer", "None"),
}
_PLACES: Mapping[Place, str] = {
    Place.HEAD: QT_TRANSLATE_NOOP("designer", "Above the rows"),
    Place.FOOT: QT_TRANSLATE_NOOP("designer", "Below the rows"),
}
_CODES: Mapping[Symbology, str] = {
    Symbology.CODE128: "Code 128",
    Symbology.EAN13: "EAN-13",
    Symbology.QR: QT_TRANSLATE_NOOP("designer", "QR code"),
}
_ANY = (QT_TRANSLATE_NOOP("designer", "Any size"), QT_TRANSLATE_NOOP("designer", "Any size (slow)"))


def _latin(design: Design) -> PropertyField:
    """The pitches of a printer's own characters; any other size is slow only on continuous paper."""
    own = [(cpi, f"{cpi} cpi") for cpi in CPI]
    return ChoiceField([*own, (0, said(_ANY[design.template.paper.continuous]))])


def _known_formats() -> Mapping[str, str]:
    return {name: FORMAT_WORDS.get(name, name) for name in ("", *(key for key in FORMATS if key))}


_SIDES = (
    QT_TRANSLATE_NOOP("designer", "Left"),
    QT_TRANSLATE_NOOP("designer", "Centre"),
    QT_TRANSLATE_NOOP("designer", "Right"),
)


def _aligned(_design: Design) -> PropertyField:
    words = dict(zip(Align, _SIDES, strict=True))
    return IconChoice([(side, said(words[side]), icon(f"text-{side.value}")) for side in Align])


def _upright(_design: Design) -> PropertyField:
    words = {
        Upright.TOP: QT_TRANSLATE_NOOP("designer", "Top"),
        Upright.MIDDLE: QT_TRANSLATE_NOOP("designer", "Middle"),
        Upright.BOTTOM: QT_TRANSLATE_NOOP("designer", "Bottom"),
    }
    names = {Upright.TOP: "align-top", Upright.MIDDLE: "align-middle", Upright.BOTTOM: "align-bottom"}
    return IconChoice([(side, said(words[side]), icon(names[side])) for side in Upright])


def _is_native(target: Any) -> bool:
    return bool(target.style.cpi)


def _is_free(target: Any) -> bool:
    return not target.style.cpi


def _has_height(target: Any) -> bool:
    """A table that takes as many rows as there are lines has no height to be typed."""
    return not isinstance(target, TableItem) or bool(target.rows_per_page and target.fill_rows)


POSITION = Section(
    "",
    (
        Property("x", QT_TRANSLATE_NOOP("designer", "Place mm"), _mm("X"), half=True),
        Property("y", "", _mm("Y"), half=True),
        Property("width", QT_TRANSLATE_NOOP("designer", "Size mm"), _mm(QT_TRANSLATE_NOOP("designer", "W")), half=True),
        Property("height", "", _mm(QT_TRANSLATE_NOOP("designer", "H")), half=True, shown=_has_height),
    ),
)
_CHARACTERS = (
    Property("style.cpi", QT_TRANSLATE_NOOP("designer", "Latin"), _latin),
    Property(
        "style.double",
        QT_TRANSLATE_NOOP("designer", "Hanzi"),
        _choice(
            {
                False: QT_TRANSLATE_NOOP("designer", "24 dots, own"),
                True: QT_TRANSLATE_NOOP("designer", "24 dots, double"),
            }
        ),
        shown=_is_native,
    ),
    Property("style.size", QT_TRANSLATE_NOOP("designer", "Size pt"), _mm("", least=4.0, places=1), shown=_is_free),
    Property("style.bold", "", _check(QT_TRANSLATE_NOOP("designer", "Bold")), half=True),
    Property("style.underline", "", _check(QT_TRANSLATE_NOOP("designer", "Underlined")), half=True),
)
_ALIGNED = (
    Property("style.align", QT_TRANSLATE_NOOP("designer", "Across"), _aligned),
    Property("style.upright", QT_TRANSLATE_NOOP("designer", "Height"), _upright),
)


def _ink(design: Design) -> PropertyField:
    return ColorField(note=_note(design, QT_TRANSLATE_NOOP("designer", "printed black")))


def _note(design: Design, words: str) -> str:
    """What a dot-matrix printer makes of a colour; other printers print it as it is."""
    return said(words) if design.template.paper.continuous else ""


_INK = Property("style.color", QT_TRANSLATE_NOOP("designer", "Colour"), _ink)
PRINTED = Section(
    QT_TRANSLATE_NOOP("designer", "Print"),
    (
        Property("printed", "", _check(QT_TRANSLATE_NOOP("designer", "Printed")), half=True),
        Property("locked", "", _check(QT_TRANSLATE_NOOP("designer", "Locked")), half=True),
        Property("visible_if", QT_TRANSLATE_NOOP("designer", "Shown if"), _condition, wide=True),
    ),
)
_FORMAT = (
    Property("format.name", QT_TRANSLATE_NOOP("designer", "Format"), _choice(_known_formats())),
    Property("format.blank_zero", "", _check(QT_TRANSLATE_NOOP("designer", "Blank at zero"))),
    Property("format.prefix", QT_TRANSLATE_NOOP("designer", "Before"), lambda _design: TextLine()),
    Property("format.suffix", QT_TRANSLATE_NOOP("designer", "After"), lambda _design: TextLine()),
)


def _is_one_field(target: Any) -> bool:
    text = target.text.strip()
    return text.startswith("{") and text.endswith("}") and text.count("{") == 1 and "|" not in text


_TEXT = (
    Section(
        QT_TRANSLATE_NOOP("designer", "Words"),
        (
            Property("text", "", WordsField, words=True),
            *(Property(p.path, p.label, p.make, p.half, shown=_is_one_field) for p in _FORMAT),
            Property("overflow", QT_TRANSLATE_NOOP("designer", "If too long"), _choice(OVERFLOWS)),
        ),
    ),
    Section(QT_TRANSLATE_NOOP("designer", "Characters"), (*_CHARACTERS, *_ALIGNED, _INK)),
)
_THICK = Property("thickness", QT_TRANSLATE_NOOP("designer", "Thickness mm"), _mm("", least=0.05))
_COLOR = Property("color", QT_TRANSLATE_NOOP("designer", "Colour"), _ink)


def _fill(design: Design) -> PropertyField:
    note = _note(design, QT_TRANSLATE_NOOP("designer", "not printed"))
    fills = ("#F0F2F4", "#E1EEF9", "#FFF4DC", "#E6F4EB")
    return ColorField(said(QT_TRANSLATE_NOOP("designer", "none")), fills, note=note)


SECTIONS: Mapping[type, Sequence[Section]] = {
    TextItem: _TEXT,
    LineItem: (Section(QT_TRANSLATE_NOOP("designer", "Line"), (_THICK, _COLOR)),),
    BoxItem: (
        Section(
            QT_TRANSLATE_NOOP("designer", "Box"),
            (_THICK, _COLOR, Property("fill", QT_TRANSLATE_NOOP("designer", "Filled"), _fill)),
        ),
    ),
    PictureItem: (
        Section(
            QT_TRANSLATE_NOOP("designer", "Picture"),
            (
                Property(
                    "threshold",
                    QT_TRANSLATE_NOOP("designer", "Black from"),
                    lambda _design: NumberField(places=0, step=4, least=1, most=254),
                ),
                Property("background", "", _check(QT_TRANSLATE_NOOP("designer", "Scan to draw over, never printed"))),
            ),
        ),
    ),
    BarcodeItem: (
        Section(
            QT_TRANSLATE_NOOP("designer", "Bar code"),
            (
                Property("symbology", QT_TRANSLATE_NOOP("designer", "Kind"), _choice(_CODES)),
                Property("expression", QT_TRANSLATE_NOOP("designer", "Shows"), _expression, wide=True),
                Property("caption", "", _check(QT_TRANSLATE_NOOP("designer", "Figures below"))),
            ),
        ),
    ),
    DigitsItem: (
        Section(
            QT_TRANSLATE_NOOP("designer", "Digit boxes"),
            (
                Property("expression", QT_TRANSLATE_NOOP("designer", "Shows"), _expression, wide=True),
                Property(
                    "boxes",
                    QT_TRANSLATE_NOOP("designer", "Boxes"),
                    lambda _design: NumberField(places=0, step=1, least=3, most=14),
                ),
                Property("headed", "", _check(QT_TRANSLATE_NOOP("designer", "亿…分 above"))),
            ),
        ),
        Section(QT_TRANSLATE_NOOP("designer", "Characters"), _CHARACTERS),
    ),
    TableItem: (
        Section(
            QT_TRANSLATE_NOOP("designer", "Rows"),
            (
                Property(
                    "rows_per_page",
                    QT_TRANSLATE_NOOP("designer", "Each page"),
                    lambda _design: NumberField(
                        said(QT_TRANSLATE_NOOP("designer", "rows")), places=0, step=1, most=200
                    ),
                    half=True,
                ),
                Property("row_height", "", _mm(QT_TRANSLATE_NOOP("designer", "H"), least=1.0), half=True),
                Property("fill_rows", "", _check(QT_TRANSLATE_NOOP("designer", "Blank rows")), half=True),
                Property("repeat_head", "", _check(QT_TRANSLATE_NOOP("designer", "Repeat head")), half=True),
                Property("grow", "", _check(QT_TRANSLATE_NOOP("designer", "Rows grow")), half=True),
                Property("head_height", "", _mm(QT_TRANSLATE_NOOP("designer", "Head")), half=True),
                Property("rules", QT_TRANSLATE_NOOP("designer", "Lines"), _choice(_RULES)),
            ),
        ),
    ),
}
TABLE_CHARACTERS = Section(
    QT_TRANSLATE_NOOP("designer", "Characters"),
    (*_CHARACTERS, Property("head_fill", QT_TRANSLATE_NOOP("designer", "Head filled"), _fill)),
)
COLUMN = Section(
    QT_TRANSLATE_NOOP("designer", "Chosen column"),
    (
        Property("title", QT_TRANSLATE_NOOP("designer", "Title"), lambda _design: TextLine(), words=True),
        Property("expression", QT_TRANSLATE_NOOP("designer", "Shows"), _expression, wide=True),
        Property("width", QT_TRANSLATE_NOOP("designer", "Width mm"), _mm("", least=1.0)),
        Property("align", QT_TRANSLATE_NOOP("designer", "Across"), _aligned),
        Property("overflow", QT_TRANSLATE_NOOP("designer", "If too long"), _choice(OVERFLOWS)),
        *_FORMAT,
        Property("bold", "", _check(QT_TRANSLATE_NOOP("designer", "Bold"))),
        Property("group", QT_TRANSLATE_NOOP("designer", "Common title"), lambda _design: TextLine()),
        Property("visible_if", QT_TRANSLATE_NOOP("designer", "Shown if"), _condition, wide=True),
    ),
)
SUM_ROW = Section(
    QT_TRANSLATE_NOOP("designer", "Chosen row of sums"),
    (
        Property("place", QT_TRANSLATE_NOOP("designer", "Stands"), _choice(_PLACES)),
        Property("on", QT_TRANSLATE_NOOP("designer", "On"), _choice(WHENS)),
        Property("height", QT_TRANSLATE_NOOP("designer", "Height mm"), _mm("", least=1.0)),
        Property("visible_if", QT_TRANSLATE_NOOP("designer", "Shown if"), _condition, wide=True),
    ),
)
BAND = Section(
    "",
    (
        Property("height", QT_TRANSLATE_NOOP("designer", "Height mm"), _mm("")),
        Property("on", QT_TRANSLATE_NOOP("designer", "On"), _choice(WHENS)),
        Property("anchored", "", _check(QT_TRANSLATE_NOOP("designer", "Held at the bottom of the page"))),
        Property("grow", "", _check(QT_TRANSLATE_NOOP("designer", "Grows with wrapped text"))),
        Property("visible_if", QT_TRANSLATE_NOOP("designer", "Shown if"), _condition, wide=True),
    ),
)
