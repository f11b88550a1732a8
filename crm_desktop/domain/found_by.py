"""By which of its columns a record is found beside its name, or the number that it has."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from crm_desktop.domain.documents import DOCUMENTS

FOUND_BY: Mapping[str, tuple[str, ...]] = {
    "customer": (
        "code",
        "phone",
        "fax",
        "tax_number",
        "address",
        "legal_representative",
        "person_in_charge",
        "tags",
    ),
    "person": ("mobile", "phone", "email", "wechat", "qq"),
    "employee": ("code", "mobile", "phone", "email"),
    "product": ("code", "barcode", "specification", "brand", "mnemonic"),
    "attachment": ("kind",),
    "note": ("text",),
    **{kind.value: one.found_by for kind, one in DOCUMENTS.items()},
}
"""By kind of record; not each kind of document has all of them."""


def texts_found_by(kind: str, read: Callable[[str], str | None]) -> tuple[str, ...]:
    """What a record is found by; ``read`` gives a column, or nothing if the kind lacks it."""
    return tuple(text for name in FOUND_BY[kind] if (text := read(name)))
