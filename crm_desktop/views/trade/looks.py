"""Words, icons and tones of codes that all documents with lines have."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from crm_desktop.domain.trade.price_source import PriceSource
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Tone
from crm_desktop.views.looks import enter_looks

PRICES: Mapping[StrEnum, tuple[str, str, Tone]] = {
    PriceSource.PINNED: (QT_TRANSLATE_NOOP("trade", "By hand"), "pin", Tone.AMBER),
    PriceSource.QUOTE: (QT_TRANSLATE_NOOP("trade", "Quoted price"), "", Tone.PLAIN),
    PriceSource.CONTRACT: (QT_TRANSLATE_NOOP("trade", "Contract price"), "", Tone.PLAIN),
    PriceSource.LAST: (QT_TRANSLATE_NOOP("trade", "Last price"), "", Tone.PLAIN),
    PriceSource.LEVEL: (QT_TRANSLATE_NOOP("trade", "Level price"), "", Tone.PLAIN),
    PriceSource.LIST: (QT_TRANSLATE_NOOP("trade", "List price"), "", Tone.PLAIN),
    PriceSource.NONE: ("", "", Tone.PLAIN),
}


def enter_trade_looks() -> None:
    """Tell the window how these codes are shown."""
    enter_looks("trade", PRICES)
