"""A print template as plain frozen data: bands with items, in millimetres.

An item's ``x`` counts from the paper's left edge, its ``y`` from the top of its band. Nothing here draws or
measures: ``layout`` does, and the designer changes a template with ``dataclasses.replace``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from crm_desktop.print_templates.papers import Paper


class Align(StrEnum):
    """Where text stands across its box."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class Upright(StrEnum):
    """Where text stands between top and bottom of its box."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class Overflow(StrEnum):
    """What happens to text that is wider than its box; a number always shows ### rather than being cut."""

    CUT = "cut"
    WRAP = "wrap"
    SHRINK = "shrink"
    HALF = "half"
    """Characters of half the width."""
    NEXT_ROW = "next_row"
    """Goes on in the next row of the table."""


class When(StrEnum):
    """The pages of a document on which a band or row stands."""

    EVERY = "every"
    FIRST = "first"
    LAST = "last"
    NOT_FIRST = "not_first"
    NOT_LAST = "not_last"

    def holds(self, *, first: bool, last: bool) -> bool:
        """Whether it stands on a page that is (or is not) the first and the last one."""
        return {
            When.EVERY: True,
            When.FIRST: first,
            When.LAST: last,
            When.NOT_FIRST: not first,
            When.NOT_LAST: not last,
        }[self]


class BandKind(StrEnum):
    """The bands of a page, from top to bottom."""

    PAGE_HEAD = "page_head"
    DOCUMENT_HEAD = "document_head"
    DETAIL = "detail"
    TOTALS = "totals"
    DOCUMENT_FOOT = "document_foot"
    PAGE_FOOT = "page_foot"


class Symbology(StrEnum):
    """Kinds of bar code."""

    CODE128 = "code128"
    EAN13 = "ean13"
    QR = "qr"


class CopyMode(StrEnum):
    """How copies come about."""

    LISTED = "listed"
    """One multi-part form: the labels of all its parts are listed on it."""
    REPEATED = "repeated"
    """Each copy is printed again, with its own label, perhaps without prices."""


class Place(StrEnum):
    """Where an extra row of a table stands."""

    HEAD = "head"
    FOOT = "foot"


