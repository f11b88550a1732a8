"""What a command would do, as ``--dry-run`` tells it: the same preview as in the dialogs of the window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from crm_desktop.cli.desk import Desk, padded, width_of
from crm_desktop.domain.effects import Effects, RecordEffect
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.effects import Change, Wording, changes_of

MOST_DOCUMENTS = 100
"""So many documents are named to a machine; all of them are counted."""


def show_effects(desk: Desk, effects: Effects) -> None:
    """Print what would change, figures under each other."""
    if desk.options.json:
        return
    desk.say(QT_TRANSLATE_NOOP("cli", "Nothing was changed. This is what it would do:"))
    changes = changes_of(effects, Wording(desk.words, desk.label), with_rows=True)
    widths = [max((width_of(cell) for cell in column), default=0) for column in _columns(changes)]
    for one in changes:
        arrow = "→" if one.before else " "
        before, after = padded(one.before, widths[1], right=True), padded(one.after, widths[2], right=True)
        print(f"  {padded(one.what, widths[0], right=False)}  {before} {arrow} {after}".rstrip(), file=desk.out)
    for question in effects.questions:
        desk.say(QT_TRANSLATE_NOOP("cli", "It would ask: {question}"), question=desk.error_text(question))


def effects_answer(effects: Effects) -> dict[str, Any]:
    """The same for machines."""
    return {
        "rows": {table: asdict(counts) for table, counts in sorted(effects.rows.items())},
        "documents": [_document(one) for one in effects.documents[:MOST_DOCUMENTS]],
        "numbers": list(effects.given_numbers[:MOST_DOCUMENTS]),
        "parties": [
            {"name": one.name, "side": one.side, "before": asdict(one.before), "after": asdict(one.after)}
            for one in effects.parties[:MOST_DOCUMENTS]
        ],
        "accounts": [asdict(one) for one in effects.accounts],
        "reminders": {one.kind: {"before": one.before, "after": one.after} for one in effects.reminders},
        "unseen": effects.unseen,
    }


def _columns(changes: Sequence[Change]) -> Sequence[Sequence[str]]:
    return [[one.what for one in changes], [one.before for one in changes], [one.after for one in changes]]


def _document(one: RecordEffect) -> dict[str, Any]:
    before, after = (asdict(facts) if facts else None for facts in (one.before, one.after))
    return {"kind": one.table, "number": one.number, "before": before, "after": after}
