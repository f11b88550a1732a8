"""What is to stand on each desk, reckoned from the description of the rules; it shares no code with the queries."""

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

from crm_desktop.domain.analysis.shipped import SHIPPED

BEGIN = date(2026, 6, 1)
GRADES = {"A": 20, "B": 40, "": 30}
AHEAD, FIRMS = 7, 7
NOBODY = "谁也不是"
REPORT = next(iter(SHIPPED))
OWN_RULES = {
    "no talk": (["since_contact", "least", "12"], 5, ""),
    "good": (["grade", "is", "a"], 9, "李"),
    "busy": (["orders", "least", "3"], 7, "role:manager"),
    "owes": (["overdue_days", "least", "2"], 4, "role:sales"),
}
"""By their names: the condition, for how many days done holds, and who does it."""
HOLDS = {
    "receivable": 7, "order": 2, "quote": 30, "silent": 30, "orderless": 30, "rhythm": 30, "never": 30, "falling": 30,
    "unsigned": 3, "planless": 14, "payable": 7,
}  # fmt: skip
"""For so many days "done" holds while the matter itself is still open; of all others for good."""


@dataclass
class Firm:
    """A customer as the reckoning knows him."""

    party: object
    owner: str
    entered: date
    grade: str
    weekday: int | None
    birthday: tuple[int, int] | None
    person: int
    talks: list = field(default_factory=list)
    plans: dict = field(default_factory=dict)
    orders: list = field(default_factory=list)
    to_ship: dict = field(default_factory=dict)
    shipped: dict = field(default_factory=dict)
    owed: dict = field(default_factory=dict)
    bills: dict = field(default_factory=dict)
    planned: dict = field(default_factory=dict)
    whose_plan: dict = field(default_factory=dict)
    quotes: dict = field(default_factory=dict)

    @property
    def id(self):
        return self.party.id


