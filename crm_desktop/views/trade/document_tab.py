"""The centre tab of one document: a bar over the page on which it is typed or read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QApplication, QVBoxLayout

from crm_desktop.domain.changes import Done
from crm_desktop.domain.documents import DOCUMENT_CHANGES, TRADE_CHANGES
from crm_desktop.domain.draft_codec import from_json
from crm_desktop.domain.own.kinds import owner_of
from crm_desktop.domain.trade.drafts import TradeDraft
from crm_desktop.domain.trade.pricing import PricesFor
from crm_desktop.queries.office_rules import office_rules
from crm_desktop.queries.trade.details import TradeDetail
from crm_desktop.views.attachments.opener import files_on
from crm_desktop.views.context import Context
from crm_desktop.views.leaving import Leaving, Unsaved
from crm_desktop.views.neighbours import Turning
from crm_desktop.views.own_form import usual_own
from crm_desktop.views.print_request import PrintRequest
from crm_desktop.views.tab import Tab, TakesGoods
from crm_desktop.views.trade.document_bar import DocumentBar, Page
from crm_desktop.views.trade.editor_page import EditorPage
from crm_desktop.views.trade.elsewhere import Elsewhere, put_together
from crm_desktop.views.trade.first_draft import first_draft, taxed
from crm_desktop.views.trade.former_page import FormerPage
from crm_desktop.views.trade.guide_page import GuidePage
from crm_desktop.views.trade.look import DocumentLook
from crm_desktop.views.trade.reading_page import ReadingPage


class DocumentTab(Tab):
    """Loads a document and shows it as its state and the operator's rights allow."""

    leaving: Leaving

    def __init__(self, context: Context, kind: DocumentLook, record_id: int | None, prefill: Mapping[str, Any]) -> None:
        super().__init__()
        self.context, self.kind = context, kind
        self._id = record_id
        self._customer = ""
        self._prints = False
        self._is_fresh = bool(prefill.get("fresh"))
        self.page: Page | None = None
        self.leaving = Leaving(self, context.ask, self.closes.emit)
        self.turning = Turning(self, context, kind.id)
        self.turning.wanted.connect(lambda record_id: context.turn(self, kind.id, record_id))
        self.addActions(list(self.turning.actions.values()))
        context.on_changes(self, DOCUMENT_CHANGES, self.turning.read)
        self._lay_out()
        context.on_changes(self, TRADE_CHANGES | kind.side.changes, self._reload)
        if record_id is not None:
            self._load(prefill)
        elif "former" in prefill:
            self._load_former(prefill)
        elif "draft" not in prefill and not self._may_type():
            self._show(GuidePage(self.kind))
        else:
            self._start_new(prefill)

    @property
    def is_unsaved(self) -> bool:
        """Whether anything typed is not stored."""
        return isinstance(self.page, EditorPage) and self.page.is_changed

    @property
    def takes_goods(self) -> TakesGoods | None:
        """What puts products into it, while it is typed product by product."""
        page = self.page
        if not isinstance(page, EditorPage) or not page.kind.is_typed:
            return None
        return TakesGoods(lambda: PricesFor(page.party_id, page.tax), page.lookups.take_product)

    def may_close(self) -> bool:
        """Ask what to do with a draft that is not stored; one that is stored now closes the tab later."""
        page = self.page
        if not isinstance(page, EditorPage) or not page.is_changed:
            self._forget_if_fresh()
            return True
        question = self.tr("“{title}” is not saved.").format(title=self._title())
        return self.leaving.may_close(Unsaved(question, page.saving.save, page.keeper.drop, self.tr("Save as draft")))

    def _forget_if_fresh(self) -> None:
        """A draft that was made by opening it, and in which nobody typed anything, is not worth keeping."""
        page = self.page
        if self._is_fresh and isinstance(page, EditorPage) and page.record is not None:
            self._is_fresh = False
            words = self.tr("Nothing was typed, so the draft is not kept.")
            discard = self.kind.discard(page.record.id, page.record.version)
            self.context.run(discard, lambda _done: self.context.ask.notice(words))

    def handed_over(self) -> Mapping[str, Any] | None:
        """What a tab in another window needs to go on with what is typed here."""
        page = self.page
        return page.keeper.hand_over() if isinstance(page, EditorPage) else None

    def print(self) -> None:
        """Print what is stored; a draft is stored first."""
        self._is_fresh = False
        page = self.page
        if isinstance(page, EditorPage) and (page.is_changed or page.record is None):
            self._prints = True
            page.saving.save()
        elif self._id is not None:
            number = page.record.number or "" if page is not None and page.record else ""
            self.context.print(PrintRequest(self.kind.id, self._id, number))

    # loading

    def _start_new(self, prefill: Mapping[str, Any]) -> None:
        draft = first_draft(self.kind, prefill, self.context.clock.today(), self.context.customer.id)
        owner = owner_of(self.kind.type.listed)
        if owner is not None and not draft.own:
            draft = replace(draft, own=usual_own(self.context, owner))
        if "draft" in prefill or "copy_of" in prefill:
            self._begin(draft, prefill)
        else:
            self.context.read(self, office_rules, lambda rules: self._begin(taxed(draft, rules.tax), prefill))

    def _begin(self, draft: TradeDraft, prefill: Mapping[str, Any]) -> None:
        page = EditorPage(self.context, self.kind.of(draft), draft, key=str(prefill.get("draft_key", "")))
        if "draft" in prefill or "copy_of" in prefill:
            page.mark_unsaved()
        self._show(page)
        page.form.focus("party_id")

    def _may_type(self) -> bool:
        """Whether a new one may be begun without another document."""
        return self.context.may(self.kind.direct.right)

    def _load(self, prefill: Mapping[str, Any] | None = None) -> None:
        self._read(lambda found: self._loaded(found, prefill or {}))

    def _adopt(self, record: TradeDetail) -> None:
        """The draft was stored: the page stays as it is, cursor and all."""
        if isinstance(self.page, EditorPage):
            self.page.adopt(record)
            self._customer = self._customer or record.customer_short
            self.title_changed.emit(self._title())
            self.unsaved_changed.emit(self.is_unsaved)

    def _read(self, done: Callable[[TradeDetail], None]) -> None:
        from crm_desktop.queries.catalogue import trade_detail

        reader, today = self.context.reader, self.context.clock.today()
        asked = {"kind": self.kind.id, "record_id": self._id, "today": today}
        self.context.look(self, lambda: reader.read(trade_detail, **asked), done, self._gone)

    def _loaded(self, record: TradeDetail, prefill: Mapping[str, Any]) -> None:
        page = self.page
        if isinstance(page, EditorPage) and page.record and page.record.version == record.version:
            return
        self._customer = record.customer_short
        if record.state.value != "draft" or not self.context.may(self.kind.of(record.draft).right):
            self._show(ReadingPage(self.context, self.kind, record))
            return
        draft = from_json(self.kind.draft, prefill["draft"]) if "draft" in prefill else record.draft
        page = EditorPage(self.context, self.kind.of(draft), draft, record, key=str(prefill.get("draft_key", "")))
        if "draft" in prefill:
            page.mark_unsaved()
        self._show(page)
        page.grid.start()

    def _load_former(self, prefill: Mapping[str, Any]) -> None:
        from crm_desktop.queries.trade.entry import former_document

        self._customer = str(prefill.get("number", ""))
        self.context.read(
            self,
            former_document,
            lambda draft: self._show(FormerPage(self.context, self.kind, draft, int(prefill["revision"]))),
            kind=self.kind.id,
            revision_id=prefill["former"],
        )

    def _gone(self) -> None:
        """A colleague deleted it: what stands here can be kept as a new one."""
        page = self.page
        is_draft = isinstance(page, EditorPage) and page.record is not None and page.record.number is None
        if isinstance(page, EditorPage) and is_draft:
            self._id = None
            page.forget_record()
        self._elsewhere.gone(can_be_new=is_draft)
        self.unsaved_changed.emit(self.is_unsaved)

    def _reload(self) -> None:
        page = self.page
        if self._id is None or (isinstance(page, EditorPage) and page.saving.is_busy):
            return  # what is being stored here is read when it is
        if isinstance(page, EditorPage) and page.is_changed:
            self._read(lambda record: self._elsewhere.compare(page.record, record))
        else:
            self._load()

    def _keep_mine(self, record: TradeDetail) -> None:
        page = self.page
        if not isinstance(page, EditorPage):
            return
        if record.state.value != "draft":
            words = self.tr("{number} is binding already: what you typed stands in a copy of it.")
            self.context.ask.notice(words.format(number=record.number or ""))
            self.context.open(self.kind.id, None, copy_of=page.draft())
            self._loaded(record, {})
            return
        draft = put_together(page.typed.loaded, page.draft(), record)
        made = EditorPage(self.context, self.kind.of(draft), draft, record)
        made.mark_unsaved()
        self._show(made)
        self._bar.tell(self.tr("Reloaded; what you typed is kept and not saved yet."))
        made.grid.start()

    # showing

    def _lay_out(self) -> None:
        self._elsewhere = Elsewhere(self)
        self._bar = DocumentBar(
            self.kind, self.turning.buttons(), self._elsewhere.button, files_on(self, self.context, self.kind.id)
        )
        self._elsewhere.said.connect(self._bar.tell)
        self._elsewhere.wanted.connect(self._keep_mine)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self._bar)

    def _show(self, page: Page) -> None:
        old, self.page = self.page, page
        focused = QApplication.focusWidget()
        had_focus = old is None or (focused is not None and old.isAncestorOf(focused))
        self._whole.addWidget(page, 1)
        # a page that is not shown yet cannot take the focus
        page.show()
        if old is not None:
            self._whole.removeWidget(old)
            old.hide()
            old.deleteLater()
        if old is not None and self.isVisible():
            self._whole.activate()  # or the new page is painted in half its height first
            page.setFocus()  # or the keys of the new page would have no effect
        self._elsewhere.forget()
        self._bar.show_page(page)
        if isinstance(page, EditorPage):
            page.edited.connect(self._edited)
            page.next_wanted.connect(self._post_and_new)
            page.saving.stored.connect(self._stored)
            page.saving.discarded.connect(self.closes)
            page.saving.failed.connect(self._not_stored)
            page.lookups.named.connect(self._named)
        if isinstance(page, ReadingPage) and (had_focus or not self.isVisible()):
            # the keys of its actions work only while the focus is inside
            page.grid.start()
        if isinstance(page, ReadingPage):
            self.setFocusProxy(page.grid)
        if isinstance(page, EditorPage | ReadingPage):
            page.print_wanted.connect(self.print)
        self.turning.show_from(self._id)
        self.title_changed.emit(self._title())
        self.unsaved_changed.emit(self.is_unsaved)

    def _title(self) -> str:
        record = self.page.record if self.page is not None else None
        new = self.kind.said(self.kind.new_title)
        name = (record.number if record else None) or new
        return " · ".join(filter(None, (name, self._customer)))

    # what the page says

    def _named(self, customer: str) -> None:
        self._customer = customer
        self.title_changed.emit(self._title())

    def _edited(self) -> None:
        self._is_fresh = False
        self._bar.tell("")
        self.unsaved_changed.emit(self.is_unsaved)

    def _post_and_new(self) -> None:
        page = self.page
        if isinstance(page, EditorPage):
            self.leaving.begin_next(page.saving.post, lambda: self.context.turn(self, self.kind.id))

    def _not_stored(self) -> None:
        """The page says why; nothing waits for the stored document any more."""
        self._prints = False
        self.leaving.failed()
        self._reload()

    def _stored(self, done: Done, binding: bool) -> None:  # noqa: FBT001 - a slot
        self._is_fresh = False
        if self._id is None and done.record_id is not None:
            self._id = done.record_id
            self.record_changed.emit(done.record_id)
            self.turning.show_from(self._id)
        if binding:
            words = self.kind.said(self.kind.posted).format(number=done.number)
            since = self.tr("What you typed after that is not in it.") if self.is_unsaved else ""
            self.context.ask.notice(" ".join(filter(None, (words, since))))
        if self.leaving.stored(unsaved=self.is_unsaved):
            return
        if not binding:
            when = self.context.clock.now().astimezone()
            self._bar.tell(self.tr("Saved at {time}").format(time=f"{when:%H:%M:%S}"))
        self._read(self._adopt if not binding else lambda record: self._loaded(record, {}))
        if self._prints:
            self._prints = False
            self.print()
