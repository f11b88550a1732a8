"""What a template says in its languages, collected while its parts are made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """A text in the three languages; it may hold ``{expression|format}`` parts."""

    simplified: str
    traditional: str
    english: str

    def said(self, simplified: str, traditional: str, english: str) -> Words:
        """These words with more behind them."""
        return Words(self.simplified + simplified, self.traditional + traditional, self.english + english)

    def titles(self) -> Mapping[str, str]:
        """By language, as lists of templates show a title."""
        return {"zh_CN": self.simplified, "zh_TW": self.traditional, "en": self.english}


@dataclass(frozen=True, slots=True)
class Said:
    """Words that stand in an item of their own."""

    id: str
    words: Words


Text = Words | str
"""Words, or a text that is the same in every language."""


class Speech:
    """The texts of one template: the own language goes into its items, the others into ``texts``."""

    def __init__(self) -> None:
        self._texts: dict[str, dict[str, str]] = {"zh_TW": {}, "en": {}}

    def __call__(self, key: str, words: Text) -> str:
        """What the item of a key says in the template's own language."""
        if isinstance(words, str):
            return words
        for language, text in (("zh_TW", words.traditional), ("en", words.english)):
            if text != words.simplified:
                self._texts[language][key] = text
        return words.simplified

    @property
    def texts(self) -> Mapping[str, Mapping[str, str]]:
        """By language and key, where they differ from the own language."""
        return self._texts
