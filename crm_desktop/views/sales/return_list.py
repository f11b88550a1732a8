"""The list of sales returns in the window."""

from __future__ import annotations

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.views.trade.lists import DIRECT_ONLY
from crm_desktop.views.trade.look import Listed

LISTED = Listed(
    counted=QT_TRANSLATE_NOOP("sales", "{count} returns"),
    empty=QT_TRANSLATE_NOOP("sales", "No return yet. Open a delivery and choose “Return goods”."),
    views=[(QT_TRANSLATE_NOOP("sales", "Without delivery"), DIRECT_ONLY)],
)
