"""The office's own fields as columns of a list."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from crm_desktop.domain.access import Access
from crm_desktop.domain.own.fields import OwnField
from crm_desktop.domain.own.kinds import Owner, OwnKind
from crm_desktop.domain.own_rights import seen_fields
from crm_desktop.present.columns.base import PICTURE_WIDTH, Column, Kind

KINDS: Mapping[OwnKind, Kind] = {
    OwnKind.TEXT: Kind.TEXT,
    OwnKind.LONG_TEXT: Kind.TEXT,
    OwnKind.CHOICE: Kind.TEXT,
    OwnKind.SEVERAL: Kind.TEXT,
    OwnKind.WHOLE: Kind.QUANTITY,
    OwnKind.DECIMAL: Kind.QUANTITY,
    OwnKind.FORMULA: Kind.QUANTITY,
    OwnKind.MONEY: Kind.MONEY,
    OwnKind.DATE: Kind.DATE,
    OwnKind.YES_NO: Kind.FLAG,
    OwnKind.PERSON: Kind.TEXT,
    OwnKind.PARTY: Kind.TEXT,
    OwnKind.PICTURE: Kind.PICTURE,
}
_WIDTHS = {
    Kind.TEXT: 120,
    Kind.QUANTITY: 90,
    Kind.MONEY: 100,
    Kind.DATE: 100,
    Kind.FLAG: 60,
    Kind.PICTURE: PICTURE_WIDTH,
}


def own_columns(access: Access, owner: Owner, language: str) -> tuple[Column[Any], ...]:
    """The fields of a kind of record that the operator sees in lists; they stand behind all others."""
    return tuple(_column(one, language) for one in seen_fields(access, owner) if one.in_lists)


def _column(field: OwnField, language: str) -> Column[Any]:
    name, kind = field.name, KINDS[field.kind]
    title = field.headed(language)
    width = max(_WIDTHS[kind], 26 + sum(7 if sign.isascii() else 13 for sign in title))
    is_found = kind is not Kind.PICTURE
    return Column(
        name,
        title,
        lambda row: row.own.get(name),
        kind,
        width,
        total=field.is_figure,
        sortable=is_found,
        filterable=is_found,
        visible=is_found,
        pick_list=field.pick_list,
    )
