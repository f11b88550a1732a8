"""A desk for import tests: sheets of rows, columns matched as the window suggests them, a try and an import."""

from dataclasses import replace
from pathlib import Path

import openpyxl
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.imports import LikelyAnswers, Target
from crm_desktop.exchange.importer import answered as with_likely
from crm_desktop.exchange.importer import dry_run, look_into, read_file, run_import
from crm_desktop.exchange.mapping import ColumnRule, ImportMapping, Step
from crm_desktop.exchange.questions import answered
from crm_desktop.exchange.targets import likeliest, suggest
from crm_desktop.queries.reader import Reader
from crm_desktop.services.imports.undo import UndoImport
from crm_desktop.services.runner import CommandRunner

CASES = Path(__file__).parent / "cases"


def saved(path, rows, merged=(), title="表1", change=lambda sheet: None):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append(row)
    for cells in merged:
        sheet.merge_cells(cells)
    change(sheet)
    book.save(path)
    return path


def suggested(path, sheet=None, target=None, looks=(), **options):
    """The mapping that the window would make of one sheet."""
    looks = looks or look_into(path)
    look = next((look for look in looks if look.name == sheet), looks[0])
    target = target or likeliest(look.titles)
    columns = {key: ColumnRule(column=title) for key, title in suggest(target, look.titles).items()}
    step = Step(target=target, sheet=look.name, columns=columns, delivers=target is Target.ORDERS)
    return ImportMapping(name="test", steps=(replace(step, **options),))


class Desk:
    def __init__(self, engine, clock, access=SYSTEM):
        self.clock, self.engine = clock, engine
        self.reader, self.runner = Reader(engine, access), CommandRunner(engine, access, clock)

    def tried(self, path, sheet=None, answers=(), likely=LikelyAnswers(), **options):  # noqa: B008 - frozen
        looks = look_into(path)  # as the window has them, so that the file is read once
        mapping = suggested(path, sheet, looks=looks, **options)
        for question, answer in answers:
            mapping = answered(mapping, question, answer)
        read = with_likely(read_file(path, mapping), likely)
        return dry_run(self.reader, read, self.clock)

    def bring(self, path, sheet=None, answers=(), **options):
        """Try, import, and give back what the try said."""
        tried = self.tried(path, sheet, answers, **options)
        self.run_id = run_import(self.runner, tried.read).record_id
        return tried

    def bring_all(self, path, *sheets):
        for sheet in sheets:
            tried = self.bring(path, sheet)
        return tried

    def undo(self):
        self.runner.run(UndoImport(run_id=self.run_id))

    def all(self, query):
        with Session(self.engine) as session:
            return [tuple(row) for row in session.execute(query)]

    def count(self, entity):
        return self.all(select(func.count()).select_from(entity))[0][0]


def told(problems):
    return [(one.row, one.title, type(one.error).__name__) for one in problems]
