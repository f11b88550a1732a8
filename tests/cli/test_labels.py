"""Codes are said in the words of their own area, and of their own side of the ledger."""

import pytest

from crm_desktop.cli.desk import Desk
from crm_desktop.domain.money.items import ItemState, PayableCode
from crm_desktop.domain.sales.states import QuoteState
from crm_desktop.present.translate import load_words
from crm_desktop.settings.places import resources

WORDS = load_words(resources() / "translations", "zh_CN")


@pytest.mark.parametrize(
    ("code", "word"),
    [
        (ItemState.OPEN, "未收"),
        (ItemState.PART, "部分收"),
        (PayableCode.OPEN, "未付"),
        (PayableCode.PART, "部分付"),
        (PayableCode.PREPAID, "期初预付"),
        (QuoteState.WON, "成交"),
    ],
)
def test_code_is_said_in_the_words_of_its_area_and_side(code, word):
    desk = Desk(None, WORDS, "zh_CN", None, None, None, None, None)
    assert desk.label(code) == word
