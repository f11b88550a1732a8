"""What is wrong with items, in words for their tags and for the list of checks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.checks import Fault, Finding
from crm_desktop.print_templates.template import DigitsItem, TableItem, TextItem
from crm_desktop.views.designer.design import Design
from crm_desktop.views.designer.named import item_name
from crm_desktop.views.designer.places import item_of
from crm_desktop.views.words import error_text

_WORDS: Mapping[Fault, tuple[str, str, str]] = {
    Fault.OVERFLOW: (
        QT_TRANSLATE_NOOP("designer", "{by} mm too long"),
        QT_TRANSLATE_NOOP("designer", "{name} does not fit and is cut"),
        QT_TRANSLATE_NOOP("designer", "Let it wrap or shrink, or make it wider"),
    ),
    Fault.OFF_PAPER: (
        QT_TRANSLATE_NOOP("designer", "{by} mm off the paper"),
        QT_TRANSLATE_NOOP("designer", "{name} stands beyond the edge of the paper"),
        QT_TRANSLATE_NOOP("designer", "Move it onto the paper"),
    ),
    Fault.HOLES: (
        QT_TRANSLATE_NOOP("designer", "{by} mm on the holes"),
        QT_TRANSLATE_NOOP("designer", "{name} stands on the edge with the tractor holes"),
        QT_TRANSLATE_NOOP("designer", "Move it away from the edge"),
    ),
    Fault.OUT_OF_REACH: (
        QT_TRANSLATE_NOOP("designer", "{by} mm out of reach"),
        QT_TRANSLATE_NOOP("designer", "The printer's head does not reach {name}"),
        QT_TRANSLATE_NOOP("designer", "Move it away from the edge"),
    ),
    Fault.GLYPH: (
        QT_TRANSLATE_NOOP("designer", "No glyph for {text}"),
        QT_TRANSLATE_NOOP("designer", "{name} has characters that no font here has: {text}"),
        QT_TRANSLATE_NOOP("designer", "Write them another way, or install a font that has them"),
    ),
    Fault.PICTURE: (
        QT_TRANSLATE_NOOP("designer", "No picture"),
        QT_TRANSLATE_NOOP("designer", "The file of {name} is no picture, or too large a one"),
        QT_TRANSLATE_NOOP("designer", "Choose a PNG or JPEG file"),
    ),
    Fault.CODE: (
        QT_TRANSLATE_NOOP("designer", "No bar code"),
        QT_TRANSLATE_NOOP("designer", "{name} cannot hold this value: it is printed in words"),
        QT_TRANSLATE_NOOP("designer", "Choose another kind of code"),
    ),
}
"""The tag, the sentence and the advice for each fault."""


@dataclass(frozen=True, slots=True)
class Warned:
    """The worst fault of one item: the words of its tag, the sentence of the list, and what to do."""

    fault: Fault
    words: str
    sentence: str = ""
    advice: str = ""


def warned(design: Design) -> Mapping[str, Warned]:
    """The items with a fault, the worst of each."""
    found = {where.partition(".")[0]: _faulty(design, where, error) for where, error in design.faults.items()}
    for finding in sorted(design.findings, key=lambda entry: (entry.fault is Fault.SLOW, -entry.beyond)):
        item_id = finding.item if finding.item in design.rects else finding.item.partition(".")[0]
        if item_id and item_id not in found:
            found[item_id] = _warned(design, finding, item_id)
    return found


def _faulty(design: Design, where: str, error: DomainError) -> Warned:
    """A formula that cannot be worked out."""
    translate = QCoreApplication.translate
    name = _name(design, Finding(where, Fault.CODE), where.partition(".")[0])
    cause = error.__cause__
    return Warned(
        Fault.CODE,
        translate("designer", "Cannot be worked out"),
        translate("designer", "{name} shows ###: put its formula right").format(name=name),
        error_text(cause if isinstance(cause, DomainError) else error),
    )


def _warned(design: Design, finding: Finding, item_id: str) -> Warned:
    name = _name(design, finding, item_id)
    if finding.fault is Fault.SLOW:
        return _slow(design, item_id, name)
    words = [QCoreApplication.translate("designer", text) for text in _WORDS[finding.fault]]
    tag, sentence, advice = (text.format(name=name, by=f"{finding.beyond:.1f}", text=finding.text) for text in words)
    return Warned(finding.fault, tag, sentence, advice)


def _slow(design: Design, item_id: str, name: str) -> Warned:
    translate = QCoreApplication.translate
    item = item_of(design.template, item_id)
    native = isinstance(item, TextItem | TableItem | DigitsItem) and bool(item.style.cpi)
    why = translate("designer", "Slow · characters not in the printer")
    advice = translate("designer", "Use characters that GBK has")
    if not native:
        why = translate("designer", "Slow · size is not the printer's own")
        advice = translate("designer", "Choose 24 dots, single or double, to make it fast")
    sentence = translate("designer", "{name} prints as a picture, slowly").format(name=name)
    return Warned(Fault.SLOW, why, sentence, advice)


def _name(design: Design, finding: Finding, item_id: str) -> str:
    item = item_of(design.template, item_id)
    if item is None:
        return item_id
    column = finding.item.partition(".")[2]
    if isinstance(item, TableItem) and column:
        title = next((entry.title for entry in item.columns if entry.id == column), column)
        return f"{item_name(design.template, item)} · {title}"
    return item_name(design.template, item)
