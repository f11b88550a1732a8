"""The office's profile: what is printed at the head of documents."""

from __future__ import annotations

from functools import partial

from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.office import OfficeProfile
from crm_desktop.qtkit.forms.form import Form
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.office.system import LoadedProfile, office_profile
from crm_desktop.services.office.system import SaveOfficeProfile
from crm_desktop.views.context import Context
from crm_desktop.views.system.fields import profile_fields
from crm_desktop.views.system.form_tab import FormTab


class ProfileTab(FormTab):
    """Edits the profile of the office."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("office_profile")
        self.heading.setText(self.tr("Our office"))
        self.hint.setText(self.tr("This stands at the head of your documents."))
        self._version = 0
        self.form: Form[OfficeProfile] = Form("system", profile_fields(context.ask), OfficeProfile(), context)
        self.form.setMaximumWidth(theme().px(860))
        self.form.edited.connect(self.tell_unsaved)
        self.form.finished.connect(self.save)
        self.setFocusProxy(self.form)
        self.body.addWidget(self.form)
        context.on_changes(self, Changes.OFFICE, self._reload)
        self._load()

    @property
    def is_unsaved(self) -> bool:
        """Whether something typed is not saved yet."""
        return self.form.is_changed

    def save(self) -> None:
        """Save the profile; wrong fields are said beside them."""
        sent = self.form.draft()
        command = SaveOfficeProfile(seen_version=self._version, profile=sent)
        self.context.run(command, partial(self._saved, sent), problems=self.form.show_problems)

    def _load(self) -> None:
        self.context.read(self, office_profile, self._show)

    def _reload(self) -> None:
        if not self.is_unsaved:
            self._load()

    def _show(self, loaded: LoadedProfile) -> None:
        self._version = loaded.version
        self.form.show_draft(loaded.profile)
        self.tell_unsaved()

    def _saved(self, sent: OfficeProfile, _done: Done) -> None:
        """What was typed since the question stays, unsaved."""
        self.context.ask.notice(self.tr("The profile of the office is saved."))
        self.form.take_stored(sent, sent)
        self.context.read(self, office_profile, partial(self._show_after, sent))

    def _show_after(self, sent: OfficeProfile, loaded: LoadedProfile) -> None:
        self._version = loaded.version
        self.form.take_stored(loaded.profile, sent)
        self.tell_unsaved()
