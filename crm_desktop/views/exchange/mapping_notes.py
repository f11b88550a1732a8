"""What is said of the mappings that come with the program; the texts stand in their files, here they are marked."""

from __future__ import annotations

from crm_desktop.domain.words import QT_TRANSLATE_NOOP

NOTES = (
    QT_TRANSLATE_NOOP(
        "mappings",
        "Sheets 订单, 退货, 销售人员. One order per order number; its lines may go to several customers, each "
        "delivered and charged on its own. The line's 销售额 is what the customer paid.",
    ),
    QT_TRANSLATE_NOOP(
        "mappings",
        "Sheets 订单, 退货, 销售人员. An order number is parted into one order per customer and day; the second one is "
        "numbered …-2. The line's 销售额 is what the customer paid.",
    ),
)
