"""The office's own fields in a form: built from their definitions as all other fields are."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields as dataclass_fields
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.own.fields import PREFIX, OwnField
from crm_desktop.domain.own.formula import as_typed
from crm_desktop.domain.own.kinds import BY_ID, NUMERIC, Owner, OwnKind
from crm_desktop.domain.own.values import BETWEEN, LONGEST, places_of, spelled, usual_values
from crm_desktop.domain.own.working import PARTS, figures_behind, formulas_of, parts_of, parts_offered, results
from crm_desktop.domain.own_rights import edits_field, seen_fields
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.forms import date_field, editors
from crm_desktop.qtkit.forms.editors import Editor
from crm_desktop.qtkit.forms.form import Field, Spelling
from crm_desktop.qtkit.forms.tags_field import tags
from crm_desktop.views.colleague_lookup import colleague_lookup
from crm_desktop.views.context import Context
from crm_desktop.views.customer_lookup import customer_lookup
from crm_desktop.views.own_picture import picture_of_record

_SECTION = QT_TRANSLATE_NOOP("own_fields", "Own fields")
_YES = QT_TRANSLATE_NOOP("own_fields", "yes")
_WIDE = {OwnKind.LONG_TEXT: 2}


def own_form_fields(context: Context, owner: Owner) -> list[Field]:
    """The own fields of a kind of record as the operator has them in its form, in order."""
    return [form_field(context, one) for one in seen_fields(context.access, owner)]


def own_sections(context: Context, owner: Owner) -> Mapping[str, Sequence[Field]]:
    """The same under their headings, translated, in the order in which these first come."""
    found: dict[str, list[Field]] = {}
    for one in seen_fields(context.access, owner):
        title = one.section or QCoreApplication.translate("own_fields", _SECTION)
        found.setdefault(title, []).append(form_field(context, one))
    return found


def usual_own(context: Context, owner: Owner) -> dict[str, str]:
    """What stands in them in a new record."""
    return usual_values(seen_fields(context.access, owner))


def form_field(context: Context, field: OwnField, others: Sequence[OwnField] = ()) -> Field:
    """One own field; a formula is worked out from the others given, such as some that are not saved, or the stored."""
    return Field(
        field.name,
        field.titled(context.settings.language),
        _LOOKUPS[field.kind](context) if field.kind in _LOOKUPS else _EDITORS[field.kind](field),
        required=field.is_required,
        span=_WIDE.get(field.kind, 1),
        hint=field.unit,
        read_only=not edits_field(context.access, field),
        stop=field.is_required,
        spelling=_SPELLINGS.get(field.kind),
        follows=partial(_worked_out, context, field, others) if field.kind is OwnKind.FORMULA else None,
    )


def part_titles(context: Context, owner: Owner, fields: Sequence[OwnField]) -> dict[str, str]:
    """What the figures are called that a formula may name, by their names."""
    built_in = {name: QCoreApplication.translate("own_fields", word) for name, word in PARTS[owner].items()}
    return built_in | {one.name: one.titled(context.settings.language) for one in parts_offered(fields, owner)}


def _worked_out(context: Context, field: OwnField, others: Sequence[OwnField], draft: Any) -> tuple[str, str] | None:
    """What a formula comes to by what is typed, or why it comes to nothing; None if the draft does not hold all of it.

    The form has the fields as they are when it is opened, and what it shows of a formula is not saved.
    """
    fields = (*(one for one in others or context.access.own if one.id != field.id), field)
    formulas = formulas_of(fields, field.owner)
    built_in = PARTS[field.owner]
    named = {name for one in formulas for name in parts_of(one)}
    typed = {one.name: getattr(draft, one.name) for one in dataclass_fields(draft)}
    if not all(name in typed for name in figures_behind(field, formulas) if name in built_in):
        return None
    values = {name: _decimal(typed.get(name)) for name in named if name in built_in}
    values |= {PREFIX + key: _decimal(text) for key, text in draft.own.items() if PREFIX + key in named}
    found, why = results(formulas, values)
    if field.name in found:
        return spelled(found[field.name]), field.unit
    problem = why.get(field.name)
    words = "" if problem is None else context.tr_error(problem)
    return "", as_typed(words, part_titles(context, field.owner, fields))


def _decimal(value: Any) -> Decimal | None:
    try:
        return None if value in (None, "") else Decimal(value)
    except (InvalidOperation, TypeError):
        return None


def _text(field: OwnField) -> Editor:
    return editors.text(longest=LONGEST[field.kind])


def _choice(field: OwnField) -> Editor:
    return editors.choice(lambda: [("", ""), *((word, word) for word in field.options)])


_EDITORS: Mapping[OwnKind, Callable[[OwnField], Editor]] = {
    OwnKind.TEXT: _text,
    OwnKind.LONG_TEXT: lambda _field: editors.lines(2),
    OwnKind.CHOICE: _choice,
    OwnKind.SEVERAL: lambda field: tags(field.options, longest=LONGEST[field.kind], between=BETWEEN),
    OwnKind.WHOLE: lambda field: editors.figure(places_of(field)),
    OwnKind.DECIMAL: lambda field: editors.figure(places_of(field)),
    OwnKind.FORMULA: lambda field: editors.figure(places_of(field)),
    OwnKind.MONEY: lambda _field: editors.money(),
    OwnKind.DATE: lambda _field: date_field.day(),
    OwnKind.YES_NO: lambda _field: editors.flag(lambda: QCoreApplication.translate("own_fields", _YES)),
}


_LOOKUPS: Mapping[OwnKind, Callable[[Context], Editor]] = {
    OwnKind.PERSON: colleague_lookup,
    OwnKind.PARTY: partial(customer_lookup, every_kind=True),
    OwnKind.PICTURE: picture_of_record,
}
"""Of the kinds that keep the id of something else."""


def _figure(text: Any) -> Decimal | None:
    return Decimal(text) if text else None


def _day(text: Any) -> date | None:
    return date.fromisoformat(text) if text else None


_SPELLINGS: Mapping[OwnKind, Spelling] = {
    **dict.fromkeys(NUMERIC, Spelling(spelled, _figure)),
    OwnKind.DATE: Spelling(spelled, _day),
    OwnKind.YES_NO: Spelling(spelled, bool),
    **dict.fromkeys(BY_ID, Spelling(spelled, lambda text: int(text) if text else None)),
}
