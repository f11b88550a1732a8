"""What the two lists of fields share: rows are found by name, value, code or pinyin; only one in sight is taken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTreeWidget, QTreeWidgetItem

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.sifting import Fit, fit
from crm_desktop.qtkit.marks import label
from crm_desktop.views.designer.named import said

CODE = Qt.ItemDataRole.UserRole
"""What a row puts in; heads have none."""


_NOTHING = QT_TRANSLATE_NOOP("designer", "No field or function is called so; pinyin initials work, too")


def nothing_label() -> QLabel:
    """What stands in place of a list in which nothing is found."""
    made = label(said(_NOTHING), role="empty")
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setWordWrap(True)
    made.hide()
    return made


def heads_of(tree: QTreeWidget) -> list[QTreeWidgetItem]:
    """The uppermost rows of a tree."""
    found = (tree.topLevelItem(place) for place in range(tree.topLevelItemCount()))
    return [row for row in found if row is not None]


def children(head: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    """The rows under a row of a tree."""
    found = (head.child(place) for place in range(head.childCount()))
    return [row for row in found if row is not None]


def sift(tree: QTreeWidget, typed: str) -> bool:
    """Show the rows that fit and mark the best of them; False when none does, and then none is marked."""
    wanted = typed.strip()
    found: list[QTreeWidgetItem] = []
    for head in heads_of(tree):
        fitting = [row for row in children(head) if _fits(wanted, head, row)]
        for row in children(head):
            row.setHidden(row not in fitting)
        head.setHidden(not fitting)
        if wanted:
            head.setExpanded(True)
        found += fitting
    tree.setCurrentItem(_best(wanted, found) if wanted else None)  # type: ignore[arg-type]  # Qt takes none
    return bool(found)


def marked_code(tree: QTreeWidget) -> str:
    """What the marked row puts in; empty without one, for a head, and for a row that is not in sight."""
    row = tree.currentItem()
    if row is None or row.isHidden() or not row.isSelected():
        return ""
    return str(row.data(0, CODE) or "")


def _fits(wanted: str, head: QTreeWidgetItem, row: QTreeWidgetItem) -> bool:
    name, group = row.text(0), head.text(0)
    found = fit(wanted, name, row.text(1), str(row.data(0, CODE)), f"{group}.{name}", f"{group}{name}")
    return found is not None and found is not Fit.LOOSELY


def _best(wanted: str, rows: Sequence[QTreeWidgetItem]) -> QTreeWidgetItem | None:
    """The first of those whose name fits best, or else the first."""
    return min(rows, key=lambda row: fit(wanted, row.text(0)) or Fit.LOOSELY, default=None)
