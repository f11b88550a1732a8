"""Where the money of the made-up office lies, and into which account each way of paying goes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from sqlalchemy import select

from crm_desktop.domain.money.accounts import AccountDraft, AccountKind
from crm_desktop.domain.money.items import ReceiptMethod
from crm_desktop.models.money.accounts import MoneyAccount
from crm_desktop.services.money.accounts import SaveAccount, save_account
from crm_desktop.services.work import Work

HOLDER = "宁波宏达五金贸易有限公司"
ACCOUNTS = (
    ("现金", AccountKind.CASH, "", "", "", "3862.50"),
    ("宁波银行 7012", AccountKind.BANK, "宁波银行", "海曙支行", "7012 0122 0000 8866", "286415.73"),
    ("微信收款", AccountKind.WECHAT, "", "", "HD-HARDWARE", "1208.00"),
    ("支付宝", AccountKind.ALIPAY, "", "", "pay@hongda-hardware.example", "640.20"),
    ("工商银行 3308", AccountKind.BANK, "工商银行", "江东支行", "3308 2219 0010 4417 602", "51877.06"),
    ("承兑汇票", AccountKind.OTHER, "", "", "", "0"),
)
"""Name, kind, bank, branch, number, what was in it when the books were opened; the first four every office has."""
WAYS = {
    ReceiptMethod.CASH: "现金",
    ReceiptMethod.TRANSFER: "宁波银行 7012",
    ReceiptMethod.WECHAT: "微信收款",
    ReceiptMethod.ALIPAY: "支付宝",
    ReceiptMethod.CHEQUE: "工商银行 3308",
    ReceiptMethod.ACCEPTANCE: "承兑汇票",
}


def add_accounts(work: Work, opened_on: date) -> Mapping[ReceiptMethod, int]:
    """Enter them as somebody would; says the account of each way of paying."""
    stored = {account.kind: account for account in work.session.scalars(select(MoneyAccount))}
    ids: dict[str, int] = {}
    for position, (name, kind, bank, branch, number, opening) in enumerate(ACCOUNTS, start=1):
        draft = AccountDraft(
            name=name,
            kind=kind,
            bank=bank,
            branch=branch,
            account_number=number,
            holder=HOLDER if bank else "",
            opening_amount=Decimal(opening),
            opening_on=opened_on,
            position=position,
        )
        known = stored.pop(kind, None)
        version = known.version if known else 0
        done = save_account(
            work, SaveAccount(draft=draft, account_id=known.id if known else None, seen_version=version)
        )
        ids[name] = done.record_id or 0
    return {method: ids[name] for method, name in WAYS.items()}
