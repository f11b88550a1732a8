"""Templates as files of their own, to be kept or given to another office."""

from __future__ import annotations

from pathlib import Path

from crm_desktop.domain.open_offices import require_closed
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.codec import MAX_BYTES, from_json, to_json
from crm_desktop.print_templates.errors import PaperError
from crm_desktop.print_templates.files import save_bytes
from crm_desktop.print_templates.template import Template

SUFFIX = ".crmtemplate"


class TemplateFileUnreadable(PaperError):
    """The file is gone, is held by another program, or may not be read."""

    template = QT_TRANSLATE_NOOP("errors", "To read {path}, look whether it is still there and may be opened: {why}.")


class TemplateFileTooBig(PaperError):
    """No template is that big."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To import a print template, choose a file of up to {most} MB: {path} is none of ours."
    )


def write_template(path: Path, template: Template) -> None:
    """Write a template as a whole file.

    Raises:
        FileNotWritten: when the folder, the disk or another program forbids it.
    """
    save_bytes(path, to_json(template).encode())


def read_template(path: Path) -> Template:
    """Read a template from a file; nothing of it is trusted.

    Raises:
        TemplateFileUnreadable, TemplateFileTooBig: when there is nothing to be read.
        BrokenTemplate, NewerTemplate: when it is no template that this program knows.
    """
    require_closed(path)
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise TemplateFileUnreadable(path=path, why=error.strerror or error) from error
    if len(content) > MAX_BYTES:
        raise TemplateFileTooBig(path=path.name, most=MAX_BYTES // 1_000_000)
    return from_json(content)
