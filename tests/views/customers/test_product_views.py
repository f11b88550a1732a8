from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from crm_desktop.domain.access import Access, Role
from crm_desktop.domain.products import LevelPriceDraft, ProductDraft
from crm_desktop.models.prices import LevelPrice, PriceChange
from crm_desktop.models.products import Product
from crm_desktop.services.products.products import SaveProduct, save_product
from crm_desktop.views.products.price_table import RowDialog
from crm_desktop.views.products.product_list import product_list
from crm_desktop.views.products.product_tab import ProductTab
from tests.views.customers.conftest import CTRL, Office

NAME = "304不锈钢内六角螺丝 M6×25"


def save(office, name=NAME, **draft):
    command = SaveProduct(key=name, draft=ProductDraft(name=name, **draft))
    return office.write(lambda work: save_product(work, command)).record_id


def test_product_is_entered_by_keyboard(office):
    tab = office.show(ProductTab(office.context, None, {}))
    office.press(tab._form.widget("name").inner, NAME)
    office.press(tab._prices.widget("list_price").inner, "28.5", (CTRL, Qt.Key.Key_S))
    product = office.read(select(Product))[0]
    assert (product.name, product.code, product.list_price) == (NAME, "P-00001", Decimal("28.5"))
    assert not tab.is_unsaved


def test_level_price_is_added_and_kept_in_the_history(office):
    product = save(office, list_price=Decimal("28.5"))
    tab = office.show(ProductTab(office.context, product, {}))
    tab._levels._edit(0)
    office.settle()
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, RowDialog))
    dialog.accept()
    assert dialog.isVisible()
    dialog.form.show_value("level", "B")
    dialog.form.show_value("price", Decimal(27))
    dialog.accept()
    assert tab.is_unsaved
    tab.save()
    office.settle()
    assert [(one.level, one.price) for one in office.read(select(LevelPrice))] == [("B", Decimal(27))]
    assert len(office.read(select(PriceChange))) == 2
    assert tab._history.table.rowCount() == 2


def test_product_like_another_starts_with_its_facts_and_no_code(office):
    product = save(office, brand="东明", level_prices=(LevelPriceDraft(level="B", price=Decimal(27)),))
    tab = office.show(ProductTab(office.context, None, {"like": product}))
    draft = tab.draft()
    assert (draft.name, draft.brand, draft.code, draft.level_prices[0].level) == (NAME, "东明", "", "B")
    assert tab.is_unsaved


def test_cost_is_not_there_for_salespeople(office, engine, qtbot):
    product = save(office, cost=Decimal("20.1234"))
    seller = Office(engine, qtbot, Access(5, "z", "周敏", Role.SALES, None))
    tab = seller.show(ProductTab(seller.context, product, {}))
    assert tab.draft().cost is None
    panel = seller.show(product_list(seller.context))
    assert "cost" not in [column.key for column in panel.spec.columns]


def test_list_finds_and_deletes_with_a_way_back(office):
    save(office)
    save(office, "角磨机")
    panel = office.show(product_list(office.context))
    panel.question.set_search("nljls")
    office.settle()
    assert panel.model.rowCount() == 1
    panel.table.selectRow(0)
    panel.actions_by_id["products.delete"].trigger()
    office.settle()
    assert [product.name for product in office.read(select(Product))] == ["角磨机"]
    assert len(office.ask.notices) == 1


def test_what_is_typed_between_saving_and_the_answer_stays_unsaved(office):
    product = save(office, brand="东明")
    tab = office.show(ProductTab(office.context, product, {}))
    tab._form.show_value("brand", "宁固")
    tab.save()
    tab._form.show_value("packaging", "500")
    office.settle()
    assert (tab.draft().brand, tab.draft().packaging) == ("宁固", "500")
    assert tab.is_unsaved
    tab.save()
    office.settle()
    stored = office.read(select(Product))[0]
    assert (stored.brand, stored.packaging) == ("宁固", "500")
    assert not tab.is_unsaved


def test_product_is_saved_and_the_next_one_begun_by_one_key(office):
    tab = office.show(ProductTab(office.context, None, {}))
    keys = (CTRL | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_Return)
    office.press(tab._form.widget("name").inner, keys)
    assert office.context.opener.turned == []  # it has no name yet
    office.press(tab._form.widget("name").inner, NAME, keys)
    assert [product.name for product in office.read(select(Product))] == [NAME]
    assert office.context.opener.turned == [(tab, "product", None)]
