"""The print templates of the office and of the program: which there are, what they were, which one a print takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from itertools import chain
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.errors import NotFound
from crm_desktop.models.paper.templates import StoredTemplate, TemplateDefault, TemplateVersion
from crm_desktop.models.parties import Party
from crm_desktop.print_templates.builtin import builtin_template, builtin_templates
from crm_desktop.print_templates.codec import from_json
from crm_desktop.print_templates.errors import PaperError, UnknownTemplate
from crm_desktop.print_templates.kinds import KINDS
from crm_desktop.print_templates.papers import Paper
from crm_desktop.print_templates.profile import DOT_MATRIX
from crm_desktop.print_templates.template import Template
from crm_desktop.queries.ordering import sorting
from crm_desktop.queries.paper.documents import document_customer
from crm_desktop.queries.scope import visible
from crm_desktop.queries.sight import sees_customer


class ChosenBy(StrEnum):
    """Why a print takes a template; the first that applies."""

    CUSTOMER = "customer"
    """The customer's default, on any printer or on this one."""
    PRINTER = "printer"
    KIND = "kind"
    USUAL = "usual"
    """Nobody chose: the first built-in template."""


@dataclass(frozen=True, slots=True)
class UsedFor:
    """One case in which a template is offered first; for everything of its kind without customer and printer."""

    party_id: int | None = None
    customer: str = ""
    printer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateRow:
    """A template in the list.

    Attributes:
        template_id: None for a built-in one.
        builtin: the name of a built-in one; empty for the office's own.
        title: what the office called it, or the built-in one's title by language.
        paper: None when it cannot be read.
        used_for: when it is offered first, as the office chose.
        is_usual: whether nobody chose one for all documents of the kind, and this is the usual one.
        problem: why it cannot be read.
    """

    template_id: int | None
    builtin: str
    kind: str
    title: Mapping[str, str] | str
    paper: Paper | None
    used_for: tuple[UsedFor, ...] = ()
    is_usual: bool = False
    changed_at: datetime | None = None
    changed_by: str = ""
    version: int = 0
    problem: PaperError | None = None

    @property
    def key(self) -> str:
        """Tells it from every other one."""
        return f"own:{self.template_id}" if self.template_id is not None else f"built-in:{self.builtin}"

    def title_in(self, language: str) -> str:
        """What lists show."""
        return self.title if isinstance(self.title, str) else self.title.get(language) or self.builtin

    @property
    def is_default(self) -> bool:
        """Whether everything of its kind takes it."""
        return self.is_usual or any(use.party_id is None and not use.printer for use in self.used_for)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenTemplate:
    """A template of the office as the designer opens it; ``version`` is the ``seen_version`` of commands."""

    id: int
    version: int
    template: Template


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionRow:
    """A state that a template was saved in."""

    number: int
    at: datetime
    operator_name: str
    restored_from: int | None
    is_current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenTemplate:
    """The template that a print takes first.

    Attributes:
        unreadable: the name of a template that was chosen, but cannot be read; the next choice was taken instead.
    """

    template: Template
    by: ChosenBy
    unreadable: str = ""


def templates(session: Session, access: Access, *, kind: str = "") -> Sequence[TemplateRow]:
    """All templates, kind by kind, the office's own first; of one kind if one is named. Broken ones are there too."""
    uses = _uses(session, access)
    own = _by_kind(session, uses)
    kinds = [kind] if kind else [*KINDS, *(name for name in own if name not in KINDS)]
    rows: list[TemplateRow] = []
    for name in kinds:
        rows += own.get(name, [])
        rows += (_builtin_row(template, uses) for template in builtin_templates(name))
    return _with_usual(rows)


def _with_usual(rows: list[TemplateRow]) -> list[TemplateRow]:
    """Mark the first built-in template of each kind for which nobody chose one."""
    chosen = {row.kind for row in rows if row.is_default}
    marked = []
    for row in rows:
        if row.builtin and row.kind not in chosen:
            chosen.add(row.kind)
            marked.append(replace(row, is_usual=True))
        else:
            marked.append(row)
    return marked


