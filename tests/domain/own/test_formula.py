from decimal import Decimal

import pytest

from crm_desktop.domain.errors import Required
from crm_desktop.domain.field_groups import Secret
from crm_desktop.domain.own.fields import OwnField
from crm_desktop.domain.own.formula import (
    DEEPEST,
    DividedByZero,
    NoPart,
    NotFinished,
    NotRead,
    PartEmpty,
    ResultTooLarge,
    TooDeep,
    as_typed,
    canonical,
    read_formula,
)
from crm_desktop.domain.own.kinds import Owner, OwnKind
from crm_desktop.domain.own.working import figures_behind, formulas_of, results
from crm_desktop.domain.own_formulas import (
    IsPart,
    NamesItself,
    TellsHidden,
    UnknownPart,
    formula_problem,
    part_problems,
)

VALUES = {"use": Decimal("1250.5"), "price": Decimal("8.88"), "none": Decimal(0), "gone": None}
NAMES = {"年用量": "own.use", "Annual use": "own.use", "单价": "own.price", "吨／年": "own.rate"}


@pytest.mark.parametrize(
    ("formula", "result"),
    [
        ("{use} * {price}", "11104.44"),
        ("{use} + {price} * 2", "1268.26"),
        ("({use} + 0.5) / 3", "417.00"),
        ("-{price} - -{price} + {none}", "0.00"),
        ("10 - {price} - 1", "0.12"),
        ("100 / 10 / {price}", "1.13"),
        ("min({use}, 100, {price}) + max({none}, 2)", "10.88"),
        ("round({price}) + round({price} / 3, 1)", "12.00"),
        ("（{use}＋１）×２÷４", "625.75"),
        ("round(1/8 + {none}, 2)", "0.13"),
        ("{price} / 3 * 3", "8.88"),
    ],
)
def test_formula_comes_to_what_arithmetic_says(formula, result):
    assert read_formula(formula).result(VALUES, 2) == Decimal(result)


@pytest.mark.parametrize(
    ("formula", "fault"),
    [
        ("{use} +", NotFinished),
        ("(", NotFinished),
        ("max", NotFinished),
        ("", NotFinished),
        ("use", NotRead),
        ("{use} {price}", NotRead),
        ("{use}, {price}", NotRead),
        ("({use}, {price})", NotRead),
        ("{use} ** 2", NotRead),
        ("1_000 * {use}", NotRead),
        ("{use} % 2", NotRead),
        ("__import__({use})", NotRead),
        ("round({use}, 5)", NotRead),
        ("round({use}, {price})", NotRead),
        ("2 * 3", NoPart),
        ("(" * (DEEPEST + 1) + "{use}" + ")" * (DEEPEST + 1), TooDeep),
    ],
)
def test_what_is_no_formula_is_refused_in_words(formula, fault):
    with pytest.raises(fault):
        read_formula(formula)


@pytest.mark.parametrize(
    ("formula", "fault"),
    [
        ("{use} / {none}", DividedByZero),
        ("{use} / ({price} - 8.88)", DividedByZero),
        ("{use} + {gone}", PartEmpty),
        ("{use} + {never}", PartEmpty),
        ("max({use}, {gone})", PartEmpty),
        ("{use} * {use} * {use} * {use}", ResultTooLarge),
        ("9" * 300 + " * {use}", ResultTooLarge),
        ("round(" + "9" * 300 + " * {use})", ResultTooLarge),
    ],
)
def test_where_nothing_comes_out_it_is_said_why(formula, fault):
    with pytest.raises(fault):
        read_formula(formula).result(VALUES, 2)


def test_titles_stand_on_screen_and_names_are_kept():
    kept = canonical("年用量 × 单价 + {annual use} * {吨/年} + other", NAMES)

    assert kept == "{own.use} × {own.price} + {own.use} * {own.rate} + other"
    assert as_typed(kept, {"own.use": "Annual use", "own.price": "单价"}) == (
        "{Annual use} × 单价 + {Annual use} * {own.rate} + other"
    )
    assert canonical("min(max, 2) + {max}", {"max": "own.top"}) == "min({own.top}, 2) + {own.top}"


