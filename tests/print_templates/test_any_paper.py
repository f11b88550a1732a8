"""Any document on any template, on every painter: paper or a sentence that says what to do."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings

from crm_desktop.print_templates.errors import PaperError
from crm_desktop.print_templates.escp import escp_bytes
from crm_desktop.print_templates.layout import layout
from crm_desktop.print_templates.pdf import pdf_bytes
from crm_desktop.print_templates.sheet import sheet_bytes
from tests.print_templates.designs import designs, documents


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(design=designs(), document=documents(most=8))
@pytest.mark.parametrize(
    "painted",
    [
        pytest.param(lambda design, document: pdf_bytes(layout(design, document)), id="pdf"),
        pytest.param(lambda design, document: escp_bytes(layout(design, document)), id="escp"),
        pytest.param(sheet_bytes, id="sheet"),
    ],
)
def test_every_painter_takes_every_design(painted, design, document):
    with suppress(PaperError):
        assert painted(design, document)
