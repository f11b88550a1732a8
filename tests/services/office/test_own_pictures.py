"""A picture of the record in a field of its own: chosen among its files, in lists, on paper."""

from dataclasses import replace

import pytest

from crm_desktop.domain.analysis.own import own_dimensions
from crm_desktop.domain.errors import FieldProblems
from crm_desktop.domain.imports import Target
from crm_desktop.domain.own.kinds import Owner, OwnKind
from crm_desktop.domain.own_rights import seen_fields
from crm_desktop.exchange.own_fields import own_specs
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.attachments.small import small_picture
from crm_desktop.queries.own_values import names_for, own_of
from crm_desktop.queries.products.products import PRODUCTS
from crm_desktop.services.attachments.files import RemoveFile, remove_file
from crm_desktop.services.own_values import copy_own, keep_own, own_problems
from tests.make.files import picture, put_file
from tests.make.own import ANNUAL_USE, define, knowing
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.queries.paper.test_own import printed

PHOTO = replace(ANNUAL_USE, key="photo", title="包装图", kind=OwnKind.PICTURE, unit="", least=None)
ASKED = ListRequest(on_demand=frozenset({"own.photo"}))


@pytest.fixture
def defined(work):
    """Goods with a picture of their own."""
    define(work, replace(PHOTO, owner=Owner.PRODUCT))
    return knowing(work)


def shown(work, product, request=ASKED):
    (row,) = PRODUCTS.rows(work.session, work.access, [product.id], request)
    return row.own.get("own.photo")


def test_a_list_shows_the_picture_that_was_chosen_and_reads_it_only_if_it_is_asked_for(defined):
    product = make_product(defined.session)
    put_file(defined, product, name="a.png")
    chosen = put_file(defined, product, name="b.png", content=picture(30, 20))
    own = {"photo": str(chosen)}
    assert own_problems(defined, Owner.PRODUCT, own, product.id) == {}
    keep_own(defined, Owner.PRODUCT, product.id, own)
    assert shown(defined, product) == small_picture(defined.session, defined.access, attachment_id=chosen)
    assert shown(defined, product, ListRequest()) is None
    (field,) = seen_fields(defined.access, Owner.PRODUCT)
    assert names_for(defined.session, defined.access, field, [str(chosen)]) == {str(chosen): "b.png"}


@pytest.mark.parametrize("wrong", ["of_another", "no_picture", "private", "nothing", "words"])
def test_what_is_no_picture_of_this_record_is_refused(defined, wrong):
    product, other = make_product(defined.session), make_product(defined.session)
    texts = {
        "of_another": lambda: str(put_file(defined, other)),
        "no_picture": lambda: str(put_file(defined, product, name="a.txt", content=b"x")),
        "private": lambda: str(put_file(defined, product, is_private=True)),
        "nothing": lambda: "99999",
        "words": lambda: "a.png",
    }
    own = {"photo": texts[wrong]()}
    assert [*own_problems(defined, Owner.PRODUCT, own, product.id)] == ["own.photo"]
    assert [*own_problems(defined, Owner.PRODUCT, own, None)] == ["own.photo"]


def test_a_picture_that_is_removed_or_made_private_is_shown_nowhere(defined):
    product = make_product(defined.session)
    chosen = put_file(defined, product)
    keep_own(defined, Owner.PRODUCT, product.id, {"photo": str(chosen)})
    remove_file(defined, RemoveFile(attachment_id=chosen))
    assert shown(defined, product) is None
    stored = own_of(defined.session, defined.access.own, product.id)
    assert own_problems(defined, Owner.PRODUCT, stored, product.id) == {}  # who saves the rest is not kept from it


def test_paper_shows_it_and_says_whether_there_is_one(work):
    define(work, replace(PHOTO, owner=Owner.PARTY))
    customer, other = make_customer(work.session), make_customer(work.session)
    chosen = put_file(work, customer)
    keep_own(work, Owner.PARTY, customer.id, {"photo": str(chosen)})
    paper = printed(work, work.access, customer.id)
    assert paper.pictures["own.photo"] == small_picture(work.session, work.access, attachment_id=chosen)
    assert paper.fields["own"]["photo"] is True
    empty = printed(work, work.access, other.id)
    assert "own.photo" not in empty.pictures
    assert not empty.fields["own"]["photo"]


def test_neither_imports_nor_figures_know_it_and_it_is_seen_by_all_who_see_the_record(defined):
    assert own_specs(defined.access, Target.PRODUCTS) == ()
    assert "own.photo" not in own_dimensions(defined.access)
    for hidden in ({"seen_by": ("manager",)}, {"secret": "cost"}):
        with pytest.raises(FieldProblems) as refused:
            define(defined, replace(PHOTO, key="other", title="另一", **hidden))
        assert [*refused.value.problems] == [*hidden]


def test_a_new_version_of_a_document_leaves_the_picture_on_the_former_one(work):
    define(work, replace(PHOTO, owner=Owner.QUOTE, is_copied=True))
    work = knowing(work)
    keep_own(work, Owner.QUOTE, 1, {"photo": "5"})
    copy_own(work, Owner.QUOTE, 1, Owner.QUOTE, 2)
    assert own_of(work.session, work.access.own, 2) == {"photo": ""}
