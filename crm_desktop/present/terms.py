"""Payment terms in words."""

from __future__ import annotations

from collections.abc import Callable

from crm_desktop.domain.parties.customers import TermKind, Terms
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

_WORDS = {
    TermKind.CASH: QT_TRANSLATE_NOOP("terms", "Cash on delivery"),
    TermKind.DAYS_AFTER_DELIVERY: QT_TRANSLATE_NOOP("terms", "{days} days after delivery"),
    TermKind.END_OF_MONTH: QT_TRANSLATE_NOOP("terms", "End of month plus {days} days"),
    TermKind.DAY_OF_MONTH: QT_TRANSLATE_NOOP("terms", "Day {day} of the month"),
}
_WORDS_WITHOUT_DAYS = {
    TermKind.DAYS_AFTER_DELIVERY: _WORDS[TermKind.CASH],
    TermKind.END_OF_MONTH: QT_TRANSLATE_NOOP("terms", "End of month"),
}


def terms_text(terms: Terms, words: Callable[[str, str], str]) -> str:
    """The payment terms as a document shows them; ``words(context, text)`` translates.

    >>> terms_text(Terms(TermKind.END_OF_MONTH, days=30), lambda _context, text: text)
    'End of month plus 30 days'
    >>> terms_text(Terms(TermKind.END_OF_MONTH), lambda _context, text: text)
    'End of month'
    """
    text = _WORDS_WITHOUT_DAYS.get(terms.kind) if not terms.days else None
    return words("terms", text or _WORDS[terms.kind]).format(days=terms.days, day=terms.day)
