"""How an own field will look: in the real form, where values can be tried, and as a column of its list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.own.fields import OwnField
from crm_desktop.domain.own.kinds import NUMERIC
from crm_desktop.domain.own.values import kept, value_problem
from crm_desktop.exchange.own_fields import IMPORTED, SHAPES
from crm_desktop.present import formats
from crm_desktop.present.columns.own import KINDS
from crm_desktop.qtkit.forms.form import Form
from crm_desktop.qtkit.marks import label, marked, named
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.office.own_fields import Sample, own_sample
from crm_desktop.views.context import Context
from crm_desktop.views.own_form import form_field
from crm_desktop.views.system.own_fields.words import listed, owner_word


@dataclass(frozen=True)
class Tried:
    """What is typed to try the fields; stored nowhere."""

    own: Mapping[str, str] = field(default_factory=dict)


class Preview(QWidget):
    """The program's own form of the section in which the field stands, and its list below."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("own_field_preview")
        marked(self, role="panel")
        self.setFixedWidth(theme().px(340))
        self._context = context
        self._fields: tuple[OwnField, ...] = ()
        self._shown, self._sample = 0, Sample()
        self.form: Form[Tried] | None = None
        self._title = label(role="title")
        self._place = QVBoxLayout()
        self._note = label(self.tr("Values can be tried here; nothing of it is stored."), role="hint")
        self._listed = label(role="title")
        self.table = named(QTableWidget(0, 2), self.tr("In the list"))
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setFixedHeight(theme().px(150))
        self._known_as = label(role="hint")
        self._known_as.setWordWrap(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[theme().px(12)] * 4)
        whole.setSpacing(theme().px(6))
        for widget in (self._title, None, self._note, self._listed, self.table, self._known_as):
            if widget is None:
                whole.addLayout(self._place)
            else:
                whole.addWidget(widget)
        whole.addStretch(1)

    def show_field(self, one: OwnField, others: Sequence[OwnField]) -> None:
        """Show a definition among the others of its section."""
        beside = [other for other in others if other.section == one.section and (other.is_active or other == one)]
        self._fields, self._all = tuple(beside), others
        tried = self.form.draft() if self.form is not None else Tried()
        self.show()
        self._title.setText(one.section or self.tr("Own fields"))
        self._show_form(tried)
        self._sample = self._sample if self._shown == one.id else Sample()
        self._shown = one.id
        self._show_list(one, self._sample)
        if one.id > 0:
            self._context.read(self, own_sample, partial(self._take_sample, one), field_id=one.id)

    def _take_sample(self, one: OwnField, sample: Sample) -> None:
        if one.id == self._shown:
            self._sample = sample
            self._show_list(one, sample)

    def clear(self) -> None:
        """There is no field to show."""
        self._fields = ()
        self._show_form(Tried())
        self.hide()

    def _show_form(self, tried: Tried) -> None:
        old = self.form
        shown = [replace(form_field(self._context, one, self._all), span=1) for one in self._fields]
        form = self.form = Form("own_fields", shown, tried, self._context, columns=1)
        form.edited.connect(self._judge)
        if old is not None:
            self._place.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._place.addWidget(form)

    def _judge(self, name: str) -> None:
        """Say at once what saving would say."""
        if self.form is None:
            return
        one = next(one for one in self._fields if one.name == name)
        problem = value_problem(one, self.form.draft().own.get(one.key, ""))
        if problem is not None:
            self.form.show_problems({name: self._context.tr_error(problem)})

    def _show_list(self, one: OwnField, sample: Sample) -> None:
        language = self._context.settings.language
        self._listed.setText(self.tr("In the list") if one.in_lists else self.tr("Not in the list"))
        self.table.setVisible(one.in_lists)
        self.table.setHorizontalHeaderLabels([owner_word(one.owner), one.headed(language)])
        rows = [(called, _cell(one, text)) for called, text in sample.rows]
        if one.kind in NUMERIC:
            rows.append((self.tr("Total"), _sum(one, [text for _called, text in sample.rows])))
        self.table.setRowCount(len(rows))
        for place, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                if column and one.kind in NUMERIC:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(place, column, item)
        titles = dict.fromkeys(filter(None, (one.title, one.title_traditional, one.title_english)))
        known = self.tr("Import knows the columns: {titles}").format(titles=listed(titles, language))
        self._known_as.setText(known if one.is_importable and one.owner in IMPORTED and one.kind in SHAPES else "")


def _cell(one: OwnField, text: str) -> str:
    try:
        value = kept(one, text)
    except DomainError:
        return text
    return "✓" if value is True else formats.cell(value, KINDS[one.kind])


def _sum(one: OwnField, texts: Sequence[str]) -> str:
    figures: list[Decimal] = []
    for text in texts:
        try:
            figures.append(Decimal(str(kept(one, text))))
        except DomainError:
            continue
    return formats.cell(sum(figures, Decimal(0)), KINDS[one.kind], blank_zero=False)
