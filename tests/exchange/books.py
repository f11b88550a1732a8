"""Workbooks of the known shape, and a door to bring them in."""

from datetime import date
from pathlib import Path

import openpyxl
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import SYSTEM
from crm_desktop.exchange.importer import dry_run, read_file, run_import
from crm_desktop.exchange.mapping import ColumnRule, ImportMapping, Step
from crm_desktop.exchange.targets import suggest
from crm_desktop.queries.reader import Reader
from crm_desktop.services.runner import CommandRunner

SHOP = (Path(__file__).parent / "superstore.csv").read_text(encoding="utf-8").splitlines()


def workbook(path, sheets, merged=()):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        for cells in merged:
            sheet.merge_cells(cells)
    book.save(path)
    return path


def typed(text):
    try:
        return float(text)
    except ValueError:
        return date.fromisoformat(text) if text[:2] == "20" and text.count("-") == 2 else text


def small(path, change=lambda rows: rows):
    lines = change([[typed(cell) for cell in line.split(",")] for line in SHOP[1:]])
    managers = [["地区", "地区经理"], ["华东", "洪光"], ["西南", "白德伟"], ["东北", "楚杰"]]
    return workbook(
        path,
        {
            "订单": [SHOP[0].split(","), *lines],
            "退货": [["订单 ID", "退回"], ["A-2", "是"], ["A-1", "否"]],
            "销售人员": managers,
        },
    )


class Doors:
    def __init__(self, engine, clock, access=SYSTEM):
        self.clock, self.access, self.engine = clock, access, engine
        self.reader, self.runner = Reader(engine, access), CommandRunner(engine, access, clock)

    def bring(self, path, mapping, **values):
        return run_import(self.runner, read_file(path, mapping), **values)

    def tried(self, path, mapping):
        return dry_run(self.reader, read_file(path, mapping), self.clock)

    def count(self, entity):
        with Session(self.engine) as session:
            return session.scalar(select(func.count()).select_from(entity))

    def all(self, query):
        with Session(self.engine) as session:
            return session.execute(query).all()


def simple(target, titles, **values):
    columns = {key: ColumnRule(column=title) for key, title in suggest(target, titles).items()}
    return ImportMapping(name="test", steps=(Step(target=target, columns=columns, **values),))
