"""Measures everything and keeps the table.

python -m benchmarks            the large office: made in minutes the first time, kept below build/
python -m benchmarks --quick    a small one, to see that everything runs
python -m benchmarks trade      only one group: trade, reading, own, cube, paper, sheets, window, designer
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from benchmarks.bench_cube import CubeBench
from benchmarks.bench_designer import DesignerBench
from benchmarks.bench_own import OwnBench
from benchmarks.bench_paper import PaperBench
from benchmarks.bench_reading import ReadingBench
from benchmarks.bench_sheets import SheetBench
from benchmarks.bench_trade import TradeBench
from benchmarks.bench_window import WindowBench
from benchmarks.big_office import FULL, QUICK, Made, big_office
from benchmarks.measure import Figure
from benchmarks.table import facts_of_run, line, store

KEPT = Path("build/benchmarks")


def main() -> int:
    """Carry out the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure the program against its limits.")
    parser.add_argument(
        "groups", nargs="*", help="trade, reading, own, cube, paper, sheets, window, designer; all if none is named"
    )
    parser.add_argument("--quick", action="store_true", help="a small office")
    parser.add_argument("--anew", action="store_true", help="make the office again, as after the demo's story changed")
    arguments = parser.parse_args()
    size = QUICK if arguments.quick else FULL
    print(f"Opening the {size.name} office; it is made first if there is none ...", flush=True)
    made = big_office(KEPT, size, anew=arguments.anew)
    print(f"made in {made.seconds:.0f} s: {made.counts}", flush=True)
    groups = _groups(made, quick=arguments.quick)
    unknown = set(arguments.groups) - groups.keys()
    if unknown:
        parser.error(f"no such group: {', '.join(sorted(unknown))}")
    figures = []
    for name in arguments.groups or groups:
        for figure in groups[name]():
            figures.append(figure)
            print(line(figure), flush=True)
    made.office.close()
    if not arguments.groups:
        print(f"kept in {store(figures, size.name, facts_of_run(made.seconds, made.counts))}")
    return 0


def _groups(made: Made, *, quick: bool) -> Mapping[str, Callable[[], Iterator[Figure]]]:
    return {
        "reading": ReadingBench(made).figures,
        "own": OwnBench(quick=quick).figures,
        "cube": CubeBench(made).figures,
        "paper": PaperBench(made).figures,
        "sheets": SheetBench(quick=quick).figures,
        "window": WindowBench().figures,
        "designer": DesignerBench().figures,
        "trade": TradeBench(made).figures,
    }


if __name__ == "__main__":
    raise SystemExit(main())
