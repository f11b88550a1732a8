"""Hypothesis strategies: templates as wild as the designer lets them be, and documents for them."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.papers import Paper
from crm_desktop.print_templates.template import (
    Band,
    BandKind,
    Column,
    Copies,
    CopyLabel,
    CopyMode,
    ExtraCell,
    ExtraRow,
    Format,
    Overflow,
    Place,
    Rules,
    Style,
    TableItem,
    Template,
    TextItem,
    When,
)

WORDS = st.text(max_size=40) | st.sampled_from(
    [
        "长" * 500,
        "A" * 500,
        "שלום עולם",
        "مرحبا بالعالم",
        "👍🏽 好 👩‍👩‍👧",
        "\x1b@\x00\x07",
        "a\nb\nc",
        " ",
        "　",
        "\u202e倒",
    ]
)
AMOUNTS = st.decimals(min_value=-(10**12), max_value=10**12, places=2)
MARK = "mark"
"""The column that shows the number of its row."""


def sizes(low, high):
    """Lengths in mm, to the hundredth."""
    return st.integers(int(low * 100), int(high * 100)).map(lambda hundredths: hundredths / 100)


STYLES = st.builds(
    Style,
    size=sizes(4, 30),
    cpi=st.sampled_from([0, 0, 10, 12, 15]),
    double=st.booleans(),
    bold=st.booleans(),
    leading=sizes(0.8, 2.5),
)
SUMS = st.sampled_from(
    [
        "合计",
        "{page_sum(line.amount)|money}",
        "{carried(line.amount)}",
        "{words(sum(line.amount))}",
        "{page.number}/{page.count}",
    ]
)


@st.composite
def tables(draw):
    """A table whose first column tells the rows apart."""
    expressions = st.sampled_from(["line.name", "line.amount", "line.quantity * line.price", "line.note", "line.row"])
    others = [
        Column(
            id=f"c{number}",
            title=draw(WORDS),
            expression=draw(expressions),
            width=draw(sizes(1, 60)),
            group=draw(st.sampled_from(["", "", "组"])),
            overflow=draw(st.sampled_from(Overflow)),
            format=Format(blank_zero=draw(st.booleans())),
            visible_if=draw(st.sampled_from(["", "", "copy.prices", "false"])),
        )
        for number in range(draw(st.integers(0, 4)))
    ]
    mark = Column(id=MARK, title="", expression="line.row", width=40, format=Format(prefix="#"))
    columns = (mark, *others)
    rows = tuple(
        ExtraRow(
            id=f"r{number}",
            place=draw(st.sampled_from(Place)),
            on=draw(st.sampled_from(When)),
            height=draw(sizes(0, 15)),
            cells=tuple(
                ExtraCell(column=draw(st.sampled_from(columns)).id, text=draw(SUMS), span=draw(st.integers(1, 4)))
                for _ in range(draw(st.integers(0, 2)))
            ),
        )
        for number in range(draw(st.integers(0, 3)))
    )
    return TableItem(
        id="lines",
        x=draw(sizes(0, 30)),
        y=draw(sizes(0, 10)),
        columns=columns,
        style=Style(size=draw(sizes(4, 14)), leading=draw(sizes(0.8, 2))),
        row_height=draw(sizes(1, 20)),
        head_height=draw(sizes(0, 20)),
        rows_per_page=draw(st.integers(0, 15)),
        fill_rows=draw(st.booleans()),
        grow=draw(st.booleans()),
        repeat_head=draw(st.booleans()),
        padding=draw(sizes(0, 2)),
        rules=draw(st.sampled_from(Rules)),
        extra_rows=rows,
    )


@st.composite
def bands(draw, kind):
    """A band with some text."""
    texts = st.sampled_from(
        ["{customer.name}", "{document.note}", "{page.number}", "{copy.label}", "合计 {sum(line.amount)}"]
    )
    items = tuple(
        TextItem(
            id=f"{kind}{number}",
            x=draw(sizes(0, 150)),
            y=draw(sizes(0, 20)),
            width=draw(sizes(0.5, 100)),
            height=draw(sizes(0.5, 20)),
            text=draw(texts),
            style=draw(STYLES),
            overflow=draw(st.sampled_from(Overflow)),
        )
        for number in range(draw(st.integers(0, 2)))
    )
    return Band(
        kind=kind,
        height=draw(sizes(0, 40)),
        on=draw(st.sampled_from(When)),
        anchored=draw(st.booleans()),
        grow=draw(st.booleans()),
        items=items,
    )


@st.composite
def designs(draw):
    """A template with any bands, and a table between them."""
    around = [kind for kind in BandKind if kind is not BandKind.DETAIL]
    kinds = draw(st.lists(st.sampled_from(around), unique=True, max_size=5))
    detail = Band(kind=BandKind.DETAIL, items=(draw(tables()),))
    every = sorted([detail, *(draw(bands(kind)) for kind in kinds)], key=lambda band: list(BandKind).index(band.kind))
    labels = tuple(
        CopyLabel(id=f"k{number}", label="联", prices=number == 0) for number in range(draw(st.integers(0, 2)))
    )
    return Template(
        name="wild",
        kind="delivery",
        paper=Paper(width=draw(sizes(100, 400)), height=draw(sizes(40, 300))),
        top=draw(sizes(0, 15)),
        bottom=draw(sizes(0, 15)),
        bands=tuple(every),
        copies=Copies(mode=draw(st.sampled_from(CopyMode)), labels=labels),
    )


@st.composite
def documents(draw, most=40):
    """A document with anything typed into it."""
    lines = [
        {"name": draw(WORDS), "note": draw(WORDS), "amount": draw(AMOUNTS), "quantity": Decimal(2), "price": Decimal(1)}
        for _ in range(draw(st.integers(0, most)))
    ]
    return PrintData(
        kind="delivery",
        fields={"document": {"note": draw(WORDS), "number": draw(WORDS)}, "customer": {"name": draw(WORDS)}},
        lines=lines,
    )
