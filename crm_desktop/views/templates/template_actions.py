"""What can be done with a template in the list; each action offers to undo it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.changes import Done
from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.print_templates.codec import to_json
from crm_desktop.print_templates.template import Template
from crm_desktop.print_templates.template_files import SUFFIX, read_template, write_template
from crm_desktop.qtkit.jobs import FILES
from crm_desktop.queries.paper.templates import OpenTemplate, TemplateRow, UsedFor, template, templates
from crm_desktop.services.paper.templates import (
    LONGEST_NAME,
    DeleteTemplate,
    RenameTemplate,
    RestoreTemplateVersion,
    SaveTemplate,
    SetDefaultTemplate,
    TakeBackTemplate,
)
from crm_desktop.views.context import Context
from crm_desktop.views.templates.template_words import use_words
from crm_desktop.views.undoable import delete_undoable, offer_back, run_undoable

_FORBIDDEN = str.maketrans(dict.fromkeys('\\/:*?"<>|', "_"))


class TemplateActions(QObject):
    """Opens, copies, renames, deletes, exports and imports templates, and says when they are used."""

    def __init__(self, context: Context, owner: QWidget) -> None:
        super().__init__(owner)
        self._context, self._owner = context, owner
        self._language = context.settings.language or "zh_CN"

    def open(self, row: TemplateRow) -> None:
        """Open the designer; a built-in template as a copy."""
        if row.problem is not None:
            self._context.fail(row.problem)
        elif row.template_id is not None:
            self._context.open("designer", row.template_id)
        else:
            self._context.open("designer", None, builtin=row.builtin)

    def copy(self, row: TemplateRow) -> None:
        """Make a template of the office's own that is like this one."""
        name = self.tr("{name} copy").format(name=row.title_in(self._language))
        self._with_template(row, lambda found: self._save_as(found, name, self.tr("“{name}” is copied.")))

    def rename(self, row: TemplateRow) -> None:
        """Call it something else."""
        former = row.title_in(self._language)
        name = self._context.ask.text(self.tr("What is this print template to be called?"), former)
        if not name or name == former or row.template_id is None:
            return
        own, version = row.template_id, row.version
        back = RenameTemplate(template_id=own, name=former, seen_version=version + 1)
        self._run(
            RenameTemplate(template_id=own, name=name, seen_version=version),
            self.tr("“{name}” is renamed.").format(name=former),
            back,
        )

    def delete(self, row: TemplateRow) -> None:
        """Delete it with its versions; it can be taken back."""
        name = row.title_in(self._language)
        question = self.tr("Delete the print template “{name}” with its former versions?").format(name=name)
        if row.template_id is not None:
            delete_undoable(
                self._context,
                question,
                DeleteTemplate(template_id=row.template_id, seen_version=row.version),
                self.tr("“{name}” is deleted.").format(name=name),
                TakeBackTemplate(template_id=row.template_id),
            )

    def restore(self, row: TemplateRow, number: int, current: int) -> None:
        """Make a former version the newest one; ``current`` is the number of the newest one now."""
        if row.template_id is None:
            return
        own = row.template_id
        back = RestoreTemplateVersion(template_id=own, number=current, seen_version=row.version + 1)
        self._run(
            RestoreTemplateVersion(template_id=own, number=number, seen_version=row.version),
            self.tr("Version {number} is in use again.").format(number=number),
            back,
        )

    def choose_use(self, row: TemplateRow) -> None:
        """Say for which customers and printers it is used first."""
        from crm_desktop.views.templates.use_dialog import UseDialog

        dialog = UseDialog(self._owner, self._context, row)
        dialog.use_wanted.connect(self.use)
        dialog.stop_wanted.connect(self.stop_using)
        dialog.open()

    def use(self, row: TemplateRow, use: UsedFor, former: TemplateRow | None = None) -> None:
        """Take it first in a case; ``former`` is the one that was taken first, for undo."""
        self._run(
            _default(row, row.kind, use),
            self.tr("“{name}” is used first: {use}.").format(name=row.title_in(self._language), use=use_words(use)),
            _default(former, row.kind, use),
        )

    def stop_using(self, row: TemplateRow, use: UsedFor) -> None:
        """Take it first no longer in a case."""
        self._run(
            _default(None, row.kind, use),
            self.tr("“{name}” is no longer used first: {use}.").format(
                name=row.title_in(self._language), use=use_words(use)
            ),
            _default(row, row.kind, use),
        )

    def export(self, row: TemplateRow) -> None:
        """Write it to a file."""
        name = row.title_in(self._language).translate(_FORBIDDEN)
        path = self._context.ask.save_file(self.tr("Save the print template as a file"), self._filters(), name + SUFFIX)
        if path is None:
            return
        target = path if path.suffix else path.with_suffix(SUFFIX)

        def write(found: Template) -> None:
            self._context.jobs.run(
                self,
                lambda _progress: write_template(target, found),
                lambda _none: self._context.ask.written(target),
                self._context.fail,
                lane=FILES,
            )

        self._with_template(row, write)

    def import_file(self) -> None:
        """Read a template from a file; it gets a name that is free."""
        path = self._context.ask.open_file(self.tr("Import a print template"), self._filters())
        if path is None:
            return

        def read(found: Template) -> None:
            self._save_as(found, _name_of(found, path, self._language), self.tr("“{name}” is imported."))

        self._context.jobs.run(self, lambda _progress: read_template(path), read, self._context.fail, lane=FILES)

    def _filters(self) -> str:
        return self.tr("Print templates (*{suffix} *.json)").format(suffix=SUFFIX)

    def _save_as(self, found: Template, name: str, words: str) -> None:
        """Save a new template under a name that nobody else has."""

        def save(rows: Any) -> None:
            taken = {row.title_in(self._language) for row in rows} | {row.builtin for row in rows}
            free = free_name(name, taken)

            def saved(done: Done) -> None:
                back = DeleteTemplate(template_id=done.record_id or 0, seen_version=1)
                offer_back(self._context, words.format(name=free), back)

            self._context.run(SaveTemplate(template_id=None, name=free, content=to_json(found)), saved)

        self._context.read(self, templates, save, kind=found.kind)

    def _with_template(self, row: TemplateRow, then: Callable[[Template], None]) -> None:
        if row.template_id is None:
            then(builtin_template(row.builtin))
            return

        def opened(found: OpenTemplate) -> None:
            then(found.template)

        self._context.read(self, template, opened, template_id=row.template_id)

    def _run(self, command: object, words: str, back: object) -> None:
        run_undoable(self._context, command, words, back)


def _default(row: TemplateRow | None, kind: str, use: UsedFor) -> SetDefaultTemplate:
    return SetDefaultTemplate(
        kind=kind,
        template_id=row.template_id if row else None,
        builtin=row.builtin if row else "",
        party_id=use.party_id,
        printer=use.printer,
    )


def _name_of(found: Template, path: Path, language: str) -> str:
    """What an imported template is called: as it says, or as its file is called."""
    return found.title.get(language) or (found.name if found.name.isprintable() else "") or path.stem


def free_name(wanted: str, taken: Collection[str]) -> str:
    """A name that is not taken yet, short enough to be stored.

    >>> free_name("送货单", {"送货单", "送货单 2"})
    '送货单 3'
    """
    name = " ".join(wanted.split())[: LONGEST_NAME - 4]
    numbered = (f"{name} {number}" for number in range(2, len(taken) + 3))
    return name if name not in taken else next(other for other in numbered if other not in taken)
