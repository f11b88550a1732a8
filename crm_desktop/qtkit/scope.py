"""What the kit's widgets need from the program around them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QObject

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.clock import Clock
from crm_desktop.domain.field_groups import Secret
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.present.columns.base import Column, Row
from crm_desktop.qtkit.asker import Asker
from crm_desktop.qtkit.cells import Formats
from crm_desktop.qtkit.jobs import JobRunner
from crm_desktop.qtkit.view_state import ViewStore


class Signaller(Protocol):
    """The part of a bound signal that the kit uses."""

    def connect(self, slot: object, /) -> object:
        """Call ``slot`` whenever the signal is emitted."""
        ...


class FormScope(Protocol):
    """What fields need: the day for "+3", and jobs for looking up."""

    @property
    def jobs(self) -> JobRunner: ...
    @property
    def clock(self) -> Clock: ...


class LineScope(FormScope, Protocol):
    """What a grid of lines needs besides: where its columns are kept."""

    @property
    def view_store(self) -> ViewStore: ...


class ListScope(Protocol):
    """What a list panel needs; ``views.context.Context`` is one."""

    @property
    def jobs(self) -> JobRunner: ...
    @property
    def clock(self) -> Clock: ...
    @property
    def ask(self) -> Asker: ...
    @property
    def formats(self) -> Formats: ...
    @property
    def view_store(self) -> ViewStore: ...
    @property
    def customer(self) -> CurrentCustomer: ...
    def seen(self, columns: Sequence[Column[Row]], secrets: Mapping[str, Secret] = ...) -> list[Column[Row]]:
        """The columns of a list that the operator sees."""
        ...

    def own_columns(self, owner: Owner) -> Sequence[Column[Any]]:
        """The office's own fields of a kind of record as columns."""
        ...

    def on_changes(self, owner: QObject, reload_on: Changes, reload: Callable[[], object]) -> None:
        """Call ``reload()`` after changes that touch ``reload_on``, while ``owner`` lives."""
        ...

    def export_list(self, panel: object) -> None:
        """Write a list to a workbook as seen."""
        ...

    def list_copied(self, panel: object, rows: int) -> None:
        """So many rows of a list are on the clipboard."""
        ...

    def print_list(self, panel: object) -> None:
        """Print a list as seen."""
        ...


class CurrentCustomer(Protocol):
    """The record that following lists follow."""

    @property
    def id(self) -> int | None: ...
    @property
    def name(self) -> str: ...
    @property
    def changed(self) -> Signaller: ...
    def set(self, record_id: int | None, name: str = "") -> None:
        """Make another record the current one."""
        ...
