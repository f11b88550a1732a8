"""What a field is that an import can fill, and the choices that files word in their own way."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto

from crm_desktop.domain.parties.contacts import Channel
from crm_desktop.domain.parties.customers import CustomerStatus, Gender, TermKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP


class Shape(Enum):
    """What a cell becomes."""

    TEXT = auto()
    LONG_TEXT = auto()
    CODE = auto()
    """Text that Excel may have made a number of: phones, tax numbers, account numbers."""
    MONEY = auto()
    PRICE = auto()
    QUANTITY = auto()
    RATE = auto()
    """A share of one: 13 %."""
    DISCOUNT = auto()
    """What is taken off, as a share of one; files write what is left to pay, 95 or 九五折."""
    DAYS = auto()
    TERM = auto()
    """Days of credit, also with the way of settling before them."""
    DATE = auto()
    MOMENT = auto()
    FLAG = auto()
    BASIS = auto()
    """Whether prices hold the tax."""
    CHOICE = auto()


Choices = tuple[tuple[str, str, tuple[str, ...]], ...]
"""Stored value, marked title (context ``imports``), other words that files use for it."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field.

    Attributes:
        title: marked in the context ``imports``.
        aliases: other titles that files have; compared without blanks.
        of_line: belongs to the line of a document (the person of a customer), not to its head.
        also: a field that a cell of this one fills too, where nothing else does; it is converted to a pair then.
    """

    key: str
    title: str
    shape: Shape = Shape.TEXT
    aliases: tuple[str, ...] = ()
    required: bool = False
    choices: Choices = ()
    of_line: bool = False
    also: str = ""

    @property
    def is_sum(self) -> bool:
        """Standing once for several rows it is their sum, so it cannot be repeated in each."""
        return self.shape in (Shape.MONEY, Shape.QUANTITY)


def of_line(*fields: Field) -> tuple[Field, ...]:
    """Fields that a file can say again in each row of a record: lines of a document, people of a customer."""
    return tuple(replace(one, of_line=True) for one in fields)


STATUS: Choices = (
    (CustomerStatus.PROSPECT, QT_TRANSLATE_NOOP("imports", "Prospect"), ("潜在客户", "潜在", "意向客户")),
    (CustomerStatus.ACTIVE, QT_TRANSLATE_NOOP("imports", "Active"), ("正常", "成交客户", "合作中", "活跃")),
    (CustomerStatus.DORMANT, QT_TRANSLATE_NOOP("imports", "Dormant"), ("休眠", "停滞")),
    (CustomerStatus.LOST, QT_TRANSLATE_NOOP("imports", "Lost"), ("流失", "已流失", "失单")),
)
GENDER: Choices = (
    (Gender.FEMALE, QT_TRANSLATE_NOOP("imports", "Female"), ("女", "女士", "f", "ms")),
    (Gender.MALE, QT_TRANSLATE_NOOP("imports", "Male"), ("男", "先生", "m", "mr")),
)
TERMS: Choices = (
    (TermKind.CASH, QT_TRANSLATE_NOOP("imports", "Cash"), ("现结", "现款", "现付", "现收", "款到发货", "现金", "当天")),
    (
        TermKind.DAYS_AFTER_DELIVERY,
        QT_TRANSLATE_NOOP("imports", "Days after delivery"),
        ("货到付款", "货到", "账期", "赊销"),
    ),
    (TermKind.END_OF_MONTH, QT_TRANSLATE_NOOP("imports", "End of month plus days"), ("月结",)),
    (TermKind.DAY_OF_MONTH, QT_TRANSLATE_NOOP("imports", "Fixed day of the month"), ("固定日", "每月固定日")),
)
CHANNELS: Choices = (
    (Channel.PHONE, QT_TRANSLATE_NOOP("imports", "Phone"), ("电话", "tel")),
    (Channel.EMAIL, QT_TRANSLATE_NOOP("imports", "E-mail"), ("邮件", "电子邮件", "email")),
    (Channel.CHAT, QT_TRANSLATE_NOOP("imports", "Chat"), ("微信", "QQ", "聊天")),
    (Channel.VISIT, QT_TRANSLATE_NOOP("imports", "Visit"), ("拜访", "上门", "来访")),
    (Channel.OTHER, QT_TRANSLATE_NOOP("imports", "Other"), ("其他", "其它")),
)
