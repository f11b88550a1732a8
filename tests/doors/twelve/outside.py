"""Looks whether the doors that people come to are as open as they are said to be.

Each validator is given a capability and tells what is not true of it.
"""

from collections.abc import Iterator

from crm_desktop.cli.named_lists import NAMES
from crm_desktop.cli.options import names
from crm_desktop.cli.paper import KINDS as PAPERS
from crm_desktop.domain.documents import DOCUMENTS, TRADE
from crm_desktop.domain.money.kinds import MONEY
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.print_templates.builtin import builtin_templates
from crm_desktop.print_templates.kinds import KINDS
from crm_desktop.queries.parties.timeline import HAPPENINGS
from crm_desktop.views.catalogue import TabSpec
from tests.doors.twelve import facts
from tests.doors.twelve.doors import Capability, Door

NAMED_BY_ROW = {"credit", "open_documents", "employee", "charge", "contact"}
"""Tabs that open from a row or figure and so may have no window of their own in ``tests/golden``."""
REPORTS = {"aging", "payables-aging", "changes", "payables-changes", "sales", "account-journal", "contact-plan"}
"""Reports of the command line."""


def places(capability: Capability) -> Iterator[str]:
    """A list or form is in the catalogue, somebody opens it, it has a page for F1, and its window is kept as text."""
    for name in capability.names(Door.PLACES):
        if name.startswith("window:"):
            if not (facts.TESTS / "golden" / "en" / f"{name.removeprefix('window:')}.txt").exists():
                yield f"{name} is not kept as text"
        elif name not in facts.places():
            yield f"there is no {name}"
        else:
            yield from _closed_place(name)


def _closed_place(name: str) -> Iterator[str]:
    spec = facts.places()[name]
    if not _opened(name):
        yield f"nothing opens {name}"
    if not spec.page and not getattr(spec, "is_dialog", False):
        yield f"{name} has no page for F1"
    if spec.page and not facts.page(spec.page, "zh_CN"):
        yield f"{name} asks for a page {spec.page} that there is not"
    if not any(facts.golden(window) for window in _windows(name)) and name.partition(":")[2] not in NAMED_BY_ROW:
        yield f"{name} is not kept as text"


def _windows(name: str) -> tuple[str, ...]:
    kind, _, own = name.partition(":")
    return (f"{kind} {own}", f"{kind} {own} new", own)


def _opened(name: str) -> bool:
    """Whether a menu, an activity or the work of somebody opens it; Ctrl+K finds what stands in a menu."""
    spec, own = facts.places()[name], name.partition(":")[2]
    if isinstance(spec, TabSpec):
        # the list of a kind of documents opens its tab, whatever the kind
        is_listed = (own in TRADE and "context.open(look.id, row.id)" in facts.source("views/trade")) or (
            own in MONEY and "context.open(look.kind, row.id)" in facts.source("views/money")
        )
        return bool(spec.menus) or name in facts.ways() or is_listed or f'"{own}"' in facts.source("views")
    return bool(spec.menu or name in facts.ways())


def card(capability: Capability) -> Iterator[str]:
    """It stands in the timeline with words, or in a kept window."""
    for name in capability.names(Door.CARD):
        if name.startswith("timeline:"):
            kind = name.removeprefix("timeline:")
            if kind not in HAPPENINGS:
                yield f"the timeline knows no {kind}"
            elif kind in DOCUMENTS and facts.untranslated("trade", DOCUMENTS[DocumentKind(kind)].title):
                yield f"the timeline has no words for {kind}"
        else:
            yield from _says(name)


def _says(name: str) -> Iterator[str]:
    window, _, words = name.partition("|")
    if words not in facts.golden(window):
        yield f"the window {window} doesn't say {words!r}"


def reports(capability: Capability) -> Iterator[str]:
    """A report is in the catalogue and kept as text."""
    for name in capability.names(Door.REPORTS):
        if "|" in name:
            yield from _says(name)
        elif name not in facts.places():
            yield f"there is no {name}"
        elif not any(facts.golden(window) for window in _windows(name)):
            yield f"{name} is not kept as text"


def command_line(capability: Capability) -> Iterator[str]:
    """A name is understood, has words, and stands in the manual in each language."""
    for name in capability.names(Door.COMMAND_LINE):
        is_list, is_paper = name in NAMES and name not in REPORTS, name in PAPERS
        if not (is_list or is_paper or name in REPORTS):
            yield f"the command line knows no {name}"
        if is_list and name not in names.LISTS:
            yield f"list {name} is not understood"
        if is_paper and name not in names.KINDS:
            yield f"print {name} is not understood"
        if is_list:
            yield from (f"list {name} has no {one} words" for one in facts.untranslated("cli", NAMES[name]))
        for language in ("en", "zh_CN", "zh_TW"):
            if name not in facts.words_of_page("command-line", language):
                yield f"the manual ({language}) doesn't name {name}"


def paper(capability: Capability) -> Iterator[str]:
    """A kind has templates that can be read, a sample, words, a picture in the manual."""
    for name in capability.names(Door.PAPER):
        kind = KINDS.get(name)
        if kind is None:
            yield f"there is no paper {name}"
            continue
        if not builtin_templates(name):
            yield f"{name} has no template"
        if not kind.sample().fields:
            yield f"{name} has no sample"
        yield from (f"{name} has no {one} title" for one in facts.untranslated("print_templates", kind.title))
        for template in kind.templates:
            if not (facts.MANUAL / "zh_CN" / "papers" / f"{template}.png").exists():
                yield f"the manual shows no picture of {template}"


def manual(capability: Capability) -> Iterator[str]:
    """Its pages are there in each language and say something."""
    for name in capability.names(Door.MANUAL):
        for language in ("en", "zh_CN", "zh_TW"):
            if len(facts.page(name, language)) < 200:
                yield f"the manual ({language}) has nothing on {name}"