class Reckoning:
    """The deeds as the machine notes them, and what follows from them."""

    def expected(self, name):
        """The keys that stand on a desk."""
        return {key for key in self.due(name) if not self._is_hidden(name, key)}

    def due(self, name):
        """The keys that are for somebody, done or not."""
        keys = {key for firm in self.firms for key, whose in self._of(firm) if self._is_for(name, key, whose)}
        keys |= {
            f"task:{task}"
            for task, (who, day, _) in self.tasks.items()
            if self._now(who) == name and self._is_near(day)
        }
        monday = self.today - timedelta(days=self.today.weekday())
        keys |= {f"report:{self.report}:{monday}"} if name in self.readers else set()
        late = {key.split(":")[1] for key in keys if key.startswith("rhythm:")}
        return {key for key in keys if not (key.startswith("orderless:") and key.split(":")[1] in late)}

    def _now(self, who):
        """Who does by now what was somebody's: of nobody, and of who has left, who leads."""
        return "经理" if who == NOBODY or who in self.gone else who

    def _is_for(self, name, key, whose):
        is_told = name == "经理" or not key.startswith("payable:")
        return is_told and (name in map(self._now, whose) or name in self.given.get(key, {}).values())

    def _is_near(self, day):
        return day <= self.today + timedelta(days=AHEAD)

    def _is_hidden(self, name, key):
        receiver = self.given.get(key, {}).get(name)
        if receiver is not None and receiver not in self.gone:
            return True
        if self.later.get((name, key), self.clock.now()) > self.clock.now():
            return True
        holds = self._holds(key)
        is_of_role = key.startswith("own:") and key.endswith(self._of_roles)
        if is_of_role and any(self._is_over(other, key, holds) for other in self.desks):
            return True
        return receiver is None and self._is_over(name, key, holds)

    def _holds(self, key):
        if key.startswith("own:"):
            return next(holds for name, (_, holds, _) in OWN_RULES.items() if key.endswith(f":{self.rules[name]}"))
        return HOLDS.get(key.split(":")[0])

    @property
    def _of_roles(self):
        """How the keys of rules end that a role does: what one of them did is done for all."""
        return tuple(f":{self.rules[name]}" for name, (*_, doer) in OWN_RULES.items() if doer.startswith("role:"))

    def _is_over(self, name, key, holds):
        done = self.done.get((name, key))
        if done is None or name in self.given.get(key, {}):
            return False
        return holds is None or self.clock.now() < done + timedelta(days=holds)

    def _of(self, firm):
        """The keys of a firm with whose they are."""
        own, office = {firm.owner}, {firm.owner, "经理"}
        yield from ((f"contact:{entry}:{day}", {self._planner(firm, entry)}) for entry, day in self._plans(firm))
        of_own = (
            self._quotes, self._birthdays, self._silence, self._planless, self._orders, self._weekday, self._falling,
            self._planned,
        )  # fmt: skip
        for keys in of_own:
            yield from ((key, own) for key in keys(firm))
        for keys in (self._shipments, self._slips, self._money, self._bills):
            yield from ((key, office) for key in keys(firm))
        yield from self._own_rules(firm)

    def _planner(self, firm, entry):
        return firm.whose_plan.get(entry, firm.owner)

    def _own_rules(self, firm):
        """What the office's own rules find, and whose it is; of a customer whom he does not see nobody is told."""
        seen = {name for name in self.desks if self.sees(name, firm)}
        late = [day for day in firm.owed.values() if day < self.today]
        recent = sum(1 for day, _ in firm.orders if (self.today - day).days < 90)
        found = {
            "no talk": ((self.today - self._spoken(firm)).days >= 12, {firm.owner}),
            "good": (firm.grade == "A", {"李"} & seen | ({"李"} & self.gone)),
            "busy": (recent >= 3, {"经理"}),
            "owes": (bool(late) and (self.today - min(late)).days >= 2, ({"周", "李"} & seen) - self.gone),
        }
        for name, (holds, whose) in found.items():
            if holds:
                yield f"own:{firm.id}:{self.rules[name]}", whose

    def sees(self, name, firm):
        """Whether somebody sees a customer: his own, nobody's, and who leads all."""
        return name == "经理" or firm.owner in (name, NOBODY)

    def _plans(self, firm):
        return [(entry, day) for entry, day in firm.plans.items() if self._is_near(day)]

    def _planned(self, firm):
        for line, day in firm.planned.items():
            was_told = firm.talks and firm.talks[-1] >= day - timedelta(days=3)
            if self._is_near(day) and day >= self.today - timedelta(days=60) and not was_told:
                yield f"planned:{line}"

    def _shipments(self, firm):
        return [f"order:{order}:{day}" for order, day in firm.to_ship.items() if self._is_near(day)]

    def _slips(self, firm):
        return [f"unsigned:{delivery}" for delivery, day in firm.shipped.items() if (self.today - day).days >= 3]

    def _money(self, firm):
        return [f"receivable:{firm.id}:{day}" for day in self._open_days(firm.owed)]

    def _bills(self, firm):
        return [f"payable:{firm.id}:{day}" for day in self._open_days(firm.bills)]

    def _open_days(self, open_until):
        late = [day for day in open_until.values() if day < self.today]
        soon = {day for day in open_until.values() if day >= self.today and self._is_near(day)}
        return soon | ({min(late)} if late else set())

    def _quotes(self, firm):
        for quote, (sent, until) in firm.quotes.items():
            ends = self.today <= until and self._is_near(until)
            if ends or until < self.today or (self.today - sent).days >= 7:
                yield f"quote:{quote}:{until if ends else sent}"

    def _birthdays(self, firm):
        if firm.birthday:
            day = date(self.today.year, *firm.birthday)
            if self.today - timedelta(days=7) <= day and self._is_near(day):
                yield f"birthday:{firm.person}:{day}"

    def _spoken(self, firm):
        return max(firm.talks, default=firm.entered)

    def _silence(self, firm):
        spoken, most = self._spoken(firm), GRADES[firm.grade]
        if not firm.plans and (self.today - spoken).days >= most:
            yield f"silent:{firm.id}:{spoken + timedelta(days=most)}"

    def _planless(self, firm):
        spoken = self._spoken(firm)
        if not firm.plans and 7 <= (self.today - spoken).days < GRADES[firm.grade]:
            yield f"planless:{firm.id}:{spoken}"

    def _falling(self, firm):
        """Three months up to today beside the same a year before; the lists know no day 29 to 31 of a shorter month."""
        now, then = (
            sum(total for day, total in firm.orders if _months(self.today, back + 3) < day <= _months(self.today, back))
            for back in (0, 12)
        )
        if then and now * 100 < then * 60:
            yield f"falling:{firm.id}"

    def _orders(self, firm):
        days = sorted({day for day, _ in firm.orders})
        if not days:
            return [f"never:{firm.id}"] if (self.today - firm.entered).days >= 60 else []
        passed = (self.today - days[-1]).days
        gaps = [(after - before).days for before, after in pairwise(days)]
        late = [f"rhythm:{firm.id}:{days[-1]}"] if len(gaps) >= 2 and passed > 2 * median(gaps) else []
        return late + ([f"orderless:{firm.id}:{days[-1]}"] if passed >= 60 else [])

    def _weekday(self, firm):
        if firm.weekday:
            soon = self.today + timedelta(days=1)
            while soon.isoweekday() != firm.weekday:
                soon -= timedelta(days=1)
            monday = soon - timedelta(days=soon.weekday())
            if not any(day >= monday for day, _ in firm.orders):
                yield f"weekday:{firm.id}:{soon}"


def _months(day, back):
    """The same day some months before, or the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 - back, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
