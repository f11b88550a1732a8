"""What the program says of a kept office: lists with their totals, reports, statements, papers and sheets.

Asked at the command line, which every version has. The answers of the program that wrote the office stand beside it;
they were kept by running this file where that program is checked out::

    PYTHONPATH=. python .../tests/db/kept_figures.py .../tests/db/offices/layout-0008.crm

Numbers and codes that are asked for come out of its own lists.
"""

import io
import json
import shutil
import sys
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl

from crm_desktop.cli.main import Streams, Windows, run
from crm_desktop.domain.clock import FixedClock
from crm_desktop.settings.store import SettingsStore

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
PASSWORD = "gute-ware"
LISTS = (
    *("customers", "suppliers", "carriers", "competitors", "partners", "contacts", "products", "documents", "quotes"),
    *("orders", "deliveries", "returns", "receivables", "receipts", "employees", "departments", "operators", "roles"),
    *("imports", "prints", "payables", "payments", "accounts", "refunds", "supplier-refunds"),
    *("tasks", "own-rules", "files", "pick-entries", "regions"),
)
DAYS = ("2026-09-30", "2026-11-12", "2026-11-20")
SLICES = ("year", "month", "region", "product", "customer", "salesperson")
CUBES = (
    ("sales", "customer,product", "sales,quantity"),
    ("orders", "salesperson", "ordered"),
    ("quotes", "customer", "quoted"),
    ("sales", "own.terms", "sales,own.annual_use"),
    ("sales", "own.buyer", "sales,own.freight"),
)
PAPERS = {"quotes": "quote", "orders": "order", "deliveries": "delivery", "returns": "return"}
PAPERS |= {"receipts": "receipt", "payments": "payment", "refunds": "refund", "supplier-refunds": "supplier-refund"}
PERIOD = "--since 2026-10-01 --until 2026-11-20"
TARGET = "{target}"
"""Stands for the workbook into which a question writes."""


class KeptOffice:
    """Asks an office, each question as somebody would who types it."""

    def __init__(self, folder, office):
        self.folder, self.office = folder, str(office)
        self._store = SettingsStore(folder / "settings.json")

    def ask(self, question):
        """The answer, or what stands in the workbook that was asked for; None if this program does not know it."""
        target = self.folder / "answer.xlsx"
        target.unlink(missing_ok=True)
        out, faults = io.StringIO(), []
        who = ("--lang", "en", "--office", self.office, "--operator", "chen", "--password-stdin", "--json")
        status = run(
            [*question.replace(TARGET, str(target)).split(), *who],
            Windows(lambda _options: 0, lambda _folder, _office: []),
            clock=FixedClock(NOON),
            store=self._store,
            streams=Streams(out, io.StringIO(f"{PASSWORD}\n"), faults.append),
        )
        if status:
            return None
        return cells(target) if TARGET in question else json.loads(out.getvalue())

    def questions(self):
        """All that can be asked of this office."""
        yield from (f"list {name}" for name in LISTS)
        yield from (f"report aging --as-of {day} --by {by}" for day in DAYS for by in ("due", "document"))
        yield from (f"report payables-aging --as-of {day} --by {by}" for day in DAYS for by in ("due", "document"))
        yield f"report account-journal {PERIOD}"
        yield from (f"report sales --by {by} --date {on}" for by in SLICES for on in ("delivery", "order"))
        yield from (f"report {fact} --rows {by} --cols month --measure {what} {PERIOD}" for fact, by, what in CUBES)
        yield from (f"export {name} {TARGET}" for name in (*LISTS, "aging", "payables-aging"))
        for name, kind in PAPERS.items():
            numbers = [row["number"] for row in (self.ask(f"list {name}") or {"rows": ()})["rows"]]
            yield from (f"print {kind} {number} --to {TARGET}" for number in numbers if number)
        for code in [row["code"] for row in self.ask("list customers")["rows"]]:
            yield f"print customer {code} --to {TARGET}"
            yield f"print statement {code} {PERIOD} --with-lines --to {TARGET}"
        for code in [row["code"] for row in (self.ask("list suppliers") or {"rows": ()})["rows"]]:
            yield f"print supplier-statement {code} {PERIOD} --to {TARGET}"
        yield from (f"print aging {day} --to {TARGET}" for day in DAYS)


def cells(path):
    """What stands in a workbook, cell by cell in the order of its rows; a sum in the foot as what it comes to."""
    found = []
    for sheet in openpyxl.load_workbook(path):
        values = [value for row in sheet.values for value in row if value not in (None, "")]
        found += [_summed(sheet, str(value)) for value in values]
    return found


def _summed(sheet, value):
    if not value.startswith("=SUBTOTAL(109,"):
        return value
    rows = sheet[value.removeprefix("=SUBTOTAL(109,").rstrip(")")]
    rows = rows if isinstance(rows, tuple) else ((rows,),)
    return str(sum(Decimal(str(cell.value)) for row in rows for cell in row if isinstance(cell.value, int | float)))


def main():
    """Keep the answers beside the office."""
    kept = Path(sys.argv[1])
    with TemporaryDirectory() as folder:
        office = Path(folder) / kept.name
        shutil.copy(kept, office)
        asked = KeptOffice(Path(folder), office)
        answers = {question: asked.ask(question) for question in asked.questions()}
    known = {question: answer for question, answer in answers.items() if answer is not None}
    lines = ",\n".join(
        f"{json.dumps(question)}: {json.dumps(answer, ensure_ascii=False)}" for question, answer in known.items()
    )
    kept.with_suffix(".json").write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")
    sys.stdout.write(f"{len(answers)} asked, {len(known)} known\n")


if __name__ == "__main__":
    main()
