"""Whom else the made-up office knows: suppliers, carriers, a competitor, a partner, and who is two of these."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from crm_desktop.domain.parties.customers import CustomerStatus, TermKind
from crm_desktop.domain.parties.drafts import CustomerDraft, PersonDraft
from crm_desktop.domain.parties.roles import PartyRole
from crm_desktop.domain.tax import USUAL_RATE
from crm_desktop.services.parties.customers import PossibleCollision, SaveCustomer, save_customer
from crm_desktop.services.work import Work

SUPPLIER, CARRIER = (PartyRole.SUPPLIER,), (PartyRole.CARRIER,)
_MONTHLY, _DAYS, _CASH = TermKind.END_OF_MONTH, TermKind.DAYS_AFTER_DELIVERY, TermKind.CASH
PARTIES = (
    ("宁波镇海永固紧固件有限公司", "永固", SUPPLIER, "宁波市", "骆驼街道 18 号", "沈建国", _MONTHLY, 30, "HD-018"),
    ("海盐县恒力标准件厂", "恒力", SUPPLIER, "嘉兴市", "西塘桥镇海港大道 266 号", "陆福根", _MONTHLY, 60, "0317"),
    ("永康市飞鹰工具制造有限公司", "飞鹰", SUPPLIER, "金华市", "永康开发区九鼎路 51 号", "应向东", _DAYS, 30, ""),
    ("温州瓯海华兴磨具厂", "华兴磨具", SUPPLIER, "温州市", "瓯海区娄桥街道古岸路 9 号", "林建勋", _CASH, 0, ""),
    ("余姚市姚江水暖器材有限公司", "姚江水暖", (PartyRole.CUSTOMER, PartyRole.SUPPLIER), "宁波市", "低塘街道 77 号",
     "章立新", _MONTHLY, 30, "NB-HD"),
    ("宁波甬通物流有限公司", "甬通物流", CARRIER, "宁波市", "江北区庄桥货运市场 3 区 12 号", "俞师傅", _MONTHLY, 0, ""),
    ("浙江华运快运有限公司", "华运快运", CARRIER, "杭州市", "萧山区新街物流园 A6", "钱惠芬", _CASH, 0, ""),
    ("宁波金盾五金贸易有限公司", "金盾五金", (PartyRole.COMPETITOR,), "宁波市", "鄞州区钟公庙街道", "", _CASH, 0, ""),
    ("宁波创展展览服务有限公司", "创展", (PartyRole.PARTNER,), "宁波市", "江东区会展路 181 号", "乐琪", _CASH, 0, ""),
)  # fmt: skip
"""Name, short name, roles, city, address, whom one speaks with, how they are paid, our number with them."""


def add_suppliers(work: Work) -> None:
    """Enter them as somebody would, after all customers."""
    for place, (name, short, roles, city, address, person, terms, days, our_code) in enumerate(PARTIES):
        supplies = terms is not _CASH or PartyRole.SUPPLIER in roles
        draft = CustomerDraft(
            name=name,
            short_name=short,
            roles=roles,
            province="浙江省",
            city=city,
            address=address,
            phone=f"0574-8762 {3100 + place * 7}",
            status=CustomerStatus.ACTIVE,
            since=date(2019 + place % 5, 3, 1 + place),
            supply_term_kind=terms,
            supply_term_days=days,
            supply_tax_rate=USUAL_RATE if supplies else None,
            supply_lead_days=3 + 4 * (place % 4) if supplies else None,
            supply_least=Decimal(500 * (place % 3)) or None if supplies else None,
            supply_credit=Decimal(20_000 * (1 + place % 3)) if supplies and terms is not _CASH else None,
            our_code=our_code,
            people=(PersonDraft(name=person, mobile=f"1380574{2200 + place}"),) if person else (),
        )
        accepted = frozenset({PossibleCollision.key})
        save_customer(work, SaveCustomer(draft=draft, key=f"demo-party-{place}", accepted=accepted))