def field(key, formula="", kind=OwnKind.FORMULA, **values):
    kind = kind if formula else OwnKind.DECIMAL
    place = len(key)
    return OwnField(
        id=place, key=key, owner=Owner.PARTY, kind=kind, title=key.upper(), formula=formula, places=2, **values
    )


def test_formulas_are_worked_out_behind_those_that_they_name():
    fields = [field("third", "{own.second} + 1"), field("second", "{own.use} * 2"), field("broken", "{own.third} / 0")]

    found, why = results(formulas_of(fields, Owner.PARTY), {"own.use": Decimal(4)})

    assert found == {"own.second": Decimal(8), "own.third": Decimal(9)}
    assert isinstance(why["own.broken"], DividedByZero)


def test_half_typed_formula_comes_to_nothing():
    found, why = results([field("typed", "{own.use} *")], {"own.use": Decimal(4)})

    assert found == {}
    assert isinstance(why["own.typed"], NotFinished)


def test_who_is_empty_at_the_root_is_named():
    fields = [field("third", "{own.second} + 1"), field("second", "{own.use} * 2")]

    _found, why = results(formulas_of(fields, Owner.PARTY), {})

    assert {name: one.name for name, one in why.items()} == {"own.second": "own.use", "own.third": "own.use"}


@pytest.mark.parametrize(
    ("formula", "fault"),
    [
        ("", Required),
        ("{own.use} +", NotFinished),
        ("{own.nobody}", UnknownPart),
        ("{own.word}", UnknownPart),
        ("{own.off}", UnknownPart),
        ("{own.of_product}", UnknownPart),
        ("{list_price}", UnknownPart),
        ("{own.new}", NamesItself),
        ("{own.loop}", NamesItself),
        ("{own.hidden}", TellsHidden),
        ("{own.secret}", TellsHidden),
        ("{credit_limit}", TellsHidden),
        ("{own.use} * {term_days}", None),
    ],
)
def test_formula_names_figures_of_its_record_that_its_readers_see(formula, fault):
    word = OwnField(id=7, key="word", owner=Owner.PARTY, kind=OwnKind.TEXT, title="word")
    product = OwnField(id=8, key="of_product", owner=Owner.PRODUCT, kind=OwnKind.DECIMAL, title="product")
    loop = field("loop", "{own.other} + 1")
    others = [
        *(field("use"), word, product, loop, field("other", "{own.new} * 2"), field("off", is_active=False)),
        *(field("hidden", seen_by=("manager",)), field("secret", secret=Secret.COST)),
    ]
    draft = OwnField(id=9, key="new", owner=Owner.PARTY, kind=OwnKind.FORMULA, title="new", formula=formula)

    problem = formula_problem(draft, others)

    assert problem is None if fault is None else isinstance(problem, fault)


def test_who_sees_the_part_may_see_the_result():
    others = [field("hidden", seen_by=("manager", "finance")), field("secret", secret=Secret.COST)]

    assert formula_problem(field("new", "{own.hidden} * 2", seen_by=("finance",)), others) is None
    assert formula_problem(field("new", "{own.secret} * 2", secret=Secret.COST), others) is None
    both = field("new", "{own.secret} * {credit_limit}", secret=Secret.COST)
    assert isinstance(formula_problem(both, others), TellsHidden)


def test_part_is_not_taken_from_its_formulas():
    user = field("user", "{own.use} * 2")

    assert dict(part_problems(field("use"), [user])) == {}
    hidden = dict(part_problems(field("use", seen_by=("manager",)), [user]))
    assert hidden.keys() == {"seen_by"}
    assert isinstance(hidden["seen_by"], IsPart)
    assert dict(part_problems(field("use", secret=Secret.BANK), [user])).keys() == {"secret"}
    text = OwnField(id=1, key="use", owner=Owner.PARTY, kind=OwnKind.TEXT, title="use")
    assert dict(part_problems(text, [user])).keys() == {"kind"}


def test_a_formula_rests_on_figures_by_way_of_other_formulas():
    whole = field("whole", "{own.part} + {own.use}")
    formulas = [field("part", "{credit_limit} * {own.rate}"), whole]

    assert figures_behind(whole, formulas) == {"credit_limit", "own.rate", "own.use"}
    assert figures_behind(field("use"), formulas) == set()
