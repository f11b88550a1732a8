"""Expressions are typed as people write them, and kept as templates have always kept them."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest

from crm_desktop.print_templates.builtin import builtin_templates
from crm_desktop.print_templates.catalogue import field_groups
from crm_desktop.print_templates.kinds import KINDS
from crm_desktop.print_templates.template import TextItem
from crm_desktop.qtkit.words import translated
from crm_desktop.settings.schema import LANGUAGES
from crm_desktop.views.designer.expression_fields import SAID_PX
from crm_desktop.views.designer.typed_expressions import stored_expression, stored_text
from tests.views.designer.conftest import compose


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("=订单.日期", "document.date"),
        ("＝单据.日期", "document.date"),
        ("销售订单.单号", "document.number"),
        ("明细.数量×（明细.单价－１）", "line.quantity*(line.price-1)"),
        ("明細.單價 ÷ 2", "line.price / 2"),
        ("Lines.Unit price ＋ lines.amount", "line.price + line.amount"),
        ("明细。金额", "line.amount"),
        ('if（明细.折扣＞０，“有，折”，""）', 'if(line.discount>0,“有，折”,"")'),
        ('concat(明细.商品名称, "明细.金额（元）")', 'concat(line.name, "明细.金额（元）")'),
        ("求和(金额)", "求和(line.amount)"),
        ("金额(line.amount)", "金额(line.amount)"),
        ("line.name", "line.name"),
        ("明细.没有", "明细.没有"),
        ("", ""),
    ],
)
def test_typed_form_becomes_the_stored_one(qapp, typed, stored):
    assert stored_expression("sales_order", typed) == stored


@pytest.mark.parametrize("language", list(LANGUAGES))
@pytest.mark.parametrize("kind", list(KINDS))
def test_each_name_of_the_tree_is_taken_in_each_language(qapp, kind, language):
    say = translated(language)
    seen = {}
    for group in field_groups(kind):
        for entry in group.fields:
            name = f"{say('print_templates', group.label)}.{say('print_templates', entry.label)}"
            code = seen.setdefault(name, f"{group.name}.{entry.name}")  # the columns of a list have one name
            assert stored_expression(kind, name) == code


@pytest.mark.parametrize("kind", list(KINDS))
def test_what_is_stored_already_stays(qapp, kind):
    for group in field_groups(kind):
        for entry in group.fields:
            assert stored_expression(kind, f"{group.name}.{entry.name}") == f"{group.name}.{entry.name}"
    for template in builtin_templates(kind):
        for item in template.items():
            if isinstance(item, TextItem):
                assert stored_text(kind, item.text) == item.text
        for column in template.table.columns if template.table else ():
            assert stored_expression(kind, column.expression) == column.expression


def test_text_is_translated_within_its_braces_only(qapp):
    typed = "单据.单号（{{x}}）：{单据.单号｜text} ＝ {明细.数量 × 2}"
    assert stored_text("delivery", typed) == "单据.单号（{{x}}）：{document.number|text} ＝ {line.quantity * 2}"


def test_column_takes_a_chinese_name(hand):
    table = hand.design.template.table
    hand.design.choose([table.id], column=table.columns[1].id)
    field = hand.field("expression")
    field.line.setFocus()
    field.line.selectAll()
    compose(field.line, "＝明细.数量×明细.单价")
    assert hand.design.template.table.columns[1].expression == "line.quantity*line.price"
    assert field.line.text() == "＝明细.数量×明细.单价"
    field._completing._completer.popup().hide()
    hand.canvas.setFocus()
    assert field.line.text() == "line.quantity*line.price"


def test_what_is_not_understood_stays_as_it_was_typed(hand):
    table = hand.design.template.table
    hand.design.choose([table.id], column=table.columns[1].id)
    field = hand.field("expression")
    field.line.setFocus()
    field.line.selectAll()
    compose(field.line, "=明细.没有")
    hand.canvas.setFocus()
    assert field.line.text() == "=明细.没有"
    assert hand.design.template.table.columns[1].expression == table.columns[1].expression


def test_text_takes_chinese_names_in_braces(hand):
    hand.design.choose(["number"])
    field = hand.field("text")
    field.text.setFocus()
    field.text.selectAll()
    compose(field.text, "单号：{单据.单号}")
    field.flush()
    assert hand.item("number").text == "单号：{document.number}"
    assert field.text.toPlainText() == "单号：{document.number}"


def test_long_error_keeps_its_place_and_the_panel_its_width(window, hand):
    table = hand.design.template.table
    hand.design.choose([table.id], column=table.columns[1].id)
    field, area = hand.field("expression"), window.desk.properties.area
    QCoreApplication.processEvents()
    before = area.widget().height()
    field.line.setFocus()
    field.line.selectAll()
    QTest.keyClicks(field.line, "concat(" + "nothing_of_the_kind" * 12)
    QCoreApplication.processEvents()
    assert field.said.toPlainText()
    assert field.said.height() <= SAID_PX * 1.1
    assert area.widget().height() == before
    assert area.widget().minimumSizeHint().width() <= area.viewport().width()
    assert field.said.verticalScrollBar().maximum() > 0
    assert field.line.width() >= 190


def test_what_an_expression_gives_follows_the_document_that_is_shown(window, hand):
    hand.design.choose(["number"])
    field = hand.field("text")
    field.text.setFocus()
    field.text.selectAll()
    QTest.keyClicks(field.text, "{sum(line.amount)}")
    field.flush()
    before = field.said.toPlainText()
    window.desk.strip.count_wanted.emit(11)
    QTest.qWait(0)
    assert before
    assert field.said.toPlainText() not in ("", before)
