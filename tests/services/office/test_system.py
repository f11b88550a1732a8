import json
from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.errors import FieldProblems, NotAllowed, StaleRecord
from crm_desktop.domain.office import OfficeProfile
from crm_desktop.domain.pick_lists import PICK_LISTS
from crm_desktop.models.money.accounts import MoneyAccount
from crm_desktop.models.office.audit import AuditEntry
from crm_desktop.models.office.office import Office
from crm_desktop.models.office.people import Department, Employee, Operator
from crm_desktop.present.translate import load_words
from crm_desktop.queries.office import system as reading
from crm_desktop.queries.reader import Reader
from crm_desktop.services.office.system import (
    MakeOffice,
    OfficeIsMade,
    SaveDictionary,
    SaveOfficeProfile,
    SaveOfficeSetting,
    write_list,
)
from crm_desktop.services.runner import CommandRunner
from crm_desktop.settings.places import resources
from crm_desktop.settings.schema import LANGUAGES
from tests.make.office import CHEAP, first_start

SALES = Access(operator_id=2, login="zhou", name="周敏", role=Role.SALES)


@pytest.fixture
def runner(engine, clock):
    return CommandRunner(engine, SYSTEM, clock)


def test_first_start_makes_office_manager_and_pick_lists(engine, runner):
    runner.run(first_start(name="宁波恒达五金有限公司", login="chen", operator="陈国强"))
    reader = Reader(engine, SYSTEM)
    assert reader.read(reading.is_set_up)
    assert reader.read(reading.office_profile).profile.name == "宁波恒达五金有限公司"
    assert "批发商" in reader.read(reading.dictionary, list_name="business_type")
    with Session(engine) as session:
        operator = session.scalars(select(Operator)).one()
        assert (operator.login, operator.role) == ("chen", Role.MANAGER.code)
        assert session.get(Employee, operator.employee_id).name == "陈国强"


@pytest.mark.parametrize(
    ("language", "sector", "accounts", "department"),
    [
        ("en", "Wholesaler", ["Cash", "Bank", "WeChat", "Alipay"], "Sales department"),
        ("zh_CN", "批发商", ["现金", "银行存款", "微信", "支付宝"], "销售部"),
        ("zh_TW", "批發商", ["現金", "銀行存款", "微信", "支付寶"], "銷售部"),
    ],
)
def test_new_office_begins_with_words_of_its_own_language(engine, runner, language, sector, accounts, department):
    start = first_start()
    runner.run(replace(start, profile=replace(start.profile, language=language)))
    assert Reader(engine, SYSTEM).read(reading.dictionary, list_name="business_type")[0] == sector
    with Session(engine) as session:
        assert list(session.scalars(select(MoneyAccount.name).order_by(MoneyAccount.position))) == accounts
        assert session.scalars(select(Department.name)).all() == [department]


def test_no_first_tag_has_a_blank_in_any_language():
    """Several tags stand in one field, parted by blanks."""
    folder = resources() / "translations"
    for language in LANGUAGES:
        words = load_words(folder, language)
        tags = [words("first_words", tag) for tag in PICK_LISTS["customer_tag"].words]
        assert all(len(tag.split()) == 1 for tag in tags), tags


def test_first_start_happens_once(runner):
    runner.run(first_start())
    with pytest.raises(OfficeIsMade):
        runner.run(first_start())


def test_first_start_names_every_wrong_field_and_writes_nothing(engine, runner):
    command = MakeOffice(profile=OfficeProfile(), login="c h", name="", password="abc", cost=CHEAP)
    with pytest.raises(FieldProblems) as caught:
        runner.run(command)
    assert set(caught.value.problems) == {"name", "login", "operator_name", "password"}
    with Session(engine) as session:
        assert session.scalar(select(Office.id)) is None


def test_password_is_neither_stored_nor_logged(engine, runner):
    runner.run(first_start(password="sehr-geheim"))
    with Session(engine) as session:
        assert "sehr-geheim" not in session.scalars(select(AuditEntry.detail)).one()
        assert session.scalars(select(Operator.password_hash)).one().startswith("$argon2id$")


def test_profile_is_saved_by_version(engine, runner):
    runner.run(first_start())
    loaded = Reader(engine, SYSTEM).read(reading.office_profile)
    changed = OfficeProfile(name="新名", logo=b"png")
    runner.run(SaveOfficeProfile(seen_version=loaded.version, profile=changed))
    assert Reader(engine, SYSTEM).read(reading.office_profile).profile == changed
    with pytest.raises(StaleRecord):
        runner.run(SaveOfficeProfile(seen_version=loaded.version, profile=changed))


def test_profile_is_the_managers(engine, runner, clock):
    runner.run(first_start())
    with pytest.raises(NotAllowed):
        CommandRunner(engine, SALES, clock).run(SaveOfficeProfile(seen_version=1, profile=OfficeProfile(name="x")))


def test_logo_of_more_than_a_megabyte_is_refused(runner):
    runner.run(first_start())
    with pytest.raises(FieldProblems) as caught:
        runner.run(SaveOfficeProfile(seen_version=1, profile=OfficeProfile(name="x", logo=bytes(1_000_001))))
    assert set(caught.value.problems) == {"logo"}


def test_pick_list_keeps_its_order_and_forgets_what_is_left_out(session, work):
    write_list(work, "region", ("华东", "华南", "华北"))
    write_list(work, "region", ("华北", "西南", "华东"))
    session.flush()
    assert reading.dictionary(session, SYSTEM, list_name="region") == ("华北", "西南", "华东")
    assert reading.dictionaries(session, SYSTEM) == {"region": ("华北", "西南", "华东")}
    write_list(work, "region", ("华南",))
    session.flush()
    assert reading.dictionary(session, SYSTEM, list_name="region") == ("华南",)


def test_pick_list_refuses_blanks_and_twins(runner):
    with pytest.raises(FieldProblems) as caught:
        runner.run(SaveDictionary(list_name="region", entries=("华东", "", "华东")))
    assert set(caught.value.problems) == {"entries.1", "entries.2"}


def test_setting_is_kept_as_json(engine, runner):
    runner.run(SaveOfficeSetting(name="edges", value=[30, 60, "九十"]))
    runner.run(SaveOfficeSetting(name="edges", value=[30]))
    reader = Reader(engine, SYSTEM)
    assert reader.read(reading.office_setting, name="edges") == [30]
    assert reader.read(reading.office_setting, name="other", default=7) == 7
    with Session(engine) as session:
        assert json.loads(session.scalars(select(AuditEntry.detail)).first())["name"] == "edges"
