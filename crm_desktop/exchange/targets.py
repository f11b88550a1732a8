"""What an import can make of a sheet, and which column is probably which field."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from crm_desktop.domain.imports import Target
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.exchange.document_fields import CONTACT, OPENING, ORDER, PAYABLES, RETURN
from crm_desktop.exchange.fields import Field
from crm_desktop.exchange.folding import plain_title, title_forms
from crm_desktop.exchange.record_fields import CUSTOMER, EMPLOYEE, PRODUCT, SUPPLIER
from crm_desktop.exchange.word_fields import WORD

FIELDS: dict[Target, tuple[Field, ...]] = {
    Target.CUSTOMERS: CUSTOMER,
    Target.SUPPLIERS: SUPPLIER,
    Target.PRODUCTS: PRODUCT,
    Target.CONTACTS: CONTACT,
    Target.OPENING: OPENING,
    Target.PAYABLES: PAYABLES,
    Target.ORDERS: ORDER,
    Target.RETURNS: RETURN,
    Target.EMPLOYEES: EMPLOYEE,
    Target.WORDS: WORD,
}

TITLES: dict[Target, str] = {
    Target.CUSTOMERS: QT_TRANSLATE_NOOP("imports", "Customers and contact people"),
    Target.SUPPLIERS: QT_TRANSLATE_NOOP("imports", "Suppliers and contact people"),
    Target.PRODUCTS: QT_TRANSLATE_NOOP("imports", "Products"),
    Target.CONTACTS: QT_TRANSLATE_NOOP("imports", "Contact log"),
    Target.OPENING: QT_TRANSLATE_NOOP("imports", "Opening receivables"),
    Target.PAYABLES: QT_TRANSLATE_NOOP("imports", "Opening payables"),
    Target.ORDERS: QT_TRANSLATE_NOOP("imports", "Orders with lines"),
    Target.RETURNS: QT_TRANSLATE_NOOP("imports", "Returned orders"),
    Target.EMPLOYEES: QT_TRANSLATE_NOOP("imports", "Employees"),
    Target.WORDS: QT_TRANSLATE_NOOP("imports", "Words of pick lists"),
}

_TAX = re.compile(r"[(\[]?(?:不含税|未税|税前|含税|税后|(?:with(?:out)?|excl\w*\.?|incl\w*\.?)(?:tax|vat))[)\]]?")


@cache
def field_of(target: Target, key: str) -> Field:
    """One field by its key; ``KeyError`` if the target has none of that key."""
    for spec in FIELDS[target]:
        if spec.key == key:
            return spec
    raise KeyError(key)


PREFIXES: Mapping[Target, tuple[str, ...]] = {
    Target.CUSTOMERS: ("客户", "公司", "单位", "企业", "厂家", "对方", "基本"),
    Target.SUPPLIERS: ("供应商", "供方", "厂家", "公司", "单位", "企业", "对方", "基本"),
    Target.PRODUCTS: ("商品", "产品", "货品", "物料", "货物", "物品", "材料"),
    Target.CONTACTS: ("客户", "公司"),
    Target.OPENING: ("客户", "单据"),
    Target.PAYABLES: ("供应商", "供方", "单据"),
    Target.ORDERS: ("订单", "商品", "产品", "货品", "物料", "销售"),
    Target.RETURNS: ("退货", "订单"),
    Target.EMPLOYEES: ("员工", "职员", "业务员"),
    Target.WORDS: ("字典", "选项"),
}
"""What files put before a title: 商品条码 is 条码."""
TELLING: Mapping[Target, tuple[str, frozenset[str]]] = {
    Target.OPENING: ("amount", frozenset({"金额", "amount"})),
    Target.PAYABLES: ("amount", frozenset({"金额", "amount", "余额", "欠款金额"})),
    Target.SUPPLIERS: ("name", frozenset({"名称", "全称", "公司名称", "单位名称"})),
}
"""A field that tells what a sheet is for, with the titles that any sheet may have and so tell nothing."""


@cache
def _names(target: Target) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The plain titles by which files name each field."""
    return _plain_names(FIELDS[target])


def _plain_names(fields: Sequence[Field]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple(
        (spec.key, tuple(dict.fromkeys(plain_title(name) for name in (spec.title, *spec.aliases)))) for spec in fields
    )


@cache
def vocabulary() -> frozenset[str]:
    """Every plain title that some field has, with and without what files put before it."""
    known = {name for target in FIELDS for _key, names in _names(target) for name in names}
    more = {f"{prefix}{name}" for target in FIELDS for prefix in PREFIXES[target] for name in known if len(name) > 1}
    return frozenset(known | more | {"序号", "行号", "no.", "#"})


def suggest(target: Target, titles: Sequence[str], own: Sequence[Field] = ()) -> dict[str, str]:
    """Which column probably belongs to which field: field key → column title; each column is used once.

    What is written letter for letter goes first, then what is left without units, then without 商品 or 客户 before it.
    ``own`` are the office's own fields.

    >>> suggest(Target.CUSTOMERS, ["客户名称*", "联系电话", "備註（内部）", "杂项"])
    {'name': '客户名称*', 'phone': '联系电话', 'notes': '備註（内部）'}
    """
    found: dict[str, str] = {}
    free = {title: _ranked_forms(target, title) for title in titles if title}
    for rank in range(max(map(len, free.values()), default=0)):
        at_rank = {forms[rank]: title for title, forms in reversed(free.items()) if rank < len(forms)}
        for key, names in (*_names(target), *_plain_names(own)):
            title = next((at_rank[name] for name in names if name in at_rank), None)
            if key not in found and title is not None and title in free:
                found[key] = title
                del free[title]
                at_rank = {form: other for form, other in at_rank.items() if other != title}
    return {spec.key: found[spec.key] for spec in (*FIELDS[target], *own) if spec.key in found}


def _ranked_forms(target: Target, title: str) -> tuple[str, ...]:
    """The readings of a title, the surest first; of a head of two rows the lower title alone is the last."""
    forms = title_forms(title)
    shorter = [form.removeprefix(prefix) for form in forms for prefix in PREFIXES[target] if form.startswith(prefix)]
    # English titles hold blanks without a head of two rows: "Last contact" is no contact
    lower = title_forms(title.rpartition(" ")[2]) if " " in title and not title.isascii() else ()
    # whether a price of a product holds the tax is kept, so its title may say so
    bare = title_forms(_TAX.sub("", plain_title(title))) if target is Target.PRODUCTS else ()
    return tuple(dict.fromkeys(form for form in (*forms, *shorter, *lower, *bare) if form))


def likeliest(titles: Sequence[str]) -> Target:
    """Which target a sheet with these titles probably is for.

    >>> likeliest(["单号", "日期", "客户", "金额", "状态"]), likeliest(["单号", "日期", "客户", "欠款金额"])
    (<Target.ORDERS: 'orders'>, <Target.OPENING: 'opening'>)
    """
    order = (
        Target.ORDERS,
        Target.OPENING,
        Target.CONTACTS,
        Target.CUSTOMERS,
        Target.PRODUCTS,
        Target.RETURNS,
        Target.EMPLOYEES,
        Target.SUPPLIERS,
        Target.PAYABLES,
        Target.WORDS,
    )

    def fit(target: Target) -> tuple[bool, int]:
        found = suggest(target, titles)
        is_whole = all(spec.key in found for spec in FIELDS[target] if spec.required)
        key, vague = TELLING.get(target, ("", frozenset()))
        if key and vague & set(title_forms(found.get(key, ""))):
            return False, len(found)
        return is_whole, len(found)

    return max(order, key=fit)
