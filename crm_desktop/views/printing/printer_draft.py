"""A dot-matrix printer as a form shows it, and its fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.profile import LIMITS, Datatype, PrinterProfile, RuleStyle
from crm_desktop.qtkit.forms import editors
from crm_desktop.qtkit.forms.form import Field
from crm_desktop.services.paper.printers import profile_of
from crm_desktop.settings.printers import DotMatrix


@dataclass(frozen=True, kw_only=True)
class PrinterDraft:
    """A printer as it is typed; the names are those of ``PrinterProfile``."""

    name: str = ""
    address: str = ""
    chinese: bool = True
    columns: int = 136
    gb2312_only: bool = False
    hanzi_gap: str = ""
    rules: str = RuleStyle.BLANKS.value
    letter_quality: bool = True
    x_offset: Decimal = ZERO
    y_offset: Decimal = ZERO
    length_correction: int = 0
    underline_row: int = PrinterProfile().underline_row
    datatype: str = ""
    one_way: bool = False
    auto_lf: bool = False


_OWN = [field.name for field in fields(PrinterDraft) if field.name not in {"name", "address"}]
_SIGNED = ("x_offset", "y_offset")


def draft_of(printer: DotMatrix) -> PrinterDraft:
    """The printer as a form shows it."""
    profile = profile_of(printer)
    values: dict[str, Any] = {name: getattr(profile, name) for name in _OWN}
    for name in _SIGNED:
        values[name] = Decimal(str(values[name]))
    values["datatype"] = values["datatype"] or ""
    values["hanzi_gap"] = "+".join(map(str, profile.hanzi_gap or ()))
    return PrinterDraft(name=printer.name, address=printer.address, **values)


def printer_of(draft: PrinterDraft, known: DotMatrix | None = None) -> DotMatrix:
    """The printer as it is kept: only what differs from a usual one, and what no form shows of the ``known`` one."""
    usual = PrinterProfile()
    values: dict[str, Any] = {name: getattr(draft, name) for name in _OWN}
    for name in _SIGNED:
        values[name] = float(values[name] or 0)
    values["datatype"] = values["datatype"] or None
    values["length_correction"] = int(values["length_correction"] or 0)
    values["underline_row"] = int(values["underline_row"] or usual.underline_row)
    values["hanzi_gap"] = [int(part) for part in draft.hanzi_gap.split("+")] if draft.hanzi_gap else None
    profile = {name: value for name, value in values.items() if value != getattr(usual, name)}
    if known is not None and "forms_done" in known.profile:
        profile["forms_done"] = known.profile["forms_done"]
    return DotMatrix(draft.name.strip() or draft.address.strip(), draft.address.strip(), profile)


def out_of_bounds(draft: PrinterDraft) -> Mapping[str, tuple[int, int]]:
    """The values that would move the print off any paper, each with its limits."""
    return {name: limits for name, limits in LIMITS.items() if not _is_within(getattr(draft, name), limits)}


def _is_within(value: Decimal | int | None, limits: tuple[int, int]) -> bool:
    return value is None or limits[0] <= value <= limits[1]


def _words(text: str) -> str:
    return QCoreApplication.translate("printing", text)


def _emulations() -> Sequence[tuple[bool, str]]:
    return [
        (True, _words(QT_TRANSLATE_NOOP("printing", "ESC/P-K with hanzi (LQ-1600K)"))),
        (False, _words(QT_TRANSLATE_NOOP("printing", "ESC/P without hanzi (LQ)"))),
    ]


def _columns() -> Sequence[tuple[int, str]]:
    return [
        (80, _words(QT_TRANSLATE_NOOP("printing", "80 columns (narrow)"))),
        (136, _words(QT_TRANSLATE_NOOP("printing", "136 columns (wide)"))),
    ]


def _gaps() -> Sequence[tuple[str, str]]:
    return [
        ("", _words(QT_TRANSLATE_NOOP("printing", "set by the program (usual)"))),
        ("0+3", _words(QT_TRANSLATE_NOOP("printing", "fixed, 3 dots"))),
        ("0+6", _words(QT_TRANSLATE_NOOP("printing", "fixed, 6 dots"))),
        ("0+0", _words(QT_TRANSLATE_NOOP("printing", "fixed, none"))),
    ]


def rule_styles() -> Sequence[tuple[str, str]]:
    """How lines and boxes can be printed, in the order of the ruler page."""
    return [
        (RuleStyle.BLANKS.value, _words(QT_TRANSLATE_NOOP("printing", "1 · usual"))),
        (RuleStyle.SIGNS.value, _words(QT_TRANSLATE_NOOP("printing", "2 · the printer's own frame signs (fastest)"))),
        (RuleStyle.PICTURES.value, _words(QT_TRANSLATE_NOOP("printing", "3 · exact to the dot (slow)"))),
    ]


def _qualities() -> Sequence[tuple[bool, str]]:
    return [
        (True, _words(QT_TRANSLATE_NOOP("printing", "letter quality"))),
        (False, _words(QT_TRANSLATE_NOOP("printing", "draft, twice as fast"))),
    ]


def _datatypes() -> Sequence[tuple[str, str]]:
    return [
        ("", _words(QT_TRANSLATE_NOOP("printing", "As the driver says"))),
        (Datatype.RAW.value, _words(QT_TRANSLATE_NOOP("printing", "Usual (RAW)"))),
        (Datatype.XPS_PASS.value, _words(QT_TRANSLATE_NOOP("printing", "Newer Windows driver (XPS)"))),
    ]


FIELDS = (
    Field("name", QT_TRANSLATE_NOOP("printing", "Name"), editors.text(longest=40), required=True),
    Field(
        "address",
        QT_TRANSLATE_NOOP("printing", "Address"),
        editors.text(placeholder="tcp://192.168.1.50:9100"),
        required=True,
    ),
    Field("chinese", QT_TRANSLATE_NOOP("printing", "Emulation"), editors.choice(_emulations)),
    Field("columns", QT_TRANSLATE_NOOP("printing", "Width"), editors.choice(_columns, unlisted=str)),
    Field("hanzi_gap", QT_TRANSLATE_NOOP("printing", "Gap between hanzi"), editors.choice(_gaps)),
    Field("rules", QT_TRANSLATE_NOOP("printing", "Lines and boxes"), editors.choice(rule_styles)),
    Field(
        "x_offset",
        QT_TRANSLATE_NOOP("printing", "Move right (mm)"),
        editors.quantity(),
        hint=QT_TRANSLATE_NOOP("printing", "if everything stands too far left; −1 moves left"),
    ),
    Field("y_offset", QT_TRANSLATE_NOOP("printing", "Move down (mm)"), editors.quantity()),
    Field(
        "length_correction",
        QT_TRANSLATE_NOOP("printing", "Form length (1/360 in)"),
        editors.count(),
        hint=QT_TRANSLATE_NOOP("printing", "if print walks up or down from form to form"),
    ),
    Field(
        "underline_row",
        QT_TRANSLATE_NOOP("printing", "Underline (dots)"),
        editors.count(),
        hint=QT_TRANSLATE_NOOP("printing", "23 is usual; if corners of frames gape or cross, 20 to 29"),
    ),
    Field("letter_quality", QT_TRANSLATE_NOOP("printing", "Quality"), editors.choice(_qualities)),
    Field("datatype", QT_TRANSLATE_NOOP("printing", "Windows queue"), editors.choice(_datatypes)),
    Field(
        "one_way",
        QT_TRANSLATE_NOOP("printing", "Head"),
        editors.flag(lambda: _words(QT_TRANSLATE_NOOP("printing", "print one way only: straighter lines, slower"))),
    ),
    Field(
        "gb2312_only",
        QT_TRANSLATE_NOOP("printing", "Characters"),
        editors.flag(lambda: _words(QT_TRANSLATE_NOOP("printing", "an old printer that has GB2312 only"))),
    ),
    Field(
        "auto_lf",
        QT_TRANSLATE_NOOP("printing", "Line feed"),
        editors.flag(lambda: _words(QT_TRANSLATE_NOOP("printing", "the printer adds one to each carriage return"))),
    ),
)
