"""An owner wires its parts; no part holds its owner."""

from decimal import Decimal

import pytest
from shiboken6 import invalidate

from crm_desktop.domain.changes import Changes
from crm_desktop.present.columns.base import Column
from crm_desktop.qtkit.lines.columns import LineColumn
from crm_desktop.qtkit.lines.grid import LineGrid
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from tests.views.fakes.context import fake_context
from tests.views.fakes.rows import RowsSource


@pytest.fixture
def panel(qtbot):
    spec = ListPanelSpec(
        id="parts",
        context="x",
        title="Parts",
        columns=[Column("name", "Name", str)],
        source=RowsSource([]),
        reload_on=Changes.ORDERS,
    )
    made = ListPanel(spec, fake_context())
    qtbot.addWidget(made)
    return made


@pytest.fixture
def grid(qtbot):
    columns = [LineColumn("amount", "Amount", lambda line: line)]
    made = LineGrid("x", columns, fake_context(), blank=Decimal, is_blank=lambda line: not line)
    qtbot.addWidget(made)
    return made


def holders(owner, seen):
    """Parts at any depth below an owner that have it, or one above it, as an attribute."""
    for name, part in vars(owner).items():
        if type(part).__module__.startswith("crm_desktop.qtkit.li") and all(part is not one for one in seen):
            held = [vars(part).values()] if hasattr(part, "__dict__") else []
            if any(value is above for values in held for value in values for above in (*seen, owner)):
                yield name
            if held:
                yield from holders(part, [*seen, owner])


def test_no_part_of_a_list_holds_it(panel):
    assert len([part for part in vars(panel).values() if type(part).__module__.startswith("crm_desktop.qtkit.li")]) > 9
    assert list(holders(panel, [])) == []


def test_no_part_of_an_entry_grid_holds_it(grid):
    assert list(holders(grid, [])) == []


def test_words_of_an_empty_list_follow_its_place_when_a_reference_to_it_is_dead(panel):
    """The place is Qt's own; what Python knows of it may end before it, and an error in a layout ends the program."""
    panel.show()
    invalidate(panel.table.viewport())
    panel.table.resize(panel.table.width() + 50, panel.table.height() + 30)
    assert panel.empty.geometry() == panel.table.viewport().rect()
