"""The centre tab of a product: form, prices, price history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.products import ContractPriceDraft, LevelPriceDraft, ProductDraft
from crm_desktop.present import formats
from crm_desktop.qtkit.actions import button
from crm_desktop.qtkit.forms.form import Form
from crm_desktop.qtkit.icons import icon, pixmap
from crm_desktop.qtkit.local_keys import add_key
from crm_desktop.qtkit.marks import label, marked, seen_if
from crm_desktop.qtkit.scrolled import Scrolled
from crm_desktop.qtkit.stacking import strip
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.parties.form import Choices, CustomerChoice, choices, customer_choice
from crm_desktop.queries.products.products import StoredProduct, price_history, stored_product
from crm_desktop.services.products.products import SaveProduct
from crm_desktop.views.attachments.opener import files_on
from crm_desktop.views.context import Context
from crm_desktop.views.leaving import SAVE_AND_NEW, Leaving, Unsaved, next_button
from crm_desktop.views.own_form import own_form_fields, usual_own
from crm_desktop.views.products.history_view import HistoryView
from crm_desktop.views.products.price_table import PriceTable
from crm_desktop.views.products.product_fields import (
    contract_fields,
    level_fields,
    price_fields,
    price_words,
    product_fields,
)
from crm_desktop.views.tab import Tab


class ProductTab(Tab):
    """What the window shows as a tab of kind ``product``."""

    leaving: Leaving

    def __init__(self, context: Context, record_id: int | None, prefill: Mapping[str, Any]) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._context, self._id, self._version, self._key = context, record_id, 0, str(uuid4())
        self._files = files_on(self, context, "product")
        self._like: int | None = prefill.get("like")
        self.leaving = Leaving(self, context.ask, self.closes.emit)
        self._loaded = ProductDraft(name=prefill.get("name", ""), own=usual_own(context, Owner.PRODUCT))
        self._sent: ProductDraft | None = None
        self._names: dict[int, str] = {}
        self._form: Form[ProductDraft] | None = None
        self._prices: Form[ProductDraft] | None = None
        self._may_edit = context.may(Right.EDIT_PRODUCTS)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self._head())
        self._room = marked(QWidget(), role="panel")
        self._whole.addWidget(self._room, 1)
        for keys, run in (("Ctrl+S", self.save), ("Ctrl+Return", self.save), (SAVE_AND_NEW, self.save_and_new)):
            add_key(self, keys, run)
        context.read(self, choices, self._build)
        context.on_changes(self, Changes.PRODUCTS | Changes.PRICES, self._reload)

    @property
    def is_unsaved(self) -> bool:
        """Whether something typed is not saved."""
        return self._form is not None and self.draft() != self._loaded

    def may_close(self) -> bool:
        """Ask what to do with unsaved work; False keeps the tab."""
        if not self.is_unsaved:
            return True
        question = self.tr("Save what you typed about this product?")
        return self.leaving.may_close(Unsaved(question, self.save, self._give_up))

    def draft(self) -> ProductDraft:
        """What is typed now."""
        if self._form is None or self._prices is None:
            return self._loaded
        of_prices = self._prices.draft()
        values: dict[str, Any] = {
            name: getattr(of_prices, name)
            for name in ("list_price", "wholesale_price", "lowest_price", "over_delivery", "under_delivery")
        }
        if self._context.may(Right.SEE_COST):
            values |= {"cost": of_prices.cost, "transfer_price": of_prices.transfer_price}
        nothing = Decimal(0)
        levels = tuple(replace(one, min_quantity=one.min_quantity or nothing) for one in self._levels.rows())
        values |= {"tax_rate": of_prices.tax_rate or nothing, "tax_included": of_prices.tax_included}
        return replace(self._form.draft(), level_prices=levels, contract_prices=self._contracts.rows(), **values)

    def save(self) -> None:
        """Save; what is wrong is said beside its field."""
        if not self._may_edit or self._form is None or self._prices is None:
            self.leaving.failed()
            return
        if not (self._form.check() and self._prices.check()):
            self.leaving.failed()
            return
        draft = self.draft()
        command = SaveProduct(draft=draft, key=self._key, product_id=self._id, seen_version=self._version)
        self._context.run(command, partial(self._saved, draft), problems=self._wrong, failed=self.leaving.failed)

    def save_and_new(self) -> None:
        """Save, and begin another product in its place."""
        self.leaving.begin_next(self.save, lambda: self._context.turn(self, "product"))

    # parts

    def _give_up(self) -> None:
        """Nothing of it was kept."""

    def _head(self) -> QWidget:
        picture = QLabel()
        picture.setPixmap(pixmap("product", "accent", 20))
        self._name = label(self.tr("New product"), role="name")
        self._save = QPushButton(icon("save", "on_accent"), self.tr("Save") + "  Ctrl+S")
        marked(self._save, primary=True)
        self._save.clicked.connect(self.save)
        seen_if(self._save, self._may_edit)
        again = next_button(self.save_and_new)
        seen_if(again, self._may_edit)
        return strip("bar", picture, self._name, None, button(self._files), again, self._save, edges=(14, 8))

    def _build(self, found: Choices) -> None:
        context = self._context
        self._loaded = replace(self._loaded, tax_rate=found.tax.rate, tax_included=found.tax.included)
        self._form = Form(
            "products", product_fields(found, own_form_fields(context, Owner.PRODUCT)), self._loaded, context, columns=3
        )
        self._prices = Form("products", price_fields(context), self._loaded, context, columns=3)
        self._form.finished.connect(self._prices.focus)
        self._levels: PriceTable[LevelPriceDraft] = PriceTable(
            context,
            self.tr("Level prices"),
            [self.tr("Price level"), self.tr("From quantity"), self.tr("Price")],
            _level_texts,
            lambda: level_fields(found),
        )
        self._contracts: PriceTable[ContractPriceDraft] = PriceTable(
            context,
            self.tr("Contract prices"),
            [self.tr("Customer"), self.tr("Price"), self.tr("From"), self.tr("To")],
            self._contract_texts,
            lambda: contract_fields(context),
        )
        self._history = HistoryView()
        for part in (self._form, self._prices, self._levels, self._contracts):
            part.edited.connect(self._typed)
        if not self._may_edit:
            self._form.set_read_only(True)
            self._prices.set_read_only(True)
        self._whole.replaceWidget(self._room, self._body(self._form, self._prices))
        self._room.deleteLater()
        self._show(ProductDraft())
        self._form.focus()
        self._reload()

    def _body(self, form: QWidget, prices: QWidget) -> QWidget:
        inner = marked(QWidget(), role="panel")
        column = QVBoxLayout(inner)
        column.setContentsMargins(*[theme().px(side) for side in (4, 4, 4, 8)])
        column.setSpacing(0)
        heading = label(self.tr("Prices"), role="title")
        heading.setContentsMargins(*[theme().px(side) for side in (12, 4, 0, 0)])
        tables = QHBoxLayout()
        tables.setSpacing(0)
        tables.addWidget(self._levels, 2)
        tables.addWidget(self._contracts, 3)
        for part in (form, heading, prices):
            column.addWidget(part)
        column.addLayout(tables)
        column.addWidget(self._history)
        column.addStretch(1)
        return Scrolled(inner)

    def _reload(self) -> None:
        if self._form is None or (self.is_unsaved and self._sent is None):
            return
        self._files.show_record(self._id)
        wanted = self._id or self._like
        if wanted is not None:
            self._context.read(self, stored_product, self._read, product_id=wanted)
        if self._id is not None:
            self._context.read(self, price_history, self._history.show_steps, product_id=self._id)

    def _read(self, stored: StoredProduct) -> None:
        self._names |= stored.customer_names
        if self._id is None:
            # a new product like another one: everything but what names the one
            self._show(replace(stored.draft, code="", barcode="", mnemonic="", contract_prices=()))
            self._loaded = ProductDraft()
            self._like = None
            return
        self._version = stored.version
        sent, self._sent = self._sent, None
        if sent is not None and self.is_unsaved:
            self._take_stored(stored.draft, sent)
        else:
            self._show(stored.draft)
        self._name.setText(stored.draft.name)
        self.title_changed.emit(stored.draft.name)

    def _take_stored(self, stored: ProductDraft, sent: ProductDraft) -> None:
        """Show what was stored but where something was typed since it was sent."""
        levels, contracts = self._levels.rows(), self._contracts.rows()
        self._loaded = stored
        for form in (self._form, self._prices):
            if form is not None:
                form.take_stored(stored, sent)
        if levels == sent.level_prices:
            self._levels.show_rows(stored.level_prices, _new_level)
        if contracts == sent.contract_prices:
            self._contracts.show_rows(stored.contract_prices, _new_contract)

    def _show(self, draft: ProductDraft) -> None:
        self._loaded = draft
        if self._form is not None and self._prices is not None:
            self._form.show_draft(draft)
            self._prices.show_draft(draft)
            self._levels.show_rows(draft.level_prices, _new_level if self._may_edit else None)
            self._contracts.show_rows(draft.contract_prices, _new_contract if self._may_edit else None)

    def _typed(self, *_: object) -> None:
        if self._form is not None:
            self._form.follow(self.draft())
        self.unsaved_changed.emit(self.is_unsaved)

    def _saved(self, draft: ProductDraft, done: Done) -> None:
        """Stored; what was typed since the question stays, unsaved."""
        self._loaded = self._sent = draft
        self._context.ask.notice(self.tr("Saved as {code}.").format(code=done.number))
        if self.leaving.stored(unsaved=self.is_unsaved):
            return
        is_new, self._id = self._id is None, done.record_id
        if is_new and done.record_id is not None:
            self.record_changed.emit(done.record_id)
        self.unsaved_changed.emit(self.is_unsaved)
        self._reload()

    def _wrong(self, problems: Mapping[str, str]) -> None:
        if self._form is not None and self._prices is not None:
            self._prices.show_problems(problems)
            self._form.show_problems(problems)
        in_rows = [text for key, text in problems.items() if "." in key]
        if in_rows:
            self._context.ask.problem("\n".join(in_rows))

    def _contract_texts(self, row: ContractPriceDraft) -> list[str]:
        name = self._names.get(row.party_id)
        if name is None and row.party_id:
            self._names[row.party_id] = "…"
            self._context.read(self, customer_choice, self._named, record_id=row.party_id)
        price = price_words(row.price, tax_included=row.tax_included)
        return [name or "…", price, formats.day(row.valid_from), formats.day(row.valid_to)]

    def _named(self, found: CustomerChoice | None) -> None:
        if found is not None:
            self._names[found.id] = found.name
            self._contracts.refresh()


def _new_level() -> LevelPriceDraft:
    return LevelPriceDraft(level="", price=Decimal(0))


def _new_contract() -> ContractPriceDraft:
    return ContractPriceDraft(party_id=0, price=Decimal(0))


def _level_texts(row: LevelPriceDraft) -> list[str]:
    price = price_words(row.price, tax_included=row.tax_included)
    return [row.level, formats.quantity(row.min_quantity, blank_zero=True), price]
