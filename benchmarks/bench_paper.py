"""One delivery note on dot-matrix paper and one page of Chinese PDF."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from io import BytesIO

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from benchmarks.big_office import CLOCK, Made
from benchmarks.measure import Figure, side_by_side, typical
from crm_desktop.domain.access import SYSTEM
from crm_desktop.models.sales.deliveries import Delivery, DeliveryLine
from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.errors import BadExpression
from crm_desktop.print_templates.escp import escp_bytes, escp_parts
from crm_desktop.print_templates.evaluate import Scope, evaluate
from crm_desktop.print_templates.fonts import paper_font
from crm_desktop.print_templates.layout import layout
from crm_desktop.print_templates.operations import Page
from crm_desktop.print_templates.pdf import pdf_bytes
from crm_desktop.print_templates.profile import PrinterProfile, RuleStyle
from crm_desktop.print_templates.template import Template
from crm_desktop.queries.paper.documents import PaperAsk, Wording, print_data
from crm_desktop.services.paper.output import Wanted, pages_of
from tests.print_templates.hostile import HOSTILE

LINES = 6
FEW, MANY = 100, 500
SCOPE = Scope(
    groups={"customer": {"name": "永兴五金"}, "document": {"total": Decimal(15), "date": CLOCK.today()}},
    rows=[{"amount": Decimal(10)}],
)


class PaperBench:
    """A delivery of six lines out of the large office."""

    def __init__(self, made: Made) -> None:
        with Session(made.office.engine) as session:
            wanted = (
                select(DeliveryLine.delivery_id)
                .group_by(DeliveryLine.delivery_id)
                .having(func.count() == LINES)
                .limit(1)
            )
            delivery_id = session.scalars(select(Delivery.id).where(Delivery.id.in_(wanted))).one()
            ask = PaperAsk(kind="delivery", record_id=delivery_id, wording=Wording(), today=CLOCK.today())
            self._document: PrintData = print_data(session, SYSTEM, ask=ask)

    def _refused(self) -> Iterator[Figure]:
        """Hostile expressions: the one that takes longest to be refused."""
        slowest, worst = max((typical(partial(_refuse, source), repeat=9), source) for source in HOSTILE)
        note = f"the slowest of {len(set(HOSTILE))}: {worst[:24]!r}"
        yield Figure("60 hostile expressions, each refused", slowest, 5, note=note)

    def figures(self) -> Iterator[Figure]:
        """The rows of the table."""
        note = builtin_template("delivery_three_part")
        taken = typical(lambda: self._stream(note), repeat=21)
        yield Figure("one note: layout and ESC/P", taken, 20)
        size = len(self._stream(note)) / 1000
        yield Figure("… its bytes", size, 3, unit="KB")
        signs = self._stream(note, PrinterProfile(rules=RuleStyle.SIGNS))
        yield Figure("… with the printer's own frame signs", len(signs) / 1000, 3, unit="KB")
        few, many = (_largest_memory(note, self._document, count) for count in (FEW, MANY))
        yield Figure(
            f"{MANY} notes as one job: memory",
            many,
            5,
            unit="MB",
            note=f"{few:.1f} MB for {FEW}: streamed page by page",
        )
        page = builtin_template("delivery_a4")
        ours, bare = side_by_side(lambda: pdf_bytes(self._pages(page), title=""), _bare_pdf, repeat=15)
        yield Figure("one-page Chinese PDF", ours, 3, bare, "reportlab: the same font, 60 texts, 30 rules")
        yield from self._refused()

    def _pages(self, template: Template) -> list[Page]:
        return pages_of(Wanted(template), self._document)

    def _stream(self, template: Template, profile: PrinterProfile | None = None) -> bytes:
        return escp_bytes(self._pages(template), profile)


def _refuse(source: str) -> None:
    try:
        evaluate(source, SCOPE)
    except BadExpression:
        return
    raise AssertionError(source)


def _largest_memory(note: Template, document: PrintData, count: int) -> float:
    """The most memory in use, in MB, while a job of ``count`` notes is made and sent page by page."""
    pages = (page for _ in range(count) for page in layout(note, document))
    taken = 0
    tracemalloc.start()
    for part in escp_parts(pages):
        taken += len(part)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert taken > count * 1000, "a job without bytes says nothing"
    return most / 1e6


def _bare_pdf() -> bytes:
    file = paper_font()
    if "bench" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("bench", str(file.path), subfontIndex=file.index))
    out = BytesIO()
    canvas = Canvas(out, pageCompression=1)
    canvas.setFont("bench", 10)
    for index in range(60):
        canvas.drawString(40 + index % 4 * 120, 800 - index // 4 * 20, f"宁波永兴五金工具有限公司 {index}")
    for index in range(30):
        canvas.line(40, 800 - index * 20, 540, 800 - index * 20)
    canvas.save()
    return out.getvalue()
