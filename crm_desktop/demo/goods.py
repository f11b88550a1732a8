"""Made-up hardware: fasteners, anchors, abrasives, tools, locks, plumbing, with codes such as LS304-M0625."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from crm_desktop.domain.amounts import to_cents

METRIC = ((3, 6), (4, 8), (5, 10), (6, 16), (8, 32), (10, 60), (12, 95), (16, 210))
"""Thread and what its head weighs in price, cents."""


@dataclass(frozen=True, slots=True)
class Good:
    """A product before it is in the office.

    Attributes:
        pieces: how many of ``unit`` one order line usually takes.
    """

    code: str
    name: str
    specification: str
    material: str
    unit: str
    category: str
    subcategory: str
    brand: str
    packaging: str
    list_price: Decimal
    pieces: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Family:
    prefix: str
    name: str
    material: str
    unit: str
    category: str
    subcategory: str
    brand: str
    packaging: str
    pieces: tuple[int, ...]


HUNDREDS = (5, 10, 20, 30, 50, 80, 100, 150, 200, 400)
DOZENS = (6, 10, 12, 20, 24, 30, 48, 50, 60, 100)
FEW = (1, 2, 3, 4, 5, 6, 8, 10, 12, 20)
MANY = (50, 100, 200, 300, 500, 1000, 2000, 3000)


def _fastener(prefix: str, name: str, material: str, subcategory: str) -> _Family:
    brand = "东明" if "A2" in material else "晋亿"
    return _Family(prefix, name, material, "百只", "紧固件", subcategory, brand, "10 百只/箱", HUNDREDS)


_SCREWS = (
    (_fastener("LS304", "304不锈钢内六角螺丝", "DIN912 A2-70", "螺丝"), "1.00", (10, 16, 20, 25, 30, 40, 50)),
    (_fastener("LS129", "12.9级内六角螺丝", "DIN912 发黑", "螺丝"), "0.62", (16, 20, 25, 30, 40, 60)),
    (_fastener("WL88", "8.8级外六角螺栓", "GB5783 蓝白锌", "螺栓"), "0.48", (20, 30, 40, 60, 80)),
    (_fastener("WL304", "304不锈钢外六角螺栓", "DIN933 A2-70", "螺栓"), "1.15", (20, 30, 40, 60)),
    (_fastener("PT304", "304不锈钢盘头十字螺丝", "DIN7985 A2-70", "螺丝"), "0.70", (8, 12, 16, 20)),
    (_fastener("JM129", "12.9级紧定螺丝", "DIN913 发黑", "螺丝"), "0.38", (8, 12, 20)),
)
_ROUNDS = (
    (_fastener("LM304", "304不锈钢六角螺母", "DIN934 A2-70", "螺母"), "0.55"),
    (_fastener("LM8", "8级六角螺母", "GB6170 蓝白锌", "螺母"), "0.22"),
    (_fastener("FS304", "304不锈钢防松螺母", "DIN985 A2-70", "螺母"), "0.85"),
    (_fastener("DP304", "304不锈钢平垫圈", "DIN125 A2", "垫圈"), "0.18"),
    (_fastener("DT304", "304不锈钢弹簧垫圈", "DIN127 A2", "垫圈"), "0.16"),
)


def all_goods() -> list[Good]:
    """The whole assortment, some 400 products, in the order of their codes' families."""
    return [*_threaded(), *_anchors(), *_abrasives(), *_tools(), *_building()]


def _good(family: _Family, code: str, size: str, price: Decimal, *, pieces: tuple[int, ...] | None = None) -> Good:
    return Good(
        code=f"{family.prefix}-{code}",
        name=f"{family.name} {size}".strip(),
        specification=size,
        material=family.material,
        unit=family.unit,
        category=family.category,
        subcategory=family.subcategory,
        brand=family.brand,
        packaging=family.packaging,
        list_price=to_cents(price),
        pieces=pieces or family.pieces,
    )


def _threaded() -> Iterator[Good]:
    for family, factor, lengths in _SCREWS:
        for (thread, head), length in product(METRIC, lengths):
            if thread * 2 - 2 <= length <= thread * 8 + 10:
                price = Decimal(factor) * (head + Decimal(thread * length) / 7)
                yield _good(family, f"M{thread:02}{length}", f"M{thread}×{length}", price)
    for family, factor in _ROUNDS:
        for thread, head in METRIC:
            yield _good(family, f"M{thread:02}", f"M{thread}", Decimal(factor) * (head + thread))


