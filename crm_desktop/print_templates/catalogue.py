"""The fields of each kind of document: for the designer's tree, for samples, and to know what may be empty."""

from __future__ import annotations

from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.kinds import document_kind
from crm_desktop.print_templates.kinds.kind import CatalogueField, FieldGroup


def field_groups(kind: str) -> tuple[FieldGroup, ...]:
    """The groups of fields of a kind of document; an unknown kind has those of a delivery."""
    return document_kind(kind).groups


def known_names(kind: str) -> dict[str, frozenset[str]]:
    """Names that may be missing in a document and are then empty; ``own`` takes any."""
    return document_kind(kind).known_names()


def sample(kind: str, line_count: int = 3, language: str = "zh_CN") -> PrintData:
    """A believable document with so many lines, whose sums are right; for previews, tests and pictures."""
    return document_kind(kind).sample(line_count, language)


__all__ = ["CatalogueField", "FieldGroup", "field_groups", "known_names", "sample"]
