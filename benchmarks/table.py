"""The table of figures, on the screen and in the repository."""

from __future__ import annotations

import json
import platform
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from benchmarks.measure import Figure

RESULTS = Path(__file__).parent / "results"
ENDLESS = 1e8
"""Goals above it only give a figure for scale."""


def line(figure: Figure) -> str:
    """One figure for the screen."""
    mark = " " if figure.goal > ENDLESS else ("✓" if figure.is_reached else "✗")
    cells = [f"{figure.name:58}", f"{_value(figure.ours, figure.unit):>12}"]
    cells.append(f"{_value(figure.limit, figure.unit):>12}" if figure.limit else " " * 12)
    cells.append(f"{figure.ratio:6.2f} ×" if figure.ratio else " " * 8)
    return " ".join([*cells, f"{_goal(figure):>12} {mark}", figure.note])


def store(figures: Sequence[Figure], name: str, facts: Mapping[str, object]) -> Path:
    """Write the figures as JSON and as a table in Markdown; return the latter."""
    RESULTS.mkdir(exist_ok=True)
    rows = [asdict(figure) | {"ratio": figure.ratio, "is_reached": figure.is_reached} for figure in figures]
    content = {"facts": dict(facts), "figures": rows}
    (RESULTS / f"{name}.json").write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    path = RESULTS / f"{name}.md"
    path.write_text(markdown(figures, name, facts), encoding="utf-8")
    return path


def markdown(figures: Sequence[Figure], name: str, facts: Mapping[str, object]) -> str:
    """The table with what falls short said plainly."""
    counted = [figure for figure in figures if figure.goal <= ENDLESS]
    short = [figure for figure in counted if not figure.is_reached]
    parts = [f"# Measured: the {name} office\n", *(f"- {key}: {value}" for key, value in facts.items())]
    parts.append(f"\n{len(counted) - len(short)} of {len(counted)} goals are reached.\n")
    parts.append("| what | ours | bare | ratio | goal | |\n|---|---:|---:|---:|---:|---|")
    parts += [_row(figure) for figure in figures]
    if short:
        parts.append("\n## What falls short\n")
        parts += [f"- {figure.name}: {_stands(figure)}, the goal is {_goal(figure)}." for figure in short]
    return "\n".join(parts) + "\n"


def facts_of_run(seconds: float, counts: Mapping[str, int]) -> dict[str, object]:
    """Where and when it was measured."""
    return {
        "measured": f"{datetime.now().astimezone():%Y-%m-%d %H:%M}",  # noqa: TID251 - no business day
        "machine": f"{platform.system()} {platform.machine()}, Python {sys.version.split()[0]}",
        "office made in": f"{seconds:.0f} s",
        "records": ", ".join(f"{count:,} {table}" for table, count in counts.items()),
        "read it so": "ratios against the bare way in the same run; other work on the machine slows both",
    }


def _row(figure: Figure) -> str:
    mark = "" if figure.goal > ENDLESS else ("reached" if figure.is_reached else "**short**")
    ratio = f"{figure.ratio:.2f} ×" if figure.ratio else ""
    limit = f"{_value(figure.limit, figure.unit)} ({figure.bare})" if figure.limit else ""
    note = f" ({figure.note})" if figure.note else ""
    return (
        f"| {figure.name}{note} | {_value(figure.ours, figure.unit)} | {limit} | {ratio} | {_goal(figure)} | {mark} |"
    )


def _stands(figure: Figure) -> str:
    return f"{figure.ratio:.2f} × the bare way" if figure.ratio else _value(figure.ours, figure.unit)


def _goal(figure: Figure) -> str:
    if figure.goal > ENDLESS:
        return ""
    return f"≤ {figure.goal:.2f} ×" if figure.limit else f"≤ {figure.goal:g} {figure.unit}".strip()


def _value(value: float | None, unit: str) -> str:
    if value is None:
        return ""
    shown = f"{value:,.0f}" if value >= 100 or not unit else f"{value:.2f}"
    return f"{shown} {unit}".strip()
