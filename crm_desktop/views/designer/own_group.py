"""The office's own fields as a group of the designer's tree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from crm_desktop.domain.documents import owner_of_paper
from crm_desktop.domain.own.fields import OwnField
from crm_desktop.domain.own.kinds import NUMERIC, Owner, OwnKind
from crm_desktop.domain.own.values import BETWEEN
from crm_desktop.domain.own_rights import seen_fields
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.catalogue import CatalogueField, FieldGroup, field_groups
from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.functions import Value
from crm_desktop.print_templates.kinds.sample_picture import sample_picture
from crm_desktop.views.context import Context

OWN = "own"
_LABEL = QT_TRANSLATE_NOOP("print_templates", "Own fields")
_FORMATS: Mapping[OwnKind, str] = {OwnKind.MONEY: "money", OwnKind.DATE: "date"}
_SAMPLE_DAY = date(2026, 8, 12)


def own_group(context: Context, kind: str) -> FieldGroup | None:
    """The own fields that papers of a kind can show: of its own records, and of whom they are for."""
    own = owner_of_paper(kind)
    owners = [] if own is None else [own]
    if any(group.name == "customer" for group in field_groups(kind)):
        owners.append(Owner.PARTY)
    language = context.settings.language
    fields = [one for owner in owners for one in seen_fields(context.access, owner) if one.on_paper]
    if not fields:
        return None
    entries = (
        CatalogueField(
            one.key,
            one.titled(language),
            _sample(one),
            _FORMATS.get(one.kind, ""),
            is_picture=one.kind is OwnKind.PICTURE,
        )
        for one in fields
    )
    return FieldGroup(OWN, _LABEL, tuple(entries))


def with_samples(document: PrintData, own: FieldGroup | None) -> PrintData:
    """A made-up document with something in the own fields; one of the office has what stands there."""
    if own is None or OWN in document.fields:
        return document
    pictures = {f"{OWN}.{entry.name}": sample_picture() for entry in own.fields if entry.is_picture}
    fields = {**document.fields, OWN: {entry.name: entry.sample for entry in own.fields}}
    return replace(document, fields=fields, pictures={**document.pictures, **pictures})


def _sample(one: OwnField) -> Value:
    if one.kind in NUMERIC:
        return Decimal("1250.5") if one.places or one.kind is OwnKind.MONEY else Decimal(36)
    if one.kind is OwnKind.DATE:
        return _SAMPLE_DAY
    if one.kind in (OwnKind.YES_NO, OwnKind.PICTURE):
        return True
    return BETWEEN.join(one.options[:2]) if one.kind is OwnKind.SEVERAL else next(iter(one.options), one.title)
