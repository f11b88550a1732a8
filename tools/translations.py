"""Makes and checks the translations.

    python tools/translations.py build      make the .ts and .qm files that the program loads, and the manual in 繁體
    python tools/translations.py check      say what is missing or wrong; exit status 1 if anything is
    python tools/translations.py missing    list texts without words, ready to be filled in

Nothing that is made is kept in the repository: ``run.py``, the tests and ``crm.spec`` build before they begin, which
takes no time when nothing has changed. ``update`` and ``release`` are other names of ``build``.

``resources/translations/words/*.tsv`` hold ``English<TAB>简体<TAB>context``; the context is only given where one
English text needs two translations. 繁體 is made from 简体 by OpenCC and our own trade words (``traditional.tsv``).
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tools.texts import Text, find_texts  # noqa: E402
from tools.words import SAYS_ROW, ToTraditional, Words, converter, english_forms, read_words  # noqa: E402

LANGUAGES = ("en", "zh_CN", "zh_TW")
PLACEHOLDER = re.compile(r"\{\w*\}|%n|%\d")
TS_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
WORDS = Path("resources/translations")
MANUAL = Path("docs/manual")
SOURCES = (
    ("crm_desktop", "**/*.py"),
    *(("tools", name) for name in ("texts.py", "words.py", "translations.py")),
    (str(WORDS), "**/*.tsv"),
    (str(MANUAL / "zh_CN"), "*.md"),
)
"""All that the made files are made of, this tool included."""
STAMP = "made-from"
ABOUT_TABLES = ("pivot.md",)
"""The pages of the manual in which 行 is a row of a table."""

Translate = Callable[[Text], list[str]]
"""The translation's forms; an empty one is missing."""


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


def ways(words: Words, to_traditional: ToTraditional) -> dict[str, Translate]:
    """How a text gets its forms in each language; English needs words for what has a plural only."""
    return {
        "en": english_forms,
        "zh_CN": words.forms,
        "zh_TW": lambda text: [
            to_traditional(words.forms(text)[0], of_tables=SAYS_ROW.search(text.source) is not None)
        ],
    }


def is_built(root: Path = ROOT) -> bool:
    """Whether all that is made is there, and made of the sources as they are."""
    folder = root / WORDS
    made = [folder / f"{language}{kind}" for language in LANGUAGES for kind in (".ts", ".qm")]
    made += [root / MANUAL / "zh_TW" / page.name for page in (root / MANUAL / "zh_CN").glob("*.md")]
    stamp = folder / STAMP
    return all(path.exists() for path in made) and stamp.exists() and stamp.read_text("utf-8") == _fingerprint(root)


def _fingerprint(root: Path) -> str:
    paths = sorted(path for folder, pattern in SOURCES for path in (root / folder).glob(pattern))
    seen = ((path.relative_to(root).as_posix(), path.stat()) for path in paths)
    facts = "\n".join(f"{name} {stat.st_size} {stat.st_mtime_ns}" for name, stat in seen)
    return hashlib.sha256(facts.encode()).hexdigest()


def build(root: Path = ROOT) -> None:
    """Make the .ts and .qm files and the manual in 繁體, unless they are made of the sources as they are."""
    if is_built(root):
        return
    made_from, folder = _fingerprint(root), root / WORDS
    texts, _faults = find_texts(root)
    words, to_traditional = read_words(folder / "words"), converter(root / WORDS)
    plurals = [text for text in texts if text.plural]
    for language, translate in ways(words, to_traditional).items():
        path = folder / f"{language}.ts"
        is_new = _write(path, ts_file(language, plurals if language == "en" else texts, translate))
        if is_new or not path.with_suffix(".qm").exists():
            write_qm(path)
    _build_manual(root / MANUAL, to_traditional)
    _write(folder / STAMP, made_from)
    print(f"translations: {len(texts)} texts, {len(list(missing(texts, words)))} without words")


def _build_manual(manual: Path, to_traditional: ToTraditional) -> None:
    (manual / "zh_TW").mkdir(exist_ok=True)
    pages = {page.name: page.read_text(encoding="utf-8") for page in (manual / "zh_CN").glob("*.md")}
    for name, text in pages.items():
        _write(manual / "zh_TW" / name, to_traditional(text, of_tables=name in ABOUT_TABLES))
    for page in (manual / "zh_TW").glob("*.md"):
        if page.name not in pages:
            page.unlink()


def _write(path: Path, text: str) -> bool:
    """Write a file as a whole, so that a program that starts meanwhile reads no half; says whether it is another."""
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return False
    half = path.with_name(f"{path.name}.{os.getpid()}")
    half.write_text(text, encoding="utf-8", newline="\n")
    half.replace(path)
    return True


def missing(texts: Iterable[Text], words: Words) -> Iterator[Text]:
    """The texts that nobody gave words for."""
    return (text for text in texts if not all(words.forms(text)))


def problems(root: Path = ROOT) -> list[str]:
    """All that is wrong, one line each; empty when the translations are complete."""
    texts, faults = find_texts(root)
    words = read_words(root / WORDS / "words")
    found = [*map(str, faults), *words.faults]
    for language, translate in ways(words, converter(root / WORDS)).items():
        if language != "en":
            found += _compare(language, texts, translate)
    return found


def _compare(language: str, texts: Iterable[Text], translate: Translate) -> Iterator[str]:
    for text in texts:
        forms = translate(text)
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
        case ["build" | "update" | "release"]:
            build()
        case ["missing"]:
            texts, _faults = find_texts(ROOT)
            for text in missing(texts, read_words(ROOT / WORDS / "words")):
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
