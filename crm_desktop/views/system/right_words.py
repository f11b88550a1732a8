"""What rights are called, in the groups in which the matrix of roles shows them."""

from __future__ import annotations

from crm_desktop.domain.access import Right
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

RIGHT_GROUPS: tuple[tuple[str, tuple[tuple[Right, str], ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("roles", "Documents of others at customers that it sees"),
        (
            (Right.SEE_OTHERS_QUOTES, QT_TRANSLATE_NOOP("roles", "Quotes of others")),
            (Right.SEE_OTHERS_ORDERS, QT_TRANSLATE_NOOP("roles", "Orders of others")),
            (Right.SEE_OTHERS_DELIVERIES, QT_TRANSLATE_NOOP("roles", "Deliveries of others")),
            (Right.SEE_OTHERS_RETURNS, QT_TRANSLATE_NOOP("roles", "Returns of others")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("roles", "Customers and products"),
        (
            (Right.EDIT_CUSTOMERS, QT_TRANSLATE_NOOP("roles", "Enter and change customers")),
            (Right.EDIT_SUPPLIERS, QT_TRANSLATE_NOOP("roles", "Enter and change suppliers and carriers")),
            (Right.ASSIGN_CUSTOMERS, QT_TRANSLATE_NOOP("roles", "Hand customers over")),
            (Right.EDIT_PRODUCTS, QT_TRANSLATE_NOOP("roles", "Enter and change products")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("roles", "Sales"),
        (
            (Right.EDIT_SALES, QT_TRANSLATE_NOOP("roles", "Quotes and orders")),
            (Right.SELL_BELOW_LOWEST, QT_TRANSLATE_NOOP("roles", "Sell below the lowest price")),
            (Right.SHIP, QT_TRANSLATE_NOOP("roles", "Ship deliveries")),
            (Right.RETURN_WITHOUT_DELIVERY, QT_TRANSLATE_NOOP("roles", "Return without a delivery")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("roles", "Money"),
        (
            (Right.EDIT_MONEY, QT_TRANSLATE_NOOP("roles", "Receipts and receivables")),
            (Right.EDIT_ACCOUNTS, QT_TRANSLATE_NOOP("roles", "Enter and change money accounts")),
            (Right.OVERDRAW, QT_TRANSLATE_NOOP("roles", "Let an account stand below zero")),
            (Right.EDIT_PAYABLES, QT_TRANSLATE_NOOP("roles", "Payments and payables")),
            (Right.SET_CREDIT, QT_TRANSLATE_NOOP("roles", "Set credit limits")),
            (Right.OVERRIDE_CREDIT, QT_TRANSLATE_NOOP("roles", "Go beyond credit limits")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("roles", "Paper and files"),
        (
            (Right.EDIT_TEMPLATES, QT_TRANSLATE_NOOP("roles", "Print templates")),
            (Right.REPRINT, QT_TRANSLATE_NOOP("roles", "Print again")),
            (Right.EXPORT, QT_TRANSLATE_NOOP("roles", "Take lists along (Excel)")),
            (Right.IMPORT, QT_TRANSLATE_NOOP("roles", "Import")),
            (Right.REMOVE_OTHERS_FILES, QT_TRANSLATE_NOOP("roles", "Remove files and notes of others")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("roles", "Office"),
        (
            (Right.SET_UP_OFFICE, QT_TRANSLATE_NOOP("roles", "Set up the office, roles and operators")),
            (Right.EDIT_EMPLOYEES, QT_TRANSLATE_NOOP("roles", "Employees and departments")),
            (Right.BACK_UP, QT_TRANSLATE_NOOP("roles", "Back up")),
            (Right.RESTORE, QT_TRANSLATE_NOOP("roles", "Restore a backup")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("roles", "Fields that are seen"),
        (
            (Right.SEE_MONEY, QT_TRANSLATE_NOOP("roles", "Turnover, receivables and balances of customers")),
            (Right.SEE_ACCOUNTS, QT_TRANSLATE_NOOP("roles", "What is in the money accounts")),
            (Right.SEE_PAYABLES, QT_TRANSLATE_NOOP("roles", "Payables and balances of suppliers")),
            (Right.SEE_COST, QT_TRANSLATE_NOOP("roles", "Cost and profit")),
            (Right.SEE_PURCHASE, QT_TRANSLATE_NOOP("roles", "Terms and prices of suppliers")),
            (Right.SEE_PHONES, QT_TRANSLATE_NOOP("roles", "Phones and addresses in full")),
            (Right.SEE_PRIVATE, QT_TRANSLATE_NOOP("roles", "Private life of contact people")),
            (Right.SEE_BANK, QT_TRANSLATE_NOOP("roles", "Credit limits and bank accounts")),
            (Right.SEE_FAMILY, QT_TRANSLATE_NOOP("roles", "Private life of employees")),
        ),
    ),
)
"""Every right stands in one group; a test says so."""
