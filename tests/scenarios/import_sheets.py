"""Random sheets as offices write them, each with what must come of it, known before anything is written down.

The truth is drawn first, as values; then it is written in one of the ways in which people write it, among titles,
totals, headings and faults. Nothing here reads a cell or asks the program anything.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

import openpyxl

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


class Writer:
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

    def customers(self, count, *, people=None):
        """Customers with nobody, one or more people, some of them nameless; doubles and faults among them."""
        optional = [
            key
            for key in (
                "phone",
                "region",
                "address",
                "since",
                "discount",
                "term_kind",
                "term_days",
                "tax_number",
                "notes",
            )
            if self.chance.random() < 0.6
        ]
        people = self.chance.random() < 0.7 if people is None else people
        keys = ["name", *(["code"] if self.chance.random() < 0.4 else []), *optional]
        sheet = self.sheet("customers", [*keys, *(("person_name", "mobile", "wechat", "birthday") if people else ())])
        for _ in range(count):
            self.interrupt(sheet)
            truth = {"name": self.company()}
            if "code" in keys:
                truth["code"] = f"K{self.serial}"
            truth |= {key: value for key in optional if (value := self._customer_value(key)) is not None}
            self._write_customer(sheet, truth, people=people)
        return self.end(sheet)

    def _customer_value(self, key):
        value = {
            "phone": lambda: f"0574-{self.chance.randint(10**7, 10**8 - 1)}{self.serial}",
            "region": lambda: self.pick("华东", "华南", "西北"),
            "address": lambda: f"中山路{self.chance.randint(1, 999)}号",
            "since": self.day,
            "discount": lambda: self.pick(1, 2, 5, 8, 12, 15, 25),
            "term_kind": lambda: self.pick(*TERMS),
            "term_days": lambda: self.chance.randint(1, 90),
            "tax_number": lambda: f"91330200MA{self.chance.randint(10**7, 10**8 - 1)}",
            "notes": lambda: self.pick("老客户", "要先付款", "=1+1"),
        }[key]
        return self.maybe(value, 0.75) and value()

    def _customer_cell(self, key, value, titles):
        match key:
            case "since" | "birthday":
                return self.day_cell(value)
            case "discount":
                return self.discount_cell(value, titles[key])
            case "term_kind":
                return self.chance.choice(TERMS[value])
            case "term_days":
                return self.pick(value, f"{value}天", str(value))
        return value

    def _write_customer(self, sheet, truth, *, people):
        own = {
            key: self._customer_cell(key, truth[key], sheet.titles) if key in truth else self.nothing()
            for key in sheet.titles
            if key not in ("person_name", "mobile", "wechat", "birthday")
        }
        persons = [self._person() for _ in range(self.chance.choice([0, 1, 1, 2, 3]))] if people else []
        kept, rows = [], max(len(persons), 1)
        for place in range(rows):
            person = persons[place] if persons else {}
            cells = (
                {
                    key: self._customer_cell(key, person[key], sheet.titles) if key in person else self.nothing()
                    for key in ("person_name", "mobile", "wechat", "birthday")
                }
                if people
                else {}
            )
            _number, wrong = self.row(sheet, {**own, **cells}, fault=0.12)
            if wrong is None:
                kept.append(person)
                if self.chance.random() < 0.08:
                    self.row(sheet, {**own, **cells})
                    sheet.doubles += 1
        if kept:
            named = [
                {"person_name": person.get("mobile") or person.get("wechat"), **person} for person in kept if person
            ]
            sheet.expected.append(truth | {"people": named})

    def _person(self):
        self.serial += 1
        person = {
            "person_name": f"{self.pick(*SURNAMES)}{DIGITS[self.serial % 10]}{self.serial}",
            "mobile": self.mobile(),
        }
        if self.chance.random() < 0.25:
            del person["person_name"]
        if self.chance.random() < 0.4:
            person["wechat"] = f"wx_{self.serial}"
        if self.chance.random() < 0.3:
            person["birthday"] = date(
                self.chance.randint(1950, 2000), self.chance.randint(1, 12), self.chance.randint(1, 28)
            )
        return person

    def products(self, count):
        """Products with prices of two places."""
        optional = [
            key
            for key in ("specification", "unit", "list_price", "cost", "tax_rate", "barcode", "notes")
            if self.chance.random() < 0.7
        ]
        sheet = self.sheet("products", ["name", *optional], {"name": "product_name"})
        for _ in range(count):
            self.interrupt(sheet)
            self.serial += 1
            truth = {"name": f"螺丝{self.serial}"}
            for key in optional:
                value = self.maybe(
                    {
                        "specification": f"M{self.serial}×25",
                        "unit": self.pick("百只", "个"),
                        "list_price": self.money(500),
                        "cost": self.money(90),
                        "tax_rate": self.pick(13, 9, 6, 3),
                        "barcode": f"69{self.serial:011}",
                        "notes": "新品",
                    }[key]
                )
                if value is not None:
                    truth[key] = value
            cells = {}
            for key in sheet.titles:
                cells[key] = truth.get(key, None if key == "name" else self.nothing())
                if key in truth and key in ("list_price", "cost"):
                    cells[key] = self.money_cell(truth[key])
                elif key in truth and key == "tax_rate":
                    cells[key] = self.share_cell(truth[key], sheet.titles[key])
            if self.row(sheet, cells, fault=0.12)[1] is None:
                sheet.expected.append(truth)
        return self.end(sheet)

    def orders(self, count, customers, products):
        """Orders of one to four lines: the head in each row, in the first one only, or merged down."""
        extra = [key for key in ("line_discount", "ship_date", "carrier", "amount") if self.chance.random() < 0.6]
        heads = ["number", "order_date", "customer_name"]
        sheet = self.sheet(
            "orders", [*heads, "product_name", "quantity", "unit_price", *(key for key in extra if key != "amount")]
        )
        for serial in range(count):
            self.interrupt(sheet)
            number, on, customer = f"D{serial}-{self.serial}", self.day(), self.chance.choice(customers)
            style = self.pick("each", "first", "merged")
            head = {"number": number, "order_date": self.day_cell(on), "customer_name": customer}
            lines, is_bad, first = [], False, 0
            for place in range(self.chance.randint(1, 4)):
                line, cells = self._line(sheet, on, products)
                shown = head if style == "each" or not place else dict.fromkeys(head)
                row, wrong = self.row(sheet, {**shown, **cells}, fault=0.04 if style == "each" or place else 0.0)
                first = first or row
                is_bad |= wrong is not None
                lines.append(line)
            if style == "merged" and len(lines) > 1:
                where = list(sheet.titles)
                sheet.merged += [
                    (first, where.index(key) + 1, first + len(lines) - 1, where.index(key) + 1) for key in heads
                ]
            if is_bad:
                sheet.bad |= {(row, None) for row in range(first, first + len(lines))}
            else:
                sheet.expected.append({"number": number, "order_date": on, "customer_name": customer, "lines": lines})
        return self.end(sheet)

    def _line(self, sheet, on, products):
        quantity, price = Decimal(self.chance.randint(1, 500)), self.money(80)
        off = self.maybe(self.pick(5, 8, 12, 25), 0.5) or 0 if "line_discount" in sheet.titles else 0
        shipped = (
            self.maybe(on + timedelta(days=self.chance.randint(0, 1)), 0.5) if "ship_date" in sheet.titles else None
        )
        line = {
            "product_name": self.chance.choice(products),
            "quantity": quantity,
            "unit_price": price,
            "off": off,
            "ship_date": shipped,
        }
        line["amount"] = (quantity * price * (100 - off) / 100).quantize(CENT, ROUND_HALF_UP)
        cells = {
            "product_name": line["product_name"],
            "quantity": self.pick(float(quantity), f"{quantity}"),
            "unit_price": self.money_cell(price),
            "line_discount": self.discount_cell(off, "") if off else self.nothing(),
            "ship_date": self.day_cell(shipped) if shipped else self.nothing(),
            "carrier": "德邦" if shipped else None,
        }
        return line, {key: cells[key] for key in cells if key in sheet.titles}

    def opening(self, count, customers):
        """Old receivables and advances, half of them without a number."""
        keys = [
            "customer_name",
            "document_date",
            "amount",
            *(key for key in ("number", "due_date") if self.chance.random() < 0.6),
        ]
        sheet = self.sheet("opening", keys, {"number": "opening_number"})
        for serial in range(count):
            self.interrupt(sheet)
            on = self.day()
            truth = {"customer_name": self.chance.choice(customers), "document_date": on, "amount": self.money()}
            if "number" in keys and self.chance.random() < 0.6:
                truth["number"] = f"OLD-{serial}-{self.serial}"
            if self.chance.random() < 0.2:
                truth["amount"] = -truth["amount"]
            elif "due_date" in keys and self.chance.random() < 0.6:
                truth["due_date"] = on + timedelta(days=30)
            cells = {key: truth.get(key) if key in truth else self.nothing() for key in sheet.titles}
            for key in ("document_date", "due_date"):
                if key in truth and key in sheet.titles:
                    cells[key] = self.day_cell(truth[key])
            cells["amount"] = self.money_cell(truth["amount"])
            if self.row(sheet, cells, fault=0.12)[1] is None:
                sheet.expected.append(truth)
        return self.end(sheet)

    def contacts(self, count, customers):
        """Talks with a time of the day; some with a plan."""
        sheet = self.sheet("contacts", ["customer_name", "at", "said", "outcome", "next_on"])
        for _ in range(count):
            self.interrupt(sheet)
            self.serial += 1
            at = datetime.combine(self.day(), datetime.min.time()).replace(
                hour=self.chance.randint(1, 23), minute=self.chance.randint(0, 59)
            )
            truth = {"customer_name": self.chance.choice(customers), "at": at, "said": f"问价{self.serial}"}
            if self.chance.random() < 0.5:
                truth["outcome"] = "再谈"
            if self.chance.random() < 0.5:
                truth["next_on"] = at.date() + timedelta(days=7)
            cells = {key: truth.get(key) if key in truth else self.nothing() for key in sheet.titles}
            cells["at"] = self.moment_cell(at)
            if "next_on" in truth:
                cells["next_on"] = self.day_cell(truth["next_on"])
            if self.row(sheet, cells, fault=0.1)[1] is None:
                sheet.expected.append(truth)
        return self.end(sheet)


def save(sheet, path):
    """Write a sheet to a workbook."""
    book = openpyxl.Workbook()
    page = book.active
    for row, cells in enumerate(sheet.grid, start=1):
        for column, cell in enumerate(cells, start=1):
            at = page.cell(row, column)
            if isinstance(cell, tuple):
                at.value, at.data_type = cell[0], "e"
            elif isinstance(cell, str):
                at.value, at.data_type = cell, "s"
            elif cell is not None:
                at.value = cell
    for top, left, bottom, right in sheet.merged:
        page.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)
    book.save(path)
    return path
