"""The dot-matrix printers of this computer as printing needs them: found by name or address, with their profile."""

from __future__ import annotations

from typing import Any

from crm_desktop.print_templates.errors import UnknownTarget
from crm_desktop.print_templates.outlets import Target, Way, parse_target
from crm_desktop.print_templates.profile import DOT_MATRIX, LIMITS, Datatype, PrinterProfile, RuleStyle
from crm_desktop.settings.printers import DotMatrix, PrinterBook


def profile_of(printer: DotMatrix | None) -> PrinterProfile:
    """The profile of a printer; values that make no sense, or no longer, are left out."""
    if printer is None:
        return PrinterProfile()
    known = {name: value for name, value in printer.profile.items() if name in PrinterProfile.__dataclass_fields__}
    known = {name: value for name, value in known.items() if _makes_sense(name, value)}
    if "rules" in known:
        known["rules"] = RuleStyle(known["rules"])
    if known.get("datatype"):
        known["datatype"] = Datatype(known["datatype"])
    if isinstance(known.get("hanzi_gap"), list):
        known["hanzi_gap"] = tuple(known["hanzi_gap"])
    return PrinterProfile(**known)


def _makes_sense(name: str, value: Any) -> bool:
    least, most = LIMITS.get(name, (None, None))
    return least is None or most is None or least <= value <= most


def printer_target(address: str) -> Target:
    """Where a printer is; a file is no printer, unless it is called one with ``file://``.

    Raises:
        UnknownTarget: if the address is no printer's.
    """
    found = parse_target(address)
    if found.way is Way.FILE and not address.strip().startswith("file://"):
        raise UnknownTarget(target=address)
    return found


def known_printer(book: PrinterBook, target: str) -> DotMatrix | None:
    """The printer that somebody means by its name or its address."""
    return book.find(target) or next((printer for printer in book.dot_matrix if printer.address == target), None)


def usual_profile(book: PrinterBook, kind: str) -> PrinterProfile:
    """The printer on which a kind of document came out last; else the first one that this computer knows."""
    place = book.last(kind).place
    used = book.find(place.removeprefix(DOT_MATRIX)) if place.startswith(DOT_MATRIX) else None
    return profile_of(used or next(iter(book.dot_matrix), None))
