"""Makes and checks the translations.

    python tools/translations.py update     write the .ts files from the source and the words
    python tools/translations.py check      say what is missing or wrong; exit status 1 if anything is
    python tools/translations.py release    write the .qm files that the program loads
    python tools/translations.py missing    list texts without words, ready to be filled in

``resources/translations/words/*.tsv`` hold ``English<TAB>简体<TAB>context``; the context is only given where one
English text needs two translations. 繁體 is made from 简体 by OpenCC and our own trade words (``traditional.tsv``).
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape, quoteattr

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tools.texts import Text, find_texts  # noqa: E402

FOLDER = ROOT / "resources" / "translations"
MANUAL = ROOT / "docs" / "manual"
LAST = "rest.tsv"
"""Words for what the files of the areas leave out; they win."""
PLACEHOLDER = re.compile(r"\{\w*\}|%n|%\d")
COLUMN = re.compile("(?<![队序系排陈并下罗])列(?![表出印举前含])")
"""A column of a table, which is 欄 in 繁體; there 列 is a row."""
TS_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
PLURAL_ENDING = re.compile(r"\((e?s)\)")

Translate = Callable[[Text], list[str]]
"""The translation's forms; an empty one is missing."""


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
        chinese = self.by_text.get((text.source, text.context)) or self.by_text.get((text.source, ""), "")
        return [chinese]


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


def converter() -> Callable[[str], str]:
    """Turns 简体 into 繁體 with our own words of the trade."""
    from opencc import OpenCC

    convert = OpenCC("s2t").convert
    ours = [line.split("\t") for line in (FOLDER / "traditional.tsv").read_text(encoding="utf-8").splitlines()]

    def to_traditional(chinese: str) -> str:
        converted: str = convert(COLUMN.sub("栏", chinese))
        for theirs, our in ours:
            converted = converted.replace(theirs, our)
        return converted

    return to_traditional


def ts_file(language: str, texts: Iterable[Text], translate: Translate) -> str:
    """The text of one .ts file, as Qt Linguist writes it."""
    parts = [f'{TS_HEAD}<TS version="2.1" language={quoteattr(language)} sourcelanguage="en">\n']
    for context, messages in groupby(texts, key=lambda text: text.context):
        parts.append(f"<context>\n    <name>{escape(context)}</name>\n")
        parts.extend(_message(text, translate(text)) for text in messages)
        parts.append("</context>\n")
    return "".join([*parts, "</TS>\n"])


def _message(text: Text, forms: list[str]) -> str:
    unfinished = "" if all(forms) else ' type="unfinished"'
    numerus = ' numerus="yes"' if text.plural else ""
    if text.plural:
        inner = "".join(f"\n            <numerusform>{escape(form)}</numerusform>" for form in forms) + "\n        "
    else:
        inner = escape(forms[0])
    return (
        f"    <message{numerus}>\n"
        f"        <source>{escape(text.source)}</source>\n"
        f"        <translation{unfinished}>{inner}</translation>\n    </message>\n"
    )


def read_ts(path: Path) -> dict[Text, list[str]]:
    """The translations of a .ts file."""
    read: dict[Text, list[str]] = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            plural = message.get("numerus") == "yes"
            text = Text(context.findtext("name", ""), message.findtext("source", ""), plural)
            translation = message.find("translation")
            forms = [form.text or "" for form in message.iter("numerusform")]
            read[text] = forms if plural else [(translation.text or "") if translation is not None else ""]
    return read


def update() -> None:
    """Write all .ts files anew, and the manual in 繁體."""
    texts, _faults = find_texts(ROOT)
    words = read_words(FOLDER / "words")
    plurals, to_traditional = [text for text in texts if text.plural], converter()
    for language, wanted, translate in (
        ("en", plurals, english_forms),
        ("zh_CN", texts, words.forms),
        ("zh_TW", texts, lambda text: [to_traditional(words.forms(text)[0])]),
    ):
        (FOLDER / f"{language}.ts").write_text(ts_file(language, wanted, translate), encoding="utf-8", newline="\n")
    for page in (MANUAL / "zh_CN").glob("*.md"):
        target = MANUAL / "zh_TW" / page.name
        target.parent.mkdir(exist_ok=True)
        target.write_text(to_traditional(page.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    print(f"{len(texts)} texts, {len(list(missing(texts, words)))} without words")


def missing(texts: Iterable[Text], words: Words) -> Iterator[Text]:
    """The texts that nobody gave words for."""
    return (text for text in texts if not all(words.forms(text)))


def problems() -> list[str]:
    """All that is wrong, one line each; empty when the translations are complete."""
    texts, faults = find_texts(ROOT)
    words = read_words(FOLDER / "words")
    found = [*map(str, faults), *words.faults]
    for language in ("zh_CN", "zh_TW"):
        found += _compare(language, texts)
    shown = read_ts(FOLDER / "zh_CN.ts")
    for text in texts:
        if shown.get(text, words.forms(text)) != words.forms(text):
            found.append(f"zh_CN: “{text.source}” has other words than the .ts file: run update")
    return found


def _compare(language: str, texts: list[Text]) -> Iterator[str]:
    translated = read_ts(FOLDER / f"{language}.ts")
    for text in translated.keys() - set(texts):
        yield f"{language}: obsolete: {text.context}: “{text.source}”: run update"
    for text in texts:
        forms = translated.get(text, [""])
        if not all(forms):
            yield f"{language}: missing: {text.context}: “{text.source}”"
        elif any(not _same_placeholders(text, form) for form in forms):
            yield f"{language}: placeholders differ: “{text.source}” and “{forms[0]}”"


def _same_placeholders(text: Text, translated: str) -> bool:
    return set(PLACEHOLDER.findall(text.source)) == set(PLACEHOLDER.findall(translated))


def write_qm(path: Path) -> None:
    """Write the .qm file beside one .ts file."""
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    if not tool.exists():
        tool = tool.with_suffix(".exe")
    subprocess.run([tool, "-silent", path], check=True)


def main(arguments: list[str]) -> int:
    """Do what the one argument says; see the head of this file."""
    match arguments:
        case ["update"]:
            update()
        case ["release"]:
            for path in sorted(FOLDER.glob("*.ts")):
                write_qm(path)
        case ["missing"]:
            texts, _faults = find_texts(ROOT)
            for text in missing(texts, read_words(FOLDER / "words")):
                print(text.source.replace("\n", "\\n"), "", text.context, sep="\t")
        case ["check"]:
            found = problems()
            print("\n".join(found) or "translations: complete")
            return 1 if found else 0
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
