"""Any document on any template: every row once and in order, on the paper, in bounded time."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings

from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.print_templates.catalogue import sample
from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.errors import PaperError
from crm_desktop.print_templates.kinds import KINDS
from crm_desktop.print_templates.layout import MAX_PAGES, layout
from crm_desktop.print_templates.operations import TextRun
from crm_desktop.print_templates.papers import Paper
from crm_desktop.print_templates.template import (
    Band,
    BandKind,
    Column,
    ExtraCell,
    ExtraRow,
    Format,
    Overflow,
    TableItem,
    Template,
    When,
)
from tests.print_templates.designs import MARK, designs, documents

WILD = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
BELOW = (BandKind.TOTALS, BandKind.DOCUMENT_FOOT, BandKind.PAGE_FOOT)


def marks(pages):
    """The row numbers that were printed, copy by copy."""
    copies = {}
    for page in pages:
        shown = copies.setdefault(page.copy, [])
        shown += [
            int(run.text.removeprefix("#"))
            for run in page.operations
            if isinstance(run, TextRun) and run.item == f"lines.{MARK}" and run.text.startswith("#")
        ]
    return copies


@WILD
@given(design=designs(), document=documents())
def test_no_row_is_lost_or_printed_twice(design, document):
    labels = [label.id for label in design.copies.labels]
    design = replace(
        design,
        copies=replace(design.copies, labels=tuple(replace(label, label=label.id) for label in design.copies.labels)),
    )
    assert labels == [label.label for label in design.copies.labels]
    try:
        pages = layout(design, document)
    except PaperError:
        return

    expected = list(range(1, len(document.lines) + 1))
    assert all(shown == expected for shown in marks(pages).values())
    assert len(pages) <= MAX_PAGES * max(len(labels), 1)
    assert [page.number for page in pages if page.number == page.count] == [
        page.count for page in pages if page.number == 1
    ]


@WILD
@given(design=designs(), document=documents(most=25))
def test_rows_never_run_into_the_foot_of_the_page(design, document):
    try:
        pages = layout(design, document)
    except PaperError:
        return

    for page in pages:
        table = page.table
        rows = [run for run in page.operations if isinstance(run, TextRun) and run.item == f"lines.{MARK}"]
        if not rows:
            continue
        below = [band.top for band in page.bands if band.kind in BELOW]
        assert table.top + table.height <= min([design.paper.height - design.bottom, *below]) + 0.02


@pytest.mark.parametrize("name", [name for kind in KINDS.values() for name in kind.templates])
@pytest.mark.parametrize("count", [0, 1, 1000])
def test_built_in_templates_take_documents_of_any_length(name, count):
    template = builtin_template(name)

    pages = layout(template, sample(template.kind, count))

    assert [page.number for page in pages] == list(range(1, len(pages) + 1))
    assert all(after.number == before.number + 1 for before, after in pairwise(pages))


def test_blank_rows_fill_the_page_but_never_its_foot():
    table = TableItem(
        id="lines", columns=(Column(id="name", title="品名", expression="line.name", width=50),), row_height=6,
        rows_per_page=50, fill_rows=True,
    )  # fmt: skip
    template = Template(
        name="t", kind="delivery", paper=Paper(width=210, height=100),
        bands=(Band(kind=BandKind.DETAIL, items=(table,)), Band(kind=BandKind.PAGE_FOOT, height=20)),
    )  # fmt: skip

    (page,) = layout(template, sample("delivery", 2))

    assert page.table.height == 6 * 13  # titles and twelve rows in 80 mm


def test_a_hidden_column_takes_no_room_from_the_cells_of_sums():
    names = {"a": "", "hidden": "false", "b": "", "c": ""}
    columns = tuple(
        Column(id=name, title=name, expression="line.row", width=20, visible_if=rule) for name, rule in names.items()
    )
    cells = (ExtraCell(column="a", text="over a and b", span=3), ExtraCell(column="c", text="under c"))
    table = TableItem(id="lines", columns=columns, extra_rows=(ExtraRow(id="sum", cells=cells),), padding=0)
    template = Template(
        name="t",
        kind="delivery",
        paper=Paper(width=210, height=100),
        bands=(Band(kind=BandKind.DETAIL, items=(table,)),),
    )

    (page,) = layout(template, sample("delivery", 1))

    edges = dict(zip(page.table.columns, page.table.edges, strict=False))
    shown = {run.text: run for run in page.operations if isinstance(run, TextRun)}
    assert shown["over a and b"].x == edges["a"]
    assert shown["under c"].x == edges["c"]


def test_a_row_higher_than_the_page_is_cut_rather_than_lost():
    columns = (
        Column(id=MARK, title="", expression="line.row", width=20, format=Format(prefix="#")),
        Column(id="note", title="", expression="line.note", width=20, overflow=Overflow.WRAP),
    )
    template = Template(
        name="t", kind="delivery", paper=Paper(width=210, height=60),
        bands=(
            Band(kind=BandKind.DETAIL, items=(TableItem(id="lines", columns=columns),)),
            Band(kind=BandKind.PAGE_FOOT, height=20, on=When.NOT_LAST),
        ),
    )  # fmt: skip
    document = PrintData(kind="delivery", fields={}, lines=[{"note": "长" * 500}] * 3)

    assert marks(layout(template, document)) == {"": [1, 2, 3]}
