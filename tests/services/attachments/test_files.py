from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pytest
from PIL import Image
from sqlalchemy import delete, func, select

from crm_desktop.domain.access import Access, Role
from crm_desktop.domain.attachments import files as rules
from crm_desktop.domain.attachments.files import (
    EmptyFile,
    FileDamaged,
    FileDraft,
    FileTooLarge,
    LeftOut,
    NoPicture,
    NoRoomForFiles,
    NotYourFile,
    PictureTooLarge,
    ThrownAway,
)
from crm_desktop.domain.attachments.owners import OWNERS, Place
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.errors import FieldProblems, NotAllowed, NotFound, StaleRecord
from crm_desktop.models.attachments import Attachment, FileChunk, StoredFile
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.attachments import on_record as reading
from crm_desktop.queries.attachments.files import FILES
from crm_desktop.queries.attachments.places import ENTITIES
from crm_desktop.queries.parties.customers import CustomerListing
from crm_desktop.services.attachments import files as service
from crm_desktop.services.attachments.files import ChangeFile, RemoveFile, change_file, remove_file
from crm_desktop.services.parties.upkeep import RemoveCustomer, TakeBackCustomer, remove_customer, take_back_customer
from crm_desktop.services.removal import PlaceTaken
from crm_desktop.services.work import Work
from tests.make.files import bomb, picture, place_of, put_file, put_note
from tests.make.parties import make_customer

COLLEAGUE = Access(7, "liwei", "李伟", Role.ASSISTANT)


@pytest.fixture
def customer(work):
    return make_customer(work.session)


def as_(work, access):
    return Work(work.session, access, work.clock)


def later(work, **span):
    return Work(work.session, work.access, FixedClock(work.clock.now() + timedelta(**span)))


def count(work, kind):
    return work.session.scalar(select(func.count()).select_from(kind))


def shown(work, record):
    return reading.on_record(work.session, work.access, place=place_of(record))


def test_every_owner_is_a_table_that_is_found_by_its_name():
    assert set(OWNERS) == set(ENTITIES)


def test_same_bytes_are_stored_once_and_read_back_whole(work, customer):
    other, content = make_customer(work.session), b"%PDF-" + bytes(range(256)) * 3000
    one = put_file(work, customer, name="合同.pdf", content=content)
    two = put_file(work, other, name="同一份.pdf", content=content)
    assert (count(work, StoredFile), count(work, FileChunk)) == (1, 3)
    for attachment, name in ((one, "合同.pdf"), (two, "同一份.pdf")):
        found = reading.content_of(work.session, work.access, attachment_id=attachment)
        assert (found.name, found.content) == (name, content)


def test_picture_gets_a_small_copy_that_stands_upright(work, customer):
    turned = BytesIO()
    photo = Image.new("RGB", (3000, 1000), "#08f")
    exif = photo.getexif()
    exif[0x0112] = 6
    photo.save(turned, "JPEG", exif=exif)
    put_file(work, customer, name="店面.jpg", content=turned.getvalue())
    (row,) = shown(work, customer).files
    with Image.open(BytesIO(row.small)) as small:
        assert small.size == (85, 256)
    assert (row.width, row.height, row.size) == (3000, 1000, len(turned.getvalue()))


def test_small_copy_of_the_client_is_taken_only_if_it_is_one(work, customer):
    tiny = picture(10, 10)
    put_file(work, customer, name="a.png", small=tiny)
    put_file(work, customer, name="b.png", content=picture(color="#0c0"), small=b"no picture")
    first, second = shown(work, customer).files
    assert first.small == tiny
    assert second.small.startswith((b"\xff\xd8", b"\x89PNG"))


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("leer.pdf", b"", EmptyFile),
        ("gross.zip", b"\0" * (rules.LARGEST_FILE + 1), FileTooLarge),
        ("bombe.png", bomb(), PictureTooLarge),
        ("bombe.dat", bomb(), PictureTooLarge),
        ("kein.jpg", b"hello", NoPicture),
        ("halb.png", picture(900, 900)[:200], NoPicture),
    ],
)
def test_what_cannot_be_kept_is_refused_and_nothing_is_stored(work, customer, name, content, error):
    with pytest.raises(error):
        put_file(work, customer, name=name, content=content)
    work.session.expire_all()
    assert count(work, Attachment) == 0


