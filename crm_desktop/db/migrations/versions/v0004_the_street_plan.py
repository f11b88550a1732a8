"""What the street plan asks of the layout: one function for each change.

Revision ID: 0004
"""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

from crm_desktop.present.ordering import sort_key

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
LONG_TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def _text(length: int) -> sa.String:
    """A text of a new table, sorted by code point on a server as on a file."""
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def upgrade() -> None:
    """Make all changes, in the order of what points at what."""
    _money_accounts()
    _field_groups()


_ACCOUNTS = (("cash", "现金"), ("bank", "银行存款"), ("wechat", "微信"), ("alipay", "支付宝"))
"""The accounts that every office has, by kind; one that has a name of its own for a kind keeps that."""
_GOES_INTO = {"cash": "cash", "wechat": "wechat", "alipay": "alipay", "other": "other"}
"""The kind of account by the way of paying; all others go to a bank."""
_SAYS = (("现金", "cash"), ("微信", "wechat"), ("支付宝", "alipay"), ("汇票", "other"), ("承兑", "other"))
"""What the name of an account says of its kind."""


def _money_accounts() -> None:
    """Money lies in accounts: what was typed as the account of a receipt becomes one; no text is the usual one."""
    op.create_table(
        "money_account",
        sa.Column("code", _text(20), nullable=False),
        sa.Column("name", _text(80), nullable=False),
        sa.Column("kind", _text(24), nullable=False),
        sa.Column("bank", _text(80), nullable=False),
        sa.Column("branch", _text(80), nullable=False),
        sa.Column("account_number", _text(60), nullable=False),
        sa.Column("holder", _text(80), nullable=False),
        sa.Column("currency", _text(3), nullable=False),
        sa.Column("opening_amount", sa.BigInteger(), nullable=False),
        sa.Column("opening_on", sa.Date(), nullable=True),
        sa.Column("may_overdraw", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("notes", LONG_TEXT, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        *(sa.Column(f"{name}_sort", LONG_TEXT, nullable=False, server_default="") for name in _ACCOUNT_WORDS),
        sa.PrimaryKeyConstraint("id", name="pk_money_account"),
        sa.UniqueConstraint("code", name="uq_money_account_code"),
        sa.UniqueConstraint("name", name="uq_money_account_name"),
        sqlite_autoincrement=True,
    )
    accounts = _typed_accounts()
    _into_accounts(accounts)
    _in_kept_receipts(accounts)
    _grant(
        {"see_accounts": "manager finance cashier", "edit_accounts": "manager finance", "overdraw": "manager finance"}
    )


_ACCOUNT_WORDS = ("name", "bank", "branch", "holder")


def _typed_accounts() -> dict[str, int]:
    """Make the accounts; gives the id by what was typed, and by kind with a star before it that of the usual one."""
    connection = op.get_bind()
    typed = connection.execute(
        sa.text(
            "SELECT trim(account), method, count(*) FROM receipt WHERE trim(account) <> '' "
            "GROUP BY trim(account), method ORDER BY 3 DESC, 1, 2"
        )
    ).all()
    kinds: dict[str, str] = {}
    for text, method, _count in typed:
        said = next((kind for word, kind in _SAYS if word in text), None)
        kinds.setdefault(text, said or _GOES_INTO.get(method, "bank"))
    for kind, name in _ACCOUNTS:
        if kind not in kinds.values() and name not in kinds:
            kinds[name] = kind
    usual = [kind for kind, _name in _ACCOUNTS]
    names = sorted(kinds, key=lambda name: usual.index(kinds[name]) if kinds[name] in usual else len(usual))
    ids: dict[str, int] = {}
    add = sa.text(
        "INSERT INTO money_account (id, version, code, name, kind, bank, branch, account_number, holder, currency, "
        "opening_amount, may_overdraw, position, is_active, notes, name_sort) "
        "VALUES (:id, 1, :code, :name, :kind, '', '', '', '', 'CNY', 0, :no, :id, :yes, '', :key)"
    )
    for number, name in enumerate(names, start=1):
        values = {"id": number, "code": f"ZH-{number:02}", "name": name, "kind": kinds[name], "key": sort_key(name)}
        connection.execute(add, values | {"yes": True, "no": False})
        ids[name] = number
        ids.setdefault(f"*{kinds[name]}", number)
    if connection.dialect.name == "postgresql":
        op.execute(f"ALTER SEQUENCE money_account_id_seq RESTART WITH {len(names) + 1}")
    return ids


def _into_accounts(accounts: dict[str, int]) -> None:
    connection = op.get_bind()
    op.add_column("receipt", sa.Column("account_id", ID, nullable=True))
    op.add_column("receipt", sa.Column("voided_on", sa.Date(), nullable=True))
    named = sa.text("UPDATE receipt SET account_id = :id WHERE trim(account) = :name")
    for name, record_id in accounts.items():
        if not name.startswith("*"):
            connection.execute(named, {"id": record_id, "name": name})
    usual = sa.text("UPDATE receipt SET account_id = :id WHERE account_id IS NULL AND method = :method")
    for method, record_id in _usual_accounts(accounts).items():
        connection.execute(usual, {"id": record_id, "method": method})
    op.execute(
        "UPDATE receipt SET voided_on = (SELECT credit.voided_on FROM credit WHERE credit.receipt_id = receipt.id) "
        "WHERE state = 'void'"
    )
    last = _last_id("receipt")
    with op.batch_alter_table("receipt", table_kwargs={"sqlite_autoincrement": True}) as receipts:
        receipts.alter_column("account_id", existing_type=ID, nullable=False)
        receipts.create_foreign_key("fk_receipt_account_id", "money_account", ["account_id"], ["id"])
        receipts.drop_column("account")
        receipts.drop_column("account_sort")
    _go_on_after("receipt", last)
    op.create_index("ix_receipt_account", "receipt", ["account_id", "document_date", "state", "voided_on", "amount"])


def _usual_accounts(accounts: dict[str, int]) -> dict[str, int]:
    """The account of each way of paying where nobody said one: the first of its kind, else the first of all."""
    methods = ("cash", "transfer", "wechat", "alipay", "cheque", "acceptance", "other")
    first = min(accounts.values())
    return {method: accounts.get(f"*{_GOES_INTO.get(method, 'bank')}", first) for method in methods}


def _in_kept_receipts(accounts: dict[str, int]) -> None:
    """What stands half typed in the form of a receipt names its account, too."""
    connection = op.get_bind()
    kept = connection.execute(sa.text("SELECT id, content FROM typed_draft WHERE kind = 'receipt'")).all()
    change = sa.text("UPDATE typed_draft SET content = :content WHERE id = :id")
    for record_id, content in kept:
        head = json.loads(content)
        text = head.pop("account", "").strip()
        head["account_id"] = accounts.get(text)
        if text and text not in accounts:
            head["notes"] = " ".join(filter(None, (head.get("notes", ""), text)))
        connection.execute(change, {"id": record_id, "content": json.dumps(head, ensure_ascii=False)})


def _grant(rights: dict[str, str]) -> None:
    """Give new rights to the roles that every office has."""
    add = sa.text(
        "INSERT INTO role_grant (role_id, right_code, is_allowed) SELECT id, :right, :yes FROM role WHERE code = :role"
    )
    for right, roles in rights.items():
        for role in roles.split():
            op.get_bind().execute(add, {"right": right, "role": role, "yes": True})


def _last_id(table: str) -> int:
    """The last id that a table gave, on a file."""
    connection = op.get_bind()
    if connection.dialect.name != "sqlite":
        return 0
    return connection.scalar(sa.text("SELECT seq FROM sqlite_sequence WHERE name = :name"), {"name": table}) or 0


def _go_on_after(table: str, last: int) -> None:
    """Let a table that was made anew go on after the last id that it gave before."""
    connection = op.get_bind()
    if connection.dialect.name != "sqlite":
        return
    values = {"name": table, "last": last}
    connection.execute(sa.text("DELETE FROM sqlite_sequence WHERE name = :name"), values)
    connection.execute(sa.text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :last)"), values)


_FIELD_GROUPS = {
    "manager": "see_phones see_private see_bank see_purchase",
    "sales_head": "see_phones see_private see_bank see_purchase",
    "sales": "see_phones see_private see_bank see_purchase",
    "assistant": "see_phones see_private see_bank see_purchase",
    "finance": "see_phones see_private see_bank see_purchase",
    "cashier": "see_bank",
    "purchasing": "see_purchase",
    "warehouse": "see_phones",
    "service": "see_phones see_private",
    "read_only": "",
}


def _field_groups() -> None:
    """Fields that everybody saw need a right now; the roles of an office's own keep seeing all of them."""
    connection = op.get_bind()
    grant = sa.text("INSERT INTO role_grant (role_id, right_code, is_allowed) VALUES (:role, :right, :yes)")
    for role_id, code in connection.execute(sa.text("SELECT id, code FROM role ORDER BY id")).all():
        for right in _FIELD_GROUPS.get(code, _FIELD_GROUPS["manager"]).split():
            connection.execute(grant, {"role": role_id, "right": right, "yes": True})
