"""Made-up customers with their people, and how each of them behaves as a buyer and payer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from decimal import Decimal
from random import Random

from crm_desktop.demo.names import FEMALE, TITLES, person_name, unused
from crm_desktop.demo.places import CITIES, PARKS, PROVINCE, ROADS, City, place_name
from crm_desktop.demo.plan import Plan
from crm_desktop.demo.rows import Row, Rows, moment
from crm_desktop.domain.parties.collision import match_keys
from crm_desktop.domain.parties.customers import CustomerStatus, Gender, TermKind, Terms
from crm_desktop.domain.parties.names import name_core
from crm_desktop.domain.parties.roles import PartyRole
from crm_desktop.present.lunar import lunar_of
from crm_desktop.present.pinyin import initials, sound

KNOWN = (
    ("宁波永兴五金工具有限公司", "永兴五金", "宁波", "海曙区", "五金工具", "陈国强", "A", 200_000),
    ("台州市路桥恒通机电有限公司", "路桥恒通", "台州", "路桥区", "机电", "林海波", "A", 150_000),
    ("杭州萧山建工物资有限公司", "萧山建工", "杭州", "萧山区", "建工", "沈建国", "B", 100_000),
    ("绍兴柯桥鼎力紧固件有限公司", "鼎力紧固件", "绍兴", "柯桥区", "紧固件", "俞立新", "A", 120_000),
    ("舟山普陀海联船舶配件有限公司", "舟山海联", "舟山", "普陀区", "船舶配件", "虞海军", "B", 100_000),
    ("温州瓯海华盛建材商行", "瓯海华盛", "温州", "瓯海区", "建材", "潘永康", "C", 50_000),
    ("慈溪市东方电器配件有限公司", "东方电器", "宁波", "慈溪市", "电器配件", "胡佳豪", "B", 80_000),
    ("嘉兴南湖兴业标准件有限公司", "兴业标准件", "嘉兴", "南湖区", "标准件", "许明", "B", 80_000),
    ("余姚市金桥模具配件厂", "金桥模具", "宁波", "余姚市", "模具", "施伟", "B", 60_000),
    ("上虞宏图水暖器材有限公司", "宏图水暖", "绍兴", "上虞区", "水暖", "章启明", "C", 50_000),
    ("金华婺城顺达五金经营部", "顺达五金", "金华", "婺城区", "五金", "方春生", "C", 30_000),
    ("奉化溪口诚信机械厂", "溪口诚信", "宁波", "奉化区", "机械", "竺正华", "C", 30_000),
    ("象山石浦渔港五金商店", "渔港五金", "宁波", "象山县", "五金", "柯阿根", "C", 20_000),
    ("宁海西店三和文具配件厂", "三和文具", "宁波", "宁海县", "文具", "葛良才", "C", 30_000),
    ("宁波镇海瑞丰机械有限公司", "瑞丰机械", "宁波", "镇海区", "机械", "贺铁军", "B", 80_000),
    ("宁波大明五金建材有限公司", "大明五金", "宁波", "鄞州区", "建材", "董利民", "B", 80_000),
    ("宁波北仑港通物流设备有限公司", "港通物流设备", "宁波", "北仑区", "物流设备", "贺宇航", "A", 150_000),
)
"""The customers that the manual and the pictures speak of."""

GRADES = ("A", "B", "C")
LIMITS = {"A": (120_000, 150_000, 200_000, 300_000), "B": (60_000, 80_000, 100_000), "C": (20_000, 30_000, 50_000)}
LEVELS = {"A": "一级", "B": "二级", "C": ""}
NATURES = ("有限责任公司", "个体工商户", "股份有限公司", "个人独资企业")
TYPES = ("生产厂家", "工程公司", "批发商", "零售门店", "贸易公司")
SOURCES = ("老客户介绍", "展会", "电话开发", "网络询盘", "上门", "同行转介")
BANKS = ("工商银行", "农业银行", "建设银行", "中国银行", "宁波银行", "浙商银行")
MOBILE_PREFIXES = ("135", "136", "137", "138", "139", "150", "158", "159", "186", "188")
HABITS = ("每周一下单", "每周三传真订单", "月初集中下单", "微信下单，随到随发", "按项目下单", "")
WITH_WEEKDAY = 12
"""Of so many customers one orders on a certain day of the week."""
HOBBIES = ("钓鱼", "羽毛球", "茶", "摄影", "麻将", "登山", "篮球", "书法", "")
CHARACTERS = ("爽快，说话算数", "细致，爱比价", "话不多，讲交情", "急性子，要货急", "谨慎，凡事要书面", "")
FAMILIES = ("一儿一女", "儿子读高中", "女儿在杭州上大学", "刚添了孙子", "")
EDUCATION = ("高中", "大专", "本科", "")

STATUS = {
    "busy": CustomerStatus.ACTIVE,
    "silent": CustomerStatus.DORMANT,
    "prospect": CustomerStatus.PROSPECT,
    "lost": CustomerStatus.LOST,
}


@dataclass(slots=True)
class Buyer:
    """A customer as the story needs it.

    Attributes:
        weight: how often it orders against the others; 0 never did.
        lag: days after the due date on which it usually pays; negative is early.
        quits_on: the last day on which it ordered, for one that went silent.
        good_ids: what it buys again and again.
    """

    id: int
    name: str
    short_name: str
    grade: str
    owner_id: int | None
    terms: Terms
    address: str
    weight: float
    lag: int
    person_ids: tuple[int, ...]
    person_name: str
    credit_limit: Decimal | None
    price_level: str
    quits_on: date | None = None
    good_ids: tuple[int, ...] = ()
    row: Row = field(default_factory=dict)

    @property
    def may_be_missing(self) -> Decimal:
        """What share of an order may be missing: large customers do not wait for the last few."""
        return Decimal("0.02") if self.grade == "A" else Decimal(0)


@dataclass(frozen=True, slots=True)
class _Head:
    """What decides the rest of a customer."""

    name: str
    short_name: str
    city: City
    district: str
    trade: str
    main_contact: str
    grade: str
    limit: int | None


def make_buyers(
    rows: Rows, rng: Random, plan: Plan, owner_ids: Sequence[int]
) -> tuple[list[Buyer], dict[int, list[Row]]]:
    """Make up all customers and, by customer, their people.

    A customer's row is handed over when the story ends, since talks change it.
    """
    taken = {name for name, *_rest in KNOWN} | {short for _name, short, *_rest in KNOWN}
    heads = [_known(*known) for known in KNOWN[: plan.customers]]
    heads += [_made_up(rng, taken) for _ in range(plan.customers - len(heads))]
    people: dict[int, list[Row]] = {}
    return [_buyer(rows, rng, plan, head, owner_ids, people) for head in heads], people


def _known(*values: object) -> _Head:
    name, short_name, city, district, trade, contact, grade, limit = values
    found = next(each for each in CITIES if each.name == city)
    return _Head(
        str(name), str(short_name), found, str(district), str(trade), str(contact), str(grade), int(str(limit))
    )


def _made_up(rng: Random, taken: set[str]) -> _Head:
    city = rng.choices(CITIES, [each.weight for each in CITIES])[0]
    district = rng.choice(city.districts)
    name, short_name, trade = unused(rng, taken, (city.name, f"{city.name}市", place_name(district), city.name))
    grade = rng.choices(GRADES, (1, 3, 6))[0]
    limit = None if rng.random() < 0.06 else rng.choice(LIMITS[grade])
    return _Head(name, short_name, city, district, trade, "", grade, limit)


def _buyer(
    rows: Rows, rng: Random, plan: Plan, head: _Head, owner_ids: Sequence[int], everybody: dict[int, list[Row]]
) -> Buyer:
    party_id = rows.new_id("party")
    is_known = bool(head.main_contact)
    terms = _terms(rng, head.grade) if not is_known else Terms(TermKind.DAYS_AFTER_DELIVERY, 30)
    people = everybody[party_id] = _people(rng, head, party_id)
    if party_id == 1:
        people[0] |= _birthday_tomorrow(plan)
    for person in people:
        rows.add("contact_person", person)
    kind = "busy" if is_known else rng.choices(("busy", "silent", "prospect", "lost"), (82, 8, 8, 2))[0]
    owner_id = owner_ids[0] if party_id == 1 else rng.choice(owner_ids)
    buyer = Buyer(
        id=party_id,
        name=head.name,
        short_name=head.short_name,
        grade=head.grade,
        owner_id=None if kind in {"prospect", "lost"} and rng.random() < 0.3 else owner_id,
        terms=terms,
        address=_address(rng, head),
        weight=0.0 if kind == "prospect" else {"A": 6.0, "B": 2.5, "C": 1.0}[head.grade] * rng.uniform(0.5, 1.6),
        lag=_lag(rng),
        person_ids=tuple(person["id"] for person in people),
        person_name=people[0]["name"],
        credit_limit=None if head.limit is None else Decimal(head.limit),
        price_level=LEVELS[head.grade],
        quits_on=plan.today - timedelta(days=rng.randint(70, 240)) if kind in {"silent", "lost"} else None,
    )
    buyer.row = _customer_row(rows, rng, plan, head, buyer, kind)
    _add_match_keys(rows, buyer, people)
    return buyer


def _terms(rng: Random, grade: str) -> Terms:
    if grade == "C" and rng.random() < 0.4:
        return Terms(TermKind.CASH)
    return rng.choice(
        (
            Terms(TermKind.DAYS_AFTER_DELIVERY, 30),
            Terms(TermKind.DAYS_AFTER_DELIVERY, 15),
            Terms(TermKind.DAYS_AFTER_DELIVERY, 45),
            Terms(TermKind.END_OF_MONTH, 30),
            Terms(TermKind.END_OF_MONTH, 0),
            Terms(TermKind.DAY_OF_MONTH, 20, 15),
        )
    )


def _lag(rng: Random) -> int:
    """Most pay a few days late, some early, a few very late."""
    habit = rng.choices(("early", "prompt", "late", "slow", "bad"), (15, 35, 30, 14, 6))[0]
    low, high = {"early": (-10, -2), "prompt": (-1, 3), "late": (4, 20), "slow": (21, 60), "bad": (90, 260)}[habit]
    return rng.randint(low, high)


def _address(rng: Random, head: _Head) -> str:
    if rng.random() < 0.35:
        return f"{head.district}{rng.choice(PARKS)} {rng.randint(1, 12)} 区 {rng.randint(1, 120)} 号"
    return f"{head.district}{rng.choice(ROADS)} {rng.randint(1, 1200)} 号"


def _phone(rng: Random, city: City) -> str:
    return f"{city.area_code}-{rng.choice('6788')}{rng.randint(1_000_000, 9_999_999)}"


def _mobile(rng: Random) -> str:
    return f"{rng.choice(MOBILE_PREFIXES)}{rng.randint(0, 99_999_999):08}"


def _people(rng: Random, head: _Head, party_id: int) -> list[Row]:
    count = rng.choices((1, 2, 3), (45, 35, 20) if head.grade == "C" else (10, 50, 40))[0]
    return [_person(rng, head, party_id, position) for position in range(count)]


def _birthday_tomorrow(plan: Plan) -> Row:
    """The first customer's buyer has a lunar birthday tomorrow."""
    lunar = lunar_of(plan.today + timedelta(days=1))
    return {
        "birth_month": lunar.month,
        "birth_day": lunar.day,
        "birth_is_lunar": True,
        "birth_in_leap_month": lunar.is_leap,
    }