def test_a_file_of_just_the_limit_is_taken_and_no_more_than_the_office_has_room_for(work, customer, monkeypatch):
    monkeypatch.setattr(service, "LARGEST_OFFICE", rules.LARGEST_FILE + 10)
    put_file(work, customer, name="gross.zip", content=b"\0" * rules.LARGEST_FILE)
    put_file(work, customer, name="klein.txt", content=b"0123456789")
    with pytest.raises(NoRoomForFiles):
        put_file(work, customer, name="voll.txt", content=b"!")
    put_file(work, customer, name="noch einmal.txt", content=b"0123456789")  # it is there already


def test_names_are_cleaned_and_a_name_must_be_left(work, customer):
    put_file(work, customer, name="..\\..\\签收单\u202e.png")
    assert [row.name for row in shown(work, customer).files] == ["签收单.png"]
    with pytest.raises(FieldProblems) as caught:
        put_file(work, customer, name="\u202e")
    assert set(caught.value.problems) == {"name"}


def test_same_key_adds_one(work, customer):
    assert put_file(work, customer, key="k") == put_file(work, customer, key="k")
    assert count(work, Attachment) == 1


def test_who_may_not_change_the_record_adds_nothing(work, customer):
    reader = as_(work, Access(8, "r", "读者", Role.READ_ONLY))
    for place in (place_of(customer), Place("party", 999), Place("operator", 1)):
        with pytest.raises((NotAllowed, NotFound)):
            service.add_file(reader, service.AddFile(key="x", place=place, draft=FileDraft(name="a.txt"), content=b"a"))
    assert not shown(reader, customer).may_add


def test_removed_file_can_be_had_back_until_its_bytes_are_thrown_away(work, customer):
    attachment = put_file(work, customer)
    remove_file(work, RemoveFile(attachment_id=attachment))
    assert shown(work, customer).files == ()
    put_file(later(work, days=29), customer, name="b.txt", content=b"b")
    remove_file(work, RemoveFile(attachment_id=attachment, is_removed=False))
    assert [row.name for row in shown(work, customer).files] == ["店面.png", "b.txt"]
    remove_file(work, RemoveFile(attachment_id=attachment))
    put_file(later(work, days=31), customer, name="c.txt", content=b"c")
    assert count(work, StoredFile) == 2
    with pytest.raises(ThrownAway):
        remove_file(work, RemoveFile(attachment_id=attachment, is_removed=False))


def test_what_came_in_once_more_is_not_had_back_beside_itself(work, customer):
    """A picture called by a code has one key whenever it comes."""
    first = put_file(work, customer, key="1-abc")
    remove_file(work, RemoveFile(attachment_id=first))
    put_file(work, customer, key="1-abc")
    with pytest.raises(PlaceTaken, match="店面"):
        remove_file(work, RemoveFile(attachment_id=first, is_removed=False))
    assert len(shown(work, customer).files) == 1


def test_bytes_stay_while_another_record_has_them(work, customer):
    other = make_customer(work.session)
    put_file(work, other)
    remove_file(work, RemoveFile(attachment_id=put_file(work, customer)))
    put_file(later(work, days=99), customer, name="c.txt", content=b"c")
    assert len(shown(work, other).files) == 1
    assert count(work, StoredFile) == 2


def test_colleague_removes_only_what_he_added_unless_he_may_remove_others(work, customer):
    theirs = put_file(as_(work, COLLEAGUE), customer)
    mine = put_file(work, customer, name="b.png")
    with pytest.raises(NotYourFile):
        remove_file(as_(work, COLLEAGUE), RemoveFile(attachment_id=mine))
    assert [row.may_remove for row in shown(as_(work, COLLEAGUE), customer).files] == [True, False]
    remove_file(work, RemoveFile(attachment_id=theirs))
    assert [row.id for row in shown(work, customer).files] == [mine]


