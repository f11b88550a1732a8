"""The editor of one own field, with what its new rule would do to what stands in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QApplication, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from crm_desktop.domain.own.fields import OwnField, OwnFieldDraft
from crm_desktop.domain.own.formula import as_typed
from crm_desktop.domain.own.kinds import Owner, OwnKind
from crm_desktop.domain.own.rules import tidied
from crm_desktop.domain.own.working import RATES
from crm_desktop.domain.own_formulas import formula_problem
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.present.listing import Filter
from crm_desktop.qtkit.forms.editors import ChoiceField
from crm_desktop.qtkit.forms.form import Form
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.pauses import pause
from crm_desktop.qtkit.scrolled import Scrolled
from crm_desktop.qtkit.stacking import strip
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.office.own_fields import Fares, own_fares
from crm_desktop.views.context import Context
from crm_desktop.views.own_form import part_titles
from crm_desktop.views.system.own_fields.definition_form import definition_fields
from crm_desktop.views.system.own_fields.typed import as_part, draft_of
from crm_desktop.views.system.own_fields.words import listed

JUDGE_MS = 300
_EXAMPLES = (
    QT_TRANSLATE_NOOP("own_fields", "Annual use"),
    QT_TRANSLATE_NOOP("own_fields", "Unloading conditions"),
)


class DefinitionEditor(QWidget):
    """Edits one definition.

    Attributes:
        edited: carries the definition as it is typed now.
        first_wanted: a first field of this title is to be made.
    """

    edited = Signal(object)
    first_wanted = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("own_field_editor")
        self._context = context
        self._field: OwnField | None = None
        self._others: Sequence[OwnField] = ()
        self._titles: Mapping[str, str] = {}
        self.form: Form[OwnFieldDraft] | None = None
        self._name, self._key = label(role="title"), label(role="hint")
        self.fares = label(role="hint")
        self.fares.setObjectName("own_field_fares")
        self.fares.setWordWrap(True)
        self._place = QVBoxLayout()
        self._place.setContentsMargins(0, 0, 0, 0)
        holder = marked(QWidget(), role="panel")
        holder.setLayout(self._place)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(strip("bar", self._name, self._key, None))
        column.addWidget(Scrolled(holder), 1)
        self.list_button = marked(QPushButton(icon("next", size=14), self.tr("List them")), small=True)
        self.list_button.setObjectName("own_field_list_them")
        self.list_button.clicked.connect(lambda _on=False: self._list())
        self._listed: tuple[str, Filter] | None = None
        column.addWidget(strip("foot", self.fares, self.list_button))
        self._stack = QStackedLayout(self)
        self._empty = self._empty_page()
        self._stack.addWidget(whole)
        self._stack.addWidget(self._empty)
        self._judge_soon = pause(self, self._judge, JUDGE_MS)

    def show_field(
        self, one: OwnField, others: Sequence[OwnField], roles: Sequence[tuple[str, str]], *, is_another: bool
    ) -> None:
        """Show a definition; one that is shown already keeps its form, in which somebody may be typing."""
        before, self._field, self._others = self._field, one, others
        known, self._titles = self._titles, part_titles(self._context, one.owner, others)
        self._stack.setCurrentIndex(0)
        self._name.setText(one.title or self.tr("New field"))
        key = self.tr("key {key}, which never changes").format(key=one.key) if one.id > 0 else ""
        self._key.setText(key)
        draft = draft_of(one)
        is_same = before is not None and before.id == one.id and known == self._titles
        if not is_another and self.form is not None and is_same:
            if self.form.draft() != draft:
                self.form.show_draft(draft)
        else:
            self._show_form(draft, roles, is_new=one.id <= 0)
        self.form_or_fail().set_read_only(not one.is_active)
        self._judge_soon.start()

    def clear(self, of_what: str, *, with_examples: bool) -> None:
        """There is no field yet; examples are of customers."""
        self._field = None
        self._stack.setCurrentIndex(1)
        self._told.setText(self.tr("{records} have no own fields yet.").format(records=of_what))
        for button in self._examples:
            button.setVisible(with_examples)
        self._plain.setVisible(not with_examples)

    def check(self) -> bool:
        """Whether everything can be read."""
        return self._field is None or self.form is None or self.form.check()

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say under each field what is wrong."""
        form = self.form_or_fail()
        problems = {key: as_typed(text, self._titles) for key, text in problems.items()}
        form.show_problems(problems)
        others = [text for key, text in problems.items() if key not in form.keys]
        if others:
            self._context.ask.problem(" ".join(others))

    def focus(self, key: str) -> None:
        """Go to a field of the form."""
        if self.form is not None:
            self.form.focus(key)

    def form_or_fail(self) -> Form[OwnFieldDraft]:
        """The form in sight."""
        if self.form is None:
            raise RuntimeError("no field is shown")
        return self.form

    # parts

    def _empty_page(self) -> QWidget:
        page = marked(QWidget(), role="panel")
        column = QVBoxLayout(page)
        column.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.setSpacing(theme().px(8))
        self._told = label(role="hint")
        column.addWidget(self._told, alignment=Qt.AlignmentFlag.AlignCenter)
        self._plain = QPushButton(icon("new", size=14), self.tr("New field"))
        self._plain.clicked.connect(lambda _on=False: self.first_wanted.emit(""))
        column.addWidget(self._plain, alignment=Qt.AlignmentFlag.AlignCenter)
        self._examples: list[QPushButton] = []
        for example in _EXAMPLES:
            words = QCoreApplication.translate("own_fields", example)
            button = QPushButton(icon("new", size=14), words)
            button.clicked.connect(lambda _on=False, words=words: self.first_wanted.emit(words))
            column.addWidget(button, alignment=Qt.AlignmentFlag.AlignCenter)
            self._examples.append(button)
        return page

    def _show_form(self, draft: OwnFieldDraft, roles: Sequence[tuple[str, str]], *, is_new: bool) -> None:
        old, now = self.form, QApplication.focusWidget()
        fields = definition_fields(draft, roles, self._titles, is_new=is_new)
        form = self.form = Form("own_fields", fields, draft, self._context, columns=3)
        form.edited.connect(self._edited)
        if old is not None:
            self._place.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._place.addWidget(form)
        if old is not None:
            _go_on_typing(old, form)
        if old is not None and now is not None and old.isAncestorOf(now):
            form.focus()  # the keys of the page go on working

    def _edited(self, _key: str) -> None:
        if self.form is not None:
            self._judge_soon.start()
            self.edited.emit(self.form.draft())

    def _judge(self) -> None:
        """Ask what saving would meet."""
        if self._field is None or self.form is None:
            return
        draft = tidied(self.form.draft())
        self._show_listed(None)
        if draft.kind is OwnKind.FORMULA:
            self._judge_formula(replace(draft, owner=self._field.owner, key=as_part(self._field).key))
            return
        if self._field.id <= 0:
            self.fares.setText("")
            return
        self._context.read(self, own_fares, self._say_fares, field_id=self._field.id, draft=draft)

    def _judge_formula(self, draft: OwnFieldDraft) -> None:
        """Say what is wrong with a formula, or what it may name."""
        problem = formula_problem(draft, self._others) if draft.formula else None
        if problem is not None:
            words = as_typed(self._context.tr_error(problem), self._titles)
        else:
            named = self._listed_words(as_typed(f"{{{name}}}", self._titles) for name in self._titles)
            words = self.tr("A formula can name: {fields}").format(fields=named or "–")
            if draft.owner in (Owner.PARTY, Owner.PRODUCT) and not RATES.isdisjoint(self._titles):
                words += " " + self.tr("Rates are shares of 1: 5 % is 0.05.")
        self.fares.setText(words)
        marked(self.fares, tone="" if problem is None else "amber")

    def _listed_words(self, words: Iterable[str]) -> str:
        return listed(words, self._context.settings.language)

    def _say_fares(self, found: Fares) -> None:
        self.fares.setText(self._told_of(found))
        marked(self.fares, tone="amber" if found.called or found.follow else "green" if found.judged.filled else "")
        self._show_listed(found.listed if found.judged.filled else None)

    def _show_listed(self, listed: tuple[str, Filter] | None) -> None:
        self._listed = listed
        self.list_button.setVisible(listed is not None)

    def _list(self) -> None:
        """Show the records that are told of in their list."""
        if self._listed is not None:
            self._context.show_list(*self._listed)

    def _told_of(self, found: Fares) -> str:
        judged = found.judged
        asked = judged.lost or judged.doubles or judged.breaking
        names = self._listed_words(found.called) + ("…" if len(asked) > len(found.called) else "")
        count = formats.quantity
        if judged.lost:
            words = self.tr("{count} values cannot be converted, so the kind cannot be changed: {names}")
            return words.format(count=count(len(judged.lost)), names=names)
        if judged.doubles:
            words = self.tr("{count} records share a value, so doubles cannot be forbidden: {names}")
            return words.format(count=count(len(judged.doubles)), names=names)
        if judged.breaking:
            words = self.tr("{count} values break the rules; they stay until somebody changes them: {names}")
            return words.format(count=count(len(judged.breaking)), names=names)
        if found.follow:
            words = self.tr("{count} records follow the words that are called otherwise.")
            return words.format(count=count(found.follow))
        if judged.filled:
            return self.tr("All {count} values keep the rules.").format(count=count(judged.filled))
        return self.tr("Nothing stands in this field yet.")


def _go_on_typing(old: Form[OwnFieldDraft], form: Form[OwnFieldDraft]) -> None:
    """Let letters typed into the choice of a kind go on in the form that the kind brought."""
    before, after = old.widget("kind"), form.widget("kind")
    if isinstance(before, ChoiceField) and isinstance(after, ChoiceField):
        after.combo.go_on_from(before.combo)
