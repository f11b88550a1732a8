"""Bugs that could creep into the GUI kit and the views, each a small change of the source, with its test."""

from tests.scenarios.planted_bugs import Bug

SLOW = "tests/qtkit/lists/test_slow_lists.py"
LISTS = "tests/qtkit/lists/test_panel.py"
GROUPS = "tests/qtkit/lists/test_groups.py"
GRID = "tests/qtkit/lines/test_grid.py"
BLOCKS = "tests/qtkit/lines/test_blocks.py"
COMPOSING = "tests/qtkit/lines/test_composing.py"
JOBS = "tests/qtkit/test_jobs.py"
MODEL = "tests/qtkit/lists/test_table_model.py"
BOXES = "tests/qtkit/test_dialogs.py"
CONTEXT = "tests/views/test_context.py"
ELSEWHERE = "tests/views/sales/test_elsewhere.py"
ENTRY = "tests/views/sales/test_order_entry.py"
SHELL = "tests/views/shell/test_work_places.py"

WINDOW_BUGS = (
    Bug(
        "a page of an older request is taken",
        "qtkit/lists/table_model.py",
        "if turn != (self._turn, self._folds):",
        "if turn[0] > self._turn:",
        SLOW,
    ),
    Bug(
        "the answer to an older request is shown",
        "qtkit/lists/table_model.py",
        "            self._run.drop()\n",
        "            pass\n",
        MODEL,
    ),
    Bug(
        "a price found in the background becomes an undo step",
        "qtkit/lines/model.py",
        "remember=not joins)",
        "remember=True)",
        GRID,
    ),
    Bug(
        "what a colleague changed reloads over typed text",
        "views/trade/document_tab.py",
        "        if isinstance(page, EditorPage) and page.is_changed:\n            self._read(",
        "        if isinstance(page, EditorPage) and page.record is None:\n            self._read(",
        ELSEWHERE,
    ),
    Bug(
        "the head of a table stands alone on the last page",
        "print_templates/layout.py",
        "after = min(after, max(len(rows) - self._kept, done + 1)) if len(rows) - done > 1 else after",
        "after = min(after, len(rows)) if len(rows) - done > 1 else after",
        "tests/print_templates/test_layout.py",
    ),
    Bug(
        "an arrangement of other docks is restored",
        "views/shell/places.py",
        'isinstance(kept, dict) and kept.get("docks") == sorted(self._docks.docks)',
        "isinstance(kept, dict)",
        SHELL,
    ),
    Bug(
        "the second question forgets the answer to the first",
        "views/execute.py",
        "command.accepted | {error.key}",
        "frozenset({error.key})",
        CONTEXT,
    ),
    Bug(
        "a removed column filter stays",
        "qtkit/lists/question.py",
        "filters=(*others, condition) if condition else others)",
        "filters=(*others, condition) if condition else self._request.filters)",
        LISTS,
    ),
    Bug(
        "a share typed in a column filter is taken a hundred times",
        "qtkit/lists/filter.py",
        'number_of(text.rstrip("%％")) / 100',
        'number_of(text.rstrip("%％"))',
        LISTS,
    ),
    Bug(
        "the sum of a former selection is shown",
        "qtkit/lists/selection.py",
        "if turn != self._summing:",
        "if turn > self._summing:",
        SLOW,
    ),
    Bug(
        "the count of a former search is shown",
        "qtkit/lists/panel.py",
        "        if request == self.request:\n",
        "        if request is not None:\n",
        SLOW,
    ),
    Bug(
        "a row that was left meanwhile becomes the current one again",
        "qtkit/lists/current_row.py",
        "if record_id == self._record_id():",
        "if found or record_id == self._record_id():",
        SLOW,
    ),
    Bug(
        "copied rows have the hidden columns, too",
        "qtkit/lists/selection.py",
        "in_sight = self._table.head.in_sight()",
        "in_sight = self._table.head.order()",
        LISTS,
    ),
    Bug(
        "a page that could not be read is never asked for again",
        "qtkit/lists/table_model.py",
        "self._asked.difference_update(pages)",
        "self._asked.update(pages)",
        SLOW,
    ),
    Bug(
        "another search keeps the former choice",
        "qtkit/lists/kept_places.py",
        "if not is_same or self._current is None:",
        "if self._current is None:",
        SLOW,
    ),
    Bug(
        "the head of a group counts as a record",
        "qtkit/lists/selection.py",
        "return sorted(place for place in places if model.group_at(place) is None)",
        "return sorted(places)",
        GROUPS,
    ),
    Bug(
        "a text that could not be taken is lost",
        "qtkit/lines/model.py",
        "kept.with_unread((*kept.unread, (column.key, text))) if text else kept",
        "kept",
        GRID,
    ),
    Bug(
        "what was taken back can be done again after another edit",
        "qtkit/steps.py",
        "        del self._former[:-AT_MOST]\n        self._undone.clear()\n",
        "        del self._former[:-AT_MOST]\n",
        GRID,
    ),
    Bug(
        "a block is pasted into lines that are read only",
        "qtkit/lines/table.py",
        "event.matches(QKeySequence.StandardKey.Paste) and not self.lines.read_only",
        "event.matches(QKeySequence.StandardKey.Paste)",
        BLOCKS,
    ),
    Bug(
        "an input method that is given up empties the cell",
        "qtkit/forms/typed_line.py",
        "if before is not None and not took:",
        "if before is not None and took:",
        COMPOSING,
    ),
    Bug(
        "an answer comes to a panel that was closed",
        "qtkit/jobs.py",
        "if stopped or waiting.progress.is_dropped or not isValid(waiting.owner):",
        "if stopped or waiting.progress.is_dropped:",
        JOBS,
    ),
    Bug(
        "a cancelled job begins all the same",
        "qtkit/jobs.py",
        "if progress.stopped or outcome.work is None:",
        "if outcome.work is None:",
        JOBS,
    ),
    Bug(
        "Enter agrees to what is unusual",
        "qtkit/dialogs.py",
        'kind="danger" if danger else "" if unusual else "primary")',
        'kind="danger" if danger else "primary")',
        BOXES,
    ),
    Bug(
        "what was typed while a document was stored counts as stored",
        "views/trade/editor_saving.py",
        "self._typed.mark_stored(sent)",
        "self._typed.mark_stored(self._typed.draft())",
        ENTRY,
    ),
    Bug(
        "a tab behind others never learns of changes",
        "views/when_seen.py",
        "            self._is_wanted = True\n",
        "            self._is_wanted = False\n",
        ELSEWHERE,
    ),
)
