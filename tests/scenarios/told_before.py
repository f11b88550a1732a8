"""A door that has each command tell what it would do, and then holds it to its word."""

from collections import Counter

from sqlalchemy.orm import Session

from crm_desktop.domain.access import Area, Right
from crm_desktop.domain.effects import Facts, PartyMoney
from crm_desktop.domain.errors import DomainError, FieldProblems, NeedsConfirmation
from crm_desktop.domain.reminders import ReminderKind
from crm_desktop.domain.sides import Side
from crm_desktop.models.all_tables import Base
from crm_desktop.models.parties import Party
from crm_desktop.queries.affairs.reminders import affairs
from crm_desktop.queries.money.balances import balances
from crm_desktop.services.effects import BESIDE, OF_DOCUMENTS
from tests.rows import all_rows, difference

ITEMS = {"charge", "credit"}
DOCUMENTS = {name for name, table in Base.metadata.tables.items() if set(table.columns.keys()) >= OF_DOCUMENTS}


class TellingRunner:
    """Previews each command before it is run; the answer of the preview must be what really happens."""

    def __init__(self, runner, engine, clock):
        self._runner, self._engine, self._clock = runner, engine, clock
        self.access = runner.access
        self.told = 0

    def run(self, command):
        before = self.look()
        try:
            foretold = self._runner.preview(command)
        except DomainError as refused:
            foretold = refused
        assert self.look() == before, "the preview left something behind"
        try:
            done = self._runner.run(command)
        except DomainError as refused:
            self.was_foretold(refused, foretold)
            raise
        assert not isinstance(foretold, DomainError), f"{foretold} was foretold"
        self.happened(foretold, before, self.look())
        assert (done.changes, done.number) == (foretold.done.changes, foretold.done.number)
        self.told += 1
        return done

    def was_foretold(self, refused, foretold):
        if isinstance(refused, NeedsConfirmation) and not isinstance(foretold, DomainError):
            assert refused.key == foretold.questions[0].key
        elif isinstance(refused, FieldProblems) and not isinstance(foretold, DomainError):
            assert refused.problems.keys() <= {"reason", "credit_reason"}
        elif not isinstance(refused, NeedsConfirmation):
            assert str(refused) == str(foretold)

    def look(self):
        """All rows, what everybody owes, and what the operator is reminded of."""
        today, now = self._clock.today(), self._clock.now()
        with Session(self._engine) as session:
            rows = all_rows(session)
            ids = list(rows[Party.__tablename__])
            owed = {
                (party_id, side): amount
                for side in Side
                if self.access.may(side.see)
                for party_id, amount in balances(session, self.access, as_of=today, party_ids=ids, side=side).items()
            }
            found = affairs(session, self.access, today=today, now=now).reminders
        return rows, owed, Counter((one.kind, one.party_id) for one in found)

    @property
    def sees_money(self):
        return self.access.may(Right.SEE_MONEY)

    def happened(self, told, before, after):
        (was, owed, reminded), (is_now, owes, reminds) = before, after
        assert told.rows == difference(was, is_now, BESIDE)
        assert {(one.table, one.record_id): (one.before, one.after) for one in told.documents} == changed(
            was, is_now, DOCUMENTS
        )
        if self.sees_money:
            assert {(one.table, one.record_id): (one.before, one.after) for one in told.items} == changed(
                was, is_now, ITEMS
            )
            left = {key: (unused(was, *key), unused(is_now, *key)) for key in owes}
            assert {(one.party_id, one.side): (one.before, one.after) for one in told.parties} == {
                key: (PartyMoney(owed[key], left[key][0]), PartyMoney(owes[key], left[key][1]))
                for key in owes
                if owed[key] != owes[key] or left[key][0] != left[key][1]
            }
        else:
            assert (told.items, told.parties) == ((), ())
        assert {one.account_id: (one.before, one.after) for one in told.accounts} == {
            key: (in_account(was, key), in_account(is_now, key))
            for key in is_now["money_account"]
            if self.access.may(Right.SEE_ACCOUNTS) and in_account(was, key) != in_account(is_now, key)
        }
        mine = {one.party_id for one in (*told.documents, *told.items)}
        assert {one.kind: (one.before, one.after) for one in told.reminders} == {
            kind: sums
            for kind in ReminderKind
            if (sums := (summed(reminded, kind, mine), summed(reminds, kind, mine)))[0] != sums[1]
        }
        assert {key: count for key, count in reminded.items() if key[1] not in mine} == {
            key: count for key, count in reminds.items() if key[1] not in mine
        }
        assert all(map(self.access.sees_all, Area))
        assert told.unseen == 0


def changed(was, is_now, tables):
    """The facts of documents and open items that differ in anything."""
    return {
        (name, key): (facts(was[name].get(key)), facts(is_now[name].get(key)))
        for name in tables
        for key in was[name].keys() | is_now[name].keys()
        if was[name].get(key) != is_now[name].get(key)
    }


def facts(row):
    if row is None:
        return None
    values = row._mapping
    state = values.get("state")
    return Facts(
        values["number"] or "",
        state,
        values["total"] if "total" in values else values["amount"],
        values.get("open_amount"),
        state == "void" or values.get("voided_on") is not None,
    )


def summed(reminders, kind, parties):
    """How many reminders of a kind there are because of these parties."""
    return sum(count for (one, party), count in reminders.items() if one is kind and party in parties)


def unused(rows, party_id, side):
    """What of a party's credits of one side is not used."""
    of_party = (row for row in rows["credit"].values() if (row.party_id, row.side) == (party_id, side))
    return sum(row.open_amount for row in of_party)


def in_account(rows, account_id):
    """What is in a money account after all that is posted."""
    amount = rows["money_account"][account_id].opening_amount
    for name, sign in (("receipt", 1), ("payment", -1), ("refund", -1), ("supplier_refund", 1)):
        posted = (row for row in rows[name].values() if row.state == "posted" and row.account_id == account_id)
        amount += sign * sum(row.amount for row in posted)
    return amount