_ANCHOR = _Family("PZ", "镀锌膨胀螺栓", "Q235 蓝白锌", "百套", "紧固件", "锚栓", "坚朗", "1 百套/箱", HUNDREDS)
_CHEMICAL = _Family("HX", "化学锚栓", "8.8级 彩锌", "套", "紧固件", "锚栓", "慧鱼", "50 套/箱", MANY)
_DRILL_SCREW = _Family("ZW", "410不锈钢钻尾螺丝", "SUS410", "百只", "紧固件", "自攻钉", "晋亿", "10 百只/箱", HUNDREDS)
_SELF_TAP = _Family("ZG", "十字沉头自攻钉", "碳钢 蓝白锌", "百只", "紧固件", "自攻钉", "晋亿", "20 百只/箱", HUNDREDS)
_RIVET = _Family("CX", "铝制抽芯铆钉", "5050 铝", "百只", "紧固件", "铆钉", "安字", "20 百只/箱", HUNDREDS)


def _anchors() -> Iterator[Good]:
    for thread, length in ((6, 60), (8, 70), (8, 80), (10, 80), (10, 100), (12, 100), (12, 120), (16, 150), (20, 200)):
        yield _good(_ANCHOR, f"M{thread}{length}", f"M{thread}×{length}", Decimal(thread * length) * Decimal("0.096"))
    for thread, length in ((8, 110), (10, 130), (12, 160), (16, 190), (20, 260), (24, 300)):
        yield _good(_CHEMICAL, f"M{thread}{length}", f"M{thread}×{length}", Decimal(thread * length) / 480)
    for size, length in product(("4.2", "4.8", "5.5"), (16, 19, 25, 32, 38, 50)):
        price = Decimal(size) * length / 14
        yield _good(_DRILL_SCREW, f"{size.replace('.', '')}{length}", f"{size}×{length}", price)
    for size, length in product(("3.5", "4"), (16, 25, 35, 50)):
        yield _good(_SELF_TAP, f"{size.replace('.', '')}{length}", f"{size}×{length}", Decimal(size) * length / 40)
    for size, length in product(("3.2", "4", "4.8"), (8, 10, 13, 16)):
        yield _good(_RIVET, f"{size.replace('.', '')}{length}", f"{size}×{length}", Decimal(size) * length / 12)


_CUT = _Family("QG", "树脂切割片", "不锈钢专用", "片", "磨具", "切割片", "金牛", "50 片/盒", MANY)
_GRIND = _Family("MP", "角磨片", "棕刚玉", "片", "磨具", "磨片", "金牛", "25 片/盒", MANY)
_FLAP = _Family("BY", "百叶片", "锆刚玉", "片", "磨具", "磨片", "龙翔", "10 片/盒", DOZENS)
_PAPER = _Family("SZ", "砂纸", "静电植砂", "张", "磨具", "砂纸", "鹰牌", "100 张/包", MANY)
_DIAMOND = _Family("JG", "金刚石锯片", "干湿两用", "片", "磨具", "锯片", "奔兔", "10 片/盒", DOZENS)


def _abrasives() -> Iterator[Good]:
    for code, size, price in (
        ("10512", "105×1.2×16", "2.85"),
        ("12512", "125×1.2×22", "3.60"),
        ("15016", "150×1.6×22", "5.20"),
        ("18020", "180×2.0×22", "7.80"),
        ("23020", "230×2.0×22", "11.50"),
        ("35032", "350×3.2×25", "16.80"),
        ("40032", "400×3.2×32", "21.50"),
    ):
        yield _good(_CUT, code, size, Decimal(price))
    for code, size, price in (
        ("10060", "100×6×16", "3.10"),
        ("12560", "125×6×22", "4.60"),
        ("18060", "180×6×22", "9.20"),
    ):
        yield _good(_GRIND, code, size, Decimal(price))
    for grit in (40, 60, 80, 120, 240):
        yield _good(_FLAP, f"100{grit}", f"100×16 {grit}#", Decimal("4.20"))
        yield _good(_PAPER, f"{grit}", f"230×280 {grit}#", Decimal("0.85"))
    for code, size, price in (
        ("114", "114×20×1.8", "14.50"),
        ("156", "156×22×2.2", "26.00"),
        ("230", "230×22×2.6", "58.00"),
    ):
        yield _good(_DIAMOND, code, size, Decimal(price))


