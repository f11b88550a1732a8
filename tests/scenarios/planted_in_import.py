"""Bugs that could creep into the import, each a small change of the source, with the test that must find it."""

from tests.scenarios.planted_bugs import Bug

MACHINE = "tests/scenarios/test_import_machine.py"
CASES = "tests/exchange/test_cases.py"
VARIANTS = "tests/exchange/test_variants_of_sheets.py"

PARTIES = "exchange/party_rows.py"
CHANGES = "services/imports/changes.py"

IMPORT_BUGS = (
    Bug(
        "full-width signs are not folded",
        "exchange/folding.py",
        'unicodedata.normalize("NFKC", text)',
        'unicodedata.normalize("NFC", text)',
        MACHINE,
    ),
    Bug(
        "rows under merged cells lack what is merged",
        "exchange/sheet_reader.py",
        "filled[column] = value",
        "pass",
        VARIANTS,
    ),
    Bug(
        "a line without its head is no line of the order above",
        "exchange/above.py",
        "taken += [place for place in self._heads if is_empty(record.cells[place])]",
        "taken += []",
        MACHINE,
    ),
    Bug(
        "what is paid is taken off",
        "exchange/discounts.py",
        "to_rate(off if reads == OFF else ONE - paid)",
        "to_rate(off if reads == OFF else paid)",
        MACHINE,
    ),
    Bug(
        "a cell in error counts as empty",
        "exchange/gather.py",
        "if is_empty(cell) or says_nothing(cell, spec):",
        'if is_empty(cell) or str(cell)[:1] == "#" or says_nothing(cell, spec):',
        MACHINE,
    ),
    Bug(
        "totals with a colon are records",
        "exchange/row_kinds.py",
        "_TOTAL.fullmatch(plain)",
        "_TOTAL.fullmatch(text)",
        MACHINE,
    ),
    Bug(
        "the head again is a record",
        "exchange/sheet_reader.py",
        "len(filled) * 2 >= known",
        "len(filled) == len(titles)",
        MACHINE,
    ),
    Bug(
        "12,5 is 125",
        "exchange/figures.py",
        r"(?:,\d{3})+(?:\.\d*)?|\d{1,3}(?: ",
        r"(?:,\d+)+(?:\.\d*)?|\d{1,3}(?: ",
        MACHINE,
    ),
    Bug(
        "the afternoon is the morning",
        "exchange/convert.py",
        "if half in _AFTERNOON and hour < 12:",
        "if half in _AFTERNOON and hour > 12:",
        MACHINE,
    ),
    Bug(
        "a phone that lost its digits comes in",
        "exchange/convert.py",
        "if _SCIENTIFIC.fullmatch(folded(written)):",
        "if _SCIENTIFIC.fullmatch(written[:0]):",
        MACHINE,
    ),
    Bug(
        "only the first contact person comes in",
        PARTIES,
        "party.people.append(_Person(row, said))",
        "party.people = party.people or [_Person(row, said)]",
        MACHINE,
    ),
    Bug(
        "who has no name is dropped",
        PARTIES,
        "for key in _NAMES if key in said",
        "for key in () if key in said",
        MACHINE,
    ),
    Bug("doubles are not told", PARTIES, "self._doubles.append((row.number,", "[].append((row.number,", MACHINE),
    Bug(
        "an update leaves the mobile",
        CHANGES,
        "change.people.setdefault(person.id, {}).update(values)",
        "change.people.setdefault(person.id, {})",
        MACHINE,
    ),
    Bug("the same values are an update", CHANGES, "if stored[key] != value})", "if key in stored})", MACHINE),
    Bug(
        "old receivables come in twice",
        "services/imports/books.py",
        "if not self._unnumbered[key]:",
        "if key:",
        MACHINE,
    ),
    Bug(
        "an order comes in without its bad line",
        "exchange/records.py",
        "wrong[0].row if wrong else bad.get(number)",
        "wrong[0].row if wrong else None",
        MACHINE,
    ),
    Bug(
        "the file's due date is not used",
        "services/imports/write.py",
        'due_date=entry.incoming.values.get("due_date"),',
        "due_date=None,",
        MACHINE,
    ),
    Bug(
        "undoing leaves the words of pick lists",
        "services/imports/undo.py",
        "    forget_words(work, run.id)\n",
        "",
        MACHINE,
    ),
    Bug(
        "hidden rows come in unasked",
        "exchange/gather.py",
        "if record.row - 1 in self._hidden and not self._step.hidden_rows:",
        "if record.row - 1 in self._hidden and self._step.hidden_rows:",
        CASES,
    ),
)
