"""A goods document on A5 across, which looks like a form and is printed by any printer."""

from __future__ import annotations

from crm_desktop.print_templates.families.goods import FormWords, goods_columns
from crm_desktop.print_templates.families.goods_form import Shape, facts, form, sums
from crm_desktop.print_templates.families.pen import Pen, centred, logo, to_the_right
from crm_desktop.print_templates.families.words import Speech, Words
from crm_desktop.print_templates.papers import Paper
from crm_desktop.print_templates.template import Band, BandKind, Overflow, Style, TableItem, Template


def a5(kind: str, name: Words, words: FormWords) -> Template:
    """Half a sheet, 210 × 148 mm, printed by any printer."""
    plain, small = Style(size=9.5), Style(size=8.5)
    pen = Pen(Speech(), plain, height=4.4)
    places = {
        "customer": (12.0, 16.4, 100.0),
        "contact": (114.0, 16.4, 46.0),
        "date": (162.0, 16.4, 36.0),
        "address": (12.0, 21.4, 100.0),
        "phone": (114.0, 21.4, 84.0),
        "reference": (12.0, 26.4, 100.0),
        "further": (114.0, 26.4, 84.0),
    }
    page = Words(
        "第 {page.number} / {page.count} 页",
        "第 {page.number} / {page.count} 頁",
        "Page {page.number} of {page.count}",
    )
    large, title = centred(Style(size=15.0, bold=True)), centred(Style(size=14.0, bold=True))
    head = (
        logo(12.0, 0.0, 18.0, 13.0),
        pen.text("company_name", "{company.name}", 34.0, 0.0, 142.0, 7.0, style=large),
        pen.text("title", words.title, 60.0, 7.6, 90.0, 7.0, style=title),
        pen.text("number", "№ {document.number}", 150.0, 6.4, 48.0, 4.2, style=to_the_right(plain)),
        pen.text("page", page, 150.0, 11.0, 48.0, 4.2, style=to_the_right(small)),
        *facts(pen, words, places),
    )
    company = Words(
        '{company.address}{if(empty(company.phone), "", "　电话 ")}{company.phone}',
        '{company.address}{if(empty(company.phone), "", "　電話 ")}{company.phone}',
        '{company.address}{if(empty(company.phone), "", "   Tel. ")}{company.phone}',
    )
    signed_at = ((12.0, 40.0), (56.0, 36.0), (94.0, 36.0), (132.0, 66.0))
    foot = (
        pen.text("note", words.note, 12.0, 1.4, 186.0),
        *pen.row(words.signatures, 9.0, signed_at),
        pen.text("company_line", company, 12.0, 22.0, 120.0, 4.0, style=small),
        pen.text("labels", "{copy.labels}", 132.0, 22.0, 66.0, 4.0, style=to_the_right(small)),
    )
    table = TableItem(
        id="lines",
        x=12.0,
        columns=goods_columns(pen, (9.0, 27.0, 64.0, 12.0, 17.0, 18.0, 24.0, 15.0), Overflow.NEXT_ROW),
        style=plain,
        head_style=centred(Style(size=9.5, bold=True)),
        row_height=6.2,
        head_height=6.4,
        rows_per_page=8,
        fill_rows=True,
        grow=False,
        extra_rows=sums(pen, words, 6.2),
    )
    bands = (
        Band(kind=BandKind.PAGE_HEAD, height=32.0, items=head),
        Band(kind=BandKind.DETAIL, items=(table,)),
        Band(kind=BandKind.DOCUMENT_FOOT, height=28.0, items=foot),
    )
    shown = name.said(" A5 横向", " A5 橫向", " A5, landscape")
    return form(pen, kind, Shape("a5", Paper(width=210.0, height=148.0), 8.0, 5.0), shown, bands)
