"""The words of the translations: 简体 out of the word lists, 繁體 out of 简体, English plurals by rule."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tools.texts import STANDS_ON, Text

LAST = "rest.tsv"
"""Words for what the files of the areas leave out; they win."""
COLUMN = re.compile("(?<![队序系排陈并下罗在])列(?![表出印举前含])")
"""A column of a table, which is 欄 in 繁體; there 列 is a row."""
ROW = re.compile("(?<![执银排进发同流运可都也先自另放户令例换])行(?![业为情李使动政程])")
"""A row of a table, which is 列 in 繁體; a line of a document or of text is 行 there, too."""
SAYS_ROW = re.compile(r"\brows?\b", re.IGNORECASE)
"""An English text in which 行 is such a row."""
PLURAL_ENDING = re.compile(r"\((e?s)\)")


@dataclass(frozen=True)
class Words:
    """The 简体 words of everybody.

    Attributes:
        by_text: by (English, context), with the context "" where it is the same everywhere.
        faults: lines that contradict each other or are not a line of words.
    """

    by_text: Mapping[tuple[str, str], str]
    faults: list[str]

    def forms(self, text: Text) -> list[str]:
        """The one form that Chinese has; "" if nobody gave words for it."""
        contexts = (text.context, STANDS_ON.get(text.context, ""), "")
        return [next((found for context in contexts if (found := self.by_text.get((text.source, context)))), "")]


def read_words(folder: Path) -> Words:
    """Read all files of words."""
    by_text: dict[tuple[str, str], str] = {}
    faults: list[str] = []
    for path in sorted(folder.glob("*.tsv"), key=lambda path: (path.name == LAST, path.name)):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if not line.strip():
                continue
            cells = [cell.replace("\\n", "\n") for cell in line.split("\t")]
            if len(cells) not in {2, 3} or not cells[1].strip():
                faults.append(f"{path.name}:{number}: write English<TAB>简体, or a context after them")
                continue
            key = (cells[0], cells[2] if len(cells) == 3 else "")
            if by_text.setdefault(key, cells[1]) != cells[1] and path.name != LAST:
                faults.append(f"{path.name}:{number}: “{key[0]}” is “{by_text[key]}” elsewhere: name a context")
    return Words(by_text, faults)


def english_forms(text: Text) -> list[str]:
    """Singular and plural of an English text: ``%n order(s)`` → ``%n order``, ``%n orders``."""
    return [PLURAL_ENDING.sub("", text.source), PLURAL_ENDING.sub(r"\1", text.source)]


class ToTraditional(Protocol):
    """Turns 简体 into 繁體; ``of_tables`` says that 行 is a row of a table."""

    def __call__(self, chinese: str, *, of_tables: bool = False) -> str:
        """The same in 繁體."""
        ...


def converter(folder: Path) -> ToTraditional:
    """Turns 简体 into 繁體 with our own words of the trade."""
    from opencc import OpenCC

    convert = OpenCC("s2t").convert
    ours = [line.split("\t") for line in (folder / "traditional.tsv").read_text(encoding="utf-8").splitlines()]

    def to_traditional(chinese: str, *, of_tables: bool = False) -> str:
        in_columns = COLUMN.sub("栏", chinese)
        converted: str = convert(ROW.sub("列", in_columns) if of_tables else in_columns)
        for theirs, our in ours:
            converted = converted.replace(theirs, our)
        return converted

    return to_traditional