def test_two_people_at_one_file(work, customer):
    attachment = put_file(work, customer)
    (seen,) = shown(work, customer).files
    change_file(work, ChangeFile(attachment_id=attachment, seen_version=seen.version, draft=FileDraft(name="新.png")))
    with pytest.raises(StaleRecord):
        change_file(
            as_(work, COLLEAGUE),
            ChangeFile(attachment_id=attachment, seen_version=seen.version, draft=FileDraft(name="旧.png")),
        )


def test_private_files_and_notes_are_for_who_sees_the_private_life(work, customer):
    put_file(work, customer, name="家.png", is_private=True)
    put_note(work, customer, text="女儿高考", is_private=True)
    put_note(work, customer, text="送货走后门")
    purchasing = as_(work, Access(9, "p", "采购", replace(Role.ASSISTANT, rights=Role.PURCHASING.rights)))
    found = shown(purchasing, customer)
    assert (len(found.files), [note.text for note in found.notes]) == (0, ["送货走后门"])
    assert reading.counted(work.session, purchasing.access, place=place_of(customer)) == reading.Counted(0, 1)
    with pytest.raises(NotAllowed):
        put_note(purchasing, customer, text="x", is_private=True)


def test_files_of_a_deleted_record_are_gone_and_come_back_with_it(work, customer):
    attachment = put_file(work, customer)
    place = place_of(customer)
    remove_customer(work, RemoveCustomer(party_id=place.id, seen_version=customer.version))
    with pytest.raises(NotFound):
        reading.content_of(work.session, work.access, attachment_id=attachment)
    assert FILES.ids(work.session, work.access, ListRequest()) == []
    take_back_customer(work, TakeBackCustomer(party_id=place.id))
    assert len(reading.on_record(work.session, work.access, place=place).files) == 1
    (row,) = FILES.rows(work.session, work.access, FILES.ids(work.session, work.access, ListRequest()), ListRequest())
    assert (row.owner_kind, row.customer, row.size) == ("party", customer.short_name or customer.name, len(picture()))


def test_copy_without_files_says_so_and_takes_a_file_in_again(work, customer):
    attachment = put_file(work, customer)
    work.session.execute(delete(FileChunk))
    with pytest.raises(LeftOut):
        reading.content_of(work.session, work.access, attachment_id=attachment)
    put_file(work, customer, name="wieder.png")
    assert reading.content_of(work.session, work.access, attachment_id=attachment).content == picture()


def test_file_of_which_a_part_is_missing_is_not_opened_and_comes_back_with_the_same_bytes(work, customer):
    content = bytes(range(256)) * 3000
    attachment = put_file(work, customer, name="a.bin", content=content)
    work.session.execute(delete(FileChunk).where(FileChunk.number == 1))
    with pytest.raises(FileDamaged):
        reading.content_of(work.session, work.access, attachment_id=attachment)
    put_file(work, customer, name="b.bin", content=content)
    assert reading.content_of(work.session, work.access, attachment_id=attachment).content == content


def test_picture_that_stands_for_a_record_is_read_while_it_is_asked_for(work, customer):
    put_file(work, customer, name="执照.png", content=picture(color="#111111"), kind="证照")
    shop = put_file(work, customer, name="b.png", content=picture(color="#222222"), kind=OWNERS["party"].pictured[0])
    put_file(work, customer, name="c.png", content=picture(color="#333333"), kind="店面", is_private=True)
    listed, small = (
        CustomerListing(work.clock),
        next(one.small for one in shown(work, customer).files if one.id == shop),
    )

    def read(**asked):
        (row,) = listed.rows(work.session, work.access, [customer.id], ListRequest(**asked))
        return row.picture

    assert (read(), read(on_demand=frozenset({"picture"}))) == (None, small)


def test_small_copy_that_is_none_is_made_here(work, customer):
    tiff = picture(64, 64, kind="TIFF")
    for number, small in enumerate((bomb(), tiff, picture(300, 300), b"torn")):
        put_file(work, customer, content=picture(600, 400 + number), small=small)
    assert {Image.open(BytesIO(one.small)).size[0] for one in shown(work, customer).files} == {256}