def _person(rng: Random, head: _Head, party_id: int, position: int) -> Row:
    gender = (
        Gender.MALE if head.main_contact and not position else rng.choice((Gender.MALE, Gender.MALE, Gender.FEMALE))
    )
    name = head.main_contact if head.main_contact and not position else person_name(rng, gender)
    mobile, knows_birthday, is_lunar = _mobile(rng), rng.random() < 0.7, rng.random() < 0.45
    return {
        "version": 1,
        "party_id": party_id,
        "position": position,
        "name": name,
        "title": rng.choice(TITLES) if position else rng.choice(TITLES[:5]),
        "gender": Gender.FEMALE if name[1:] in FEMALE else gender,
        "mobile": mobile,
        "phone": _phone(rng, head.city) if rng.random() < 0.4 else "",
        "fax": "",
        "email": f"{initials(name)}{rng.randint(1, 999)}@163.com" if rng.random() < 0.3 else "",
        "wechat": mobile if rng.random() < 0.5 else "",
        "qq": str(rng.randint(10_000_000, 3_000_000_000)) if rng.random() < 0.3 else "",
        "birth_year": rng.randint(1962, 1999) if knows_birthday and rng.random() < 0.7 else None,
        "birth_month": rng.randint(1, 12) if knows_birthday else None,
        "birth_day": rng.randint(1, 28) if knows_birthday else None,
        "birth_is_lunar": is_lunar and knows_birthday,
        "birth_in_leap_month": False,
        "native_place": f"浙江{head.city.name}" if rng.random() < 0.5 else "",
        "education": rng.choice(EDUCATION),
        "family": rng.choice(FAMILIES),
        "personality": rng.choice(CHARACTERS),
        "hobbies": rng.choice(HOBBIES),
        "notes": "",
    }


