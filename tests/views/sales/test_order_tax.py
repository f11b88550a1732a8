"""Rates of tax: of the office, of the document, of a line."""

from decimal import Decimal

from PySide6.QtCore import Qt
from sqlalchemy import select

from crm_desktop.domain.office_rules import OfficeRules
from crm_desktop.models.parties import Party
from crm_desktop.models.products import Product
from crm_desktop.models.sales.orders import SalesOrderLine
from crm_desktop.services.office.rules import SetOfficeRules, set_office_rules
from tests.make.sales import confirmed, line


def test_prices_follow_the_tax_of_the_head_and_say_so(office, trade):
    party_id, products = trade

    def sell(work):
        sold = line(work.session.get(Product, products[1]), "10", "100")
        return confirmed(work, work.session.get(Party, party_id), sold, tax_included=False)

    office.write(sell)
    tab = office.tab("sales_order")
    office.keys("yx", enter=True)
    office.press(Qt.Key.Key_R)
    (taken,) = tab.page.lines()
    words = [column.value(taken) for column in tab.page.grid.model.columns if column.key == "price_source"]
    assert (taken.unit_price, words) == (113, ["Last price · tax"])
    tab.page.form.show_value("tax", "0.13 out")
    tab.page.form.edited.emit("tax")
    office.settle()
    (taken,) = tab.page.lines()
    assert taken.unit_price == 100


def test_new_order_begins_with_the_tax_of_the_office(office):
    office.write(lambda work: set_office_rules(work, SetOfficeRules(rules=OfficeRules(tax_rate=Decimal("0.09")))))
    tab = office.tab("sales_order")
    assert (tab.page.draft().tax_rate, tab.page.draft().tax_included) == (Decimal("0.09"), True)


def test_line_has_its_own_rate_of_tax_and_the_foot_adds_up_by_rate(office, trade):
    tab = office.tab("sales_order")
    for text in ("yx", "", "ls06", "10", "lm06", "10"):
        office.keys(text, enter=True)
    page = tab.page
    keys = [column.key for column in page.grid.model.columns]
    prices = [row.unit_price for row in page.lines()]
    assert (page.grid.table.isColumnHidden(keys.index("tax_rate")), page.foot.rates.isHidden()) == (True, True)
    page.grid.view.show_column("tax_rate", visible=True)
    page.grid.table.move_to(1, keys.index("tax_rate"))
    office.keys("9", enter=True)
    assert ([row.unit_price for row in page.lines()], page.lines()[1].tax_rate) == (prices, Decimal("0.09"))
    high, low = (prices[0] * 10, prices[1] * 10)
    said = page.foot.rates.text().splitlines()
    assert [one.partition(":")[0] for one in said] == ["13%", "9%"]
    assert f"{(low / Decimal('1.09')).quantize(Decimal('0.01')):,} + tax" in said[1]
    assert page.foot.total.text() == f"{high + low:,.2f}"
    office.press(Qt.Key.Key_Return)
    assert office.query(select(SalesOrderLine.tax_rate)) == [(Decimal("0.13"),), (Decimal("0.09"),)]
    read = tab.page
    keys = [column.key for column in read.grid.model.columns]
    assert not read.grid.table.isColumnHidden(keys.index("tax_rate"))
    assert read.foot.rates.text().splitlines() == said


def test_line_takes_the_rate_of_its_product_until_the_document_has_another(office, trade):
    def cheaper(work):
        work.session.scalars(select(Product).where(Product.code == "LM06")).one().tax_rate = Decimal("0.09")

    office.write(cheaper)
    tab = office.tab("sales_order")
    for text in ("yx", "", "ls06", "10", "lm06", "10"):
        office.keys(text, enter=True)
    page = tab.page
    keys = [column.key for column in page.grid.model.columns]
    assert [one.tax_rate for one in page.lines()] == [None, Decimal("0.09")]
    assert not page.grid.table.isColumnHidden(keys.index("tax_rate"))
    for tax, rates in (("0 in", [None, None]), ("0.13 in", [None, Decimal("0.09")])):
        page.form.show_value("tax", tax)
        page.form.edited.emit("tax")
        office.settle()
        assert [one.tax_rate for one in page.lines()] == rates


def test_typing_the_rate_of_the_document_gives_the_line_none_of_its_own(office, trade):
    tab = office.tab("sales_order")
    for text in ("yx", "", "ls06", "10"):
        office.keys(text, enter=True)
    grid = tab.page.grid
    grid.view.show_column("tax_rate", visible=True)
    grid.table.move_to(0, [column.key for column in grid.model.columns].index("tax_rate"))
    office.keys("13", enter=True)
    assert tab.page.lines()[0].tax_rate is None
