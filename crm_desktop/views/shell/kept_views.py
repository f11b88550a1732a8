"""Named views of lists, kept in the office for each operator; which one was shown last, on this computer."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol

from crm_desktop.domain.kept_values import decoded, encoded
from crm_desktop.present.listing import Filter, Sort, Test
from crm_desktop.qtkit.view_state import STANDARD, ShownColumn, ViewState
from crm_desktop.settings.store import SettingsStore


class Kept(Protocol):
    """``queries.office.kept.KeptView``."""

    @property
    def list_id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def content(self) -> str: ...
    @property
    def is_everybodys(self) -> bool: ...


def write_view(state: ViewState) -> str:
    """A view as JSON.

    >>> write_view(ViewState(sort=(Sort("date", True),)))
    '{"columns": [], "sort": [["date", true]], "filters": []}'
    """
    return json.dumps(
        {
            "columns": [[shown.key, shown.width, shown.visible] for shown in state.columns],
            "sort": [[sort.key, sort.descending] for sort in state.sort],
            "filters": [[item.key, item.test.value, item.value] for item in state.filters],
        }
        | ({"group": state.group} if state.group else {}),
        default=encoded,
        ensure_ascii=False,
    )


def read_view(content: str) -> ViewState:
    """The view of a JSON text; what cannot be read is left out.

    >>> read_view('{"sort": [["date", true]]}').sort
    (Sort(key='date', descending=True),)
    >>> read_view('broken')
    ViewState(columns=(), sort=(), filters=(), group='')
    >>> read_view('{"filters": [["price", "is", {"money of a newer program": "1"}]]}').filters
    ()
    """
    try:
        kept = json.loads(content, object_hook=decoded)
        return ViewState(
            columns=tuple(ShownColumn(*shown) for shown in kept.get("columns", ())),
            sort=tuple(Sort(*sort) for sort in kept.get("sort", ())),
            filters=tuple(Filter(key, Test(test), _value(value)) for key, test, value in kept.get("filters", ())),
            group=str(kept.get("group", "")),
        )
    except (RecursionError, ValueError, TypeError, AttributeError, ArithmeticError):
        return ViewState()


def _value(value: Any) -> Any:
    if isinstance(value, dict):
        raise TypeError("a value of a newer program")
    return tuple(map(_value, value)) if isinstance(value, list) else value


class OfficeViews:
    """The ``ViewStore`` of the window: answers from memory, saves by command in the background."""

    def __init__(
        self, kept: Iterable[Kept], run: Callable[..., None], store: SettingsStore, *, may_give: bool = False
    ) -> None:
        """Take over the kept views.

        Args:
            kept: what ``queries.office.kept.kept_views`` answers.
            run: runs a command in the background.
            store: remembers the current view of each list on this computer.
            may_give: whether the operator may let all have a view.
        """
        self.may_give = may_give
        self._run, self._store = run, store
        self._views: dict[str, dict[str, ViewState]] = {}
        self._given: set[tuple[str, str]] = set()
        self.take_over(kept)

    def take_over(self, kept: Iterable[Kept]) -> None:
        """Know more kept views; later ones of the same name win."""
        for view in kept:
            self._views.setdefault(view.list_id, {})[view.name] = read_view(view.content)
            if view.is_everybodys:
                self._given.add((view.list_id, view.name))

    def names(self, list_id: str) -> Sequence[str]:
        return [name for name in self._views.get(list_id, {}) if name != STANDARD]

    def current(self, list_id: str) -> str:
        kept = self._store.state(f"view.{list_id}")
        return kept if isinstance(kept, str) else STANDARD

    def load(self, list_id: str, name: str) -> ViewState | None:
        return self._views.get(list_id, {}).get(name)

    def save(self, list_id: str, name: str, state: ViewState) -> None:
        from crm_desktop.services.office.kept_work import SaveView

        if self.current(list_id) != name:
            self._store.keep_state(f"view.{list_id}", name)
        if self.load(list_id, name) != state:
            self._views.setdefault(list_id, {})[name] = state
            self._run(SaveView(list_id=list_id, name=name, content=write_view(state)), by_itself=True)

    def delete(self, list_id: str, name: str) -> None:
        from crm_desktop.services.office.kept_work import DeleteView

        self._views.get(list_id, {}).pop(name, None)
        self._store.keep_state(f"view.{list_id}", STANDARD)
        self._run(DeleteView(list_id=list_id, name=name))

    def give_to_all(self, list_id: str, name: str, done: Callable[[], object]) -> None:
        from crm_desktop.services.office.kept_work import GiveViewToAll

        state = self._views.get(list_id, {}).get(name, ViewState())
        command = GiveViewToAll(list_id=list_id, name=name, content=write_view(state))

        def given(_done: object) -> None:
            self._given.add((list_id, name))
            done()

        self._run(command, done=given)

    def is_given(self, list_id: str, name: str) -> bool:
        return (list_id, name) in self._given

    def take_from_all(self, list_id: str, name: str, done: Callable[[], object]) -> None:
        from crm_desktop.services.office.kept_work import TakeViewFromAll

        self._given.discard((list_id, name))
        self.delete(list_id, name)  # what was kept of it for the operator himself would bring it back
        self._run(TakeViewFromAll(list_id=list_id, name=name), done=lambda _done: done())
