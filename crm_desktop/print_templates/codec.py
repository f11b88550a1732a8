"""Templates as JSON, with a format number and upgrade steps.

Every fault is a ``BrokenTemplate`` that names the place, such as ``bands.2.items.0.width``; nothing is guessed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.coding import from_plain, to_plain
from crm_desktop.print_templates.errors import BrokenTemplate, NewerTemplate
from crm_desktop.print_templates.soundness import check
from crm_desktop.print_templates.template import Template
from crm_desktop.print_templates.upgrades import UPGRADES, Upgrade

FORMAT = 2
"""Raised with each change of meaning; ``UPGRADES`` then gets the step from the one before."""

MAX_BYTES = 8_000_000


def to_json(template: Template) -> str:
    """Write a template; what has its default value is left out."""
    content = {"format": FORMAT, **to_plain(template)}
    return json.dumps(content, ensure_ascii=False, indent=1)


def from_json(text: str | bytes, *, upgrades: Mapping[int, Upgrade] = UPGRADES, known: int = FORMAT) -> Template:
    """Read a template and bring it up to date.

    Raises:
        BrokenTemplate: when it is none; the message names the place.
        NewerTemplate: when a later version of the program wrote it.
    """
    content = parsed(text)
    found = content.pop("format", None)
    if not isinstance(found, int) or isinstance(found, bool) or found < 0:
        raise BrokenTemplate(where="format", why=QT_TRANSLATE_NOOP("errors", "is missing"))
    if found > known:
        raise NewerTemplate(found=found, known=known)
    for step in range(found, known):
        if step not in upgrades:
            raise BrokenTemplate(where="format", why=QT_TRANSLATE_NOOP("errors", "is too old"))
        content = upgrades[step](content)
    template: Template = from_plain(Template, content, "")
    check(template)
    return template


def parsed(text: str | bytes) -> dict[str, Any]:
    """Read JSON that is an object.

    Raises:
        BrokenTemplate: when it is none, or too big.
    """
    if len(text) > MAX_BYTES:
        raise BrokenTemplate(where="file", why=QT_TRANSLATE_NOOP("errors", "is too big"))
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BrokenTemplate(where="file", why=QT_TRANSLATE_NOOP("errors", "is not JSON")) from error
    if not isinstance(content, dict):
        raise BrokenTemplate(where="file", why=QT_TRANSLATE_NOOP("errors", "is not a template"))
    return content
