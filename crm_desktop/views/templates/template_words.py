"""How templates are told: their kind, their paper, and when they are used first."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.kinds import KINDS
from crm_desktop.print_templates.papers import PAPERS, Paper
from crm_desktop.queries.paper.templates import TemplateRow, UsedFor

ANY_PRINTER = QT_TRANSLATE_NOOP("templates", "{customer} on {printer}")


def words(text: str) -> str:
    """Translate a marked text of this package."""
    return QCoreApplication.translate("templates", text)


def kind_words(kind: str) -> str:
    """What a kind of document is called; an unknown one keeps its key."""
    return QCoreApplication.translate("print_templates", KINDS[kind].title) if kind in KINDS else kind


def paper_words(paper: Paper | None) -> str:
    """The name of a paper, or its size."""
    if paper is None:
        return ""
    for name, known in PAPERS.items():
        if (known.width, known.height) == (paper.width, paper.height):
            return QCoreApplication.translate("print_templates", name)
    return words(QT_TRANSLATE_NOOP("templates", "{width} × {height} mm")).format(
        width=f"{paper.width:g}", height=f"{paper.height:g}"
    )


def printer_words(code: str) -> str:
    """What a printer is called.

    >>> printer_words("escp:得实 1")
    '得实 1'
    """
    return code.partition(":")[2] or code


def use_words(use: UsedFor) -> str:
    """One case in which a template is used first."""
    if use.customer and use.printer:
        text = words(ANY_PRINTER)
        return text.format(customer=use.customer, printer=printer_words(use.printer))
    if use.customer or use.printer:
        return use.customer or printer_words(use.printer)
    return words(QT_TRANSLATE_NOOP("templates", "Default"))


def uses_words(row: TemplateRow) -> str:
    """All cases, for a cell."""
    return words(QT_TRANSLATE_NOOP("templates", "; ")).join(all_uses(row))


def all_uses(row: TemplateRow) -> list[str]:
    """All cases, one by one."""
    usual = [use_words(UsedFor())] if row.is_usual else []
    return usual + [use_words(use) for use in row.used_for]
