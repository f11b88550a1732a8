"""The words of own fields: kinds of fields, and kinds of records that have some."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.field_groups import Secret
from crm_desktop.domain.own.fields import OwnFieldDraft
from crm_desktop.domain.own.kinds import NUMERIC, Owner, OwnKind
from crm_desktop.domain.own.values import places_of
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.views.system.entry_words import list_word

OWNER_WORDS: Mapping[Owner, str] = {
    Owner.PARTY: QT_TRANSLATE_NOOP("own_fields", "Customers, suppliers"),
    Owner.PERSON: QT_TRANSLATE_NOOP("own_fields", "Contact people"),
    Owner.PRODUCT: QT_TRANSLATE_NOOP("own_fields", "Products"),
    Owner.QUOTE: QT_TRANSLATE_NOOP("own_fields", "Quotes"),
    Owner.ORDER: QT_TRANSLATE_NOOP("own_fields", "Sales orders"),
    Owner.CONTACT: QT_TRANSLATE_NOOP("own_fields", "Contact log"),
}
KIND_WORDS: Mapping[OwnKind, str] = {
    OwnKind.TEXT: QT_TRANSLATE_NOOP("own_fields", "Text"),
    OwnKind.LONG_TEXT: QT_TRANSLATE_NOOP("own_fields", "Long text"),
    OwnKind.WHOLE: QT_TRANSLATE_NOOP("own_fields", "Whole number"),
    OwnKind.DECIMAL: QT_TRANSLATE_NOOP("own_fields", "Decimal number"),
    OwnKind.MONEY: QT_TRANSLATE_NOOP("own_fields", "Amount of money"),
    OwnKind.DATE: QT_TRANSLATE_NOOP("own_fields", "Date"),
    OwnKind.YES_NO: QT_TRANSLATE_NOOP("own_fields", "Yes or no"),
    OwnKind.CHOICE: QT_TRANSLATE_NOOP("own_fields", "Choice"),
    OwnKind.SEVERAL: QT_TRANSLATE_NOOP("own_fields", "Several choices"),
    OwnKind.PERSON: QT_TRANSLATE_NOOP("own_fields", "Colleague"),
    OwnKind.PARTY: QT_TRANSLATE_NOOP("own_fields", "Customer or supplier"),
    OwnKind.PICTURE: QT_TRANSLATE_NOOP("own_fields", "Picture"),
    OwnKind.FORMULA: QT_TRANSLATE_NOOP("own_fields", "Formula"),
}
"""In the order in which they are offered; a kind without a word is not offered yet."""
SECRET_WORDS: Mapping[str, str] = {
    "": QT_TRANSLATE_NOOP("own_fields", "none"),
    Secret.COST: QT_TRANSLATE_NOOP("own_fields", "Cost"),
    Secret.PURCHASE: QT_TRANSLATE_NOOP("own_fields", "Purchasing"),
    Secret.PHONES: QT_TRANSLATE_NOOP("own_fields", "Phones and addresses"),
    Secret.PRIVATE: QT_TRANSLATE_NOOP("own_fields", "Private"),
    Secret.FAMILY: QT_TRANSLATE_NOOP("own_fields", "Family"),
    Secret.BANK: QT_TRANSLATE_NOOP("own_fields", "Bank and credit"),
    Secret.RECEIVABLES: QT_TRANSLATE_NOOP("own_fields", "Money of customers"),
    Secret.PAYABLES: QT_TRANSLATE_NOOP("own_fields", "Money of suppliers"),
}


def owner_word(owner: Owner) -> str:
    """What a kind of record is called."""
    return QCoreApplication.translate("own_fields", OWNER_WORDS[owner])


def kind_words(field: OwnFieldDraft) -> str:
    """What a field holds, with its unit or how much of it."""
    word = QCoreApplication.translate("own_fields", KIND_WORDS.get(field.kind, ""))
    if field.unit and field.kind in NUMERIC and places_of(field) >= 0:
        return f"{word} · {field.unit}"
    return f"{word} · {list_word(field.pick_list)}" if field.pick_list else word


def secret_word(secret: str) -> str:
    """What a group of fields is called."""
    return QCoreApplication.translate("own_fields", SECRET_WORDS[secret])


def listed(words: Iterable[str], language: str) -> str:
    """Words one after the other."""
    return (", " if language == "en" else "、").join(words)
