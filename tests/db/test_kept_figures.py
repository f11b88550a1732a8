"""An office of each released layout says after its migration what the program that wrote it said, to the cent."""

import json
import os
import re
import shutil
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from crm_desktop.db.migrate import migrate
from crm_desktop.db.office import open_office
from crm_desktop.db.seal import unlock
from crm_desktop.db.session import postgres_engine
from crm_desktop.domain.clock import FixedClock
from tests.db.kept_figures import NOON, PERIOD, KeptOffice

OFFICES = sorted((Path(__file__).parent / "offices").glob("*.crm"))
ALL = os.environ.get("CRM_KEPT") == "all"
BETWEEN = () if ALL else OFFICES[1:-1]
"""Layouts whose steps the first one takes as well: in the usual run they are asked for lists and reports, on a file."""
ENDS = [kept for kept in OFFICES if kept not in BETWEEN]
FIGURE = re.compile(r"-?\d[\d,]*(?:\.\d+)?")
SAYS_MORE = {
    ("list customers", "kind"): "roles stand in its place since layout 3",
    ("list receipts", "account"): "a receipt for which none was typed went into the usual account, since layout 4",
    ("list roles", "rights"): "how many rights there are grows with the program",
    (f"report sales --rows own.buyer --cols month --measure sales,own.freight {PERIOD}", "row"): (
        "colleagues are told apart by their ids since layout 9, and nobody has none"
    ),
}
"""What an answer is not compared in, with the reason."""
COUNTS_RIGHTS = "export roles"
DRAFTS_COUNTED = ("quotes", "orders", "receipts", "payments")
"""Lists whose sums drafts stood in until layout 4."""
DRAFTS_LEFT_OUT = "layout-0005"


def figures(texts):
    """All figures but zeros that stand in texts, whatever language and way of writing them the program has now."""
    found = [Decimal(figure.replace(",", "")) for text in texts for figure in FIGURE.findall(text)]
    return Counter(figure for figure in found if figure)


TAX_LEFT_OUT, TAXES = "layout-0009", (Decimal("1.09"), Decimal("1.13"))
"""Until that layout what was earned held its tax; lines of the kept offices have one or the other."""
EARNED = {"gross_profit": Decimal("0.02"), "margin": Decimal("0.001")}
"""What was told of it, and how much the cents of single lines make of it."""
NO_TAX = (Decimal(1), Decimal(1))


def differences(question, before, now, taxes=NO_TAX):
    """What an answer lacks of what it was, or says otherwise; what was earned held taxes from one to the other."""
    if now is None:
        yield f"{question}: not answered any more"
    elif isinstance(before, list):
        was, found = figures(before), figures(now)
        if was != found and not question.startswith(COUNTS_RIGHTS):
            yield f"{question}: {dict(was - found)} became {dict(found - was)}"
    else:
        for name, value in before.items():
            if name == "rows":
                yield from _of_rows(question, value, now["rows"], taxes)
            elif isinstance(value, dict):
                yield from _of_rows(f"{question}, {name}", [value], [now[name]], taxes)
            elif now[name] != value:
                yield f"{question}: {name} {value} became {now[name]}"


def _of_rows(question, before, now, taxes):
    if len(before) != len(now):
        yield f"{question}: {len(before)} rows became {len(now)}"
    for was, found in zip(before, now, strict=False):
        for name, value in was.items():
            if name in EARNED and value is not None:
                least, most = (Decimal(found[name]) * tax for tax in (taxes if name != "margin" else NO_TAX))
                off = EARNED[name] if taxes is not NO_TAX else 0
                if not least - off <= Decimal(value) <= most + off:
                    yield f"{question}: {name} {value} became {found[name]}"
            elif str(found.get(name)) != str(value) and (question, name) not in SAYS_MORE:
                yield f"{question}: {name} {value} became {found.get(name)}"


def without_drafts(answers):
    """The answers with sums in which no draft stands, as they are told since layout 5."""
    told = dict(answers)
    for name in DRAFTS_COUNTED:
        whole = answers.get(f"list {name}")
        drafts = [row for row in whole["rows"] if row["state"] == "draft"] if whole else []
        if not drafts:
            continue
        left = {
            key: str(Decimal(total) - sum(Decimal(row[key] or 0) for row in drafts)) if key in drafts[0] else total
            for key, total in whole["totals"].items()
        }
        told[f"list {name}"] = {**whole, "totals": left}
        if sheet := answers.get(f"export {name} {{target}}"):
            told[f"export {name} {{target}}"] = [
                *sheet[: -len(left)],
                *_foot(sheet[-len(left) :], whole["totals"], left),
            ]
    return told


