"""Several out of a list, by their names on one line; the value is what stands behind the names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from crm_desktop.qtkit.forms.by_sound import places
from crm_desktop.qtkit.forms.editors import Editor
from crm_desktop.qtkit.forms.entry_text import Unreadable
from crm_desktop.qtkit.forms.tags_field import TagsField

_LONGEST = 1000
_BETWEEN = "、"


class PickedField(TagsField):
    """Names are typed, also as they sound, or ticked in the menu that the arrow or F4 opens; no others are taken."""

    def __init__(self, options: Sequence[tuple[Any, str]]) -> None:
        self._values: dict[str, Any] = {}
        for value, name in options:
            self._values[f"{name} #{value}" if name in self._values else name] = value
        super().__init__(list(self._values), longest=_LONGEST, between=_BETWEEN)
        self.line.editingFinished.connect(self._spell_out)

    def value(self) -> Any:
        typed = self._meant()
        unknown = next((name for name in typed if name not in self._values), None)
        if unknown is not None:
            raise Unreadable(self.tr("{name} is not on the list: F4 shows it").format(name=unknown))
        return tuple(self._values[name] for name in typed)

    def show_value(self, value: Any) -> None:
        names = [name for name, known in self._values.items() if known in value]
        super().show_value(_BETWEEN.join(names))

    def _meant(self) -> list[str]:
        """What is typed, with the name where only one of the list sounds so."""
        names, meant = list(self._values), []
        for typed in self.typed():
            found = [] if typed in self._values else places(typed, names)
            meant.append(names[found[0]] if len(found) == 1 else typed)
        return list(dict.fromkeys(meant))

    def _spell_out(self) -> None:
        if (names := self._meant()) != self.typed():
            self.line.setText(_BETWEEN.join(names))


def picked(options: Sequence[tuple[Any, str]]) -> Editor:
    """Several of what is given with its names."""
    return lambda _scope: PickedField(options)