def _customer_row(rows: Rows, rng: Random, plan: Plan, head: _Head, buyer: Buyer, kind: str) -> Row:
    """A whole row; the parts draw from the same chance, so their order tells the story."""
    since = plan.start - timedelta(days=rng.randint(20, 2500))
    tax_number = f"91{head.city.tax_prefix}MA{rng.randint(0, 36**8 - 1):010}"[:18]
    phone = _phone(rng, head.city)
    return {
        "id": buyer.id,
        "version": 1,
        "key": rows.new_key(),
        "code": rows.number("customer", since),
        **{role.flag: role is PartyRole.CUSTOMER for role in PartyRole},
        "status": STATUS[kind],
        "since": since,
        "tax_number": tax_number,
        "phone": phone,
        **_name_and_place(rng, head, buyer),
        **_business(rng, head, buyer, phone),
        **_agreed(rng, head, buyer),
        "on_hold": kind == "lost",
        "notes": "",
        "last_contact_at": None,
        "next_contact_on": None,
        "is_active": True,
        "created_at": moment(plan.start, time(8, 30)),
    }


def _name_and_place(rng: Random, head: _Head, buyer: Buyer) -> Row:
    return {
        "name": head.name,
        "short_name": head.short_name,
        "initials": initials(head.name)[:120],
        "name_core": name_core(head.name)[:120],
        "invoice_title": head.name,
        "grade": head.grade,
        "owner_id": buyer.owner_id,
        "region": head.city.region,
        "province": PROVINCE,
        "city": f"{head.city.name}市",
        "address": f"{PROVINCE}{head.city.name}市{buyer.address}",
        "delivery_address": f"{buyer.address} {rng.randint(1, 6)} 号仓库" if rng.random() < 0.4 else "",
    }


