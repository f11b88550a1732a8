"""The form in which one own field is defined."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.own.fields import OwnFieldDraft
from crm_desktop.domain.own.formula import LONGEST, as_typed, canonical
from crm_desktop.domain.own.kinds import BY_ID, CHOSEN, FOUND, NUMERIC, WORDED, Owner, OwnKind
from crm_desktop.domain.own.rules import ALIKE, NEVER_REQUIRED
from crm_desktop.domain.pick_lists import PICK_LISTS
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.exchange.own_fields import IMPORTED, SHAPES
from crm_desktop.qtkit.forms import editors
from crm_desktop.qtkit.forms.editors import Editor
from crm_desktop.qtkit.forms.form import Field, Spelling
from crm_desktop.qtkit.forms.tags_field import tags
from crm_desktop.views.role_words import role_word
from crm_desktop.views.system.entry_words import list_word
from crm_desktop.views.system.own_fields.words import KIND_WORDS, SECRET_WORDS, secret_word

BETWEEN = "、"
Roles = Sequence[tuple[str, str]]
Titles = Mapping[str, str]
"""Of the figures that a formula may name, by their names."""
ON_PAPER = frozenset({Owner.PARTY, Owner.QUOTE, Owner.ORDER})
"""Records whose own fields papers can show."""


def definition_fields(draft: OwnFieldDraft, roles: Roles, titles: Titles, *, is_new: bool) -> list[Field]:
    """What is asked of a field of this kind; what does not go with it is not there."""
    kind = draft.kind
    return [
        Field("title", QT_TRANSLATE_NOOP("own_fields", "Title"), editors.text(longest=60), required=True),
        Field(
            "title_traditional", QT_TRANSLATE_NOOP("own_fields", "Traditional"), editors.text(longest=60), stop=False
        ),
        Field("title_english", QT_TRANSLATE_NOOP("own_fields", "English"), editors.text(longest=60), stop=False),
        Field("kind", QT_TRANSLATE_NOOP("own_fields", "Kind"), editors.choice(_kinds)),
        *_of_figures(draft),
        *_of_choices(draft),
        *(_of_formula(titles) if kind is OwnKind.FORMULA else _of_typed(kind)),
        Field("section", QT_TRANSLATE_NOOP("own_fields", "Heading"), editors.text(longest=60), stop=False),
        Field(
            "key",
            QT_TRANSLATE_NOOP("own_fields", "Key"),
            editors.text(longest=40),
            hint=QT_TRANSLATE_NOOP("own_fields", "Empty: made from the title") if is_new else "",
            read_only=not is_new,
            stop=False,
        ),
        *_flags(draft),
        *_rights(roles, kind),
    ]


def _of_typed(kind: OwnKind) -> list[Field]:
    """What is asked of a field into which somebody types."""
    if kind in BY_ID:
        return []
    return [
        Field("usual", QT_TRANSLATE_NOOP("own_fields", "Usual value"), editors.text(longest=200), stop=False),
        *_of_bounds(kind),
        Field("message", QT_TRANSLATE_NOOP("own_fields", "Say if wrong"), editors.text(longest=200), stop=False),
    ]


def _of_formula(titles: Titles) -> list[Field]:
    """How a figure is worked out; it is typed by titles and kept by names."""
    names = {title: name for name, title in titles.items()} | {name: name for name in titles}
    typed = Spelling(partial(canonical, names=names), partial(as_typed, titles=titles))
    hint = QT_TRANSLATE_NOOP("own_fields", "+ - * / ( ) min max round; a title of more than a word in { }")
    title = QT_TRANSLATE_NOOP("own_fields", "Formula")
    return [Field("formula", title, editors.text(longest=LONGEST), required=True, span=3, hint=hint, spelling=typed)]


def _kinds() -> list[tuple[Any, str]]:
    return [(kind, QCoreApplication.translate("own_fields", word)) for kind, word in KIND_WORDS.items()]


def _of_figures(draft: OwnFieldDraft) -> list[Field]:
    if draft.kind not in NUMERIC:
        return []
    unit = Field("unit", QT_TRANSLATE_NOOP("own_fields", "Unit"), editors.text(longest=20), stop=False)
    if draft.kind not in (OwnKind.DECIMAL, OwnKind.FORMULA):
        return [unit]
    places = editors.choice(lambda: [(count, str(count)) for count in range(5)])
    return [Field("places", QT_TRANSLATE_NOOP("own_fields", "Decimal places"), places, stop=False), unit]


def _of_choices(draft: OwnFieldDraft) -> list[Field]:
    if draft.kind not in CHOSEN:
        return []
    offers = Field("pick_list", QT_TRANSLATE_NOOP("own_fields", "Offers"), editors.choice(_lists), stop=False)
    if draft.pick_list:
        return [offers]
    lines = Spelling(_lines_to_words, "\n".join)
    hint = QT_TRANSLATE_NOOP("own_fields", "One a line, in the order offered; change one where it stands to rename it")
    title = QT_TRANSLATE_NOOP("own_fields", "Choices")
    return [offers, Field("options", title, editors.lines(4), required=True, span=2, hint=hint, spelling=lines)]


def _lists() -> list[tuple[Any, str]]:
    own = QCoreApplication.translate("own_fields", QT_TRANSLATE_NOOP("own_fields", "words of its own"))
    return [("", own), *((name, list_word(name)) for name in PICK_LISTS)]


def _lines_to_words(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (line.strip() for line in text.splitlines())))


def _of_bounds(kind: OwnKind) -> list[Field]:
    if kind in NUMERIC:
        return [
            Field("least", QT_TRANSLATE_NOOP("own_fields", "Least"), editors.quantity(), stop=False),
            Field("most", QT_TRANSLATE_NOOP("own_fields", "Most"), editors.quantity(), stop=False),
        ]
    if kind is OwnKind.TEXT:
        hint = QT_TRANSLATE_NOOP("own_fields", "# a figure, A a letter, ? any sign")
        title = QT_TRANSLATE_NOOP("own_fields", "Written as")
        return [Field("pattern", title, editors.text(longest=200), hint=hint, stop=False)]
    return []


def _tick(key: str, title: str, words: str) -> Field:
    return Field(key, title, editors.flag(lambda: QCoreApplication.translate("own_fields", words)), stop=False)


def _flags(draft: OwnFieldDraft) -> list[Field]:
    kind = draft.kind
    rules, shown = QT_TRANSLATE_NOOP("own_fields", "Rules"), QT_TRANSLATE_NOOP("own_fields", "Is also in")
    found = []
    if kind not in NEVER_REQUIRED:
        found.append(_tick("is_required", rules, QT_TRANSLATE_NOOP("own_fields", "must be filled")))
    if kind in ALIKE:
        found.append(_tick("is_unique", "", QT_TRANSLATE_NOOP("own_fields", "no two alike")))
    if draft.owner is not Owner.PERSON:  # there is no list of people
        found.append(_tick("in_lists", shown, QT_TRANSLATE_NOOP("own_fields", "lists")))
    if draft.owner in FOUND and kind in WORDED:
        found.append(_tick("is_searchable", "", QT_TRANSLATE_NOOP("own_fields", "search")))
    if draft.owner in IMPORTED and kind in SHAPES:
        found.append(_tick("is_importable", "", QT_TRANSLATE_NOOP("own_fields", "import")))
    if draft.owner in ON_PAPER:
        found.append(_tick("on_paper", "", QT_TRANSLATE_NOOP("own_fields", "paper templates")))
    if draft.owner is Owner.QUOTE and kind in SHAPES:
        found.append(_tick("is_copied", "", QT_TRANSLATE_NOOP("own_fields", "goes on into the order")))
    return found


def _rights(roles: Roles, kind: OwnKind) -> list[Field]:
    """Who sees and who fills it; pictures are seen among the files of a record anyway, formulas filled by nobody."""
    words = {code: role_word(code, name) for code, name in roles}
    codes = {word: code for code, word in words.items()}

    def to_draft(text: str) -> tuple[str, ...]:
        said = [part.strip() for part in text.replace("，", BETWEEN).replace(",", BETWEEN).split(BETWEEN)]
        return tuple(codes.get(one, one) for one in said if one)

    def to_editor(value: Sequence[str]) -> str:
        return BETWEEN.join(words.get(code, code) for code in value)

    def several() -> Editor:
        return tags(list(words.values()), between=BETWEEN)

    spelled = Spelling(to_draft, to_editor)
    everybody = QT_TRANSLATE_NOOP("own_fields", "Empty: who sees the record")
    editing = QT_TRANSLATE_NOOP("own_fields", "Empty: who edits it")
    groups = editors.choice(lambda: [(one, secret_word(one)) for one in SECRET_WORDS])
    seen = Field(
        "seen_by",
        QT_TRANSLATE_NOOP("own_fields", "Seen by"),
        several(),
        hint=everybody,
        stop=False,
        spelling=spelled,
    )
    edited = Field(
        "edited_by",
        QT_TRANSLATE_NOOP("own_fields", "Filled by"),
        several(),
        hint=editing,
        stop=False,
        spelling=spelled,
    )
    secret = Field("secret", QT_TRANSLATE_NOOP("own_fields", "Group of fields"), groups, stop=False)
    if kind is OwnKind.PICTURE:
        return [edited]
    return [seen, *([] if kind is OwnKind.FORMULA else [edited]), secret]
