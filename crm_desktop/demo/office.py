"""Whose made-up office it is: profile, people, operators, pick lists."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import select

from crm_desktop.demo.visitor import LOGIN, MANAGER, OFFICE, PASSWORD
from crm_desktop.domain.access import RoleCode
from crm_desktop.domain.office import OfficeProfile
from crm_desktop.domain.parties.customers import Gender
from crm_desktop.domain.pick_lists import RegionKind
from crm_desktop.domain.working_calendar import SpanDraft
from crm_desktop.models.office.office import DictionaryEntry, RegionDuty
from crm_desktop.models.office.people import Department, Employee, Operator
from crm_desktop.services.office.employees import index_employee
from crm_desktop.services.office.passwords import STRONG, Cost, hash_password
from crm_desktop.services.office.region_duties import note_duties
from crm_desktop.services.office.system import MakeOffice, make_office, write_list
from crm_desktop.services.office.working_calendar import SaveCalendarSpan, save_calendar_span
from crm_desktop.services.work import Work

PROFILE = OfficeProfile(
    name=OFFICE,
    name_english="Ningbo Hongda Hardware Trading Co., Ltd.",
    address="宁波市海曙区望春工业园布政路 88 号",
    phone="0574-8788 6620",
    fax="0574-8788 6621",
    email="sales@hongda-hardware.example",
    tax_number="91330203MA2HDWJ88X",
    bank="宁波银行海曙支行",
    bank_account="7012 0122 0000 8866",
    language="zh_CN",
)
SALESPEOPLE = ("周敏", "李伟", "王芳", "赵强")
STAFF = (
    ("zhoumin", "周敏", RoleCode.SALES, "华东组", Gender.FEMALE, "业务主管", date(2019, 3, 1)),
    ("liwei", "李伟", RoleCode.SALES, "华东组", Gender.MALE, "业务员", date(2020, 6, 15)),
    ("wangfang", "王芳", RoleCode.SALES, "外省组", Gender.FEMALE, "业务员", date(2021, 2, 22)),
    ("zhaoqiang", "赵强", RoleCode.SALES, "外省组", Gender.MALE, "业务主管", date(2018, 9, 10)),
    ("hexiaowen", "何晓雯", RoleCode.ASSISTANT, "内勤部", Gender.FEMALE, "内勤", date(2022, 7, 4)),
    ("sunli", "孙丽", RoleCode.FINANCE, "财务部", Gender.FEMALE, "会计", date(2017, 11, 1)),
)
"""Log-in, name, role, department, sex, post, day of joining."""
FIRST = "销售部"
"""The department that comes with every new office."""
DEPARTMENTS = (("华东组", "S1", FIRST), ("外省组", "S2", FIRST), ("内勤部", "N", None), ("财务部", "C", None))
"""Name, code, and the department above."""
LOOKS_AFTER = dict(zip(SALESPEOPLE, ("浙东", "浙北", "浙南", "浙中"), strict=True))
"""The regions of the salespeople."""
_HAD_IT_BEFORE, _HAS_IT_NOW = "周敏", "李伟"
HEADS = {"华东组": "周敏", "外省组": "赵强", "财务部": "孙丽"}
LISTS = {
    "region": ("浙东", "浙北", "浙南", "浙中"),
    "business_nature": ("有限责任公司", "个体工商户", "股份有限公司", "个人独资企业"),
    "business_type": ("生产厂家", "工程公司", "批发商", "零售门店", "贸易公司"),
    "customer_source": ("老客户介绍", "展会", "电话开发", "网络询盘", "上门", "同行转介"),
    "customer_tag": ("重点", "月结", "要发票", "送货上门"),
    "contact_outcome": ("有意向", "待回复", "已答应", "无需求", "要再跟进"),
    "price_level": ("一级", "二级"),
    "unit": ("百只", "百套", "只", "套", "片", "张", "支", "把", "副", "双", "根", "米", "卷", "台", "顶"),
    "product_category": ("紧固件", "磨具", "刀具", "手工具", "电动工具", "劳保", "建筑五金", "水暖", "索具", "化工"),
    "lost_reason": ("价格高于同行", "交期来不及", "客户项目取消", "客户改用国标", "账期谈不拢"),
    "return_reason": ("规格发错", "表面有锈斑", "螺纹不良", "客户下错型号", "多发退回", "包装破损"),
}


_FRIDAY = 4
BIG_REGION = "浙江"
"""大区, over the regions of the customers."""
COLOURS = {
    "customer_grade": {"A": "blue", "B": "mint", "C": "olive", "D": "slate"},
    "customer_source": {"老客户介绍": "blue", "展会": "orange", "网络询盘": "mint"},
}


def furnish(work: Work, *, cost: Cost = STRONG) -> list[int]:
    """Write the office with its people and lists.

    Args:
        work: the use case.
        cost: of the operators' passwords; tests take a cheap one.

    Returns:
        The employee ids of the salespeople.
    """
    make_office(work, MakeOffice(profile=PROFILE, login=LOGIN, name=MANAGER, password=PASSWORD, cost=cost))
    for name, entries in LISTS.items():
        write_list(work, name, entries)
    _tree_and_colours(work)
    _own_days(work)
    departments = _departments(work)
    stored = hash_password(PASSWORD, cost)
    ids = []
    for index, (login, name, role, department, gender, position, joined_on) in enumerate(STAFF, start=2):
        phone = f"139 5740 {1000 + index * 37}"
        employee = Employee(
            code=f"E{index:02}",
            name=name,
            gender=gender,
            department_id=departments[department].id,
            position=position,
            phone=phone,
            mobile=phone,
            joined_on=joined_on,
            is_salesperson=role is RoleCode.SALES,
            regions=LOOKS_AFTER.get(name, ""),
        )
        work.session.add(employee)
        work.session.flush()
        index_employee(work, employee)
        if HEADS.get(department) == name:
            departments[department].head_id = employee.id
        ids.append(employee.id)
        work.session.add(Operator(login=login, name=name, role=role, employee_id=employee.id, password_hash=stored))
    big = work.session.scalars(select(DictionaryEntry).where(DictionaryEntry.kind == RegionKind.BIG)).one()
    big.head_id = ids[0]
    _days_of_regions(work)
    return ids[: len(SALESPEOPLE)]


def _tree_and_colours(work: Work) -> None:
    """Put the regions under one, and give some words a colour."""
    work.session.flush()
    entries = list(work.session.scalars(select(DictionaryEntry)))
    big = DictionaryEntry(list_name="region", text=BIG_REGION, kind=RegionKind.BIG, position=len(LISTS["region"]))
    work.session.add(big)
    work.session.flush()
    for entry in entries:
        if entry.list_name == "region" and entry.is_active:
            entry.parent_id = big.id
        entry.colour = COLOURS.get(entry.list_name, {}).get(entry.text, "")


def _days_of_regions(work: Work) -> None:
    """They have had their regions since they joined; one was another's before."""
    note_duties(work)
    people = {one.name: one for one in work.session.scalars(select(Employee))}
    for duty in work.session.scalars(select(RegionDuty)):
        duty.since = people[duty.name].joined_on
    before, after = people[_HAD_IT_BEFORE], people[_HAS_IT_NOW]
    region = select(RegionDuty.region_id, RegionDuty.region).where(RegionDuty.employee_id == after.id)
    region_id, name = work.session.execute(region.where(RegionDuty.is_head.is_(False))).one()
    former = RegionDuty(region_id=region_id, region=name, employee_id=before.id, name=before.name, is_head=False)
    former.since, former.until = before.joined_on, after.joined_on
    work.session.add(former)


def _own_days(work: Work) -> None:
    """Next year's outing is on the first Friday of March, and a Saturday is worked for it."""
    march = date(work.clock.today().year + 1, 3, 1)
    outing = march + timedelta(days=(_FRIDAY - march.weekday()) % 7)
    worked = outing + timedelta(days=8)
    for draft in (
        SpanDraft(name="春季团建", first_on=outing),
        SpanDraft(name="团建调休上班", first_on=worked, is_work=True),
    ):
        save_calendar_span(work, SaveCalendarSpan(draft=draft))


def _departments(work: Work) -> dict[str, Department]:
    """All departments by name; those above come first."""
    first = work.session.scalars(select(Department)).one()
    first.name = FIRST
    made = {FIRST: first}
    for name, code, above in DEPARTMENTS:
        made[name] = Department(name=name, code=code, parent_id=made[above].id if above else None)
        work.session.add(made[name])
        work.session.flush()
    return made
