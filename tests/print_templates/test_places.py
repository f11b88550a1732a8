"""Where bands and the table stand on a page, as the designer needs to know it."""

import pytest

from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.print_templates.catalogue import sample
from crm_desktop.print_templates.layout import layout
from crm_desktop.print_templates.operations import Line
from crm_desktop.print_templates.template import BandKind


@pytest.fixture
def template():
    return builtin_template("delivery_three_part")


def test_first_band_begins_below_the_top_margin(template):
    page = layout(template, sample("delivery", 3))[0]
    assert page.bands[0].kind is BandKind.DOCUMENT_HEAD
    assert page.bands[0].top == template.top


def test_items_of_a_band_stand_where_the_page_says(template):
    page = layout(template, sample("delivery", 3))[0]
    place = next(place for place in page.bands if place.kind is BandKind.DOCUMENT_HEAD)
    number = next(item for item in template.items() if item.id == "number")
    run = next(operation for operation in page.operations if operation.item == "number")
    assert place.top + number.y <= run.y <= place.top + number.y + number.height


def test_table_place_is_framed_by_its_own_rules(template):
    page = layout(template, sample("delivery", 37))[0]
    rules = [part for part in page.operations if isinstance(part, Line) and part.item == template.table.id]
    assert min(rule.x1 for rule in rules) == pytest.approx(page.table.edges[0])
    assert max(rule.y2 for rule in rules) == pytest.approx(page.table.top + page.table.height)
    assert len(page.table.edges) == len(page.table.columns) + 1


def test_band_for_the_last_page_has_no_place_on_the_first(template):
    pages = layout(template, sample("delivery", 37))
    kinds = [{place.kind for place in page.bands} for page in pages]
    assert BandKind.DETAIL in kinds[0]
    assert kinds[-1] >= kinds[0]