_TWIST = _Family("ZT", "含钴直柄麻花钻", "M35 高速钢", "支", "刀具", "钻头", "上工", "10 支/盒", DOZENS)
_HAMMER_DRILL = _Family("DC", "电锤钻头 方柄", "硬质合金", "支", "刀具", "钻头", "东成", "10 支/盒", DOZENS)
_TAP = _Family("SX", "螺旋丝锥", "高速钢含钴", "支", "刀具", "丝锥", "上工", "1 支/盒", FEW)
_SPANNER = _Family("BS", "梅开两用扳手", "铬钒钢 镜面", "把", "手工具", "扳手", "世达", "6 把/盒", DOZENS)
_KEYS = _Family("NL", "内六角扳手 加长球头", "铬钒钢", "支", "手工具", "扳手", "世达", "12 支/盒", DOZENS)
_PLIERS = _Family("QZ", "钳子", "铬镍钢", "把", "手工具", "钳子", "长城精工", "6 把/盒", DOZENS)
_DRIVER = _Family("LD", "螺丝批", "铬钒钢", "把", "手工具", "螺丝批", "宝工", "12 把/盒", DOZENS)
_MEASURE = _Family("JC", "钢卷尺", "高碳钢", "把", "手工具", "量具", "长城精工", "12 把/盒", DOZENS)
_POWER = _Family("DD", "电动工具", "220V", "台", "电动工具", "手持", "东成", "1 台/箱", FEW)
_GLOVES = _Family("LB", "劳保用品", "", "双", "劳保", "手套", "霍尼", "12 双/打", MANY)


def _tools() -> Iterator[Good]:
    for tenths in (20, 25, 30, 33, 40, 42, 45, 50, 55, 60, 65, 68, 80, 85, 100, 102, 120, 130):
        bore = Decimal(tenths) / 10
        yield _good(_TWIST, f"{tenths:03}", f"Φ{bore}", bore * bore * Decimal("0.14") + Decimal("2.2"))
    for size, length in ((6, 110), (8, 150), (10, 160), (12, 160), (14, 210), (16, 260), (20, 310), (25, 350)):
        yield _good(_HAMMER_DRILL, f"{size:02}{length}", f"{size}×{length}", Decimal(size * length) / 260 + 3)
    for thread in (3, 4, 5, 6, 8, 10, 12):
        yield _good(_TAP, f"M{thread:02}", f"M{thread}", Decimal(16 + thread * 2))
    for size in (8, 10, 12, 13, 14, 16, 17, 18, 19, 21, 22, 24, 27, 30):
        yield _good(_SPANNER, f"{size:02}", f"{size} mm", Decimal(size) * Decimal("1.35") + 2)
    for code, key in (("03", "3"), ("04", "4"), ("05", "5"), ("06", "6"), ("08", "M8"), ("10", "M10")):
        yield _good(_KEYS, code, key, Decimal(code) * Decimal("0.7") + Decimal("1.2"))
    yield from _listed()


def _listed() -> Iterator[Good]:
    """Tools that come in no regular sizes."""
    for family, code, name, size, price, unit in (
        (_PLIERS, "GS8", "钢丝钳", "8 寸", "24.50", ""),
        (_PLIERS, "JZ6", "尖嘴钳", "6 寸", "21.00", ""),
        (_PLIERS, "XK6", "斜口钳", "6 寸", "22.80", ""),
        (_PLIERS, "DL10", "大力钳", "10 寸", "32.00", ""),
        (_PLIERS, "GZ14", "管子钳", "14 寸", "46.00", ""),
        (_DRIVER, "PH2", "十字螺丝批", "PH2×100", "8.60", ""),
        (_DRIVER, "SL6", "一字螺丝批", "6×100", "8.20", ""),
        (_DRIVER, "ZH32", "批头套装", "32 件", "45.00", "套"),
        (_MEASURE, "J3", "钢卷尺", "3 m×16", "7.50", ""),
        (_MEASURE, "J5", "钢卷尺", "5 m×19", "12.80", ""),
        (_MEASURE, "J75", "钢卷尺", "7.5 m×25", "19.50", ""),
        (_MEASURE, "YB15", "数显游标卡尺", "0–150 mm", "88.00", "把"),
        (_MEASURE, "SP60", "铝合金水平尺", "600 mm", "36.00", "把"),
        (_POWER, "JM100", "角磨机", "100 mm 850W", "218.00", ""),
        (_POWER, "DC26", "电锤", "26 mm 800W", "365.00", ""),
        (_POWER, "SZ13", "手电钻", "13 mm 710W", "258.00", ""),
        (_POWER, "CD12", "充电起子机", "12 V 双电", "328.00", ""),
        (_POWER, "QG355", "型材切割机", "355 mm 2200W", "498.00", ""),
        (_POWER, "DH26", "充电锤", "20 V 无刷", "756.00", ""),
        (_POWER, "BS18", "充电扳手", "20 V 300 N·m", "585.00", ""),
        (_GLOVES, "XS13", "尼龙浸胶手套", "13 针", "2.60", ""),
        (_GLOVES, "MX60", "棉纱手套", "600 g", "1.35", ""),
        (_GLOVES, "DH27", "电焊手套", "牛皮", "12.50", ""),
        (_GLOVES, "YJ01", "防护眼镜", "防雾", "8.80", "副"),
        (_GLOVES, "AM01", "ABS 安全帽", "V 型", "15.50", "顶"),
        (_GLOVES, "KZ95", "防尘口罩", "KN95", "1.80", "只"),
    ):
        plain = _Family(
            family.prefix,
            name,
            family.material,
            unit or family.unit,
            family.category,
            family.subcategory,
            family.brand,
            family.packaging,
            family.pieces,
        )
        yield _good(plain, code, size, Decimal(price))


