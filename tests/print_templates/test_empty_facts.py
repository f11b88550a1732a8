"""What an office has not entered about itself leaves no bare label on paper."""

from dataclasses import replace

import pytest

from crm_desktop.print_templates.kinds import KINDS
from crm_desktop.print_templates.layout import layout
from crm_desktop.print_templates.operations import TextRun
from tests.print_templates.matrix import TEMPLATES

LABELS = {
    "zh_CN": ("电话", "传真", "开户行", "账号", "收款账户"),
    "zh_TW": ("電話", "傳真", "開戶行", "賬號", "收款賬戶", "收款帳戶"),
    "en": ("Tel.", "Fax", "Bank:", "Account:", "Bank account:", "Our account:"),
}
ABOUT_US = ("delivery", "quote", "sales_order", "sales_return", "statement")


@pytest.mark.parametrize("name", [name for name, template in TEMPLATES.items() if template.kind in ABOUT_US])
def test_what_a_new_office_has_not_entered_is_left_out(name):
    template = TEMPLATES[name]
    for language, labels in LABELS.items():
        document = KINDS[template.kind].sample(1, language)
        bare = {"company": {"name": document.fields["company"]["name"]}}
        pages = layout(template, replace(document, fields={**document.fields, **bare}))
        texts = [run.text.strip() for page in pages for run in page.operations if isinstance(run, TextRun)]
        ends = tuple(words for label in labels for words in (label, f"{label}：", f"{label}:"))
        theirs = ("电话：", "電話：", "电话", "電話", "Tel.", "Tel.:")  # of the customer, to be written in by hand
        assert [text for text in texts if text.endswith(ends) and text not in theirs] == []


def test_statement_does_not_call_a_number_a_contact():
    document = KINDS["statement"].sample(1)
    theirs = {**document.fields["customer"], "contact": "", "phone": "0577-6288"}
    pages = layout(TEMPLATES["statement_a4"], replace(document, fields={**document.fields, "customer": theirs}))
    texts = [run.text for page in pages for run in page.operations if isinstance(run, TextRun)]
    assert "电话：0577-6288" in texts
