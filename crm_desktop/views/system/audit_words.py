"""What the audit log calls commands and kinds of records."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.words import QT_TRANSLATE_NOOP

COMMAND_WORDS: Mapping[str, str] = {
    "AddAdvance": QT_TRANSLATE_NOOP("audit", "Advance noted"),
    "AddCharge": QT_TRANSLATE_NOOP("audit", "Charge added"),
    "AddOperator": QT_TRANSLATE_NOOP("audit", "Operator added"),
    "CancelAllocation": QT_TRANSLATE_NOOP("audit", "Allocation cancelled"),
    "ChangePassword": QT_TRANSLATE_NOOP("audit", "Own password changed"),
    "CloseRest": QT_TRANSLATE_NOOP("audit", "Rest of order closed"),
    "ConfirmOrder": QT_TRANSLATE_NOOP("audit", "Order confirmed"),
    "DeleteReceipt": QT_TRANSLATE_NOOP("audit", "Draft receipt deleted"),
    "DeleteTemplate": QT_TRANSLATE_NOOP("audit", "Print template deleted"),
    "DiscardDelivery": QT_TRANSLATE_NOOP("audit", "Draft delivery discarded"),
    "DiscardOrder": QT_TRANSLATE_NOOP("audit", "Draft order discarded"),
    "DiscardQuote": QT_TRANSLATE_NOOP("audit", "Draft quote discarded"),
    "DiscardReturn": QT_TRANSLATE_NOOP("audit", "Draft return discarded"),
    "DraftDelivery": QT_TRANSLATE_NOOP("audit", "Delivery drafted"),
    "DraftReturn": QT_TRANSLATE_NOOP("audit", "Return drafted"),
    "DropJob": QT_TRANSLATE_NOOP("audit", "Print job dropped"),
    "EditContact": QT_TRANSLATE_NOOP("audit", "Contact entry changed"),
    "FailedLogIn": QT_TRANSLATE_NOOP("audit", "Failed log-in"),
    "FinishReminders": QT_TRANSLATE_NOOP("audit", "Reminders done"),
    "GiveViewToAll": QT_TRANSLATE_NOOP("audit", "View given to all"),
    "HandOnReminders": QT_TRANSLATE_NOOP("audit", "Reminders handed on"),
    "HandOver": QT_TRANSLATE_NOOP("audit", "Customers handed over"),
    "HandlePlan": QT_TRANSLATE_NOOP("audit", "Planned contact handled"),
    "LogContact": QT_TRANSLATE_NOOP("audit", "Contact logged"),
    "LogIn": QT_TRANSLATE_NOOP("audit", "Logged in"),
    "LoseQuote": QT_TRANSLATE_NOOP("audit", "Quote lost"),
    "MakeDemo": QT_TRANSLATE_NOOP("audit", "Demo office made"),
    "MakeOffice": QT_TRANSLATE_NOOP("audit", "Office made"),
    "MatchCredit": QT_TRANSLATE_NOOP("audit", "Credit allocated"),
    "MovePlan": QT_TRANSLATE_NOOP("audit", "Planned contact moved"),
    "OrderFromQuote": QT_TRANSLATE_NOOP("audit", "Quote turned into an order"),
    "PostReceipt": QT_TRANSLATE_NOOP("audit", "Receipt posted"),
    "ReceiveReturn": QT_TRANSLATE_NOOP("audit", "Return received"),
    "RemoveContact": QT_TRANSLATE_NOOP("audit", "Contact entry removed"),
    "RemoveCustomer": QT_TRANSLATE_NOOP("audit", "Customer removed"),
    "RemoveMapping": QT_TRANSLATE_NOOP("audit", "Import mapping removed"),
    "RemoveProduct": QT_TRANSLATE_NOOP("audit", "Product removed"),
    "RenameTemplate": QT_TRANSLATE_NOOP("audit", "Print template renamed"),
    "ReopenOrder": QT_TRANSLATE_NOOP("audit", "Order reopened"),
    "ResetPassword": QT_TRANSLATE_NOOP("audit", "Password set"),
    "RestoreTemplateVersion": QT_TRANSLATE_NOOP("audit", "Former print template restored"),
    "ReviseQuote": QT_TRANSLATE_NOOP("audit", "Quote revised"),
    "RunImport": QT_TRANSLATE_NOOP("audit", "Import run"),
    "SaveCustomer": QT_TRANSLATE_NOOP("audit", "Customer saved"),
    "SaveDelivery": QT_TRANSLATE_NOOP("audit", "Delivery saved"),
    "SaveDictionary": QT_TRANSLATE_NOOP("audit", "Pick list saved"),
    "SaveMapping": QT_TRANSLATE_NOOP("audit", "Import mapping saved"),
    "SaveOfficeProfile": QT_TRANSLATE_NOOP("audit", "Office profile saved"),
    "SaveOfficeSetting": QT_TRANSLATE_NOOP("audit", "Office setting saved"),
    "SaveOperator": QT_TRANSLATE_NOOP("audit", "Operator saved"),
    "SaveOrder": QT_TRANSLATE_NOOP("audit", "Order saved"),
    "SaveProduct": QT_TRANSLATE_NOOP("audit", "Product saved"),
    "SaveQuote": QT_TRANSLATE_NOOP("audit", "Quote saved"),
    "SaveReceipt": QT_TRANSLATE_NOOP("audit", "Receipt saved"),
    "SaveReturn": QT_TRANSLATE_NOOP("audit", "Return saved"),
    "SaveTemplate": QT_TRANSLATE_NOOP("audit", "Print template saved"),
    "SendQuote": QT_TRANSLATE_NOOP("audit", "Quote sent"),
    "SetAgingEdges": QT_TRANSLATE_NOOP("audit", "Aging columns set"),
    "SetDefaultTemplate": QT_TRANSLATE_NOOP("audit", "Default print template set"),
    "SetWipeLimit": QT_TRANSLATE_NOOP("audit", "Limit for small change set"),
    "ShipDelivery": QT_TRANSLATE_NOOP("audit", "Delivery shipped"),
    "SignDelivery": QT_TRANSLATE_NOOP("audit", "Delivery signed"),
    "SwitchCustomer": QT_TRANSLATE_NOOP("audit", "Customer switched on or off"),
    "SwitchOperator": QT_TRANSLATE_NOOP("audit", "Operator blocked or let in"),
    "SwitchProduct": QT_TRANSLATE_NOOP("audit", "Product switched on or off"),
    "TakeBackCustomer": QT_TRANSLATE_NOOP("audit", "Customer brought back"),
    "TakeBackProduct": QT_TRANSLATE_NOOP("audit", "Product brought back"),
    "TakeBackTemplate": QT_TRANSLATE_NOOP("audit", "Print template brought back"),
    "UndoImport": QT_TRANSLATE_NOOP("audit", "Import undone"),
    "VoidAdvance": QT_TRANSLATE_NOOP("audit", "Advance voided"),
    "VoidCharge": QT_TRANSLATE_NOOP("audit", "Charge voided"),
    "VoidDelivery": QT_TRANSLATE_NOOP("audit", "Delivery voided"),
    "VoidOrder": QT_TRANSLATE_NOOP("audit", "Order voided"),
    "VoidQuote": QT_TRANSLATE_NOOP("audit", "Quote voided"),
    "VoidReceipt": QT_TRANSLATE_NOOP("audit", "Receipt voided"),
    "VoidReturn": QT_TRANSLATE_NOOP("audit", "Return voided"),
}
KIND_WORDS: Mapping[str, str] = {
    "allocation": QT_TRANSLATE_NOOP("audit", "Allocation"),
    "contact_entry": QT_TRANSLATE_NOOP("audit", "Contact entry"),
    "credit": QT_TRANSLATE_NOOP("audit", "Credit"),
    "customer": QT_TRANSLATE_NOOP("audit", "Customer"),
    "delivery": QT_TRANSLATE_NOOP("audit", "Delivery"),
    "dictionary": QT_TRANSLATE_NOOP("audit", "Pick list"),
    "import_mapping": QT_TRANSLATE_NOOP("audit", "Import mapping"),
    "import_run": QT_TRANSLATE_NOOP("audit", "Import"),
    "office": QT_TRANSLATE_NOOP("audit", "Office"),
    "operator": QT_TRANSLATE_NOOP("audit", "Operator"),
    "print": QT_TRANSLATE_NOOP("audit", "Print"),
    "print_template": QT_TRANSLATE_NOOP("audit", "Print template"),
    "product": QT_TRANSLATE_NOOP("audit", "Product"),
    "quote": QT_TRANSLATE_NOOP("audit", "Quote"),
    "receipt": QT_TRANSLATE_NOOP("audit", "Receipt"),
    "receivable": QT_TRANSLATE_NOOP("audit", "Receivable"),
    "reminder": QT_TRANSLATE_NOOP("audit", "Reminder"),
    "sales_order": QT_TRANSLATE_NOOP("audit", "Sales order"),
    "sales_return": QT_TRANSLATE_NOOP("audit", "Sales return"),
    "saved_view": QT_TRANSLATE_NOOP("audit", "View"),
    "setting": QT_TRANSLATE_NOOP("audit", "Setting"),
}


def command_word(name: str) -> str:
    """What a command is called; one of an older program keeps its name."""
    return QCoreApplication.translate("audit", COMMAND_WORDS[name]) if name in COMMAND_WORDS else name


def kind_word(name: str) -> str:
    """What a kind of record is called."""
    return QCoreApplication.translate("audit", KIND_WORDS[name]) if name in KIND_WORDS else name
