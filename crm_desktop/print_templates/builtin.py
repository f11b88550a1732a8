"""The templates that ship with the program; they are copied, not edited."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from crm_desktop.print_templates.codec import from_json
from crm_desktop.print_templates.errors import UnknownTemplate
from crm_desktop.print_templates.template import Template

_ORDER = (
    "quote_a4",
    "quote_three_part",
    "sales_order_a4",
    "sales_order_three_part",
    "delivery_three_part",
    "delivery_a4",
)
"""As lists show them: the usual one of each kind first."""


@cache
def _all() -> tuple[Template, ...]:
    folder = files("crm_desktop.print_templates") / "builtin"
    return tuple(from_json((folder / f"{name}.json").read_bytes()) for name in _ORDER)


def builtin_templates(kind: str) -> tuple[Template, ...]:
    """The templates of a kind of document; the usual one first."""
    return tuple(template for template in _all() if template.kind == kind)


def builtin_template(name: str) -> Template:
    """The template of a name, such as ``delivery_three_part``.

    Raises:
        UnknownTemplate: when there is none.
    """
    for template in _all():
        if template.name == name:
            return template
    raise UnknownTemplate(name=name)
