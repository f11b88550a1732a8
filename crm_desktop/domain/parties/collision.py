"""Is a new customer already there? 撞单: what is compared, and how much each likeness weighs.

Likeness of names is measured by a function that is passed in (0 to 100), since the fast one is a library's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from crm_desktop.domain.parties.names import name_core, normalized, trade_name

Ratio = Callable[[str, str], float]
Sound = Callable[[str], str]

ALIKE_FROM = 72
"""Below this, names are not worth a look."""
SURE_FROM = 90
"""From here on, saving asks first."""
_SHORTEST_PHONE = 7
_FIGURES = re.compile(r"\d+")


class Reason(StrEnum):
    """What two records have in common."""

    NAME = "name"
    SOUND = "sound"
    PHONE = "phone"
    TAX_NUMBER = "tax_number"


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much an entry resembles a customer, and why: 100 is the same."""

    score: int
    reason: Reason


def phone_digits(text: str) -> str:
    """The figures of a phone number without country code and punctuation; empty if they are too few.

    >>> phone_digits("+86 139-5740-2186"), phone_digits("0574 8731 6620"), phone_digits("分机 12")
    ('13957402186', '057487316620', '')
    """
    figures = "".join(_FIGURES.findall(text))
    if len(figures) > 11 and figures.startswith("0086"):
        figures = figures[4:]
    elif len(figures) > 11 and figures.startswith("86"):
        figures = figures[2:]
    return figures if len(figures) >= _SHORTEST_PHONE else ""


def match_keys(
    names: Iterable[str], *, phones: Iterable[str] = (), tax_number: str = "", sound: Sound | None = None
) -> set[str]:
    """The keys under which a customer can be met again; two records that share one are compared.

    ``b:`` two neighbouring characters of the trade name, ``k:`` two with one between (so one wrong character in three
    is forgiven), ``s:`` its sound, ``t:`` phone figures, ``x:`` tax number.
    """
    keys = {f"t:{figures}" for phone in phones if (figures := phone_digits(phone))}
    if tax := normalized(tax_number):
        keys.add(f"x:{tax}")
    for name in names:
        brand = trade_name(name_core(name))
        keys |= {f"b:{brand[at : at + 2]}" for at in range(len(brand) - 1)}
        keys |= {f"k:{brand[at]}{brand[at + 2]}" for at in range(len(brand) - 2)}
        if sound is not None and brand:
            keys.add(f"s:{sound(brand)[:60]}")
    return keys


def name_likeness(one: str, other: str, ratio: Ratio, *, sounds_alike: bool = False) -> Likeness:
    """Compare two name cores.

    What sets a company apart is its trade name; the words of the trade only add to it.
    So 永兴五金 is like 永兴五金工具, and not like 恒发五金.

    >>> name_likeness("永兴五金", "永兴五金", lambda a, b: 100.0)
    Likeness(score=100, reason=<Reason.NAME: 'name'>)
    """
    if one == other:
        return Likeness(100, Reason.NAME)
    brand, other_brand = trade_name(one), trade_name(other)
    if brand == other_brand:
        return Likeness(max(int(ratio(one, other)), _same_brand(one, other)), Reason.NAME)
    short, long = sorted((brand, other_brand), key=len)
    if len(short) >= 2 and long.endswith(short):  # the district stayed: 普陀海联 and 海联
        return Likeness(88, Reason.NAME)
    if sounds_alike:
        return Likeness(max(int(ratio(one, other)), 80), Reason.SOUND)
    both = (2 * ratio(brand, other_brand) + ratio(one, other)) / 3
    return Likeness(int(both), Reason.NAME)


def _same_brand(one: str, other: str) -> int:
    """The same trade name: surer when one core holds the other, as when the trade was left out."""
    return 95 if one in other or other in one else 85
