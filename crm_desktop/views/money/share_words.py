"""What the table of documents under a money document says: what it settles, or what it comes out of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from crm_desktop.domain.money.kinds import MoneyType
from crm_desktop.domain.sides import Side
from crm_desktop.domain.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True, kw_only=True)
class ShareWords:
    """All texts are marked in the context ``money``.

    Attributes:
        title: with ``{count}`` and ``{amount}``.
        left, share: the heads of what is still there of each, and of what is taken.
        adds_up: how the money adds up; ``too_much`` while too much is set against it.
        comes_out_even: whether nothing may be left of the money.
        falls_due: whether the rows are due on a day.
    """

    title: str
    left: str
    share: str
    adds_up: str
    too_much: str
    comes_out_even: bool = False
    falls_due: bool = True


SETTLING: Mapping[Side, ShareWords] = {
    Side.RECEIVABLE: ShareWords(
        title=QT_TRANSLATE_NOOP("money", "Open documents {count} · {amount}"),
        left=QT_TRANSLATE_NOOP("money", "Open"),
        share=QT_TRANSLATE_NOOP("money", "This receipt"),
        adds_up=QT_TRANSLATE_NOOP("money", "Money {money} − set against documents {used} = advance {rest}"),
        too_much=QT_TRANSLATE_NOOP("money", "Money {money} − set against documents {used} = missing {rest}"),
    ),
    Side.PAYABLE: ShareWords(
        title=QT_TRANSLATE_NOOP("money", "Open documents {count} · {amount}"),
        left=QT_TRANSLATE_NOOP("money", "To be paid"),
        share=QT_TRANSLATE_NOOP("money", "This payment"),
        adds_up=QT_TRANSLATE_NOOP("money", "Paid {money} − set against documents {used} = prepayment {rest}"),
        too_much=QT_TRANSLATE_NOOP("money", "Paid {money} − set against documents {used} = missing {rest}"),
    ),
}
"""What money or credits settle on a side."""
_GIVING_BACK = ShareWords(
    title=QT_TRANSLATE_NOOP("money", "What is left to give back {count} · {amount}"),
    left=QT_TRANSLATE_NOOP("money", "Left of it"),
    share=QT_TRANSLATE_NOOP("money", "This refund"),
    adds_up=QT_TRANSLATE_NOOP("money", "Given back {money} − out of what is left {used} = not covered {rest}"),
    too_much=QT_TRANSLATE_NOOP("money", "Given back {money} − out of what is left {used} = too much by {rest}"),
    comes_out_even=True,
    falls_due=False,
)


def words_of(of: MoneyType) -> ShareWords:
    """What the table says under a kind of money document."""
    return _GIVING_BACK if of.gives_back else SETTLING[of.side]
