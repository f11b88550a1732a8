"""The words of the language in force: those of Qt, those of the program, and English plurals."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.settings.places import resources
from crm_desktop.settings.schema import LANGUAGES

LEFT_BY_QT = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QFileSystemModel", "Size"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "%1 File"),
)
"""Texts of Qt's own file dialog for which its Chinese has no words, those of former versions, or wrong ones."""


def load_translators(app: QApplication, language: str) -> list[QTranslator]:
    """Install the words of Qt itself and of the program; English needs its plurals only."""
    folders = (
        (f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (language, str(resources() / "translations")),
    )
    installed: list[QTranslator] = []
    if language == "en":
        installed.append(EnglishPlurals())
        app.installTranslator(installed[-1])
    for name, folder in folders if language != "en" else ():
        translator = Words()
        if translator.take(Path(folder) / f"{name}.qm"):
            app.installTranslator(translator)
            installed.append(translator)
    return installed


class EnglishPlurals(QTranslator):
    """Says "1 day" and "2 days" where a source text has "day(s)"."""

    # Qt overrides

    def isEmpty(self) -> bool:  # noqa: N802
        return False

    def translate(self, _context: str, source: str, _comment: str | None = "", count: int = -1) -> str:
        if count < 0 or "(s)" not in source:
            return None  # type: ignore[return-value] # the text stays as it is
        return source.replace("(s)", "" if count == 1 else "s")


class Words(QTranslator):
    """A translation held in memory: Qt maps the file itself, and dies when somebody rewrites it under the program."""

    def take(self, file: Path) -> bool:
        """Read a file; whether it is one."""
        try:
            self._content = file.read_bytes()
        except OSError:
            return False
        return bool(self.load(self._content))


@cache
def translated(language: str) -> Callable[[str, str], str]:
    """The program's words in a language that need not be the one in force; a text without a translation stays."""
    words = Words()
    if language == "en" or not words.take(resources() / "translations" / f"{language}.qm"):
        return lambda _context, text: text
    return lambda context, text: words.translate(context, text) or text


def system_language() -> str:
    """The language of the system, as far as the program has it."""
    import locale

    name = QLocale.system().name() if QLocale.system().name() != "C" else (locale.getlocale()[0] or "")
    if name in LANGUAGES:
        return name
    if name.startswith("zh"):
        return "zh_TW" if name.endswith(("HK", "MO")) else "zh_CN"
    return "en"
