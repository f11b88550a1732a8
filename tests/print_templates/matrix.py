"""The matrix of paper: every built-in template with so many lines, read back by interpreters that nobody here wrote.

The quick size runs with the other tests; ``CRM_PAPER=full`` takes all line counts and languages.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache

from crm_desktop.print_templates.builtin import builtin_templates
from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.kinds import KINDS
from crm_desktop.print_templates.layout import layout
from crm_desktop.print_templates.operations import Page, TextRun
from crm_desktop.print_templates.template import Template
from tests.print_templates.measure import misplaced

FULL = os.environ.get("CRM_PAPER") == "full"
COUNTS = (0, 1, 10, 11, 37, 200) if FULL else (0, 11)
LANGUAGES = ("zh_CN", "zh_TW", "en") if FULL else ("zh_CN",)
TEMPLATES = {template.name: template for kind in KINDS for template in builtin_templates(kind)}
FORMS = [name for name, template in TEMPLATES.items() if template.paper.continuous]
"""The templates for dot-matrix printers."""


@dataclass(frozen=True)
class Filled:
    """A template with a document, laid out."""

    template: Template
    document: PrintData
    pages: list[Page]


def filled(name: str, counts: tuple[int, ...] = COUNTS, languages: tuple[str, ...] = LANGUAGES) -> list[Filled]:
    """The documents of a template: each line count in each language."""
    return [_filled(name, count, language) for language in languages for count in counts]


@cache
def _filled(name: str, count: int, language: str) -> Filled:
    """Laid out once for all who look at it; nobody changes the pages."""
    template = TEMPLATES[name]
    document = KINDS[template.kind].sample(count, language)
    return Filled(template, document, layout(template, document))


def first_run(pages: list[Page]) -> TextRun:
    """A text on the pages, whose look tells the font."""
    return next(op for page in pages for op in page.printed() if isinstance(op, TextRun))


def faults(pages: list[Page], words: list[list[object]], baseline: float) -> list[str]:
    """What stands elsewhere than the layout says, with the page's place in the job."""
    assert len(pages) == len(words)
    return [
        f"page {place}: {fault}"
        for place, (page, found) in enumerate(zip(pages, words, strict=True), start=1)
        for fault in misplaced(page, found, baseline=baseline)
    ]
