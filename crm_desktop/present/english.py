"""What English says otherwise of one than of several; in Chinese both are the same."""

from __future__ import annotations

import re

_PEOPLE = re.compile(r"(?<=\{count\} )people\b")
_SEVERAL = re.compile(r"(\{count\} (?:\w+ )??|\band )(\w+?)(ies|s)\b")
"""What is counted stands behind the count, perhaps with one word between them; and what is counted with it."""


def of_one(words: str) -> str:
    """The words for a count of several, said of one.

    >>> of_one("{count} suppliers"), of_one("{count} deliveries"), of_one("{count} advances and credits")
    ('{count} supplier', '{count} delivery', '{count} advance and credit')
    >>> of_one("{count} people"), of_one("{count} settled"), of_one("{count} 笔")
    ('{count} person', '{count} settled', '{count} 笔')
    >>> of_one("Of the {count} old orders to ship, this is one"), of_one("{count} late, {amount} is less")
    ('Of the {count} old order to ship, this is one', '{count} late, {amount} is less')
    """
    one = _SEVERAL.sub(lambda found: found[1] + found[2] + ("y" if found[3] == "ies" else ""), words)
    return _PEOPLE.sub("person", one)


def counted(words: str, count: int, **others: str) -> str:
    """Translated words with a ``{count}`` in them, and what else they have places for.

    >>> counted("{count} orders · last month {amount}", 1, amount="5.00"), counted("{count} orders", 1200)
    ('1 order · last month 5.00', '1,200 orders')
    """
    return (of_one(words) if count == 1 else words).format(count=f"{count:,}", **others)
