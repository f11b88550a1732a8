"""The made-up contact log: one talk leads to the next, some plans are for today, tomorrow, or overdue."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from random import Random
from typing import Any

from crm_desktop.demo.agenda import Agenda, later
from crm_desktop.demo.parties import Buyer
from crm_desktop.demo.plan import Plan
from crm_desktop.demo.rows import Row, Rows, moment
from crm_desktop.domain.parties.contacts import Channel

INTERVALS = {"A": 16, "B": 30, "C": 55}
CHANNELS = (
    (Channel.PHONE, 48),
    (Channel.CHAT, 27),
    (Channel.VISIT, 18),
    (Channel.EMAIL, 5),
    (Channel.OTHER, 2),
)
SAID = {
    Channel.PHONE: (
        "问上批货的使用情况，客户反馈不错",
        "催余货，答复仓库明天配齐、后天早上送",
        "对账，双方金额一致，财务答应下周二付",
        "客户问 M8 系列有没有现货，已报库存",
        "提醒货款到期，客户说等业主款到就付",
        "新项目要用不锈钢螺丝，请我们下周报价",
        "客户说同行报价低 3%，答应回去核一下",
        "确认送货时间和收货人",
    ),
    Channel.CHAT: (
        "发了新目录和价格表",
        "客户发来图纸，要非标件报价",
        "发送对账单，请对方盖章回传",
        "客户发来采购清单，共 12 项",
        "发了切割片的检测报告",
    ),
    Channel.VISIT: (
        "店面拜访，内六角缺货，平垫改小包装",
        "看了车间，月用量约 2 万元，带回样品 3 件",
        "当面谈账期，客户希望从 30 天放到 45 天",
        "送样品 M12 螺栓，技术部下周试装",
        "拜访新来的采购，介绍了公司产品",
    ),
    Channel.EMAIL: ("发送正式报价单和资质文件", "回复质量问题处理意见"),
    Channel.OTHER: ("展会上碰面，交换名片", "同乡会上遇到老板，聊了市场行情"),
}
OUTCOMES = ("有意向", "待回复", "已答应", "无需求", "要再跟进", "")
PLANS = (
    (Channel.PHONE, "确认样品试装结果"),
    (Channel.PHONE, "催货款"),
    (Channel.VISIT, "带新目录拜访"),
    (Channel.CHAT, "发图纸和交期"),
    (Channel.PHONE, "问新项目进度"),
    (Channel.VISIT, "拜访，谈明年框架协议"),
    (Channel.CHAT, "发对账单"),
    (Channel.PHONE, "跟进报价"),
)
HOURS = (None, None, time(9, 30), time(10, 30), time(14, 0), time(15, 0), time(16, 30))


class ContactLog:
    """Lets salespeople speak with their customers, and plan when to speak again."""

    def __init__(self, rows: Rows, rng: Random, plan: Plan, agenda: Agenda) -> None:
        self._rows = rows
        self._rng = rng
        self._plan = plan
        self._agenda = agenda
        self._open_plans: dict[int, list[Row]] = {}
        self._latest: dict[int, datetime] = {}
        self._channels = [channel for channel, _weight in CHANNELS]
        self._weights = [weight for _channel, weight in CHANNELS]

    def begin(self, buyers: Sequence[Buyer]) -> None:
        """Plan the first talk with each customer; from there on one leads to the next."""
        for buyer in buyers:
            first = later(self._plan.start, self._rng.randint(0, INTERVALS[buyer.grade]))
            self._agenda.plan(first, lambda day, buyer=buyer: self._talk(buyer, day))  # type: ignore[misc]

    def crowd_today(self, buyers: Sequence[Buyer]) -> None:
        """See to it that each salesperson has plans that are overdue, for today and for tomorrow."""
        quiet_since = moment(later(self._plan.today, -12), time(8, 0))
        free = [buyer for buyer in buyers if buyer.quits_on is None and self._is_quiet(buyer, quiet_since)]
        for offset, owner_id in enumerate(sorted({buyer.owner_id for buyer in free if buyer.owner_id})):
            own = [buyer for buyer in free if buyer.owner_id == owner_id]
            chosen = own[:1] + self._rng.sample(own[1:], min(9, len(own) - 1)) if own else []
            for index, buyer in enumerate(chosen):
                due = later(self._plan.today, (0, 0, 0, 1, 1, -1, -2, -4, 0, 2)[index])
                day = later(due, -6 - offset)
                self._write(buyer, max(day, self._plan.start), next_on=due)

    def finish(self, buyers: Sequence[Buyer]) -> None:
        """Note each customer's last talk and next plan; hand over the plans that are open."""
        for buyer in buyers:
            plans = self._open_plans.get(buyer.id, [])
            buyer.row["last_contact_at"] = self._latest.get(buyer.id)
            buyer.row["next_contact_on"] = min((plan["next_on"] for plan in plans), default=None)
            for plan in plans:
                self._rows.add("contact_entry", plan)

    def _is_quiet(self, buyer: Buyer, since: datetime) -> bool:
        return self._latest.get(buyer.id, since) <= since

    def _talk(self, buyer: Buyer, day: date) -> None:
        if buyer.quits_on is not None and day > later(buyer.quits_on, 25):
            self._handle_plans(buyer, day, moment(day, time(17, 30)))
            return
        wait = max(int(self._rng.gauss(INTERVALS[buyer.grade], 8)), 3)
        next_on = self._plan.working_day(later(day, wait))
        has_plan = self._rng.random() < 0.75
        self._write(buyer, day, next_on=next_on if has_plan else None)
        delay = self._rng.choice((1, 2, 4)) if self._rng.random() < 0.12 else 0
        self._agenda.plan(later(next_on, delay), lambda today: self._talk(buyer, today))

    def _write(self, buyer: Buyer, day: date, *, next_on: date | None) -> None:
        at = min(moment(day, time(self._rng.randint(8, 17), self._rng.randint(0, 59))), self._plan.now)
        self._handle_plans(buyer, day, at)
        channel = self._rng.choices(self._channels, self._weights)[0]
        next_channel, next_plan = self._rng.choice(PLANS)
        plan: dict[str, Any] = {
            "next_on": next_on,
            "next_time": self._rng.choice(HOURS) if next_on else None,
            "next_channel": next_channel if next_on else None,
            "next_plan": next_plan if next_on else "",
            "plan_for_id": None,
            "handled_at": None,
        }
        row: Row = plan | {
            "id": self._rows.new_id("contact_entry"),
            "version": 1,
            "key": self._rows.new_key(),
            "party_id": buyer.id,
            "person_id": self._rng.choice(buyer.person_ids),
            "employee_id": buyer.owner_id,
            "at": at,
            "channel": channel,
            "said": self._rng.choice(SAID[channel]),
            "outcome": self._rng.choice(OUTCOMES),
            "quote_id": None,
            "order_id": None,
        }
        self._latest[buyer.id] = max(at, self._latest.get(buyer.id, at))
        if next_on is None:
            self._rows.add("contact_entry", row)
        else:
            self._open_plans.setdefault(buyer.id, []).append(row)

    def _handle_plans(self, buyer: Buyer, day: date, at: datetime) -> None:
        plans = self._open_plans.get(buyer.id, [])
        for plan in [plan for plan in plans if plan["next_on"] <= day]:
            plan["handled_at"] = at
            plans.remove(plan)
            self._rows.add("contact_entry", plan)
