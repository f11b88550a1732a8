"""What a document begins with: what was typed before, a copy of another one, or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

from crm_desktop.domain.draft_codec import from_json
from crm_desktop.domain.trade.drafts import TradeDraft
from crm_desktop.domain.trade.pricing import TaxTerms
from crm_desktop.views.trade.look import DocumentLook


def first_draft(kind: DocumentLook, prefill: Mapping[str, Any], today: date, party_id: int | None) -> TradeDraft:
    """The draft of a new document.

    Args:
        kind: of the document.
        prefill: a kept ``draft``, a draft of which it is a ``copy_of``, or its ``party_id``.
        today: its day.
        party_id: the customer, if nothing names another one.
    """
    if "draft" in prefill:
        kept: TradeDraft = from_json(kind.draft, prefill["draft"])
        return kept
    copied = prefill.get("copy_of")
    if copied is not None:
        lines = tuple(replace(line, source_line_id=None) for line in copied.lines)
        new = replace(copied, key=str(uuid4()), document_date=today, lines=lines)
        without: dict[str, Any] = dict.fromkeys(kind.type.own_of_one)
        made: TradeDraft = replace(new, **without)
        return made
    begun: TradeDraft = kind.draft(key=str(uuid4()), document_date=today, party_id=prefill.get("party_id", party_id))
    return begun


def taxed(draft: TradeDraft, tax: TaxTerms) -> TradeDraft:
    """A new document with the office's usual tax."""
    return replace(draft, tax_rate=tax.rate, tax_included=tax.included)
