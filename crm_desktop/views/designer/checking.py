"""Checks expressions and texts while they are typed, against the document that is shown."""

from __future__ import annotations

from dataclasses import dataclass

from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.binding import Binder
from crm_desktop.print_templates.catalogue import field_groups
from crm_desktop.print_templates.evaluate import Scope
from crm_desktop.print_templates.functions import AGGREGATES, FORMATS, FUNCTIONS, as_text, is_true
from crm_desktop.print_templates.template import Format
from crm_desktop.views.designer.design import Design
from crm_desktop.views.designer.named import said
from crm_desktop.views.designer.typed_expressions import spoken_names
from crm_desktop.views.words import error_text

_HOLDS = QT_TRANSLATE_NOOP("designer", "true in this document")
_HOLDS_NOT = QT_TRANSLATE_NOOP("designer", "not true in this document")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an expression gives in the document shown, or what is wrong with it."""

    result: str = ""
    problem: str = ""


def check_expression(design: Design, source: str) -> Verdict:
    """Work an expression out for the first line of the document; an empty one is fine."""
    if not source.strip():
        return Verdict()
    binder, scope = _scope(design)
    try:
        return Verdict(as_text(binder.value("", source, scope)))
    except DomainError as error:
        return Verdict(problem=_reason(error))


def check_condition(design: Design, source: str) -> Verdict:
    """Whether a condition holds in the document shown; an empty one always does, and says nothing."""
    if not source.strip():
        return Verdict()
    binder, scope = _scope(design)
    try:
        holds = is_true(binder.value("", source, scope))
    except DomainError as error:
        return Verdict(problem=_reason(error))
    return Verdict(said(_HOLDS if holds else _HOLDS_NOT))


def check_text(design: Design, text: str, format_name: str = "") -> Verdict:
    """Fill a text with the fields of the document."""
    binder, scope = _scope(design)
    try:
        return Verdict(binder.text("", text, scope, Format(name=format_name)).text)
    except DomainError as error:
        return Verdict(problem=_reason(error))


def _reason(error: DomainError) -> str:
    """The fault of the expression itself, without the name of the item."""
    cause = error.__cause__
    return error_text(cause if isinstance(cause, DomainError) else error)


def _scope(design: Design) -> tuple[Binder, Scope]:
    copies = design.template.copies
    binder = Binder(design.template, design.document)
    scope = binder.scope(copies, copies.labels[0] if copies.labels else None, 1)
    return binder, scope.at_row(0) if scope.rows else scope


def completions(kind: str) -> list[str]:
    """Everything that may be typed: fields, functions, formats after a bar."""
    fields = [f"{group.name}.{entry.name}" for group in field_groups(kind) for entry in group.fields]
    functions = [f"{name}(" for name in sorted({"if", *FUNCTIONS, *AGGREGATES})]
    names = dict.fromkeys(spoken_names(kind))
    return [*fields, *names, *functions, *(f"|{name}" for name in FORMATS if name)]