CPI = (10, 12, 15)
"""Characters per inch that every 24-pin printer has; hanzi take two of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How text looks.

    Attributes:
        size: points; printers' own characters (``cpi``) have their own size.
        cpi: 10, 12 or 15 for the own characters of a dot-matrix printer; 0 for any font size.
        double: own characters, twice as wide and high.
        leading: height of a line as a multiple of the characters' height.
        color: ``#RRGGBB``; dot-matrix printers know black only.
    """

    size: float = 9.6
    cpi: int = 0
    double: bool = False
    bold: bool = False
    underline: bool = False
    align: Align = Align.LEFT
    upright: Upright = Upright.MIDDLE
    leading: float = 1.25
    color: str = "#000000"


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """How one value is shown: a format's name, blank at zero, and what stands around it."""

    name: str = ""
    blank_zero: bool = False
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleRule:
    """Another look while a condition holds."""

    condition: str
    bold: bool | None = None
    color: str | None = None
    underline: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What all items have.

    Attributes:
        printed: otherwise shown on the screen, but never printed.
        locked: whether the designer's mouse and keys leave it where it is.
        group: items of one group are chosen, moved and removed together.
    """

    id: str
    x: float = 0.0
    y: float = 0.0
    width: float = 0.0
    height: float = 0.0
    visible_if: str = ""
    printed: bool = True
    locked: bool = False
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextItem(Item):
    """A box with text and ``{expression|format}`` parts.

    ``format`` shows the value when the text is one single expression.
    """

    text: str = ""
    style: Style = Style()
    overflow: Overflow = Overflow.CUT
    format: Format = Format()
    style_if: tuple[StyleRule, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LineItem(Item):
    """A straight line over the box: ``height`` 0 is level, ``width`` 0 upright."""

    thickness: float = 0.2
    color: str = "#000000"


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxItem(Item):
    """A rectangle; ``fill`` is a colour or nothing."""

    thickness: float = 0.2
    color: str = "#000000"
    fill: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureItem(Item):
    """A logo, a seal or a scanned form.

    Attributes:
        picture: name in the document's pictures, such as ``company.logo``.
        content: PNG or JPEG in base64, kept in the template; used when ``picture`` is empty.
        threshold: grey from which a dot-matrix printer leaves a dot white, 0 to 255.
        background: a scan to draw over: dimmed on the screen, never printed.
    """

    picture: str = ""
    content: str = ""
    threshold: int = 128
    background: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BarcodeItem(Item):
    """A bar code of an expression's value; ``caption`` prints the value below."""

    symbology: Symbology = Symbology.CODE128
    expression: str = ""
    caption: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DigitsItem(Item):
    """Boxes for the figures of an amount, 亿…分, with ￥ before the first one; thickness 0 is for pre-printed boxes."""

    expression: str = ""
    boxes: int = 11
    headed: bool = True
    style: Style = Style(align=Align.CENTER)
    thickness: float = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table.

    Attributes:
        width: mm; when other columns are hidden, the widest one takes their room.
        group: a common title over neighbouring columns with the same ``group``.
    """

    id: str
    title: str
    expression: str
    width: float
    group: str = ""
    format: Format = Format()
    align: Align = Align.LEFT
    overflow: Overflow = Overflow.CUT
    bold: bool = False
    visible_if: str = ""
    style_if: tuple[StyleRule, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtraCell:
    """A cell of an extra row; it begins at ``column`` and spans ``span`` columns."""

    column: str
    text: str
    span: int = 1
    align: Align = Align.LEFT
    bold: bool = False
    format: Format = Format()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtraRow:
    """A row of sums: page subtotal, carried forward, running or grand total."""

    id: str
    place: Place = Place.FOOT
    on: When = When.EVERY
    cells: tuple[ExtraCell, ...] = ()
    height: float = 6.0
    visible_if: str = ""


class Rules(StrEnum):
    """The lines of a table."""

    GRID = "grid"
    ROWS = "rows"
    FRAME = "frame"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class TableItem(Item):
    """The lines of the document.

    Attributes:
        width: of no meaning here: the columns' widths count.
        rows_per_page: so many rows on each page, blank ones included; 0 takes as many as fit.
        fill_rows: whether blank rows fill the page up to ``rows_per_page``.
        grow: whether a row grows with its wrapped text; otherwise text beyond the row is cut.
        repeat_head: whether the head stands on each page.
        head_as_column: whether titles are aligned as their columns are, instead of as ``head_style`` says.
    """

    columns: tuple[Column, ...] = ()
    style: Style = Style()
    head_style: Style = Style(align=Align.CENTER)
    row_height: float = 6.0
    head_height: float = 6.0
    rows_per_page: int = 0
    fill_rows: bool = False
    grow: bool = True
    repeat_head: bool = True
    head_as_column: bool = False
    padding: float = 0.8
    rules: Rules = Rules.GRID
    thickness: float = 0.2
    color: str = "#000000"
    head_fill: str = ""
    extra_rows: tuple[ExtraRow, ...] = ()


AnyItem = TextItem | LineItem | BoxItem | PictureItem | BarcodeItem | DigitsItem | TableItem


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A strip over the whole width.

    Attributes:
        height: mm; the detail band takes what its table needs.
        anchored: whether it stands at the bottom of the page instead of below what precedes it.
        grow: whether it becomes higher with wrapped text.
    """

    kind: BandKind
    height: float = 0.0
    on: When = When.EVERY
    anchored: bool = False
    grow: bool = False
    visible_if: str = ""
    items: tuple[AnyItem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyLabel:
    """One part of a form, such as 客户联; without ``prices`` the template hides what shows ``copy.prices``."""

    id: str
    label: str
    prices: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """The copies of a document; no labels is one copy without a label."""

    mode: CopyMode = CopyMode.LISTED
    labels: tuple[CopyLabel, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A page layout for one kind of document.

    Attributes:
        name: stable key of built-in templates; own ones carry the name that the office gave.
        title: what lists show, by language.
        top, bottom: mm from the paper's edges to the bands.
        texts: other languages: text by the id of an item, ``table.column``, ``table.row.column`` or ``copy.id``.
    """

    name: str
    kind: str
    paper: Paper
    title: Mapping[str, str] = field(default_factory=dict)
    top: float = 0.0
    bottom: float = 0.0
    bands: tuple[Band, ...] = ()
    copies: Copies = Copies()
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def band(self, kind: BandKind) -> Band | None:
        """The band of a kind, if the template has it."""
        return next((band for band in self.bands if band.kind is kind), None)

    def items(self) -> tuple[AnyItem, ...]:
        """All items, in drawing order."""
        return tuple(item for band in self.bands for item in band.items)

    @property
    def table(self) -> TableItem | None:
        """The table of the detail band."""
        return next((item for item in self.items() if isinstance(item, TableItem)), None)

    def words(self, key: str, own: str, language: str) -> str:
        """The text of an item in a language; without a translation, its own."""
        return self.texts.get(language, {}).get(key, own)
