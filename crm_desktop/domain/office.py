"""The office and its operators as forms hold them; what a password must be; how long failed log-ins wait."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from crm_desktop.domain.access import RoleCode
from crm_desktop.domain.errors import DomainError, Required, RuleBroken
from crm_desktop.domain.field_groups import NO_SECRETS
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

SHORTEST_PASSWORD = 6
LARGEST_LOGO = 1_000_000
FREE_FAILURES = 5
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(minutes=30)

DEFAULT_LISTS: Mapping[str, tuple[str, ...]] = {
    "region": ("华东", "华南", "华北", "华中", "西南", "西北", "东北"),
    "business_nature": ("有限公司", "个体工商户", "国有企业", "外资企业", "个人"),
    "business_type": ("批发商", "零售店", "超市", "工厂", "工程公司", "电商"),
    "customer_source": ("朋友介绍", "展会", "电话开发", "网络", "上门", "老客户推荐"),
    "customer_grade": ("A", "B", "C", "D"),
    "customer_tag": ("重点", "新客户", "价格敏感", "月结"),
    "contact_outcome": ("有意向", "已报价", "已下单", "再联系", "无人接听", "无意向"),
    "person_title": ("总经理", "采购", "财务", "仓库", "技术", "店长"),
    "job_title": ("经理", "业务员", "内勤", "会计", "出纳", "仓管", "司机"),
    "education": ("初中", "高中", "大专", "本科", "研究生"),
    "price_level": ("A", "B", "C"),
    "unit": ("只", "百只", "箱", "公斤", "米", "套", "片", "支", "把", "卷"),
    "product_category": ("紧固件", "手动工具", "电动工具", "磨具", "劳保用品", "其他"),
    "brand": (),
    "lost_reason": ("价格高", "交期长", "规格不合", "选了别家", "项目取消"),
    "void_reason": ("录入错误", "客户取消", "重复单据"),
    "file_kind": ("负责人照片", "店面", "柜台", "商品", "包装", "证照", "合同", "签收单", "其他"),
    "return_reason": ("质量问题", "发错货", "客户多订", "运输损坏"),
}
"""Pick lists 数据字典 of a new office, by stable name; the office changes them as it likes."""


class PasswordTooShort(RuleBroken):
    """A password is easy to guess."""

    template = QT_TRANSLATE_NOOP("errors", "Choose at least {least} characters.")


class PasswordIsLogin(RuleBroken):
    """The password is the first that anybody would try."""

    template = QT_TRANSLATE_NOOP("errors", "Choose a password other than the log-in name.")


class PasswordsDiffer(RuleBroken):
    """The password was typed differently the second time."""

    template = QT_TRANSLATE_NOOP("errors", "Type the same password twice.")


class EntryTwice(RuleBroken):
    """A pick list offers each word once."""

    template = QT_TRANSLATE_NOOP("errors", "Leave out one of the two entries “{text}”.")


class LogoTooLarge(RuleBroken):
    """The picture would make every print slow."""

    template = QT_TRANSLATE_NOOP("errors", "Choose a picture of at most 1 MB.")


class LoginHasBlanks(RuleBroken):
    """A log-in name must be typed without doubt."""

    template = QT_TRANSLATE_NOOP("errors", "Write the log-in name without blanks, in at most {most} characters.")


@dataclass(frozen=True, kw_only=True)
class OfficeProfile:
    """What is printed at the head of documents."""

    SECRETS = NO_SECRETS

    name: str = ""
    name_english: str = ""
    address: str = ""
    phone: str = ""
    fax: str = ""
    email: str = ""
    tax_number: str = ""
    bank: str = ""
    bank_account: str = ""
    logo: bytes | None = None
    language: str = "zh_CN"


@dataclass(frozen=True, kw_only=True)
class OperatorDraft:
    """An operator without his password."""

    login: str = ""
    name: str = ""
    role: str = RoleCode.SALES
    employee_id: int | None = None


def profile_problems(profile: OfficeProfile) -> dict[str, DomainError]:
    """What keeps an office profile from being saved, by field."""
    problems: dict[str, DomainError] = {}
    if not profile.name.strip():
        problems["name"] = Required()
    if profile.logo is not None and len(profile.logo) > LARGEST_LOGO:
        problems["logo"] = LogoTooLarge()
    return problems


def operator_problems(draft: OperatorDraft) -> dict[str, DomainError]:
    """What keeps an operator from being saved, by field."""
    problems: dict[str, DomainError] = {}
    if not draft.login:
        problems["login"] = Required()
    elif len(draft.login.split()) != 1 or draft.login != draft.login.strip() or len(draft.login) > 40:
        problems["login"] = LoginHasBlanks(most=40)
    if not draft.name.strip():
        problems["name"] = Required()
    return problems


def password_problem(password: str, *, login: str) -> DomainError | None:
    """What is wrong with a new password; None if nothing is.

    >>> str(password_problem("abc", login="zhou"))
    'Choose at least 6 characters.'
    >>> password_problem("gute-ware", login="zhou") is None
    True
    """
    if not password:
        return Required()
    if len(password) < SHORTEST_PASSWORD:
        return PasswordTooShort(least=SHORTEST_PASSWORD)
    if password.casefold() == login.casefold():
        return PasswordIsLogin()
    return None


def wait_after(failures: int) -> timedelta:
    """How long log-in is refused after this many failures in a row.

    >>> [wait_after(n).seconds for n in (4, 5, 6, 7, 20)]
    [0, 30, 60, 120, 1800]
    """
    if failures < FREE_FAILURES:
        return timedelta(0)
    doubled = 1 << min(failures - FREE_FAILURES, 10)
    return min(LONGEST_WAIT, FIRST_WAIT * doubled)
