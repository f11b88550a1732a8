"""The templates that ship with the program; they are copied, not edited."""

from __future__ import annotations

from functools import cache

from crm_desktop.print_templates.errors import UnknownTemplate
from crm_desktop.print_templates.kinds import KINDS
from crm_desktop.print_templates.template import Template


@cache
def _made(kind: str, name: str) -> Template:
    return KINDS[kind].templates[name]()


def builtin_templates(kind: str) -> tuple[Template, ...]:
    """The templates of a kind of document; the usual one first."""
    return tuple(_made(kind, name) for name in KINDS[kind].templates) if kind in KINDS else ()


def builtin_template(name: str) -> Template:
    """The template of a name, such as ``delivery_three_part``.

    Raises:
        UnknownTemplate: when there is none.
    """
    for kind in KINDS.values():
        if name in kind.templates:
            return _made(kind.key, name)
    raise UnknownTemplate(name=name)
