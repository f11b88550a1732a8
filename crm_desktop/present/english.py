"""What English says otherwise of one than of several; in Chinese both are the same."""

from __future__ import annotations

import re

_PEOPLE = re.compile(r"\bpeople\b")
_SEVERAL = re.compile(r"\b(\w+?)(ies|s)\b")


def of_one(words: str) -> str:
    """The words for a count of several, said of one.

    >>> of_one("{count} suppliers"), of_one("{count} deliveries"), of_one("{count} advances and credits")
    ('{count} supplier', '{count} delivery', '{count} advance and credit')
    >>> of_one("{count} people"), of_one("{count} settled"), of_one("{count} 笔")
    ('{count} person', '{count} settled', '{count} 笔')
    """
    one = _SEVERAL.sub(lambda found: found[1] + ("y" if found[2] == "ies" else ""), words)
    return _PEOPLE.sub("person", one)
