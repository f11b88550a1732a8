"""A dialog in which one record is typed and saved."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.changes import Done
from crm_desktop.qtkit.forms.form import Form
from crm_desktop.qtkit.local_keys import add_key
from crm_desktop.qtkit.sheet import Sheet
from crm_desktop.views.context import Context
from crm_desktop.views.leaving import may_throw_away

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

D = TypeVar("D", bound="DataclassInstance")


class FormSheet(Sheet, Generic[D]):
    """Saves on Ctrl+S and closes then; asks before something typed is given up.

    Attributes:
        form: what is typed; None until it is shown.
    """

    def __init__(self, context: Context, idea: str, parent: QWidget | None = None, *, may_save: bool = True) -> None:
        """Build the frame.

        Args:
            context: the program.
            idea: of the picture beside the heading.
            parent: the window it stands over.
            may_save: whether anything can be typed; it is only shown otherwise.
        """
        super().__init__(parent, idea)
        self.context, self._may_save = context, may_save
        self.form: Form[D] | None = None
        self.add_button(self.tr("Cancel") if may_save else self.tr("Close"), self.reject)
        if may_save:
            self.add_button(self.tr("Save") + "  Ctrl+S", self.save, idea="done", primary=True)
            add_key(self, "Ctrl+S", self.save)

    def command(self, draft: D) -> Any:
        """What saves a draft."""
        raise NotImplementedError

    def saved(self, draft: D, done: Done) -> None:
        """The draft is saved: whoever waits for it is told here."""

    def show_form(self, form: Form[D]) -> None:
        """Show what is typed, and begin in it."""
        self.form = form
        form.layout().setContentsMargins(0, 0, 0, 0)  # type: ignore[union-attr]
        form.set_read_only(not self._may_save)
        form.finished.connect(self.save)
        self.body.addWidget(form)
        form.focus()

    def save(self) -> None:
        """Save, or say beside the field what is wrong."""
        if self.form is None or not self.form.isEnabled() or not self.form.check():
            return
        draft = self.form.draft()
        self.form.setEnabled(False)  # what is typed now would be lost when the dialog closes
        self.context.run(
            self.command(draft),
            lambda done: self._saved(draft, done),
            problems=self._show_problems,
            failed=self._free,
        )

    def may_leave(self) -> bool:
        """Ask while something typed is not saved."""
        return self.form is None or not self.form.is_changed or may_throw_away(self.context.ask)

    def _saved(self, draft: D, done: Done) -> None:
        self.saved(draft, done)
        self.accept()

    def _free(self) -> None:
        if self.form is not None:
            self.form.setEnabled(True)

    def _show_problems(self, problems: Mapping[str, str]) -> None:
        self._free()
        if self.form is not None:
            self.form.show_problems(problems)
