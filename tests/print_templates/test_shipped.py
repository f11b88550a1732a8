"""What the shipped templates print, kept as digests: who changes a family sees which papers changed with it.

The pages of four of them stand beside these files in full; a digest says that something moved, those say what.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from hashlib import sha256
from io import BytesIO

import pytest
from PIL import Image

from crm_desktop.print_templates.checks import findings
from crm_desktop.print_templates.codec import from_json, to_json
from crm_desktop.print_templates.escp import escp_bytes
from crm_desktop.print_templates.families.goods import Fact, FormWords, HandedOver, SheetWords
from crm_desktop.print_templates.families.goods_a5 import a5
from crm_desktop.print_templates.families.goods_form import third, three_part
from crm_desktop.print_templates.families.goods_sheet import goods_sheet
from crm_desktop.print_templates.families.words import Said, Words
from crm_desktop.print_templates.kinds import KINDS
from crm_desktop.print_templates.kinds.goods import goods_kind
from crm_desktop.print_templates.kinds.kind import CatalogueField
from crm_desktop.print_templates.layout import layout
from crm_desktop.print_templates.operations import TextRun, describe
from tests.print_templates.matrix import TEMPLATES

SAMPLES = [("zh_CN", 3), ("zh_TW", 11), ("en", 37)]


@pytest.mark.parametrize("name", list(TEMPLATES))
def test_shipped_templates_print_what_they_printed(golden, name):
    golden(f"shipped/{name}", "".join(f"{line}\n" for line in digests(TEMPLATES[name])))


RECEIVED = FormWords(
    title=Words("入 库 单", "入 庫 單", "GOODS RECEIVED"),
    address=Words("地址：{customer.address}", "地址：{customer.address}", "Address: {customer.address}"),
    reference=Said("order", Words("订单：{document.order}", "訂單：{document.order}", "Order: {document.order}")),
    signatures=tuple(
        Said(name, Words("签：", "簽：", "Signed:")) for name in ("made_by", "buyer", "keeper", "supplier")
    ),
)
SHEET = SheetWords(
    title=Words("入库单", "入庫單", "Goods received"),
    address=Fact("address", Words("地址", "地址", "Address"), "{customer.address}"),
    reference=Fact("order", Words("订单", "訂單", "Order"), "{document.order}"),
    salesperson="{document.salesperson}",
    foot=HandedOver(signatures=RECEIVED.signatures),
)
PAPERS = {
    "three_part": partial(three_part, words=RECEIVED),
    "third": partial(third, words=RECEIVED),
    "a5": partial(a5, words=RECEIVED),
    "a4": partial(goods_sheet, words=SHEET),
}


@pytest.mark.parametrize("paper", list(PAPERS))
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_new_document_of_goods_needs_only_its_words(paper, language):
    kind = goods_kind(
        key="purchase_receipt",
        title="Goods received",
        number="RK-20261120-002",
        name=Words("入库单", "入庫單", "Goods received"),
        papers=PAPERS,
        document=(CatalogueField("order", "Order", "CG-20261112-001"),),
    )
    template = kind.templates[f"purchase_receipt_{paper}"]()

    pages = layout(template, kind.sample(11, language))

    assert from_json(to_json(template)) == template
    assert findings(pages) == []
    printed = "".join(op.text for page in pages for op in page.printed() if isinstance(op, TextRun))
    assert "RK-20261120-002" in printed
    assert "CG-20261112-001" in printed
    assert {"zh_CN": "入库单", "en": "goodsreceived"}[language] in printed.replace(" ", "").lower()


def digests(template):
    """A line for each sample; a dot-matrix printer's own bytes for a form."""
    for language, count in SAMPLES:
        document = KINDS[template.kind].sample(count, language)
        for pictures in ({}, {"company.logo": logo()}):
            pages = layout(template, replace(document, pictures=pictures))
            yield f"{language} {count} {'logo' if pictures else 'plain'} {digest(describe(pages).encode())}"
        if template.paper.continuous:
            yield f"{language} {count} escp {digest(escp_bytes(pages))}"


def digest(content):
    return sha256(content).hexdigest()[:16]


def logo():
    content = BytesIO()
    Image.new("RGB", (40, 30), "#204080").save(content, "PNG")
    return content.getvalue()