def _business(rng: Random, head: _Head, buyer: Buyer, phone: str) -> Row:
    return {
        "business_nature": rng.choice(NATURES),
        "business_type": rng.choice(TYPES),
        "legal_representative": buyer.person_name,
        "person_in_charge": buyer.person_name,
        "fax": phone[:-1] + str((int(phone[-1]) + 1) % 10) if rng.random() < 0.5 else "",
        "email": "",
        "website": "",
        "bank": f"{rng.choice(BANKS)}{head.city.name}{place_name(head.district)}支行",
        "bank_account": str(rng.randint(10**18, 10**19 - 1)),
        "source": rng.choice(SOURCES),
        "tags": rng.choice(("", "", "", "月结", "重点", "要发票", "送货上门")),
    }


def _agreed(rng: Random, head: _Head, buyer: Buyer) -> Row:
    return {
        "credit_limit": buyer.credit_limit,
        "under_delivery": buyer.may_be_missing or None,
        "max_overdue_days": 30 if head.grade != "C" and rng.random() < 0.7 else None,
        "term_kind": buyer.terms.kind,
        "term_days": buyer.terms.days,
        "term_day": buyer.terms.day,
        "price_level": buyer.price_level,
        "discount": Decimal("0.02") if rng.random() < 0.1 else Decimal(0),
        "order_habit": rng.choice(HABITS),
        "order_weekday": buyer.id % 7 + 1 if buyer.id % WITH_WEEKDAY == 0 else None,
    }


def _add_match_keys(rows: Rows, buyer: Buyer, people: Sequence[Row]) -> None:
    phones = [
        buyer.row["phone"],
        buyer.row["fax"],
        *(phone for one in people for phone in (one["mobile"], one["phone"])),
    ]
    names = (buyer.name, buyer.short_name)
    for key in sorted(match_keys(names, phones=phones, tax_number=buyer.row["tax_number"], sound=sound)):
        rows.add("match_key", {"party_id": buyer.id, "key": key})
