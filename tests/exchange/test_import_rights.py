"""An import writes, and its undo takes back, only what the operator may change by hand."""

from decimal import Decimal

import pytest
from sqlalchemy import select

from crm_desktop.domain.access import Access, Right, Role
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.domain.field_groups import HiddenNotYours
from crm_desktop.domain.import_problems import CostNotYours
from crm_desktop.domain.imports import Duplicates, Target
from crm_desktop.models.parties import Party
from crm_desktop.models.products import Product
from crm_desktop.services.imports.undo import UndoImport
from tests.exchange.test_importer import Doors, simple, workbook

GOODS = ["产品编码", "产品名称", "成本价"]
PARTIES = ["客户名称", "电话", "信用额度"]


@pytest.fixture
def doors(engine, clock):
    return Doors(engine, clock)


@pytest.fixture
def who(engine, clock):
    return lambda role: Doors(engine, clock, Access(operator_id=1, login="a", name="a", role=role))


def goods(path, cost):
    return workbook(path, {"产品": [GOODS, ["LS1", "螺丝", cost]]}), simple(
        Target.PRODUCTS, GOODS, duplicates=Duplicates.UPDATE
    )


def parties(path, phone, limit):
    return workbook(path, {"客户": [PARTIES, ["甲公司", phone, limit]]}), simple(
        Target.CUSTOMERS, PARTIES, duplicates=Duplicates.UPDATE
    )


@pytest.mark.parametrize("cost", [7, 5])
def test_cost_comes_in_only_from_who_sees_it(tmp_path, doors, who, cost):
    """The stored cost is refused like any other: a row that passes would tell it."""
    doors.bring(*goods(tmp_path / "a.xlsx", 5))
    tried = who(Role.ASSISTANT).tried(*goods(tmp_path / "b.xlsx", cost))
    assert [type(problem.error) for problem in tried.problems] == [CostNotYours]
    assert not tried.has_good_rows
    assert doors.all(select(Product.cost)) == [(Decimal(5),)]


def test_change_of_cost_is_not_undone_by_who_does_not_see_it(tmp_path, doors, who):
    doors.bring(*goods(tmp_path / "a.xlsx", 5))
    run = doors.bring(*goods(tmp_path / "b.xlsx", 7)).record_id
    with pytest.raises(NotAllowed):
        who(Role.ASSISTANT).runner.run(UndoImport(run_id=run))
    assert doors.all(select(Product.cost)) == [(Decimal(7),)]


def test_former_credit_limit_is_not_put_back_by_who_may_not_set_it(tmp_path, doors, who):
    doors.bring(*parties(tmp_path / "a.xlsx", "1", 5000))
    run = doors.bring(*parties(tmp_path / "b.xlsx", "2", 9)).record_id
    with pytest.raises(NotAllowed):
        who(Role.ASSISTANT).runner.run(UndoImport(run_id=run))
    assert doors.all(select(Party.credit_limit)) == [(Decimal(9),)]


def test_assistant_undoes_an_import_that_left_the_credit_alone(tmp_path, doors, who):
    doors.bring(*parties(tmp_path / "a.xlsx", "1", 5000))
    run = who(Role.ASSISTANT).bring(*parties(tmp_path / "b.xlsx", "2", 5000)).record_id
    who(Role.ASSISTANT).runner.run(UndoImport(run_id=run))
    assert doors.all(select(Party.phone, Party.credit_limit)) == [("1", Decimal(5000))]


@pytest.mark.parametrize("make", [goods, parties])
def test_finance_undoes_no_import_of_what_finance_does_not_enter(tmp_path, doors, who, make):
    run = doors.bring(*make(tmp_path / "a.xlsx", *(("1", 1) if make is parties else (1,)))).record_id
    with pytest.raises(NotAllowed):
        who(Role.FINANCE).runner.run(UndoImport(run_id=run))


@pytest.mark.parametrize(("head", "target"), [("供应商名称", Target.SUPPLIERS), ("客户名称", Target.CUSTOMERS)])
@pytest.mark.parametrize("right", [Right.EDIT_SUPPLIERS, Right.EDIT_CUSTOMERS])
def test_undo_asks_the_right_for_what_the_parties_are(tmp_path, doors, who, head, target, right):
    heads = [head, "联系人"]
    run = doors.bring(
        workbook(tmp_path / "a.xlsx", {"一": [heads, ["丙厂", "陈先生"]]}), simple(target, heads)
    ).record_id
    buyer = who(Role("buyer", frozenset({Right.IMPORT, right}), Role.ASSISTANT.level))
    if (right is Right.EDIT_SUPPLIERS) is (target is Target.SUPPLIERS):
        buyer.runner.run(UndoImport(run_id=run))
        assert doors.all(select(Party.name)) == []
    else:
        with pytest.raises(NotAllowed):
            buyer.runner.run(UndoImport(run_id=run))


def test_what_stands_there_is_shown_to_who_imports_only_as_he_sees_it(tmp_path, doors, who):
    doors.bring(*parties(tmp_path / "a.xlsx", "0574-87451122", None))
    shy = Role("shy", Role.ASSISTANT.rights - {Right.SEE_PHONES}, Role.ASSISTANT.level)
    tried = who(shy).tried(*parties(tmp_path / "b.xlsx", "0574-87459999", None))
    assert "87451122" not in repr(tried)
    assert "0574****1122" in repr(tried)


def test_field_of_a_hidden_group_comes_in_only_from_who_sees_it(tmp_path, doors, who):
    heads = ["客户名称", "开户银行"]
    book = workbook(tmp_path / "a.xlsx", {"客户": [heads, ["乙公司", "中国银行"]]})
    shy = Role("shy", Role.ASSISTANT.rights - {Right.SEE_BANK}, Role.ASSISTANT.level)
    tried = who(shy).tried(book, simple(Target.CUSTOMERS, heads))
    assert [type(problem.error) for problem in tried.problems] == [HiddenNotYours]
