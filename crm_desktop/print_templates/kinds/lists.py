"""Lists as reports 报表: the aging list, and any table as it is seen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import partial
from itertools import cycle, islice

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.document import ListColumn
from crm_desktop.print_templates.families.report import ReportWords, report_across, report_upright
from crm_desktop.print_templates.families.words import Words
from crm_desktop.print_templates.functions import Value
from crm_desktop.print_templates.kinds.kind import CatalogueField, DocumentKind, FieldGroup, Lines
from crm_desktop.print_templates.kinds.parties import COMMON, PRINTED
from crm_desktop.print_templates.template import Align

MOST_COLUMNS = 40
_AGING_NAME = Words("应收账龄表", "應收帳齡表", "Aging list")
_CUSTOMERS = ReportWords(
    as_of=Words("截至 {document.date|date}", "截至 {document.date|date}", "As of {document.date|date}"),
    count=Words("共 {count()} 家客户", "共 {count()} 家客戶", "{count()} customers"),
)
_LIST_NAME = Words("列表", "列表", "List")
_ROWS = ReportWords(as_of="{document.date|date}", count=Words("共 {count()} 行", "共 {count()} 行", "{count()} rows"))


def _groups(title: str, note: str | None) -> tuple[FieldGroup, ...]:
    document = (
        CatalogueField("number", QT_TRANSLATE_NOOP("print_templates", "Title of the list"), title),
        CatalogueField("date", QT_TRANSLATE_NOOP("print_templates", "As of"), date(2026, 11, 20), "date"),
        CatalogueField("note", QT_TRANSLATE_NOOP("print_templates", "What it shows"), note),
        CatalogueField("about", QT_TRANSLATE_NOOP("print_templates", "What is counted, and what is left out"), None),
        CatalogueField("charted", QT_TRANSLATE_NOOP("print_templates", "Whether it has a chart"), None),
        CatalogueField("count", QT_TRANSLATE_NOOP("print_templates", "Number of rows"), Decimal(3)),
        PRINTED,
    )
    label = QT_TRANSLATE_NOOP("print_templates", "Column")
    line = (
        CatalogueField("row", QT_TRANSLATE_NOOP("print_templates", "Row number"), Decimal(1)),
        *(CatalogueField(f"c{place}", label, "…") for place in range(MOST_COLUMNS)),
    )
    return (
        FieldGroup("document", QT_TRANSLATE_NOOP("print_templates", "List"), document),
        FieldGroup("line", QT_TRANSLATE_NOOP("print_templates", "Lines"), line),
        *COMMON,
    )


def _text(place: int, title: str, width: float) -> ListColumn:
    return ListColumn(id=f"c{place}", title=title, width=width, wraps=True)


def _figure(place: int, title: str, width: float, format_name: str = "money", *, total: bool = True) -> ListColumn:
    return ListColumn(id=f"c{place}", title=title, width=width, align=Align.RIGHT, format_name=format_name, total=total)


def _row(*values: Value) -> Mapping[str, Value]:
    return {f"c{place}": value for place, value in enumerate(values)}


_DEBTORS = (
    ("C00217", "宁波永兴五金工具有限公司", "林志远", "15950.00", "8612.50", "0", "0", "0", "-1200.00"),
    ("C00105", "慈溪鸿运紧固件厂", "林志远", "38420.00", "0", "0", "0", "0", "0"),
    ("C00088", "余姚市大华五金商行", "何晓雯", "0", "2360.00", "4188.50", "0", "1240.00", "0"),
    ("C00311", "上海浦江机电设备有限公司", "何晓雯", "126400.00", "32018.60", "0", "9800.00", "0", "-20000.00"),
    ("C00342", "杭州萧山新街建材", "林志远", "7420.80", "0", "0", "0", "0", "0"),
)
_PRODUCTS = (
    ("PZ-M10100", "镀锌膨胀螺栓", "M10×100", "百套", "120", "11520.00"),
    ("LS304-M0820", "304不锈钢内六角螺丝", "M8×20", "百只", "100", "3860.00"),
    ("DP304-M08", "304不锈钢平垫圈", "M8", "百只", "100", "570.00"),
    ("QG-125A", "角磨机切割片", "125×1.0×22", "片", "2000", "3700.00"),
)


def _debtors(count: int) -> Lines:
    rows = []
    for code, name, salesperson, *amounts in islice(cycle(_DEBTORS), count):
        cells = [Decimal(amount).quantize(Decimal("0.01")) for amount in amounts]
        rows.append(_row(code, name, salesperson, *cells, sum(cells, Decimal(0))))
    return tuple(rows)


def _products(count: int) -> Lines:
    return tuple(
        _row(*texts, Decimal(quantity), Decimal(amount)) for *texts, quantity, amount in islice(cycle(_PRODUCTS), count)
    )


AGING = DocumentKind(
    key="aging",
    title=QT_TRANSLATE_NOOP("print_templates", "Aging list"),
    number="应收账龄",
    groups=_groups("应收账龄", "按到期日"),
    templates={"aging_a4": partial(report_across, "aging", _AGING_NAME, _CUSTOMERS)},
    sample_lines=_debtors,
    sums=lambda lines: {"count": Decimal(len(lines))},
    sample_columns=(
        _text(0, "客户编码", 70),
        _text(1, "客户名称", 200),
        _text(2, "业务员", 84),
        _figure(3, "未到期", 92),
        _figure(4, "逾期 1–30 天", 92),
        _figure(5, "逾期 31–60 天", 92),
        _figure(6, "逾期 61–90 天", 92),
        _figure(7, "逾期 90 天以上", 92),
        _figure(8, "未核销", 88),
        _figure(9, "合计", 98),
    ),
)
LIST = DocumentKind(
    key="list",
    title=QT_TRANSLATE_NOOP("print_templates", "Any list"),
    number="商品档案",
    groups=_groups("商品档案", None),
    templates={
        "list_a4": partial(report_across, "list", _LIST_NAME, _ROWS),
        "list_a4_upright": partial(report_upright, "list", _LIST_NAME, _ROWS),
    },
    sample_lines=_products,
    sums=lambda lines: {"count": Decimal(len(lines))},
    sample_columns=(
        _text(0, "编码", 90),
        _text(1, "名称", 180),
        _text(2, "规格", 90),
        _text(3, "单位", 50),
        _figure(4, "数量", 70, "quantity", total=False),
        _figure(5, "金额", 90),
    ),
)
