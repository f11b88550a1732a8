"""The page of pick lists: words typed, renamed, moved, switched off, merged; and what its parts show of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea

from crm_desktop.domain.access import Access, Role
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.parties.drafts import CustomerDraft
from crm_desktop.domain.parties.roles import PartyRole
from crm_desktop.domain.pick_lists import PICK_LISTS
from crm_desktop.present.columns.base import Column
from crm_desktop.present.columns.customers import party_columns
from crm_desktop.present.columns.employees import EMPLOYEE_COLUMNS
from crm_desktop.present.columns.products import PRODUCT_COLUMNS
from crm_desktop.present.listing import Filter, Test
from crm_desktop.queries.office.pick_lists import ListEntry, OpenList
from crm_desktop.queries.office.system import dictionary
from crm_desktop.queries.office.word_uses import USES
from crm_desktop.services.office.pick_lists import RenameEntry
from crm_desktop.services.parties.customers import SaveCustomer
from crm_desktop.views.shell.history import followed_at
from crm_desktop.views.system.dictionaries import DictionariesTab
from crm_desktop.views.system.entry_side import EntryUses
from crm_desktop.views.system.entry_table import BAR, FIRST, NOTE, PARTS, STATE, USED, WORD
from crm_desktop.views.system.typed_entries import MOST, TypedEntries
from tests.conftest import NOON
from tests.views.fakes.context import office_context


@pytest.fixture
def context(office, qtbot):
    """A context over a real office; the manager works in it."""
    access = Access(operator_id=1, login="chen", name="陈国强", role=Role.MANAGER, employee_id=1)
    return office_context(office.engine, access, now=NOON)


@pytest.fixture
def opened(context, qtbot):
    """Open the page on a list, with customers who say some of its words."""

    def open_it(name, *words):
        key = "grade" if name == "customer_grade" else {"region": "region", "customer_tag": "tags"}.get(name, "source")
        for number, word in enumerate(words):
            context.runner.run(SaveCustomer(draft=CustomerDraft(name=f"永兴{number}", **{key: word}), key=f"k{number}"))
        tab = DictionariesTab(context, list_name=name)
        qtbot.addWidget(tab)
        tab.show()
        settled(context, qtbot)
        return tab

    return open_it


def settled(context, qtbot):
    qtbot.waitUntil(lambda: not context.jobs.busy)
    assert context.ask.bugs == []


def words(context, name):
    return context.reader.read(dictionary, list_name=name)


def column(tab, number):
    return [tab.table.item(row, number).text() for row in range(tab.table.rowCount())]


def at(tab, text):
    tab.table.setCurrentCell(column(tab, WORD).index(text), WORD)


def test_words_come_in_order_with_a_pasted_column(opened, context, qtbot):
    tab = opened("region")
    before = words(context, "region")
    assert not tab.is_unsaved
    at(tab, before[-1])
    QApplication.clipboard().setText("浙江\t3\n\n  江苏 \n华东")
    qtbot.keyClick(tab.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert column(tab, NOTE)[-2:] == ["new", "new"]
    assert tab.count.text() == "Not saved: 2 new"
    tab.save()
    settled(context, qtbot)
    assert not tab.is_unsaved
    assert words(context, "region") == (*before, "浙江", "江苏")


def test_enter_goes_on_with_the_next_word_and_an_empty_one_goes(opened, context, qtbot):
    tab = opened("brand")
    qtbot.keyClick(tab.table, Qt.Key.Key_Insert)
    for number, text in enumerate(("世达", "得力", "")):
        qtbot.waitUntil(lambda number=number: tab.table.rowCount() == number + 1 and tab.table.is_typed)
        editor = tab.table.findChildren(QLineEdit)[-1]
        editor.setText(text)
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: column(tab, WORD) == ["世达", "得力"])
    tab.save()
    settled(context, qtbot)
    assert words(context, "brand") == ("世达", "得力")


def test_word_is_renamed_with_its_records_and_the_head_says_so_before(opened, context, qtbot):
    tab = opened("region", "华东", "华东")
    assert column(tab, USED)[0] == "2"
    tab.table.rename("江浙沪")
    assert column(tab, NOTE)[0] == "was 华东"
    assert tab.count.text() == "Not saved: 1 renamed (2 records follow)"
    tab.save()
    settled(context, qtbot)
    assert words(context, "region")[0] == "江浙沪"
    assert "2 records follow" in context.ask.notices[-1]
    assert column(tab, USED)[0] == "2"


def test_words_are_moved_switched_off_and_deleted(opened, context, qtbot):
    tab = opened("customer_source", "上门")
    tab.table.shift(1)
    at(tab, "上门")
    qtbot.keyClick(tab.table, Qt.Key.Key_Delete)
    at(tab, "网络")
    qtbot.keyClick(tab.table, Qt.Key.Key_Delete)
    assert "网络" not in column(tab, WORD)
    assert tab.count.text() == "Not saved: 1 deleted, 1 switched off or on, 1 changed otherwise"
    tab.save()
    settled(context, qtbot)
    assert words(context, "customer_source") == ("展会", "朋友介绍", "电话开发", "老客户推荐")
    assert column(tab, STATE)[-1] == "switched off"


def test_changes_are_given_up_together(opened):
    tab = opened("region")
    before = column(tab, WORD)
    tab.table.rename("东部")
    tab.table.shift(1)
    tab.undo()
    assert not tab.is_unsaved
    assert column(tab, WORD) == before


def test_fields_of_a_word_are_typed_at_its_side(opened, context, qtbot):
    tab = opened("region")
    at(tab, "华南")
    fields = tab.side.fields
    qtbot.keyClicks(fields.code, "HN")
    fields.colour.setCurrentIndex(fields.colour.findData("mint"))
    fields.colour.activated.emit(fields.colour.currentIndex())
    fields.level.setCurrentIndex(fields.level.findData("class"))
    fields.level.activated.emit(fields.level.currentIndex())
    fields.above.setCurrentIndex(fields.above.findText("华东"))
    fields.above.activated.emit(fields.above.currentIndex())
    tab.save()
    settled(context, qtbot)
    found = next(one for one in tab._stored.entries if one.text == "华南")
    assert (found.code, found.colour, found.kind, found.above) == ("HN", "mint", "class", "华东")
    assert column(tab, WORD)[:2] == ["华东", "华南"]


def test_likely_twins_are_ticked_and_merged_with_their_sums_and_a_way_back(opened, context, qtbot):
    tab = opened("customer_source", "老客户推荐", "朋友介绍", "朋友推荐", "朋友推荐")
    at(tab, "老客户推荐")
    tab.table.add_all("老客户介绍")
    assert not tab.side.merging.merge.isEnabled()
    tab.save()
    settled(context, qtbot)
    at(tab, "老客户推荐")
    merging = tab.side.merging
    assert merging.ticked() == ["老客户介绍"]
    merging.more.setCurrentIndex(merging.more.findText("朋友介绍"))
    merging.more.activated.emit(merging.more.currentIndex())
    qtbot.keyClick(tab.table, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    settled(context, qtbot)
    assert "Customer: 1 + 0 + 1 = 2" in context.ask.questions[-1]
    assert not {"老客户介绍", "朋友介绍"} & set(words(context, "customer_source"))
    assert "Words merged: 2; records that follow: 1." in context.ask.notices[-1]
    context.ask.undos[-1]()
    settled(context, qtbot)
    assert {"老客户介绍", "朋友介绍"} <= set(words(context, "customer_source"))
    at(tab, "朋友介绍")
    assert column(tab, USED)[tab.table.currentRow()] == "1"


def test_side_alone_scrolls_in_a_low_window(opened, qtbot):
    tab = opened("region", "华东")
    at(tab, "华东")
    tab.resize(1200, 420)
    around = [part for part in tab.findChildren(QScrollArea) if part.isAncestorOf(tab.side)]
    qtbot.waitUntil(lambda: [part.verticalScrollBar().maximum() > 0 for part in around].count(True) == 1)
    assert not around[0].isAncestorOf(tab.table) or not around[0].verticalScrollBar().maximum()
    assert tab.side.width() <= around[-1].viewport().width()


def test_words_keep_their_room_in_a_narrow_window(opened, qtbot):
    tab = opened("region", "华东")
    for wide, has_bars in ((700, False), (1500, True)):
        tab.resize(wide, 600)
        qtbot.waitUntil(lambda has_bars=has_bars: tab.table.isColumnHidden(BAR) != has_bars)
        assert tab.table.columnWidth(WORD) >= 96


def test_word_that_stands_there_twice_is_said_and_not_saved(opened, context, qtbot):
    tab = opened("region")
    tab.table.rename("华南")
    assert column(tab, NOTE)[:2] == ["stands there twice"] * 2
    tab.save()
    settled(context, qtbot)
    assert "华南" in tab.problem.text.text()
    assert words(context, "region")[0] == "华东"


def test_what_a_colleague_changed_meanwhile_is_not_written_over(opened, context, qtbot):
    tab = opened("region")
    tab.table.rename("东部")
    context.runner.run(RenameEntry(list_name="region", old="华东", new="江浙沪"))
    tab.save()
    settled(context, qtbot)
    assert "someone else changed" in context.ask.problems[-1]
    assert (words(context, "region")[0], column(tab, WORD)[0]) == ("江浙沪", "东部")


def test_changed_list_is_not_left_without_asking(opened, context):
    tab = opened("region")
    tab.table.rename("东部")
    context.ask.answer = False
    tab.lists.choose("brand")
    assert (tab.lists.current, tab.is_unsaved) == ("region", True)


def test_records_of_a_word_are_listed_and_those_without_any(opened, context):
    tab = opened("customer_tag", "重点 月结", "")
    at(tab, "重点")
    wanted = []
    context.list_wanted.connect(lambda list_id, conditions: wanted.append((list_id, conditions)))
    tab.side.uses.listed.emit("customers", "tags")
    tab.foot.empty.click()
    both = Filter("is_active", Test.ONE_OF, (True, False))
    assert wanted == [
        ("customers", (Filter("tags", Test.CONTAINS, "重点"), both)),
        ("customers", (Filter("tags", Test.EMPTY), both)),
    ]


def test_what_changed_is_asked_of_the_current_word(opened):
    tab = opened("customer_tag", "重点 月结", "")
    at(tab, "重点")
    assert followed_at(tab.table.viewport()) == ("dictionary_entry", tab.table.current().stored.id)
    tab.table.add()
    assert followed_at(tab.table) is None
    assert followed_at(tab) is None


def test_lists_are_found_by_their_words_as_they_sound(opened, context, qtbot):
    tab = opened("region")
    tab.lists.search.setText("dianhua")
    seen = [name for name, item in tab.lists._items.items() if not item.isHidden()]
    assert seen == ["customer_source"]
    tab.lists.enter()
    settled(context, qtbot)
    assert (tab.lists.current, tab.table.current().text) == ("customer_source", "电话开发")


def test_kinds_of_records_have_columns_only_where_there_are_several(opened):
    assert all(opened("customer_grade", "A").table.isColumnHidden(column) for column in PARTS)
    assert FIRST in PARTS


def entry(number, text, above="", count=0):
    used = {"customer": count} if count else {}
    return ListEntry(number, 1, text, "", "", "", above, None, True, used)


@pytest.fixture
def tree():
    rows = [entry(1, "甲"), entry(2, "甲一", "甲", 3), entry(3, "甲二", "甲"), entry(4, "乙")]
    return TypedEntries(PICK_LISTS["customer_source"], rows)


def texts(typed):
    return [("  " * one.depth) + one.text for one in typed.entries]


def test_branch_is_moved_as_a_whole_and_inside_itself(tree):
    tree.shift(tree.entries[0].key, 1)
    assert texts(tree) == ["乙", "甲", "  甲一", "  甲二"]
    tree.shift(tree.entries[3].key, -1)
    tree.shift(tree.entries[2].key, -1)
    assert texts(tree) == ["乙", "甲", "  甲二", "  甲一"]


def test_word_under_which_others_are_used_is_switched_off_and_not_deleted(tree):
    tree.take_away(tree.entries[0].key)
    assert texts(tree) == ["甲", "  甲一", "  甲二", "乙"]
    assert (tree.entries[0].is_active, tree.removed()) == (False, ())


def test_what_stood_under_a_deleted_word_moves_up():
    rows = [entry(1, "甲"), entry(2, "甲一", "甲"), entry(3, "甲二", "甲")]
    tree = TypedEntries(PICK_LISTS["customer_source"], rows)
    tree.take_away(tree.entries[0].key)
    assert texts(tree) == ["甲一", "甲二"]
    assert tree.removed() == ((1, 1),)


def test_word_that_only_words_under_it_use_says_so(tree, qtbot):
    uses = EntryUses()
    qtbot.addWidget(uses)
    listed = OpenList(tuple(one.stored for one in tree.entries), (), ())
    uses.show_entry(tree.entries[0], listed)
    assert "2 stand under it, in 3 records" in uses.note.text()
    uses.show_entry(tree.entries[3], listed)
    assert uses.note.text() == "No record has this word: Del deletes it."


def test_word_is_offered_only_places_that_have_room(tree):
    first, inner, _, other = tree.entries
    assert [one.text for one in tree.may_stand_under(other)] == ["甲"]
    assert tree.may_stand_under(first) == []
    assert [one.text for one in tree.may_stand_under(inner)] == ["甲", "乙"]


def test_colour_of_a_word_is_shown_in_the_cells_of_lists(context):
    formats = context.formats
    formats.colours = {"customer_tag": {"重点": "#2F78C4"}}
    tags = Column("tags", "Tags", lambda row: row, pick_list="customer_tag")
    assert [formats.cell(tags, row).swatch for row in ("重点", "月结 重点", "月结", None)] == ["#2F78C4"] * 2 + ["", ""]
    assert formats.cell(Column("notes", "Notes", lambda row: row), "重点").swatch == ""


def test_columns_name_lists_that_there_are():
    """And every list whose column is shown under its name is named there."""
    columns = (*EMPLOYEE_COLUMNS, *party_columns(FixedClock(NOON), PartyRole.CUSTOMER), *PRODUCT_COLUMNS)
    named = {column.key: column.pick_list for column in columns if column.pick_list}
    assert set(named.values()) <= PICK_LISTS.keys()
    uses = [
        (use.column, name)
        for name, uses in USES.items()
        for use in uses
        if {"customers", "products", "employees"} & use.list_ids
    ]
    assert [(column, name) for column, name in uses if named.get(column) != name] == []


def test_huge_paste_fills_the_list_up_to_its_end_and_no_longer(tree):
    last = tree.add_all("\n".join(f"词{number}" for number in range(100_000)), after=tree.entries[1].key)
    assert (len(tree.entries), tree.place(last)) == (MOST, MOST - 3)
    assert (tree.entries[2].text, tree.entries[2].above) == ("词0", tree.entries[0].key)
    assert tree.add_all("还有") is None


def test_words_are_shown_as_they_were_typed(opened, context, qtbot):
    tab = opened("customer_source")
    tab.table.add_all("<b>R&D</b> 一\n<b>R&D</b> 二")
    tab.save()
    settled(context, qtbot)
    at(tab, "<b>R&D</b> 一")
    merging = tab.side.merging
    assert (merging.title.textFormat(), merging.ticked()) == (Qt.TextFormat.PlainText, ["<b>R&D</b> 二"])
    assert merging._ticks["<b>R&D</b> 二"].text() == "<b>R&&D</b> 二"
