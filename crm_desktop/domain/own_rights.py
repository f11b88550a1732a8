"""Who sees an own field, and who fills it; everything that shows fields asks here."""

from __future__ import annotations

from crm_desktop.domain.access import SYSTEM, Access
from crm_desktop.domain.field_groups import Secret, is_seen
from crm_desktop.domain.own.fields import PREFIX, OwnField
from crm_desktop.domain.own.kinds import Owner, OwnKind


def sees_field(access: Access, field: OwnField) -> bool:
    """Whether the field is there at all for the operator."""
    if access.operator_id == SYSTEM.operator_id:
        return True
    return access.is_one_of(field.seen_by) and (not field.secret or is_seen(access, Secret(field.secret)))


def edits_field(access: Access, field: OwnField) -> bool:
    """Whether the operator fills it, if he may change the record."""
    is_typed = field.kind is not OwnKind.FORMULA
    return is_typed and sees_field(access, field) and access.is_one_of(field.edited_by)


def seen_fields(access: Access, owner: Owner) -> tuple[OwnField, ...]:
    """The fields in use of a kind of record that the operator sees, in the order of the form."""
    return tuple(one for one in access.own if one.owner is owner and one.is_active and sees_field(access, one))


def is_name_seen(access: Access, name: str) -> bool:
    """Whether what stands under the name of a field is for the operator; of one that nobody knows any more, it is not.

    >>> is_name_seen(SYSTEM, "total"), is_name_seen(SYSTEM, "own.gone")
    (True, False)
    """
    if not name.startswith(PREFIX):
        return True
    return any(one.name == name and sees_field(access, one) for one in access.own)
