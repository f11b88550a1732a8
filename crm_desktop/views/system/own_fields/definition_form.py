"""The form in which one own field is defined."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.own.fields import OwnFieldDraft
from crm_desktop.domain.own.kinds import CHOSEN, NUMERIC, WORDED, Owner, OwnKind
from crm_desktop.domain.own.rules import ALIKE
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.exchange.own_fields import OWNERS
from crm_desktop.qtkit.forms import editors
from crm_desktop.qtkit.forms.editors import Editor
from crm_desktop.qtkit.forms.form import Field, Spelling
from crm_desktop.qtkit.forms.tags_field import tags
from crm_desktop.views.role_words import role_word
from crm_desktop.views.system.own_fields.words import KIND_WORDS, SECRET_WORDS, secret_word

BETWEEN = "、"
Roles = Sequence[tuple[str, str]]
ON_PAPER = frozenset({Owner.PARTY, Owner.QUOTE, Owner.ORDER})
"""Records whose own fields papers can show."""


def definition_fields(draft: OwnFieldDraft, roles: Roles, *, is_new: bool) -> list[Field]:
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
        *_of_choices(kind),
        Field("usual", QT_TRANSLATE_NOOP("own_fields", "Usual value"), editors.text(longest=200), stop=False),
        *_of_bounds(kind),
        Field("message", QT_TRANSLATE_NOOP("own_fields", "Say if wrong"), editors.text(longest=200), stop=False),
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
        *_rights(roles),
    ]


def _kinds() -> list[tuple[Any, str]]:
    return [(kind, QCoreApplication.translate("own_fields", word)) for kind, word in KIND_WORDS.items()]


def _of_figures(draft: OwnFieldDraft) -> list[Field]:
    if draft.kind not in NUMERIC:
        return []
    unit = Field("unit", QT_TRANSLATE_NOOP("own_fields", "Unit"), editors.text(longest=20), stop=False)
    if draft.kind is not OwnKind.DECIMAL:
        return [unit]
    places = editors.choice(lambda: [(count, str(count)) for count in range(5)])
    return [Field("places", QT_TRANSLATE_NOOP("own_fields", "Decimal places"), places, stop=False), unit]


def _of_choices(kind: OwnKind) -> list[Field]:
    if kind not in CHOSEN:
        return []
    lines = Spelling(_lines_to_words, "\n".join)
    hint = QT_TRANSLATE_NOOP("own_fields", "One a line, in the order in which they are offered")
    title = QT_TRANSLATE_NOOP("own_fields", "Choices")
    return [Field("options", title, editors.lines(4), required=True, span=2, hint=hint, spelling=lines)]


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
    if kind is not OwnKind.YES_NO:
        found.append(_tick("is_required", rules, QT_TRANSLATE_NOOP("own_fields", "must be filled")))
    if kind in ALIKE:
        found.append(_tick("is_unique", "", QT_TRANSLATE_NOOP("own_fields", "no two alike")))
    if draft.owner is not Owner.PERSON:  # there is no list of people
        found.append(_tick("in_lists", shown, QT_TRANSLATE_NOOP("own_fields", "lists")))
    if draft.owner in OWNERS.values() and kind in WORDED:
        found.append(_tick("is_searchable", "", QT_TRANSLATE_NOOP("own_fields", "search")))
    if draft.owner in OWNERS.values():
        found.append(_tick("is_importable", "", QT_TRANSLATE_NOOP("own_fields", "import")))
    if draft.owner in ON_PAPER:
        found.append(_tick("on_paper", "", QT_TRANSLATE_NOOP("own_fields", "paper templates")))
    if draft.owner is Owner.QUOTE:
        found.append(_tick("is_copied", "", QT_TRANSLATE_NOOP("own_fields", "goes on into the order")))
    return found


def _rights(roles: Roles) -> list[Field]:
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
    return [
        Field(
            "seen_by",
            QT_TRANSLATE_NOOP("own_fields", "Seen by"),
            several(),
            hint=everybody,
            stop=False,
            spelling=spelled,
        ),
        Field(
            "edited_by",
            QT_TRANSLATE_NOOP("own_fields", "Filled by"),
            several(),
            hint=editing,
            stop=False,
            spelling=spelled,
        ),
        Field("secret", QT_TRANSLATE_NOOP("own_fields", "Group of fields"), groups, stop=False),
    ]
