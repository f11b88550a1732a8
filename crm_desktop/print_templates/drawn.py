"""Templates that were drawn in the designer and are kept as it saves them: papers that one kind alone has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from importlib.resources import files

from crm_desktop.print_templates.codec import from_json
from crm_desktop.print_templates.template import Template


def drawn(*names: str) -> Mapping[str, Callable[[], Template]]:
    """The templates of these files in ``builtin``, read when they are asked for."""
    return {name: partial(_read, name) for name in names}


def _read(name: str) -> Template:
    folder = files("crm_desktop.print_templates") / "builtin"
    return from_json((folder / f"{name}.json").read_bytes())