def _by_kind(session: Session, uses: Mapping[str, list[UsedFor]]) -> dict[str, list[TemplateRow]]:
    rows: dict[str, list[TemplateRow]] = {}
    for stored in session.scalars(select(StoredTemplate).order_by(StoredTemplate.kind, sorting(StoredTemplate.name))):
        paper, problem = _paper(stored)
        row = TemplateRow(
            template_id=stored.id,
            builtin="",
            kind=stored.kind,
            title=stored.name,
            paper=paper,
            used_for=tuple(uses.get(f"own:{stored.id}", ())),
            changed_at=stored.changed_at,
            changed_by=stored.changed_by,
            version=stored.version,
            problem=problem,
        )
        rows.setdefault(stored.kind, []).append(row)
    return rows


def _paper(stored: StoredTemplate) -> tuple[Paper | None, PaperError | None]:
    try:
        return from_json(stored.content).paper, None
    except PaperError as error:
        return None, error


def _builtin_row(template: Template, uses: Mapping[str, list[UsedFor]]) -> TemplateRow:
    return TemplateRow(
        template_id=None,
        builtin=template.name,
        kind=template.kind,
        title=template.title,
        paper=template.paper,
        used_for=tuple(uses.get(f"built-in:{template.name}", ())),
    )


def _uses(session: Session, access: Access) -> dict[str, list[UsedFor]]:
    query = (
        select(TemplateDefault, Party.name)
        .outerjoin(Party, Party.id == TemplateDefault.party_id)
        .where(or_(TemplateDefault.party_id.is_(None), sees_customer(access)))
        .order_by(sorting(Party.name), TemplateDefault.printer)
    )
    uses: dict[str, list[UsedFor]] = {}
    for default, customer in session.execute(query):
        key = f"built-in:{default.builtin}" if default.template_id is None else f"own:{default.template_id}"
        uses.setdefault(key, []).append(UsedFor(default.party_id, customer or "", default.printer))
    return uses


def template(session: Session, access: Access, *, template_id: int) -> OpenTemplate:
    """A template of the office.

    Raises:
        NotFound: if it was deleted.
        BrokenTemplate, NewerTemplate: if it cannot be read; an older version may be.
    """
    stored = visible(session, access, StoredTemplate, template_id)
    return OpenTemplate(id=stored.id, version=stored.version, template=_named(stored.content, stored.name))


def versions(session: Session, access: Access, *, template_id: int) -> Sequence[VersionRow]:  # noqa: ARG001
    """The states of a template, the newest first."""
    found = session.execute(
        select(
            TemplateVersion.number,
            TemplateVersion.at,
            TemplateVersion.operator_name,
            TemplateVersion.restored_from,
        )
        .where(TemplateVersion.template_id == template_id)
        .order_by(TemplateVersion.number.desc())
    ).all()
    return [
        VersionRow(
            number=row.number,
            at=row.at,
            operator_name=row.operator_name,
            restored_from=row.restored_from,
            is_current=place == 0,
        )
        for place, row in enumerate(found)
    ]


def template_version(session: Session, access: Access, *, template_id: int, number: int) -> Template:  # noqa: ARG001
    """A template as it was.

    Raises:
        NotFound: if there is no such state.
        BrokenTemplate, NewerTemplate: if it cannot be read.
    """
    found = session.execute(
        select(TemplateVersion.content, StoredTemplate.name)
        .join(StoredTemplate, StoredTemplate.id == TemplateVersion.template_id)
        .where(TemplateVersion.template_id == template_id, TemplateVersion.number == number)
    ).one_or_none()
    if found is None:
        raise NotFound(what="")
    return _named(found.content, found.name)


