"""The hand that writes random sheets: truths by chance, and the ways in which people write them."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

CENT = Decimal("0.01")
TODAY = date(2026, 11, 20)
NOTHING = (None, None, None, "无", "-", "/", "—", "不详")
DIGITS = "零一二三四五六七八九"
FULL_WIDTH = str.maketrans("0123456789.,:()%", "０１２３４５６７８９．，：（）％")
SURNAMES = "王李张刘陈杨黄赵吴周"
PLACES = ("宁波", "台州", "温州", "绍兴", "嘉兴")
TRADES = ("五金", "机电", "紧固件", "模具")

TITLES = {
    "name": ("客户名称", "客户名称*", "公司名称", "客戶名稱", "客户 名称："),
    "code": ("客户编号", "编号", "客戶編號"),
    "phone": ("电话", "联系电话", "電話", "公司电话"),
    "region": ("地区", "区域", "地區"),
    "address": ("地址", "公司地址", "详细地址"),
    "since": ("建档日期", "合作日期"),
    "discount": ("折扣", "折扣率", "折扣（%）"),
    "term_kind": ("结算方式", "付款方式", "結算方式"),
    "term_days": ("账期天数", "信用期限", "账期(天)"),
    "tax_number": ("税号", "稅號", "统一社会信用代码"),
    "notes": ("备注", "備註", "备注（内部）"),
    "person_name": ("联系人", "聯絡人", "联系人姓名"),
    "mobile": ("手机", "手机号码", "手機"),
    "wechat": ("微信", "微信号"),
    "birthday": ("生日", "出生日期"),
    "product_name": ("商品名称", "品名", "产品名称"),
    "specification": ("规格", "规格型号"),
    "unit": ("单位", "計量單位"),
    "list_price": ("零售价（元）", "单价", "零售价", "售价/元"),
    "cost": ("进价(元)", "成本", "采购价"),
    "tax_rate": ("税率", "税率（%）", "稅率"),
    "barcode": ("商品条码", "条码"),
    "number": ("订单号", "订单编号", "訂單編號"),
    "order_date": ("订单日期", "下单日期"),
    "customer_name": ("客户名称", "客户", "客戶名稱"),
    "quantity": ("数量", "數量"),
    "unit_price": ("单价", "含税单价", "单价（元）"),
    "line_discount": ("折扣", "折扣率"),
    "ship_date": ("发货日期", "出库日期"),
    "carrier": ("物流", "承运"),
    "document_date": ("单据日期", "开单日期"),
    "due_date": ("到期日", "到期日期"),
    "amount": ("欠款金额", "未收金额", "期初应收（元）"),
    "opening_number": ("单号", "单据编号"),
    "at": ("联系时间",),
    "said": ("联系内容", "沟通内容"),
    "outcome": ("结果", "联系结果"),
    "next_on": ("下次联系", "下次联系日期"),
}
TERMS = {"cash": ("现结", "現款"), "end_of_month": ("月结", "月結"), "days_after_delivery": ("货到付款", "账期")}
WRONG = {
    "money": ("许多", "12,5", "1.234,50", "$12", ("#N/A",)),
    "day": ("2026-13-45", "上周", ("#REF!",)),
    "phone": ("1.38E+10", ("#VALUE!",)),
    "discount": ("许多", "150"),
    "term": ("随便",),
    "count": ("三十几", 1.5),
    "text": (("#NAME?",),),
}
KIND_OF = {
    "credit_limit": "money",
    "since": "day",
    "birthday": "day",
    "phone": "phone",
    "mobile": "phone",
    "discount": "discount",
    "term_kind": "term",
    "term_days": "count",
    "list_price": "money",
    "cost": "money",
    "quantity": "money",
    "unit_price": "money",
    "amount": "money",
    "order_date": "day",
    "ship_date": "day",
    "document_date": "day",
    "due_date": "day",
    "next_on": "day",
    "address": "text",
    "notes": "text",
}


@dataclass
class Sheet:
    """Cells and what must come of them.

    Attributes:
        grid: rows of cells; a tuple holds the text of an error.
        expected: the records, as values by field; people under ``people``, lines under ``lines``.
        bad: rows in Excel that must be named, with the title of the column at fault.
        doubles, left_out: how many rows say the same as another, and how many are no records.
    """

    target: str
    titles: dict
    grid: list = field(default_factory=list)
    merged: list = field(default_factory=list)
    expected: list = field(default_factory=list)
    bad: set = field(default_factory=set)
    doubles: int = 0
    left_out: int = 0

    def put(self, cells):
        """Add a row; its number in Excel comes back."""
        self.grid.append(cells)
        return len(self.grid)


class Hand:
    """Draws truths and writes them down."""

    def __init__(self, chance):
        self.chance = chance
        self.serial = 0

    def pick(self, *choices):
        return self.chance.choice(choices)

    def maybe(self, value, likely=0.7):
        return value if self.chance.random() < likely else None

    # truths

    def company(self):
        self.serial += 1
        word = "".join(self.chance.sample("永兴金桥长辉鼎力宏发盛大通瑞方腾联", 2))
        return f"{self.pick(*PLACES)}{word}{self.serial}{self.pick(*TRADES)}有限公司"

    def money(self, most=90_000):
        return Decimal(self.chance.randint(100, most * 100)) / 100

    def day(self):
        return TODAY - timedelta(days=self.chance.randint(1, 900))

    def mobile(self):
        self.serial += 1
        return f"13{self.chance.randint(0, 9)}{self.serial:08}"

    # ways of writing

    def money_cell(self, value):
        text = f"{abs(value):,.2f}"
        sign = "-" if value < 0 else ""
        ways = [
            float(value),
            float(value),
            f"{sign}{text}",
            f"{sign}￥{text}元",
            f"{sign}{text}".translate(FULL_WIDTH),
            f" {sign}{text} ",
        ]
        return self.chance.choice([*ways, f"({text})"] if value < 0 else ways)

    def day_cell(self, value):
        return self.pick(
            value,
            value.isoformat(),
            f"{value.year}/{value.month}/{value.day}",
            f"{value.year}年{value.month}月{value.day}日",
            f"{value.year}.{value.month}.{value.day}",
            f"{value:%Y%m%d}",
            (value - date(1899, 12, 30)).days,
        )

    def discount_cell(self, off, title):
        paid = 100 - off
        if "%" in title or "％" in title:
            return self.pick(paid, f"{paid}折")
        spelt = "".join(DIGITS[int(digit)] for digit in str(paid).rstrip("0")) + "折"
        return self.pick(paid, f"{paid}折", paid / 100, f"{paid / 10:g}折", spelt, f"减{off}%")

    def share_cell(self, percent, title):
        if "%" in title:
            return self.pick(percent, f"{percent}%")
        return self.pick(percent, percent / 100, f"{percent}%")

    def moment_cell(self, value):
        clock = f"{value:%H:%M}"
        half = "下午" if value.hour >= 12 else "上午"
        return self.pick(
            value,
            f"{value:%Y-%m-%d} {clock}",
            f"{value:%Y-%m-%d} {clock}".replace(":", "："),
            f"{value:%Y/%m/%d} {half}{value.hour - 12 if value.hour > 12 else value.hour}:{value:%M}",
            f"{value.year}年{value.month}月{value.day}日 {value.hour}时{value.minute}分",
        )

    def nothing(self):
        return self.chance.choice(NOTHING)

    # sheets

    def sheet(self, target, keys, names=None):
        """An empty sheet with a title above and a head; columns in any order, one of them unknown."""
        keys = list(keys)
        self.chance.shuffle(keys)
        titles = {key: self.chance.choice(TITLES[(names or {}).get(key, key)]) for key in keys}
        made = Sheet(target, titles)
        if self.chance.random() < 0.5:
            made.put([f"宏达五金{self.pick('一览表', '资料')} 2026"])
            if self.chance.random() < 0.5:
                made.merged.append((1, 1, 1, len(keys)))
        made.put([*titles.values(), "杂项"])
        return made

    def row(self, sheet, cells, *, fault=0.0):
        """Write a row; with some chance one of its cells is wrong. The title at fault comes back, or None."""
        cells = dict(cells)
        wrong = None
        able = [key for key in cells if KIND_OF.get(key) and cells[key] is not None]
        if able and self.chance.random() < fault:
            wrong = self.chance.choice(able)
            cells[wrong] = self.chance.choice(WRONG[KIND_OF[wrong]])
        number = sheet.put([*(cells.get(key) for key in sheet.titles), self.maybe("x", 0.1)])
        if wrong is not None:
            sheet.bad.add((number, sheet.titles[wrong]))
        return number, wrong

    def interrupt(self, sheet):
        """Between records: a blank row, a heading, the head again."""
        match self.chance.randint(0, 11):
            case 0:
                sheet.put([None])
            case 1:
                sheet.put([f"{self.pick('一', '二', '三')}、{self.pick(*TRADES)}类"])
                sheet.left_out += 1
            case 2:
                sheet.put([*sheet.titles.values()])
                sheet.left_out += 1

    def end(self, sheet):
        """Below the records: totals, notes, signatures."""
        if self.chance.random() < 0.6:
            sheet.put([self.pick("合计", "合计：", "总 计", "合計", "Total"), None, 300])
            sheet.left_out += 1
        if self.chance.random() < 0.4:
            sheet.put([self.pick("备注：以上价格含税", "注: 有效期三十天")])
            sheet.left_out += 1
        if self.chance.random() < 0.4:
            sheet.put(["制表人：何某", "审核：孙某"])
            sheet.left_out += 1
        return sheet
