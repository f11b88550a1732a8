from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.print_templates.builtin import builtin_template, builtin_templates
from crm_desktop.print_templates.catalogue import sample
from crm_desktop.print_templates.checks import Fault, findings
from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.escp import escp_bytes
from crm_desktop.print_templates.kinds import KINDS
from crm_desktop.print_templates.layout import layout
from crm_desktop.print_templates.operations import TextRun
from crm_desktop.print_templates.profile import PrinterProfile


def with_customer(name):
    document = sample("delivery", 3)
    return replace(document, fields={**document.fields, "customer": {"name": name}})


@pytest.mark.parametrize("kind", list(KINDS))
@pytest.mark.parametrize("language", ["zh_CN", "zh_TW", "en"])
@pytest.mark.parametrize("lines", [1, 10, 11, 37])
def test_built_in_templates_have_no_faults(kind, language, lines):
    for template in builtin_templates(kind):
        assert findings(layout(template, sample(kind, lines, language))) == []


def test_text_that_does_not_fit_is_told_with_its_excess():
    pages = layout(builtin_template("delivery_three_part"), with_customer("很长的公司名称" * 9))

    found = [finding for finding in findings(pages) if finding.fault is Fault.OVERFLOW]

    assert [finding.item for finding in found] == ["customer"]
    assert found[0].beyond > 10


def test_what_the_printer_cannot_do_is_told():
    pages = layout(builtin_template("delivery_three_part"), with_customer("Ä田五金"))

    faults = {(finding.item, finding.fault) for finding in findings(pages, PrinterProfile(columns=80))}

    assert ("customer", Fault.SLOW) in faults
    assert ("number", Fault.OUT_OF_REACH) in faults


VALUES = st.none() | st.text(max_size=60) | st.decimals(-(10**9), 10**9, places=2) | st.dates(date(1900, 1, 1))
AMOUNTS = st.decimals(-(10**8), 10**8, places=2)
LINES = st.lists(
    st.fixed_dictionaries(
        {
            "name": st.text(max_size=80),
            "code": st.text(max_size=30),
            "quantity": AMOUNTS,
            "price": AMOUNTS,
            "amount": AMOUNTS,
        }
    ),
    max_size=25,
)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(lines=LINES, customer=st.text(max_size=80), note=st.text(max_size=300), number=VALUES)
@pytest.mark.parametrize("name", ["delivery_three_part", "delivery_a4"])
def test_whatever_was_typed_is_printed_on_the_paper(name, lines, customer, note, number):
    total = sum((line["amount"] for line in lines), Decimal(0))
    fields = {"document": {"number": number, "note": note, "total": total}, "customer": {"name": customer}}

    pages = layout(builtin_template(name), PrintData(kind="delivery", fields=fields, lines=lines))

    assert {finding.fault for finding in findings(pages)} <= {Fault.OVERFLOW, Fault.GLYPH}
    shown = [
        op.text for page in pages for op in page.operations if isinstance(op, TextRun) and op.item == "lines.amount"
    ]
    figures = [text for text in shown if text != "金额"]
    assert len(figures) == len(lines)
    for text, line in zip(figures, lines, strict=True):
        assert set(text) == {"#"} or Decimal(text.replace(",", "")) == line["amount"]
    if name == "delivery_three_part":
        assert escp_bytes(pages).count(b"\x1b@") == 1


@pytest.mark.parametrize("kind", list(KINDS))
def test_built_in_text_is_black_since_printers_dither_grey(kind):
    for template in builtin_templates(kind):
        pages = layout(template, sample(kind, 3))
        assert {run.face.color for page in pages for run in page.operations if isinstance(run, TextRun)} == {"#000000"}
