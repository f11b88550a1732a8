import pytest

from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.print_templates.editing import (
    OneTableOnly,
    add,
    band_of,
    find,
    fresh_id,
    group,
    lock,
    new_ids,
    remove,
    replace_item,
    set_band,
    to_band,
    ungroup,
    whole_groups,
)
from crm_desktop.print_templates.template import Band, BandKind, Column, TableItem, TextItem


@pytest.fixture
def note():
    return builtin_template("delivery_a4")


def text(name, **values):
    return TextItem(id=name, x=10, y=2, width=30, height=5, text="备注", **values)


def a_table(name="goods"):
    return TableItem(id=name, columns=(Column(id="name", title="品名", expression="line.name", width=50),))


def test_a_new_item_lies_on_top_of_its_band(note):
    changed = add(note, BandKind.DOCUMENT_HEAD, text("remark"))

    assert changed.band(BandKind.DOCUMENT_HEAD).items[-1].id == "remark"
    assert new_ids(note, changed) == {"remark"}
    assert find(changed, "remark").text == "备注"


def test_a_band_that_is_missing_is_made_in_its_place(note):
    bare = set_band(note, Band(kind=BandKind.DETAIL))
    without = remove_bands(bare, BandKind.PAGE_FOOT)

    changed = add(without, BandKind.PAGE_FOOT, text("remark"))

    assert changed.bands[-1].kind is BandKind.PAGE_FOOT
    assert changed.bands[-1].height == 7


def remove_bands(template, kind):
    from dataclasses import replace

    return replace(template, bands=tuple(band for band in template.bands if band.kind is not kind))


def test_an_id_is_given_once(note):
    name = fresh_id(note, "text")
    changed = add(note, BandKind.DOCUMENT_HEAD, text(name))

    assert fresh_id(changed, "text") != name
    with pytest.raises(ValueError, match=name):
        add(changed, BandKind.PAGE_FOOT, text(name))


def test_a_template_has_one_table_between_head_and_foot(note):
    with pytest.raises(OneTableOnly):
        add(note, BandKind.DETAIL, a_table())
    with pytest.raises(OneTableOnly):
        add(remove(note, [note.table.id]), BandKind.PAGE_FOOT, a_table())
    assert add(remove(note, [note.table.id]), BandKind.DETAIL, a_table()).table.id == "goods"


def test_what_is_removed_takes_its_translations_along_unless_it_is_locked(note):
    table = note.table.id
    assert any(key.startswith(f"{table}.") for key in note.texts["en"])

    kept = remove(lock(note, [table]), [table])
    gone = remove(note, [table, "logo"])

    assert kept.table is not None
    assert gone.table is None
    assert not any(key.startswith(f"{table}.") for key in gone.texts["en"])


def test_items_go_to_another_band_but_tables_stay(note):
    first = note.bands[0].items[1]

    moved = to_band(note, [first.id, note.table.id], BandKind.PAGE_FOOT, dy=1)

    assert band_of(moved, first.id) is BandKind.PAGE_FOOT
    assert find(moved, first.id).y == first.y + 1
    assert band_of(moved, note.table.id) is BandKind.DETAIL


def test_a_group_is_chosen_whole_until_it_is_dissolved(note):
    one, two, three = (item.id for item in note.bands[0].items[:3])
    grouped = group(note, [one, two])

    assert whole_groups(grouped, [one, three]) == {one, two, three}
    assert whole_groups(ungroup(grouped, [two]), [one]) == {one}


def test_a_group_of_one_is_none(note):
    one, two, three = (item.id for item in note.bands[0].items[:3])
    grouped = group(note, [one, two])

    assert find(remove(grouped, [two]), one).group == ""
    regrouped = group(grouped, [two, three])
    assert find(regrouped, one).group == ""
    assert find(regrouped, two).group == find(regrouped, three).group != ""


def test_a_replaced_item_keeps_its_place_in_the_pile(note):
    old = note.bands[0].items[1]

    changed = replace_item(note, text(old.id))

    assert changed.bands[0].items[1].text == "备注"
    assert len(changed.items()) == len(note.items())