def _foot(cells, before, now):
    """The sums at the end of a sheet; those of columns that are hidden aren't there."""
    by_sum = {Decimal(total): now[key] for key, total in before.items()}
    return [by_sum.get(Decimal(cell), cell) if FIGURE.fullmatch(cell) else cell for cell in cells]


def all_differences(folder, office, kept, way=""):
    """``way`` is the command by which it is asked; empty for all."""
    asked = KeptOffice(folder, office)
    answers = json.loads(kept.with_suffix(".json").read_text(encoding="utf-8"))
    told = without_drafts(answers) if kept.stem < DRAFTS_LEFT_OUT else answers
    wanted = {question: before for question, before in told.items() if question.startswith(way)}
    assert len(answers) > 50
    assert len(wanted) > 8
    taxes = TAXES if kept.stem < TAX_LEFT_OUT else NO_TAX
    return [
        found
        for question, before in wanted.items()
        for found in differences(question, before, asked.ask(question), taxes)
    ]


def poured(server, kept):
    """A server's office of the layout of a kept file, with its rows; the address."""
    connection = driver.connect(str(kept), isolation_level=None)
    unlock(connection, kept.read_bytes()[:16])
    (layout,) = connection.execute("PRAGMA user_version").fetchone()
    url = server.url(server.new_database())
    engine = postgres_engine(url)
    migrate(engine, target=layout)
    with engine.connect() as there, there.begin():
        raw = there.connection.dbapi_connection
        there.exec_driver_sql("SET session_replication_role = replica")  # in whatever order they come
        flags = set(there.exec_driver_sql(FLAGS).all())
        tables = there.exec_driver_sql(TABLES).scalars().all()
        there.exec_driver_sql(f"TRUNCATE {', '.join(tables)}")
        for table in tables:
            rows = connection.execute(f"SELECT * FROM {table}")  # noqa: S608 - own tables
            names = [column[0] for column in rows.description]
            marks = ", ".join(["%s"] * len(names))
            with raw.cursor() as cursor:
                cursor.executemany(
                    f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})",  # noqa: S608 - own tables
                    [_typed(table, names, row, flags) for row in rows],
                )
            there.exec_driver_sql(
                f"SELECT setval('{table}_id_seq', (SELECT coalesce(max(id), 0) + 1 FROM {table}), false)"  # noqa: S608
            )
    engine.dispose()
    connection.close()
    return url


TABLES = (
    "SELECT table_name FROM information_schema.tables "
    "WHERE table_schema = current_schema() AND table_name <> 'alembic_version'"
)
FLAGS = "SELECT table_name, column_name FROM information_schema.columns WHERE data_type = 'boolean'"


def _typed(table, names, row, flags):
    return [
        bool(value) if (table, name) in flags and value is not None else value
        for name, value in zip(names, row, strict=True)
    ]


def asked_in_each_way():
    """Each kept office with each way to ask it in this run; ``CRM_KEPT=all`` leaves nothing out."""
    for kept in OFFICES:
        for way in ("list", "report", "print", "export")[: 2 if kept in BETWEEN else 4]:
            yield pytest.param(kept, way, id=f"{kept.stem}-{way}", marks=[pytest.mark.slow] if way == "export" else [])


@pytest.mark.parametrize(("kept", "way"), list(asked_in_each_way()))
def test_office_of_every_released_layout_says_the_same_figures_everywhere(tmp_path, shelf, kept, way):
    def brought_up_to_date(path):
        shutil.copy(kept, path)
        open_office(path, clock=FixedClock(NOON)).close()

    office = shelf.copy(kept.stem, brought_up_to_date, tmp_path / kept.name)
    assert all_differences(tmp_path, office, kept, way) == []


@pytest.mark.slow
@pytest.mark.postgres
@pytest.mark.parametrize("kept", ENDS, ids=lambda path: path.stem)
def test_the_same_office_on_a_server_says_the_same_figures(tmp_path, postgres, kept):
    office = poured(postgres, kept)
    for way in ("",) if ALL else ("list", "report"):
        assert all_differences(tmp_path, office, kept, way) == []


def test_another_figure_is_noticed():
    total = {"rows": [{"amount": "5.00"}], "totals": {"amount": "5.00"}}
    other = {"rows": [{"amount": "5.01"}], "totals": {"amount": "5.01"}}
    assert len(list(differences("list receivables", total, other))) == 2
    assert len(list(differences("list receivables", total, {**total, "rows": []}))) == 1
    assert list(differences("print order", ["Total 1,200.00"], ["合计 1200.0", "0.00"])) == []
    assert len(list(differences("print order", ["Total 1,200.00"], ["合计 1200.10"]))) == 1
    assert len(list(differences("print order", ["Total 1,200.00"], None))) == 1
