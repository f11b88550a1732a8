"""Expressions as people type them, 「=明细.数量×明细.单价」, turned into the form that templates keep."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.documents import DOCUMENTS
from crm_desktop.print_templates.catalogue import field_groups
from crm_desktop.print_templates.kinds import document_kind
from crm_desktop.qtkit.words import translated
from crm_desktop.settings.schema import LANGUAGES

_SHORT: Mapping[str, tuple[str, str]] = {
    kind.value: ("trade", one.short_title) for kind, one in DOCUMENTS.items() if one.short_title
}
"""What the document itself is called in short, besides its title and the word that stands in the tree."""
_QUOTED = re.compile(r"(\"[^\"]*\"|'[^']*'|“[^”]*”)")
_WIDE = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_SIGNS = str.maketrans({**_WIDE, "×": "*", "÷": "/", "−": "-", "、": ",", "。": ".", "\u3000": " "})
_IN_BRACES = re.compile(r"(\{\{|\}\}|\{[^{}]*\})")


def stored_expression(kind: str, typed: str) -> str:
    """The form that is kept: codes in place of the names that the field tree shows, plain signs, no leading ``=``.

    Words between quotation marks stay as they are, and so does what has no other form.
    """
    plain = typed.strip().translate({ord("＝"): "="}).removeprefix("=")
    parts = _QUOTED.split(plain)
    return "".join(part if place % 2 else _coded(kind, part) for place, part in enumerate(parts)).strip()


def stored_text(kind: str, typed: str) -> str:
    """A text with its ``{expression|format}`` parts in the form that is kept; all else stays as it is."""
    return "".join(
        _stored_part(kind, piece[1:-1]) if piece.startswith("{") and piece.endswith("}") else piece
        for piece in _IN_BRACES.split(typed)
    )


def _stored_part(kind: str, inside: str) -> str:
    expression, bar, format_name = inside.replace("｜", "|").partition("|")
    plain = stored_expression(kind, expression)
    return f"{{{plain if plain != expression.strip() else expression}{bar}{format_name}}}"


def spoken_names(kind: str) -> list[str]:
    """The fields by the names that the tree shows, to be offered while one is typed."""
    say = QCoreApplication.translate
    return [
        f"{say('print_templates', group.label)}.{say('print_templates', entry.label)}"
        for group in field_groups(kind)
        for entry in group.fields
    ]


def _coded(kind: str, part: str) -> str:
    plain = part.translate(_SIGNS)
    pattern, codes = _names(kind, _current(kind))
    return pattern.sub(lambda found: codes[_folded(found.group())], plain)


def _folded(name: str) -> str:
    return re.sub(r"\s*\.\s*", ".", " ".join(name.split())).lower()


def _current(kind: str) -> str:
    """Tells the languages of the screen apart: their words are taken first."""
    return QCoreApplication.translate("print_templates", document_kind(kind).title)


@lru_cache(maxsize=32)
def _names(kind: str, _language_mark: str) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """Every name that a field may be called by, in the language of the screen and in all others, and its code."""
    codes: dict[str, str] = {}
    alone: dict[str, set[str]] = {}
    for say in (QCoreApplication.translate, *(translated(language) for language in LANGUAGES)):
        for group in field_groups(kind):
            titles = [say("print_templates", group.label)]
            if group.name == "document":
                short = _SHORT.get(kind, ("print_templates", group.label))
                titles += [say("print_templates", document_kind(kind).title), say(*short)]
            for entry in group.fields:
                name, code = say("print_templates", entry.label), f"{group.name}.{entry.name}"
                alone.setdefault(_plain(name), set()).add(code)
                for title in titles:
                    codes.setdefault(_plain(f"{title}.{name}"), code)
    codes |= {name: next(iter(own)) for name, own in alone.items() if len(own) == 1}
    longest = sorted(codes, key=len, reverse=True)
    names = "|".join(re.escape(name).replace(r"\.", r"\s*\.\s*").replace(r"\ ", r"\s+") for name in longest)
    return re.compile(rf"(?<![\w.])(?:{names})(?![\w.]|\s*\()", re.IGNORECASE), codes


def _plain(name: str) -> str:
    return _folded(name.translate(_SIGNS))
