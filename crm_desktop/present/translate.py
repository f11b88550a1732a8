"""Translations without Qt, for the command line, paper and workbooks: the same .ts files that the window uses."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree as ET


class Words:
    """The words of one language; a text without a translation stays English.

    >>> Words({("sales", "Order"): "订单"})("sales", "Order")
    '订单'
    >>> Words({})("sales", "Order")
    'Order'
    """

    def __init__(self, texts: Mapping[tuple[str, str], str]) -> None:
        self._texts = texts

    def __call__(self, context: str, text: str) -> str:
        """The words for ``text``, marked in ``context``."""
        return self._texts.get((context, text), text)


ENGLISH = Words({})


@lru_cache(maxsize=4)
def load_words(folder: Path, language: str) -> Words:
    """Read the words of one language; English needs no file.

    Args:
        folder: where the .ts files are: ``translations`` in the program's resources.
        language: ``zh_CN``, ``zh_TW`` or ``en``.
    """
    path = folder / f"{language}.ts"
    if language == "en" or not path.exists():
        return ENGLISH
    texts: dict[tuple[str, str], str] = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - a file of the program
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translated = message.findtext("translation/numerusform") or message.findtext("translation")
            if translated:
                texts[name, message.findtext("source", "")] = translated
    return Words(texts)
