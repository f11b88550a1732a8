"""The kept office of each released layout, and what is known of it."""

from decimal import Decimal
from pathlib import Path

KEPT_OFFICES = Path(__file__).parent / "offices"
PARTIES = {
    "宁波永兴五金工具有限公司",
    "重庆长安汽配有限公司",
    "阿波罗机电有限公司",
    "ABC工具贸易有限公司",
    "苏州恒力紧固件有限公司",
    "永康市金鼎五金厂",
    "顺丰速运有限公司",
    "温州巨力五金",
    "翟氏贸易商行",
    "杭州晨光电器有限公司",
    "台州玉环阀门厂",
    "嘉兴南湖标准件厂",
}
"""Of all that were worked on since layout 3."""
FIGURES = {
    "layout-0001": (Decimal("11400.00"), {"宁波永兴五金工具有限公司"}),
    "layout-0002": (
        Decimal("11400.00"),
        {"宁波永兴五金工具有限公司", "重庆长安汽配有限公司", "阿波罗机电有限公司", "ABC工具贸易有限公司"},
    ),
    "layout-0003": (Decimal("14599.25"), PARTIES),
    "layout-0004": (Decimal("20953.45"), PARTIES),
    "layout-0005": (Decimal("21423.95"), PARTIES),
    "layout-0006": (Decimal("21423.95"), PARTIES),
    "layout-0007": (Decimal("21423.95"), PARTIES),
    "layout-0008": (Decimal("21423.95"), PARTIES),
}
"""What was charged in all, and the parties, in the kept office of each layout."""
HEARD = {
    "layout-0001": ("yongxing", "nb wj"),
    "layout-0002": ("nb wj", "changan", "abl", "abc"),
    **dict.fromkeys(list(FIGURES)[2:], ("nb wj", "changan", "abl", "abc", "hengli", "chenguang")),
}
"""What its customers are found by since layout 2."""
