"""Expressions that reach for attributes, loop, grow or are none: each must be refused."""

HOSTILE = [
    "__import__('os')", "().__class__", "customer.__class__", "customer.name.upper()", "customer.name.__class__",
    "''.join('a')", "open('/etc/passwd')", "exec('1')", "eval('1')", "lambda: 1", "[1, 2]",
    "{1: 2}", "[x for x in y]",
    "customer['name']", "customer.name[0]", "a := 1", "a = b = c", "import os", "9 ** 9 ** 9", "9^9", "1 << 9",
    "1 if 2 else 3", "f'{1}'", "customer", "customer.", ".name", "customer..name",
    "customer.name.x", "document.total()",
    "print(1)", "getattr(customer, 'name')", "type(1)", "vars()", "globals()", "format('{0.__class__}', 1)",
    "line.amount", "sum(sum(line.amount))", "sum(line.secret)", "sum()", "sum(1, 2)", "if(1)",
    "round()", "round(1, 99)",
    "left('a', -1)", "left('a', 10000000)", "mid('a', 1, 99999999)", "1 / 0", "1 / (2 - 2)", "'a' * 1000000000",
    "document.date + 1", "document.date * document.date", "words('a')", "money(customer.name)", "date(1)",
    "1" * 31, "9" * 601, "(" * 200 + "1" + ")" * 200, "-" * 300 + "1", "not " * 100 + "1", "1" + "+1" * 299,
    "concat(" * 30 + "1" + ")" * 30, "99999999999999999999 × " * 5 + "1", "'unclosed", "\x00", "; drop table x", "@x",
    "`id`", "$(id)", "\\x41", "true.x", "if(true, customer._data, 1)", "_x.y", "x._y", "customer.name\n.upper",
]  # fmt: skip