_LOCK = _Family("GS", "铜挂锁", "黄铜", "把", "建筑五金", "锁具", "三环", "12 把/盒", DOZENS)
_HINGE = _Family("HY", "304不锈钢合页", "SUS304", "副", "建筑五金", "合页", "顶固", "50 副/箱", MANY)
_SLIDE = _Family("HG", "三节静音滑轨", "冷轧钢", "副", "建筑五金", "滑轨", "顶固", "10 副/箱", DOZENS)
_VALVE = _Family("QF", "304不锈钢球阀", "SUS304", "只", "水暖", "阀门", "埃美柯", "10 只/箱", DOZENS)
_ELBOW = _Family("WT", "镀锌弯头", "玛钢", "只", "水暖", "管件", "玫德", "50 只/箱", MANY)
_HOSE = _Family("RG", "不锈钢编织软管", "304", "根", "水暖", "软管", "埃美柯", "50 根/箱", DOZENS)
_CLAMP = _Family("HK", "不锈钢喉箍", "SUS201", "只", "水暖", "卡箍", "力固", "100 只/盒", MANY)
_CHAIN = _Family("LT", "起重链条", "G80 锰钢", "米", "索具", "链条", "巨力", "", DOZENS)
_ROPE = _Family("GS6", "304不锈钢丝绳", "7×19", "米", "索具", "钢丝绳", "巨力", "", MANY)
_GLUE = _Family("JS", "胶粘剂", "", "支", "化工", "胶", "回天", "24 支/箱", DOZENS)
_TAPE = _Family("JD", "胶带", "", "卷", "化工", "胶带", "永大", "100 卷/箱", MANY)


def _building() -> Iterator[Good]:
    for size in (20, 25, 32, 38, 50, 63):
        yield _good(_LOCK, f"{size}", f"{size} mm", Decimal(size) * Decimal("0.42") + 2)
    for hinge, text in ((2, "1.9"), (3, "3.6"), (4, "6.8"), (5, "9.9")):
        yield _good(_HINGE, f"{hinge}", f"{hinge} 寸", Decimal(text))
    for inch in (10, 12, 14, 16, 18, 20, 22):
        yield _good(_SLIDE, f"{inch}", f"{inch} 寸", Decimal(inch) * Decimal("1.25"))
    for bore, price in ((15, 14), (20, 20), (25, 29), (32, 44), (40, 62), (50, 95)):
        yield _good(_VALVE, f"DN{bore}", f"DN{bore}", Decimal(price))
        yield _good(_ELBOW, f"DN{bore}", f"DN{bore} 90°", Decimal(price) / 6)
    yield from _plumbing()
    yield from _chemicals()


def _plumbing() -> Iterator[Good]:
    for length in (30, 40, 50, 60, 80, 100):
        yield _good(_HOSE, f"{length}", f"4 分 {length} cm", Decimal(length) / 10 + 4)
    for start, end in ((8, 12), (13, 19), (16, 25), (21, 38), (32, 51), (46, 70)):
        yield _good(_CLAMP, f"{start}{end}", f"{start}–{end}", Decimal(end) / 40 + Decimal("0.3"))
    for thick in (6, 8, 10, 13):
        yield _good(_CHAIN, f"{thick:02}", f"Φ{thick}", Decimal(thick * thick) / 4)
    for thick in (2, 3, 4, 6, 8):
        yield _good(_ROPE, f"{thick:02}", f"Φ{thick}", Decimal(thick * thick) / 6)


def _chemicals() -> Iterator[Good]:
    for family, code, name, size, price in (
        (_GLUE, "BL790", "中性玻璃胶", "790 ml", "18.50"),
        (_GLUE, "JG300", "结构密封胶", "300 ml", "14.20"),
        (_GLUE, "MF242", "螺纹锁固胶", "50 ml", "22.00"),
        (_GLUE, "CX40", "防锈润滑剂", "400 ml", "13.80"),
        (_TAPE, "DG18", "电工胶带", "18 mm×20 m", "2.40"),
        (_TAPE, "SL20", "生料带", "20 m", "1.60"),
        (_TAPE, "MW48", "美纹纸", "48 mm×50 m", "6.20"),
        (_TAPE, "BJ48", "封箱胶带", "48 mm×100 m", "4.80"),
    ):
        plain = _Family(
            family.prefix,
            name,
            "",
            family.unit,
            family.category,
            family.subcategory,
            family.brand,
            family.packaging,
            family.pieces,
        )
        yield _good(plain, code, size, Decimal(price))
