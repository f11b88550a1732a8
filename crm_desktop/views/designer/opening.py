"""What a designer opens with: the template, the office's head and a document, read together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from crm_desktop.print_templates.builtin import builtin_template, builtin_templates
from crm_desktop.print_templates.catalogue import sample
from crm_desktop.print_templates.codec import from_json
from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.kinds import USUAL
from crm_desktop.print_templates.template import Template
from crm_desktop.queries.paper.designer import OfficeHead
from crm_desktop.services.paper.orders import document_of

USUAL_COUNT = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which template is to be opened, as the prefill of the tab says it.

    Attributes:
        template_id: one of the office; None for a copy of a built-in one.
        builtin: its name; with none, the usual one of ``kind``.
        document: kind and id of the document to show in it.
        draft: what was kept of it before a crash.
        name: what a copy is to be called.
        chosen: the item to begin with.
    """

    template_id: int | None = None
    builtin: str = ""
    kind: str = USUAL
    document: tuple[str, int] | None = None
    draft: str = ""
    name: str = ""
    chosen: str = ""

    @classmethod
    def of(cls, template_id: int | None, prefill: Mapping[str, Any]) -> Wanted:
        """Read a prefill."""
        return cls(
            template_id=template_id,
            builtin=prefill.get("builtin", ""),
            kind=prefill.get("kind", USUAL),
            document=prefill.get("document"),
            draft=prefill.get("draft", ""),
            name=prefill.get("name", ""),
            chosen=prefill.get("chosen", ""),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What was read; ``stored`` is the template as it is in the office, when a draft is opened instead."""

    template: Template
    stored: Template | None = None
    version: int = 0
    name: str = ""
    head: OfficeHead
    document: PrintData


def opened_template(session: Any, access: Any, *, wanted: Wanted, today: date) -> Opened:
    """Read all that a designer begins with."""
    from crm_desktop.queries.paper.designer import office_head

    head = office_head(session, access)
    version, name = 0, wanted.name
    if wanted.template_id is not None:
        from crm_desktop.queries.paper.templates import template as stored_template

        found = stored_template(session, access, template_id=wanted.template_id)
        template, version, name = found.template, found.version, found.template.name
    elif wanted.builtin:
        template = builtin_template(wanted.builtin)
    else:
        template = builtin_templates(wanted.kind)[0]
    stored = template
    if wanted.draft:
        template = from_json(wanted.draft)
    document = sample_for(template.kind, USUAL_COUNT, head)
    if wanted.document is not None:
        document = document_of(session, access, kind=wanted.document[0], record_id=wanted.document[1], today=today)
    return Opened(template=template, stored=stored, version=version, name=name, head=head, document=document)


def sample_for(kind: str, count: int, head: OfficeHead) -> PrintData:
    """A made-up document with the office's own name, address and logo."""
    document = sample(kind, count, head.language)
    company = {**document.fields.get("company", {}), **{key: value for key, value in head.company.items() if value}}
    pictures = {**document.pictures, "company.logo": head.logo} if head.logo else document.pictures
    return replace(document, fields={**document.fields, "company": company}, pictures=pictures)
