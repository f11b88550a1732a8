"""Backups: where they are, which ones there are, a new one, and going back to one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from crm_desktop.db.backup import Backup, BackupReason, back_up, backup_folder, list_backups
from crm_desktop.db.restore import is_of_another_office, restore
from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.present.columns.base import Column, Kind, Tone
from crm_desktop.present.listing import Sort
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.file_dialog import Mode, choose_files
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.jobs import FILES
from crm_desktop.qtkit.lists.memory_source import MemorySource
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.context import Context
from crm_desktop.views.looks import enter_looks

REASON_LOOKS: Mapping[StrEnum, tuple[str, str, Tone]] = {
    BackupReason.EXIT: (QT_TRANSLATE_NOOP("system", "At the end of work"), "logout", Tone.PLAIN),
    BackupReason.INTERVAL: (QT_TRANSLATE_NOOP("system", "While working"), "clock", Tone.PLAIN),
    BackupReason.UPGRADE: (QT_TRANSLATE_NOOP("system", "Before an upgrade"), "up", Tone.PLAIN),
    BackupReason.RESTORE: (QT_TRANSLATE_NOOP("system", "Before a restore"), "restore", Tone.PLAIN),
    BackupReason.BULK: (QT_TRANSLATE_NOOP("system", "Before a large change"), "merge", Tone.PLAIN),
    BackupReason.LEAN: (QT_TRANSLATE_NOOP("system", "By hand, without files"), "backup", Tone.PLAIN),
    BackupReason.MANUAL: (QT_TRANSLATE_NOOP("system", "By hand"), "backup", Tone.ACCENT),
}
enter_looks("system", REASON_LOOKS)


@dataclass(frozen=True, slots=True)
class BackupRow:
    """One backup in the list; ``size`` in megabytes."""

    made_at: datetime
    reason: BackupReason
    size: Decimal
    name: str
    path: Path


def _row(backup: Backup) -> BackupRow:
    size = (Decimal(backup.size) / 1_000_000).quantize(Decimal("0.1"))
    return BackupRow(backup.made_at, backup.reason, size, backup.path.name, backup.path)


COLUMNS: tuple[Column[BackupRow], ...] = (
    Column("made_at", QT_TRANSLATE_NOOP("system", "Made"), lambda row: row.made_at, Kind.MOMENT, 160),
    Column(
        "reason",
        QT_TRANSLATE_NOOP("system", "Occasion"),
        lambda row: row.reason,
        Kind.STATE,
        150,
        codes=tuple(BackupReason),
    ),
    Column("size", QT_TRANSLATE_NOOP("system", "Size (MB)"), lambda row: row.size, Kind.QUANTITY, 110, total=True),
    Column("name", QT_TRANSLATE_NOOP("system", "File"), lambda row: row.name, width=360),
)


def backup_source(folder: Path, stem: str) -> MemorySource[BackupRow]:
    """The copies of an office in a folder, as a list panel asks for them."""
    return MemorySource(
        lambda _request: [_row(backup) for backup in list_backups(folder, stem, with_lean=True)], COLUMNS
    )


class BackupsTab(QWidget):
    """The backups of the open office; each was opened and checked before it came into the list."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("backups")
        marked(self, role="panel")
        self.context = context
        program = context.program
        self.office = program.office.path if program is not None else None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        if self.office is None:
            text = self.tr("This office is on a server: its backups are made there, by whoever looks after the server.")
            whole.addWidget(label(text, role="empty"))
            return
        self.folder = backup_folder(self.office)
        self.list = ListPanel(_spec(self, backup_source(self.folder, self.office.stem)), context)
        whole.addWidget(self._places())
        whole.addWidget(self.list, 1)

    def back_up_now(self) -> None:
        """Make a copy in the background."""
        office = self.office
        if office is None:
            return
        second, now = self.context.settings.second_backup, self.context.clock.now()
        self.context.jobs.run(
            self,
            lambda _progress: back_up(office, self.folder, now=now, second_place=Path(second) if second else None),
            self._made,
            self.context.fail,
            lane=FILES,
            title=self.tr("Backing up"),
        )

    def restore_chosen(self) -> None:
        """Go back to the chosen copy, after a question; the present file is kept beside it."""
        row, program, office = self.list.current_row(), self.context.program, self.office
        if row is None or program is None or office is None:
            return
        moment, is_other = formats.moment(row.made_at), self._is_of_another_office(row.path, office)
        question = self.tr(
            "Go back to the office as it was on {moment}? What was entered since then is no longer in the office; "
            "the present file is kept beside it. The program closes the office and asks you to log in again."
        )
        if is_other:
            question = self.tr(
                "“{name}” is a backup of another office. Put that office in the place of this one? Nobody of this "
                "office may be able to log in then; the present file is kept beside it."
            )
        if self.context.ask.confirm(question.format(moment=moment, name=row.name), self.tr("Restore"), danger=True):
            now = self.context.clock.now()
            program.restart(lambda: _restore(row.path, office, now, may_be_other=is_other))

    def _is_of_another_office(self, backup: Path, office: Path) -> bool:
        try:
            return is_of_another_office(backup, office)
        except DomainError:
            return False  # it is no backup: restoring says so

    def open_folder(self) -> None:
        """Show the folder in the system's file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder)))

    def choose_second_place(self) -> None:
        """Choose a folder that gets every copy as well."""
        program = self.context.program
        words, start = self.tr("Second place for backups"), Path(self.context.settings.second_backup or Path.home())
        chosen = choose_files(self, words, start, mode=Mode.Directory)
        if chosen and program is not None:
            program.change_settings(second_backup=str(chosen[0]))
            self._second.setText(str(chosen[0]))

    def _places(self) -> QWidget:
        box = marked(QWidget(), role="side")
        grid = QGridLayout(box)
        grid.setContentsMargins(*[theme().px(12)] * 4)
        grid.setHorizontalSpacing(theme().px(12))
        grid.setVerticalSpacing(theme().px(6))
        self._second = label(self.context.settings.second_backup or self.tr("None: choose a folder on another disk."))
        folder = label(str(self.folder))
        rows = (
            (self.tr("Place"), folder, self.tr("Open folder"), "open", self.open_folder),
            (self.tr("Second place"), self._second, self.tr("Choose…"), "folder-open", self.choose_second_place),
        )
        for place, (words, value, text, idea, run) in enumerate(rows):
            button = marked(QPushButton(text), small=True)
            button.setIcon(icon(idea))
            button.clicked.connect(lambda _on=False, run=run: run())
            grid.addWidget(label(words, role="label"), place, 0)
            grid.addWidget(value, place, 1)
            grid.addWidget(button, place, 2)
        hint = self.tr(
            "A copy is made at the end of work, every 15 minutes while something changes, and before every upgrade. "
            "Each copy is opened and checked before it is listed here."
        )
        about = label(hint, role="hint")
        about.setWordWrap(True)
        grid.addWidget(about, 2, 0, 1, 3)
        grid.setColumnStretch(1, 1)
        return box

    def _made(self, backup: Backup) -> None:
        self.context.ask.notice(self.tr("The backup “{name}” is made and checked.").format(name=backup.path.name))
        if self.context.program is not None:
            self.context.program.backed_up(backup.made_at)
        self.list.reload()


def _restore(backup: Path, office: Path, now: datetime, *, may_be_other: bool) -> None:
    restore(backup, office, now=now, may_be_other=may_be_other)


def _spec(tab: BackupsTab, source: MemorySource[BackupRow]) -> ListPanelSpec[BackupRow]:
    def chosen(panel: ListPanel[Any]) -> bool:
        return panel.current_row() is not None and tab.context.may(Right.RESTORE)

    return ListPanelSpec(
        id="backups",
        context="system",
        title=QT_TRANSLATE_NOOP("system", "Backups"),
        columns=COLUMNS,
        source=source,
        reload_on=Changes.NONE,
        icon="backup",
        counted=QT_TRANSLATE_NOOP("system", "{count} backups"),
        empty=QT_TRANSLATE_NOOP("system", "There is no backup yet. Make one now with Ctrl+B."),
        sort=(Sort("made_at", descending=True),),
        actions=(
            ActionSpec(
                "backup.make",
                QT_TRANSLATE_NOOP("system", "Back up now"),
                lambda _panel: tab.back_up_now(),
                "Ctrl+B",
                icon="backup",
                primary=True,
                in_bar=True,
            ),
            ActionSpec(
                "backup.restore",
                QT_TRANSLATE_NOOP("system", "Restore…"),
                lambda _panel: tab.restore_chosen(),
                enabled=chosen,
                icon="restore",
                in_bar=True,
                why_not=QT_TRANSLATE_NOOP("system", "Choose a backup first; restoring needs a manager."),
            ),
        ),
    )
