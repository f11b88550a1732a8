"""The dialog in which a file gets another name, a kind, a last day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.attachments.files import FileDraft
from crm_desktop.domain.attachments.owners import Place
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.forms import date_field, editors
from crm_desktop.qtkit.forms.form import Field, Form
from crm_desktop.queries.attachments.on_record import FileRow
from crm_desktop.services.attachments.files import ChangeFile
from crm_desktop.views.attachments.adding import is_private_there
from crm_desktop.views.context import Context
from crm_desktop.views.form_sheet import FormSheet
from crm_desktop.views.pick_lists import offer_pick_list


def _private_words() -> str:
    return QCoreApplication.translate(
        "attachments", QT_TRANSLATE_NOOP("attachments", "Private: only for who sees the private life of people")
    )


def file_fields(context: Context, place: Place) -> Sequence[Field]:
    """What is said of a file."""
    private = Field("is_private", "", editors.flag(_private_words), span=2)
    return [
        Field("name", QT_TRANSLATE_NOOP("attachments", "Name"), editors.text(), required=True, span=2),
        Field("kind", QT_TRANSLATE_NOOP("attachments", "Kind"), editors.choice(lambda: (), editable=True)),
        Field("expires_on", QT_TRANSLATE_NOOP("attachments", "Valid until"), date_field.day()),
        *([private] if is_private_there(context, place) else []),
    ]


class FileSheet(FormSheet[FileDraft]):
    """Changes what is said of one file."""

    def __init__(self, parent: QWidget, context: Context, place: Place, row: FileRow) -> None:
        super().__init__(context, "file", parent)
        self._row = row
        self.setObjectName("file_sheet")
        self.entitle(row.name)
        draft = FileDraft(name=row.name, kind=row.kind, is_private=row.is_private, expires_on=row.expires_on)
        form: Form[FileDraft] = Form("attachments", file_fields(context, place), draft, context)
        self.show_form(form)
        offer_pick_list(context, self, form.widget("kind"), name="file_kind")

    def command(self, draft: FileDraft) -> Any:
        """What saves it."""
        return ChangeFile(attachment_id=self._row.id, seen_version=self._row.version, draft=draft)
