"""The rules of the office: fields, units, and the sentence that says what each does as it is typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.access import RoleCode
from crm_desktop.domain.amounts import to_cents
from crm_desktop.domain.money.aging import Edges, WrongEdges
from crm_desktop.domain.office_rules import OfficeRules
from crm_desktop.domain.trade.pricing import tax_in
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.qtkit.forms import editors
from crm_desktop.qtkit.forms.form import Field
from crm_desktop.services.office.rules import RulesInForce
from crm_desktop.views.role_words import role_word
from crm_desktop.views.system.rule_table import Rule, RuleGroup, Values
from crm_desktop.views.system.task_rule_specs import GRADE, task_rules, task_values, typed_task_rules

WIPE = "wipe."
_APART = ("silent_by_grade", "rule_days", "rules_off")
OF_TRADE = tuple(one.name for one in fields(OfficeRules) if one.name not in _APART)
"""Fields of ``OfficeRules`` that stand in the table under their own names."""
TOLERANCES = ("over_delivery", "under_delivery")
LETS_GO = (RoleCode.MANAGER, RoleCode.FINANCE, RoleCode.ASSISTANT)
_COST, _ORDERED, _PRICE = Decimal(36), Decimal(100), Decimal(113)


def rule_groups(grades: Sequence[str]) -> Sequence[RuleGroup]:
    """All rules; days of silence also for each grade of customer."""
    by_grade = tuple(Field(f"{GRADE}{grade}", grade, editors.count()) for grade in grades[:6])
    days = QT_TRANSLATE_NOOP("system", "days")
    return (
        RuleGroup(
            QT_TRANSLATE_NOOP("system", "Prices and tax"),
            (
                Rule(
                    QT_TRANSLATE_NOOP("system", "Last price"),
                    [Field("use_last_price", "", editors.flag(lambda: _tr(_FIRST)))],
                    _last_price,
                    width=0,
                ),
                Rule(
                    QT_TRANSLATE_NOOP("system", "Add to the cost at least"),
                    [Field("lowest_margin", "", editors.rate())],
                    _margin,
                ),
                Rule(
                    QT_TRANSLATE_NOOP("system", "Tax"),
                    [Field("tax_rate", "", editors.rate()), Field("tax_included", "", editors.choice(_tax_places))],
                    _tax,
                    width=102,
                ),
            ),
        ),
        RuleGroup(
            QT_TRANSLATE_NOOP("system", "Deliveries"),
            (
                Rule(
                    QT_TRANSLATE_NOOP("system", "Ship beyond the order"),
                    [Field("over_delivery", "", editors.rate())],
                    _over_delivery,
                ),
                Rule(
                    QT_TRANSLATE_NOOP("system", "Short delivery allowed"),
                    [Field("under_delivery", "", editors.rate())],
                    _under_delivery,
                ),
            ),
        ),
        RuleGroup(
            QT_TRANSLATE_NOOP("system", "Receivables"),
            (
                Rule(
                    QT_TRANSLATE_NOOP("system", "Aging columns"),
                    [Field("edges", "", editors.text(longest=60))],
                    _edges,
                    days,
                    width=160,
                ),
                Rule(
                    QT_TRANSLATE_NOOP("system", "Small change let go"),
                    [Field(f"{WIPE}{role.value}", role_word(role), editors.money()) for role in LETS_GO],
                    _wipes,
                    width=60,
                ),
            ),
        ),
        RuleGroup(
            QT_TRANSLATE_NOOP("system", "Reminders"),
            (
                Rule(
                    QT_TRANSLATE_NOOP("system", "Announced ahead"),
                    [Field("coming_days", "", editors.count())],
                    _coming,
                    days,
                ),
                Rule(
                    QT_TRANSLATE_NOOP("system", "Silent after"),
                    [Field("silent_days", "", editors.count())],
                    _silent,
                    days,
                ),
                *((Rule(_BY_GRADE, by_grade, _grades, width=40),) if by_grade else ()),
            ),
        ),
        task_rules(grades),
        RuleGroup(
            QT_TRANSLATE_NOOP("system", "Printing"),
            (
                Rule(
                    QT_TRANSLATE_NOOP("system", "Printing again"),
                    [Field("reprint", "", editors.flag(lambda: _tr(_SOME)))],
                    _reprint,
                    width=0,
                ),
            ),
        ),
    )


def shown_values(rules: RulesInForce, grades: Sequence[str]) -> dict[str, Any]:
    """The rules as the table holds them."""
    trade = rules.trade
    values: dict[str, Any] = {name: getattr(trade, name) for name in OF_TRADE}
    values |= {name: values[name] or None for name in TOLERANCES}
    values |= {f"{GRADE}{grade}": trade.silent_by_grade.get(grade) for grade in grades}
    values |= task_values(trade, grades)
    values |= {f"{WIPE}{role.value}": rules.money.limits[role] for role in LETS_GO}
    return values | {"edges": " / ".join(map(str, rules.money.edges.days)), "reprint": rules.reprint_needs_right}


def trade_rules(values: Values) -> OfficeRules:
    """The typed rules of trade."""
    own = {name: values[name] for name in OF_TRADE}
    own |= {name: own[name] or 0 for name in own if name.endswith("_days")}
    own |= {name: own[name] or Decimal(0) for name in (*TOLERANCES, "tax_rate")}
    grades = {key.removeprefix(GRADE): count for key, count in values.items() if key.startswith(GRADE)}
    silent = {grade: count for grade, count in grades.items() if count is not None}
    days, off = typed_task_rules(values)
    return OfficeRules(**own, silent_by_grade=silent, rule_days=days, rules_off=off)


def typed_edges(text: str) -> tuple[int, ...]:
    """The last days of the aging columns as typed.

    Raises:
        WrongEdges: if they are no rising numbers.
    """
    parts = text.replace("/", " ").replace(",", " ").replace("，", " ").split()
    if not all(part.isdecimal() for part in parts):
        raise WrongEdges
    return Edges(tuple(map(int, parts))).days


_FIRST = QT_TRANSLATE_NOOP("system", "Offered first")
_SOME = QT_TRANSLATE_NOOP("system", "Needs the right")
_BY_GRADE = QT_TRANSLATE_NOOP("system", "By grade, days")


def _tr(text: str, **values: Any) -> str:
    return QCoreApplication.translate("system", text).format(**values)


def _tax_places() -> Sequence[tuple[bool, str]]:
    return (
        (True, _tr(QT_TRANSLATE_NOOP("system", "in the price"))),
        (False, _tr(QT_TRANSLATE_NOOP("system", "on top"))),
    )


def _last_price(values: Values) -> str:
    if values["use_last_price"]:
        return _tr(
            QT_TRANSLATE_NOOP("system", "A line begins with the last price to this customer; else level or list.")
        )
    return _tr(QT_TRANSLATE_NOOP("system", "A line begins with the contract price, else level or list price."))


def _margin(values: Values) -> str:
    margin = values["lowest_margin"]
    if margin is None:
        return _tr(QT_TRANSLATE_NOOP("system", "Empty: only the lowest prices of the products are watched."))
    words = QT_TRANSLATE_NOOP("system", "What costs {cost} is asked about below {price}; without the right, refused.")
    return _tr(words, cost=formats.money(_COST), price=formats.money(to_cents(_COST * (1 + margin))))


def _tax(values: Values) -> str:
    rate = values["tax_rate"] or Decimal(0)
    if values["tax_included"]:
        tax = tax_in(_PRICE, rate)
        words = QT_TRANSLATE_NOOP("system", "New documents: {gross} with tax = {net} + tax {tax}.")
        return _tr(words, gross=formats.money(_PRICE), net=formats.money(_PRICE - tax), tax=formats.money(tax))
    added = to_cents(_ORDERED * rate)
    words = QT_TRANSLATE_NOOP("system", "New documents: {net} without tax + tax {tax} = {gross}.")
    return _tr(words, net=formats.money(_ORDERED), tax=formats.money(added), gross=formats.money(_ORDERED + added))


def _over_delivery(values: Values) -> str:
    share = values["over_delivery"] or Decimal(0)
    words = QT_TRANSLATE_NOOP(
        "system", "Of {ordered} ordered, at most {most} may leave. Customers and products may have their own."
    )
    return _tr(words, ordered=formats.quantity(_ORDERED), most=formats.quantity(_ORDERED * (1 + share)))


def _under_delivery(values: Values) -> str:
    share = values["under_delivery"]
    if not share:
        return _tr(QT_TRANSLATE_NOOP("system", "Empty: an order is done when nothing is missing."))
    words = QT_TRANSLATE_NOOP(
        "system",
        "Of {ordered} ordered, {least} are enough: the order is done, the rest not awaited. Own ones as above.",
    )
    return _tr(words, ordered=formats.quantity(_ORDERED), least=formats.quantity(_ORDERED * (1 - share)))


def _edges(values: Values) -> str:
    try:
        days = typed_edges(values["edges"])
    except WrongEdges as error:
        return QCoreApplication.translate("errors", error.template)
    spans = [f"{start + 1}–{end}" for start, end in zip((0, *days), days, strict=False)]
    words = QT_TRANSLATE_NOOP("system", "Not due, {spans}, over {last}.")
    return _tr(words, spans=_tr(", ").join(spans), last=days[-1] if days else 0)


def _wipes(values: Values) -> str:
    most = max((values[f"{WIPE}{role.value}"] or Decimal(0) for role in LETS_GO), default=Decimal(0))
    words = QT_TRANSLATE_NOOP("system", "On one receipt; the others let nothing go. At most {most}.")
    return _tr(words, most=formats.money(most))


def _coming(values: Values) -> str:
    words = QT_TRANSLATE_NOOP("system", "Deliveries, money due and birthdays of the next {count} days are announced.")
    return _tr(words, count=values["coming_days"] or 0)


def _silent(values: Values) -> str:
    words = QT_TRANSLATE_NOOP("system", "No talk for {count} days and no plan: the customer is in the reminders.")
    return _tr(words, count=values["silent_days"] or 0)


def _grades(values: Values) -> str:
    words = QT_TRANSLATE_NOOP("system", "Empty: {count} days, as for all others.")
    return _tr(words, count=values["silent_days"] or 0)


def _reprint(values: Values) -> str:
    if values["reprint"]:
        return _tr(QT_TRANSLATE_NOOP("system", "Manager, assistant and finance only print a document again."))
    return _tr(QT_TRANSLATE_NOOP("system", "Everybody may print a document again."))
