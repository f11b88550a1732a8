"""Files with random faults: a clear sentence or a table, never more; the program lives, in little memory and time.

40 files by default; ``CRM_MUTANTS=1000 pytest tests/exchange/test_mutated_files.py`` for the full size.
"""

import io
import os
import random
import re
import subprocess
import sys
import zipfile

import pytest

from crm_desktop.exchange.errors import FileRefused
from crm_desktop.exchange.importer import look_into, read_file
from crm_desktop.exchange.mapping import ColumnRule, ImportMapping, Step
from crm_desktop.exchange.targets import likeliest, suggest
from tests.exchange.desk import saved
from tests.exchange.old_workbook import old_workbook

MUTANTS = int(os.environ.get("CRM_MUTANTS", "40"))
KINDS = ("xlsx", "parts", "xls", "csv")
MOST_MB, MOST_SECONDS = 300, 10
ROWS = [
    ["客户名称", "电话", "信用额度", "建档日期"],
    *([f"甲{n}五金有限公司", f"0574-{n}", n * 100.5, "2026-11-20"] for n in range(40)),
    ["合计", None, 5.0, None],
]
BAD_PARTS = [
    (rb'r="(\w+)"', b'r="XFD1048576"'),
    (rb'r="(\w+)"', b'r="A99999999999"'),
    (rb"<v>[^<]*</v>", b"<v>1e999</v>"),
    (rb"<v>[^<]*</v>", b"<v>99999999</v>"),
    (rb'count="\d+"', b'count="4294967295"'),
    (rb't="\w+"', b't="e"'),
    (rb's="\d+"', b's="4000000000"'),
    (rb"<row ", b'<row hidden="1" '),
    (rb"</row>", b""),
    (rb"Target=\"[^\"]*\"", b'Target="../../../../etc/passwd"'),
    (rb"<sheetData>", b"<!DOCTYPE a [<!ENTITY b 'x'>]><sheetData>&b;"),
    (rb'sheetId="\d+"', b'sheetId="-1"'),
    (rb'<mergeCell ref="[^"]*"', b'<mergeCell ref="A1:XFD1048576"'),
]


@pytest.fixture(scope="module")
def originals(tmp_path_factory):
    folder = tmp_path_factory.mktemp("originals")
    xlsx = saved(folder / "a.xlsx", ROWS, merged=["A5:A6", "B8:C8"])
    text = "\n".join(",".join("" if cell is None else str(cell) for cell in row) for row in ROWS)
    return {
        "xlsx": xlsx.read_bytes(),
        "parts": xlsx.read_bytes(),
        "xls": old_workbook(folder / "a.xls", ROWS, merged=[(4, 5, 0, 0)]).read_bytes(),
        "csv": text.encode("gb18030"),
    }


def mutated(content, kind, chance):
    return in_parts(content, chance) if kind == "parts" else in_bytes(content, chance)


def in_bytes(content, chance):
    """Bytes changed, doubled, cut out or made numbers that are far too large."""
    found = bytearray(content)
    for _ in range(chance.choice([1, 1, 2, 5, 30])):
        at, length = chance.randrange(len(found)), chance.choice([1, 2, 4, 4, 60])
        new = chance.choice(
            [
                chance.randbytes(length),
                b"\xff" * length,
                b"\0" * length,
                b"",
                bytes(found[at : at + length]) * 3,
                b'"',
                b"\n" * 3,
            ]
        )
        found[at : at + length] = new
    return bytes(found)


def in_parts(content, chance):
    """A sound archive around faulty parts: its check sums hold nothing off."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            for _ in range(chance.choice([0, 1, 2])):
                pattern, wrong = chance.choice(BAD_PARTS)
                part = re.sub(pattern, wrong.replace(b"\\", b"\\\\"), part, count=chance.choice([0, 1]))
            new.writestr(name, in_bytes(part, chance) if chance.random() < 0.3 else part)
    return out.getvalue()


def use(path):
    """Look into a file and read it as the window would: how many rows it gave, or the sentence that refused it."""
    try:
        look = look_into(path)[0]
        target = likeliest(look.titles)
        columns = {key: ColumnRule(column=title) for key, title in suggest(target, look.titles).items()}
        return read_file(
            path, ImportMapping(name="t", steps=(Step(target=target, sheet=look.name, columns=columns),))
        ).rows
    except FileRefused as error:
        return str(error)


def worked():
    """Processor time of this process and of the children that ended, in seconds; a busy computer adds none."""
    return sum(os.times()[:4])


@pytest.mark.parametrize("kind", KINDS)
def test_random_faults_are_refused_or_read(tmp_path, originals, kind):
    outcomes = []
    for number in range(max(MUTANTS // len(KINDS), 1)):
        path = tmp_path / f"{number}.{'xlsx' if kind == 'parts' else kind}"
        path.write_bytes(mutated(originals[kind], kind, random.Random(f"{kind}{number}")))  # noqa: S311
        started = worked()
        outcomes.append(use(path))
        # it is read twice
        assert worked() - started < 2 * MOST_SECONDS, path
    refused = [outcome for outcome in outcomes if isinstance(outcome, str)]
    assert all(re.search(r"To read \d+\.\w+, ", sentence) for sentence in refused)
    assert refused or kind == "csv"
    # the check sums of a zip let no fault through
    assert len(refused) < len(outcomes) or kind == "xlsx"


MEASURE = """
import resource, sys
from pathlib import Path
from crm_desktop.exchange.child_process import ForeignFile
from crm_desktop.exchange.errors import FileRefused
for name in sys.argv[1:]:
    try:
        ForeignFile(Path(name))
    except FileRefused:
        pass
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="asks the kernel of POSIX")
def test_reading_children_took_little_memory(tmp_path, originals):
    """In a process of its own, whose children are only these."""
    paths = []
    for kind in KINDS:
        for number in range(3):
            path = tmp_path / f"{kind}{number}.{'xlsx' if kind == 'parts' else kind}"
            path.write_bytes(mutated(originals[kind], kind, random.Random(f"{kind}{number}")))  # noqa: S311
            paths.append(str(path))
    command = [sys.executable, "-c", MEASURE, *paths]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - ourselves
    assert 0 < int(done.stdout) < MOST_MB * 1024
