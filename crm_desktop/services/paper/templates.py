"""The office's print templates: saved as versions, brought back, renamed, deleted, made the default."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sqlalchemy import func, select

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import NotFound, RuleBroken
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.paper.templates import StoredTemplate, TemplateDefault, TemplateVersion
from crm_desktop.models.parties import Party
from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.print_templates.codec import from_json, to_json
from crm_desktop.print_templates.kinds import KINDS
from crm_desktop.services.removal import put_away, take_back
from crm_desktop.services.work import Handler, Work

LONGEST_NAME = 80


class TemplateNameTaken(RuleBroken):
    """Two templates of a kind cannot have one name."""

    template = QT_TRANSLATE_NOOP("errors", "To save this print template, choose another name: “{name}” is taken.")


class TemplateNameMissing(RuleBroken):
    """A template without a name could not be chosen."""

    template = QT_TRANSLATE_NOOP("errors", "To save this print template, give it a name of up to {most} characters.")


class UnknownDocumentKind(RuleBroken):
    """The template is for documents that this program does not have."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To use this print template, update the program: it is for documents of a kind unknown here, “{kind}”.",
    )


class OtherKind(RuleBroken):
    """A default must be for the kind of documents that the template is for."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To make “{name}” the default, choose the kind of document that it was designed for."
    )


@dataclass(frozen=True, kw_only=True)
class SaveTemplate:
    """Save a template as its newest version, or a new one.

    Attributes:
        template_id: None for a new one, such as a copy of a built-in one.
        name: what the office calls it.
        content: as JSON (``print_templates.codec``); kind and all else is in it.
        seen_version: of the template that was opened.
    """

    template_id: int | None
    name: str
    content: str = field(metadata={"secret": True})
    seen_version: int = 0


def save_template(work: Work, command: SaveTemplate) -> Done:
    """Check and store the template; nothing happens when it is as it was.

    Raises:
        BrokenTemplate, NewerTemplate: if the content is no template.
        UnknownDocumentKind: if it is for other documents than this program has.
        TemplateNameMissing, TemplateNameTaken: if it cannot be called so.
        StaleRecord: if somebody else saved it meanwhile.
    """
    found = from_json(command.content)
    if found.kind not in KINDS:
        raise UnknownDocumentKind(kind=found.kind)
    stored = None if command.template_id is None else _seen(work, command.template_id, command.seen_version)
    name = _free_name(work, command.name, found.kind, stored)
    content = to_json(replace(found, name=name, title={}))
    if stored is None:
        stored = StoredTemplate(kind=found.kind, name=name, content="")
        work.session.add(stored)
    elif stored.content == content:
        return Done(Changes.NONE, stored.id, name)
    stored.kind, stored.name = found.kind, name
    _keep(work, stored, content)
    return Done(Changes.TEMPLATES, stored.id, name)


@dataclass(frozen=True, kw_only=True)
class RestoreTemplateVersion:
    """Make a former version the newest one; none is lost."""

    template_id: int
    number: int
    seen_version: int


def restore_template_version(work: Work, command: RestoreTemplateVersion) -> Done:
    """Save the former content again.

    Raises:
        BrokenTemplate, NewerTemplate: if that version cannot be read.
        NotFound: if there is no such template or version.
        StaleRecord: if somebody else saved it meanwhile.
    """
    stored = _seen(work, command.template_id, command.seen_version)
    former = work.session.scalar(
        select(TemplateVersion.content).where(
            TemplateVersion.template_id == stored.id, TemplateVersion.number == command.number
        )
    )
    if former is None:
        raise NotFound(what=f"{stored.name} · {command.number}")
    content = to_json(replace(from_json(former), name=stored.name, kind=stored.kind, title={}))
    _keep(work, stored, content, restored_from=command.number)
    return Done(Changes.TEMPLATES, stored.id, stored.name)


@dataclass(frozen=True, kw_only=True)
class RenameTemplate:
    """Call a template something else."""

    template_id: int
    name: str
    seen_version: int


def rename_template(work: Work, command: RenameTemplate) -> Done:
    """Change the name; it makes no version, since nothing looks different.

    Raises:
        TemplateNameMissing, TemplateNameTaken: if it cannot be called so.
        StaleRecord: if somebody else saved it meanwhile.
    """
    stored = _seen(work, command.template_id, command.seen_version)
    stored.name = _free_name(work, command.name, stored.kind, stored)
    return Done(Changes.TEMPLATES, stored.id, stored.name)


@dataclass(frozen=True, kw_only=True)
class DeleteTemplate:
    """Delete a template with its versions; where it was the default, the next choice is."""

    template_id: int
    seen_version: int


def delete_template(work: Work, command: DeleteTemplate) -> Done:
    """Put the template away; ``TakeBackTemplate`` brings it back whole.

    Raises:
        StaleRecord: if somebody else saved it meanwhile.
    """
    stored = _seen(work, command.template_id, command.seen_version)
    own, name = stored.id, stored.name
    put_away(
        work,
        "print_template",
        own,
        title=name,
        parts=[
            (StoredTemplate, StoredTemplate.id == own),
            (TemplateVersion, TemplateVersion.template_id == own),
            (TemplateDefault, TemplateDefault.template_id == own),
        ],
    )
    return Done(Changes.TEMPLATES, own, name)


@dataclass(frozen=True, kw_only=True)
class TakeBackTemplate:
    """Undo ``DeleteTemplate``."""

    template_id: int


def take_back_template(work: Work, command: TakeBackTemplate) -> Done:
    """Bring the template back with its versions, and the default that it was.

    Raises:
        NotFound: if it was not deleted, or is back already.
    """
    take_back(work, "print_template", command.template_id)
    stored = work.load(StoredTemplate, command.template_id)
    return Done(Changes.TEMPLATES, stored.id, stored.name)


@dataclass(frozen=True, kw_only=True)
class SetDefaultTemplate:
    """Say which template documents of a kind take first; without a template, the usual one again.

    Attributes:
        template_id: one of the office's own, or
        builtin: the name of a built-in one.
        party_id: for this customer only.
        printer: on this printer only, as the print dialog calls it.
    """

    kind: str
    template_id: int | None = None
    builtin: str = ""
    party_id: int | None = None
    printer: str = ""


def set_default_template(work: Work, command: SetDefaultTemplate) -> Done:
    """Remember the choice.

    Raises:
        NotFound: if there is no such template, or no such customer to be seen.
        OtherKind: if the template is for another kind of document.
    """
    name = _name_for(work, command)
    if command.party_id is not None:
        work.load(Party, command.party_id)
    key = "|".join([command.kind, str(command.party_id or ""), command.printer[:120]])
    default = work.session.scalars(select(TemplateDefault).where(TemplateDefault.key == key)).one_or_none()
    if not name:
        if default is not None:
            work.session.delete(default)
        return Done(Changes.TEMPLATES, None, name)
    if default is None:
        default = TemplateDefault(key=key, kind=command.kind, party_id=command.party_id, printer=command.printer[:120])
        work.session.add(default)
    default.template_id = command.template_id
    default.builtin = "" if command.template_id is not None else command.builtin
    return Done(Changes.TEMPLATES, command.template_id, name)


def _name_for(work: Work, command: SetDefaultTemplate) -> str:
    if command.template_id is not None:
        stored = work.load(StoredTemplate, command.template_id)
        kind, name = stored.kind, stored.name
    elif command.builtin:
        kind, name = builtin_template(command.builtin).kind, command.builtin
    else:
        return ""
    if kind != command.kind:
        raise OtherKind(name=name)
    return name


def _seen(work: Work, template_id: int, seen_version: int) -> StoredTemplate:
    return work.load_seen(StoredTemplate, template_id, seen_version)


def _free_name(work: Work, wanted: str, kind: str, own: StoredTemplate | None) -> str:
    name = " ".join("".join(sign if sign.isprintable() else " " for sign in wanted).split())
    if not name or len(name) > LONGEST_NAME:
        raise TemplateNameMissing(most=LONGEST_NAME)
    same = select(StoredTemplate.id).where(StoredTemplate.kind == kind, StoredTemplate.name == name)
    taken = work.session.scalar(same)
    builtin = any(name in found.templates for found in KINDS.values())
    if builtin or (taken is not None and (own is None or taken != own.id)):
        raise TemplateNameTaken(name=name)
    return name


def _keep(work: Work, stored: StoredTemplate, content: str, *, restored_from: int | None = None) -> None:
    """Make a content the newest version."""
    stored.content, stored.changed_at, stored.changed_by = content, work.clock.now(), work.access.name
    work.session.flush()
    last = work.session.scalar(select(func.max(TemplateVersion.number)).where(TemplateVersion.template_id == stored.id))
    work.session.add(
        TemplateVersion(
            template_id=stored.id,
            number=(last or 0) + 1,
            at=work.clock.now(),
            operator_name=work.access.name,
            restored_from=restored_from,
            content=content,
        )
    )
    work.session.flush()


HANDLERS: Mapping[type, Handler] = {
    SaveTemplate: Handler(save_template, Right.EDIT_TEMPLATES, "print_template"),
    RestoreTemplateVersion: Handler(restore_template_version, Right.EDIT_TEMPLATES, "print_template"),
    RenameTemplate: Handler(rename_template, Right.EDIT_TEMPLATES, "print_template"),
    DeleteTemplate: Handler(delete_template, Right.EDIT_TEMPLATES, "print_template"),
    TakeBackTemplate: Handler(take_back_template, Right.EDIT_TEMPLATES, "print_template"),
    SetDefaultTemplate: Handler(set_default_template, Right.EDIT_TEMPLATES, "print_template"),
}
