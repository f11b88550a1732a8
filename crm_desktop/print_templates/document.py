"""What a document gives to its paper: plain values by group and name, and lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from crm_desktop.print_templates.functions import Value


class DocumentKind(StrEnum):
    """The documents that have templates."""

    QUOTE = "quote"
    SALES_ORDER = "sales_order"
    DELIVERY = "delivery"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintData:
    """One document, ready to be printed; values are ``Decimal``, ``date``, ``datetime``, ``str``, ``bool`` or None.

    Attributes:
        kind: a ``DocumentKind``.
        fields: by group (document, customer, company, operator, own) and name; ``catalogue`` lists the names. A name
            that is left out is empty on paper.
        lines: the rows of the table, each by name.
        language: zh_CN, zh_TW or en; decides the template's texts and the amount in words.
        pictures: PNG or JPEG by name, such as ``company.logo``.
    """

    kind: str
    fields: Mapping[str, Mapping[str, Value]]
    lines: Sequence[Mapping[str, Value]] = ()
    language: str = "zh_CN"
    pictures: Mapping[str, bytes] = field(default_factory=dict)