def templates_of(session: Session, access: Access, *, kind: str) -> Sequence[Template]:
    """What a document of a kind can be printed with: its default first, then the office's own, then the built-in ones.

    Own ones that cannot be read are left out: the list of templates says so.
    """
    stored = session.scalars(
        select(StoredTemplate).where(StoredTemplate.kind == kind).order_by(sorting(StoredTemplate.name))
    )
    readable = [*chain.from_iterable(map(_readable, stored)), *builtin_templates(kind)]
    if not readable:
        return ()
    usual = chosen_template(session, access, kind=kind).template.name
    return sorted(readable, key=lambda found: found.name != usual)


def chosen_template(
    session: Session, access: Access, *, kind: str, party_id: int | None = None, printer: str = ""
) -> ChosenTemplate:
    """The template that a print takes first: the customer's default, the printer's, the kind's, the usual built-in one.

    A default for a customer on this very printer goes before one for the customer on all printers. Where nobody chose,
    a dot-matrix printer gets a form: it would draw every text in a sheet's fonts as a picture.

    Raises:
        UnknownTemplate: when there is none for such documents at all.
    """
    unreadable = ""
    for default in _defaults(session, access, kind, party_id, printer):
        found = _template_of(session, default)
        if isinstance(found, Template):
            return ChosenTemplate(template=found, by=_reason(default), unreadable=unreadable)
        unreadable = unreadable or found
    dots = printer.startswith(DOT_MATRIX)
    for builtin in sorted(builtin_templates(kind), key=lambda found: dots and not found.paper.continuous):
        return ChosenTemplate(template=builtin, by=ChosenBy.USUAL, unreadable=unreadable)
    for stored in session.scalars(
        select(StoredTemplate).where(StoredTemplate.kind == kind).order_by(StoredTemplate.id)
    ):
        for readable in _readable(stored):
            return ChosenTemplate(template=readable, by=ChosenBy.USUAL, unreadable=unreadable)
    raise UnknownTemplate(name=kind)


def chosen_for(session: Session, access: Access, *, kind: str, record_id: int, printer: str = "") -> ChosenTemplate:
    """The template that a print of a stored document takes first; see ``chosen_template``.

    Raises:
        UnknownTemplate: when there is none for such documents at all.
    """
    party_id = document_customer(session, access, kind=kind, record_id=record_id)
    return chosen_template(session, access, kind=kind, party_id=party_id, printer=printer)


def _defaults(session: Session, access: Access, kind: str, party_id: int | None, printer: str) -> list[TemplateDefault]:
    """The defaults that apply, the most special first."""
    visible = select(Party.id).where(Party.id == party_id, sees_customer(access))
    found = session.scalars(
        select(TemplateDefault).where(
            TemplateDefault.kind == kind,
            or_(TemplateDefault.party_id.is_(None), TemplateDefault.party_id.in_(visible)),
            TemplateDefault.printer.in_({"", printer}),
        )
    )
    return sorted(found, key=lambda default: (default.party_id is None, not default.printer))


def _reason(default: TemplateDefault) -> ChosenBy:
    if default.party_id is not None:
        return ChosenBy.CUSTOMER
    return ChosenBy.PRINTER if default.printer else ChosenBy.KIND


def _template_of(session: Session, default: TemplateDefault) -> Template | str:
    """The template of a default, or the name of one that cannot be read."""
    if default.template_id is None:
        try:
            return builtin_template(default.builtin)
        except UnknownTemplate:
            return default.builtin
    stored = session.scalars(select(StoredTemplate).where(StoredTemplate.id == default.template_id)).one_or_none()
    if stored is None:
        return ""
    return next(iter(_readable(stored)), stored.name)


def _readable(stored: StoredTemplate) -> list[Template]:
    try:
        return [_named(stored.content, stored.name)]
    except PaperError:
        return []


def _named(content: str, name: str) -> Template:
    """Read a template; what it is called now counts, not what it was called when it was saved."""
    title: dict[str, Any] = {}
    return replace(from_json(content), name=name, title=title)
