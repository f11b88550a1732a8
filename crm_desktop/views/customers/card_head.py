"""The head of a customer's card: who it is, the credit bar, and what one does most."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from crm_desktop.domain.access import Right
from crm_desktop.domain.clock import day_of
from crm_desktop.domain.documents import leading_in
from crm_desktop.domain.field_groups import Sight, sight
from crm_desktop.domain.parties.roles import AS_CUSTOMER, EDIT, PartyRole, Roles, edited_by
from crm_desktop.domain.trade.kinds import Figure
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.present.terms import terms_text
from crm_desktop.qtkit.actions import ActionSpec, button, make_actions
from crm_desktop.qtkit.fitting import Fitting
from crm_desktop.qtkit.icon_label import IconBadge
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.more_menu import MoreButton
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.analysis.customer_card import CustomerCard
from crm_desktop.queries.money.customers import CustomerMoney
from crm_desktop.queries.money.owed import Owed, is_worth_saying
from crm_desktop.queries.parties.form import StoredCustomer
from crm_desktop.views.context import Context
from crm_desktop.views.customers.credit_bar import CreditBar
from crm_desktop.views.customers.customer_actions import delete_customer, hand_over_customers, switch_customer
from crm_desktop.views.customers.customer_prints import PAPERS, papers, print_customers
from crm_desktop.views.customers.in_full import KEY, WORDS, is_partly_seen, show_in_full
from crm_desktop.views.looks import look_of

_ORDER, _QUOTE = leading_in(Figure.ORDERED).value, leading_in(Figure.QUOTED).value
"""What is begun for a customer."""
_SELLING, _MONEY = ("card.order", "card.quote"), ("card.receipt", "card.statement")
"""What one does with customers only; the second also with who still owes something."""
_PAYING = ("card.payment", "card.supplier_statement")
"""What one does with who supplies, or is still owed something."""
_STATEMENT = QT_TRANSLATE_NOOP("customers", "Statement")
_CUSTOMER_STATEMENT = QT_TRANSLATE_NOOP("customers", "Customer statement")
_SUPPLIER_STATEMENT = QT_TRANSLATE_NOOP("customers", "Supplier statement")


def is_owed(card: CustomerCard) -> bool:
    """Whether the card says what we owe."""
    return is_worth_saying(card.owed, card.stored.draft.roles)


class CardHead(QWidget):
    """Shows a card's facts; its buttons open forms for this customer.

    Attributes:
        file_wanted: the user wants to change the file.
        removed: the customer was deleted.
        why_wanted: the figures are to be explained.
    """

    why_wanted = Signal()
    file_wanted = Signal()
    removed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._card: CustomerCard | None = None
        self.setObjectName("card_head")
        self._name, self._off = label(role="name"), label(badge="plain")
        self._roles = label(badge="accent")
        self._grade = IconBadge("star", "accent")
        self._facts, self._contact = label(), label()
        self._contact.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._bar, self._both = CreditBar(), label()
        self._both.setObjectName("both_ways")
        self._bar.clicked.connect(self.why_wanted)
        self._planned, self._last = label(badge="amber"), label(role="label")
        top = QHBoxLayout()
        top.setSpacing(theme().px(16))
        top.addLayout(self._who(), 1)
        figures = QVBoxLayout()
        figures.setSpacing(theme().px(6))
        figures.addWidget(self._bar)
        figures.addWidget(self._both, 0, Qt.AlignmentFlag.AlignRight)
        figures.addStretch(1)
        top.addLayout(figures)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[theme().px(side) for side in (14, 10, 12, 10)])
        whole.setSpacing(theme().px(10))
        whole.addLayout(top)
        whole.addWidget(self._buttons())

    def show_card(self, card: CustomerCard) -> None:
        """Show another card, or the same one as it is now."""
        self._card = card
        stored, draft = card.stored, card.stored.draft
        self._name.setText(draft.name)
        self._name.setToolTip(draft.name)
        self._grade.setVisible(bool(draft.grade))
        self._grade.setText(self.tr("Grade {grade}").format(grade=draft.grade))
        self._roles.setVisible(draft.roles != AS_CUSTOMER)
        self._roles.setText(" · ".join(look_of(role).text for role in draft.roles))
        self._off.setVisible(not stored.is_active or draft.on_hold)
        self._off.setText(self.tr("Switched off") if not stored.is_active else self.tr("On hold"))
        self._show_facts(card)
        self._show_contact(card)
        is_customer = PartyRole.CUSTOMER in draft.roles
        wanted = dict.fromkeys(_SELLING, is_customer) | dict.fromkeys(_MONEY, card.buys)
        wanted |= dict.fromkeys(_PAYING, is_owed(card))
        for name in wanted.keys() & self._actions.keys():
            self._actions[name].setVisible(wanted[name])
        if (statement := self._actions.get("card.statement")) is not None:
            both = _CUSTOMER_STATEMENT if is_owed(card) else _STATEMENT
            statement.setText(QCoreApplication.translate("customers", both))
        self._bar.setVisible(card.money is not None and card.buys)
        self._both.setVisible(is_owed(card))
        if card.owed is not None:
            self._both.setText(self._both_ways(card.money if card.buys else None, card.owed))
        if card.money is not None:
            self._bar.show_money(card.money)
        self._show_times(card)

    # parts

    def _both_ways(self, money: CustomerMoney | None, we_owe: Owed) -> str:
        """What is owed both ways: what they owe us stands beside it for who is a customer, too."""
        grey, red = theme().color("text2").name(), theme().color("red").name()
        pairs = [] if money is None else [(self.tr("Owes us"), money.balance, "")]
        pairs.append((self.tr("We owe"), we_owe.balance, ""))
        if we_owe.overdue:
            pairs.append((self.tr("overdue"), we_owe.overdue, f' style="color:{red}"'))
        if we_owe.unallocated:
            pairs.append((self.tr("prepaid"), we_owe.unallocated, ""))
        shown = [
            f'<span style="color:{grey}">{words}</span>&nbsp; <b{look}>{formats.money(amount)}</b>'
            for words, amount, look in pairs
        ]
        return "&nbsp;&nbsp;&nbsp; ".join(shown)

    def _who(self) -> QVBoxLayout:
        first = QHBoxLayout()
        first.setSpacing(theme().px(8))
        first.addWidget(self._name)
        first.addWidget(self._grade)
        first.addWidget(self._roles)
        first.addWidget(self._off)
        first.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(theme().px(4))
        column.addLayout(first)
        column.addWidget(self._facts)
        column.addWidget(self._contact)
        return column

    def _buttons(self) -> QWidget:
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(6))
        specs = self._specs()
        kind, words = PAPERS[0]
        prints = ActionSpec[Any]("card.print", words, lambda _head: self._print(kind), "Ctrl+P", icon="print")
        in_full = ActionSpec[Any]("card.in_full", WORDS, lambda _head: self._show_in_full(), KEY, icon="phone")
        hidden = [prints, in_full] if is_partly_seen(self._context) else [prints]
        actions = make_actions(self, "customers", [*specs, *hidden])
        self._print_sheet, self._in_full = actions["card.print"], actions.get("card.in_full")
        self._actions = actions
        self.actions_of_card = list(actions.values())
        if "card.log" in actions:
            # the whole window has Ctrl+L; a second shortcut with these keys would silence both
            actions["card.log"].setText(f"{actions['card.log'].text()}  Ctrl+L")
        for spec in specs:
            row.addWidget(button(actions[spec.id], primary=spec.primary, idea=spec.icon))
        more = MoreButton(self._fill_more)
        row.addWidget(more)
        row.addStretch(1)
        row.addWidget(self._planned)
        row.addWidget(self._last)
        Fitting(buttons, spare=[self._last], more=more)
        return buttons

    def _specs(self) -> list[ActionSpec[Any]]:
        may = self._context.may
        found: list[ActionSpec[Any]] = []
        if may(EDIT):
            log = QT_TRANSLATE_NOOP("customers", "Log contact")
            found.append(ActionSpec("card.log", log, self._opens("contact"), icon="contact", primary=True))
        if may(Right.EDIT_SALES):
            order, quote = QT_TRANSLATE_NOOP("customers", "New order"), QT_TRANSLATE_NOOP("customers", "New quote")
            found.append(ActionSpec("card.order", order, self._opens(_ORDER), "Ctrl+N", icon="order"))
            found.append(ActionSpec("card.quote", quote, self._opens(_QUOTE), icon="offer"))
        if may(Right.EDIT_MONEY):
            receipt = QT_TRANSLATE_NOOP("customers", "Take money")
            found.append(ActionSpec("card.receipt", receipt, self._opens("receipt"), icon="receipt"))
        if may(Right.SEE_MONEY):
            found.append(ActionSpec("card.statement", _STATEMENT, self._opens_its("statement"), icon="statement"))
        if may(Right.EDIT_PAYABLES):
            pay = QT_TRANSLATE_NOOP("customers", "Pay money")
            found.append(ActionSpec("card.payment", pay, self._opens("payment"), icon="payment"))
        if may(Right.SEE_PAYABLES):
            show = self._opens_its("supplier_statement")
            found.append(ActionSpec("card.supplier_statement", _SUPPLIER_STATEMENT, show, icon="statement"))
        return found

    def _opens_its(self, kind: str) -> Callable[[Any], None]:
        def run(_head: Any) -> None:
            if self._card is not None:
                self._context.open(kind, self._card.stored.id)

        return run

    def _show_in_full(self) -> None:
        if self._card is not None:
            show_in_full(self._context, self, self._card.stored.id)

    def _opens(self, kind: str) -> Callable[[Any], None]:
        def run(_head: Any) -> None:
            if self._card is not None:
                self._context.open(kind, None, party_id=self._card.stored.id)

        return run

    def _fill_more(self, menu: QMenu) -> None:
        card = self._card
        if card is None:
            return
        stored = card.stored
        menu.addAction(icon("edit"), self.tr("Change the file")).triggered.connect(self.file_wanted)
        if self._context.may(edited_by(stored.draft.roles)):
            words = self.tr("Switch off") if stored.is_active else self.tr("Switch on again")
            switch = menu.addAction(icon("void"), words)
            switch.triggered.connect(
                lambda: switch_customer(self._context, stored.id, stored.version, is_active=not stored.is_active)
            )
        if self._in_full is not None:
            menu.addAction(self._in_full)
        self._add_papers(menu, stored.draft.roles)
        if self._context.may(Right.ASSIGN_CUSTOMERS):
            give = menu.addAction(icon("hand-on"), self.tr("Hand over…"))
            give.triggered.connect(lambda: hand_over_customers(self._context, self, [stored.id]))
        if self._context.may(edited_by(stored.draft.roles)):
            menu.addSeparator()
            delete = menu.addAction(icon("delete"), self.tr("Delete"))
            delete.triggered.connect(
                lambda: delete_customer(self._context, stored.id, stored.version, stored.draft.name, self.removed.emit)
            )

    def _add_papers(self, menu: QMenu, roles: Roles) -> None:
        menu.addAction(self._print_sheet)
        for kind, words in papers(self._context, roles)[1:]:
            action = menu.addAction(icon("print"), QCoreApplication.translate("customers", words))
            action.triggered.connect(partial(self._print, kind))

    def _print(self, kind: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a signal's argument
        if self._card is not None:
            stored = self._card.stored
            print_customers(self._context, kind, [stored.id], stored.draft.code)

    def _show_facts(self, card: CustomerCard) -> None:
        stored = card.stored
        pairs = [
            (self.tr("Salesperson"), stored.owner or self.tr("nobody")),
            *self._terms(stored),
            (self.tr("Code"), stored.draft.code),
        ]
        grey = theme().color("text2").name()
        shown = [f'<span style="color:{grey}">{words}</span>&nbsp; {value}' for words, value in pairs]
        self._facts.setText("&nbsp;&nbsp;&nbsp; ".join(shown))

    def _terms(self, stored: StoredCustomer) -> list[tuple[str, str]]:
        """On which terms it buys; of who is no customer, those on which it is paid, for who sees these."""
        if (
            PartyRole.CUSTOMER not in stored.draft.roles
            and sight(self._context.access, "supply_terms") is not Sight.FULL
        ):
            return []
        return [(self.tr("Terms"), terms_text(stored.terms, QCoreApplication.translate))]

    def _show_contact(self, card: CustomerCard) -> None:
        draft = card.stored.draft
        person = draft.people[0] if draft.people else None
        who = f"{person.name} {person.title}".strip() if person else ""
        phone = (person.mobile or person.phone) if person else ""
        grey = theme().color("text2").name()
        parts = [part for part in (who, phone or draft.phone) if part]
        words = f'&nbsp; <span style="color:{grey}">·</span> &nbsp;'.join(parts)
        self._contact.setText(words or f'<span style="color:{grey}">{self.tr("No contact person yet")}</span>')

    def _show_times(self, card: CustomerCard) -> None:
        stored, today = card.stored, self._context.clock.today()
        day = stored.next_contact_on
        self._planned.setVisible(day is not None)
        if day is not None:
            tone = "red" if day < today else "amber"
            marked(self._planned, badge=tone)
            shown = f"{formats.day(day)} {formats.weekday(day, self._context.settings.language)}"
            self._planned.setText(self.tr("Next {day}").format(day=shown))
            self._planned.setToolTip(card.next_plan)
            self._planned.setMinimumWidth(self._planned.sizeHint().width())
        last = stored.last_contact_at
        if last is None:
            self._last.setText(self.tr("Never contacted"))
            return
        at = formats.moment(last)
        is_today = day_of(last) == today
        shown = self.tr("today {time}").format(time=at[-5:]) if is_today else at[:10]
        self._last.setToolTip(at)
        self._last.setText(self.tr("Last {when}").format(when=shown))
