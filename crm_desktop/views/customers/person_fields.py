"""The fields of a contact person."""

from __future__ import annotations

from crm_desktop.domain.customers import Gender
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit import editors
from crm_desktop.qtkit.form import Field
from crm_desktop.queries.customer_form import Choices
from crm_desktop.views.customers.customer_fields import Options, dictionary, tick
from crm_desktop.views.customers.sectioned_form import Section
from crm_desktop.views.looks import look_of


def person_section(choices: Choices, title: str = "") -> Section:
    """A contact person."""
    mark = QT_TRANSLATE_NOOP
    leap = mark("customers", "leap month")
    lunar = mark("customers", "lunar calendar")
    return Section(
        title,
        [
            Field("name", mark("customers", "Name"), editors.text(longest=60), required=True),
            Field("title", mark("customers", "Title"), dictionary(choices, "person_title")),
            Field("gender", mark("customers", "Gender"), editors.choice(_genders), stop=False),
            Field("mobile", mark("customers", "Mobile"), editors.text(longest=40)),
            Field("phone", mark("customers", "Phone"), editors.text(longest=40), stop=False),
            Field("fax", mark("customers", "Fax"), editors.text(longest=40), stop=False),
            Field("wechat", mark("customers", "WeChat"), editors.text(longest=60)),
            Field("qq", mark("customers", "QQ"), editors.text(longest=20), stop=False),
            Field("email", mark("customers", "E-mail"), editors.text(longest=120), stop=False),
            Field("birth_month", mark("customers", "Birthday: month"), editors.count(), stop=False),
            Field("birth_day", mark("customers", "Day"), editors.count(), stop=False),
            Field("birth_year", mark("customers", "Year"), editors.count(), stop=False),
            Field("birth_is_lunar", mark("customers", "Calendar"), tick(lunar), stop=False),
            Field("birth_in_leap_month", mark("customers", "Leap"), tick(leap), stop=False),
            Field("native_place", mark("customers", "Native place"), editors.text(longest=60), stop=False),
            Field("education", mark("customers", "Education"), dictionary(choices, "education"), stop=False),
            Field("family", mark("customers", "Family"), editors.text(longest=200), stop=False),
            Field("hobbies", mark("customers", "Hobbies"), editors.text(longest=200), stop=False),
            Field("personality", mark("customers", "Personality"), editors.text(longest=200), span=3, stop=False),
            Field("notes", mark("customers", "What we learned"), editors.lines(2), span=3, stop=False),
        ],
    )


def first_person_section() -> Section:
    """The main contact person, as far as it is asked for with a new customer."""
    mark = QT_TRANSLATE_NOOP
    return Section(
        mark("customers", "Main contact person"),
        [
            Field("name", mark("customers", "Name"), editors.text(longest=60)),
            Field("title", mark("customers", "Title"), editors.text(longest=60)),
            Field("mobile", mark("customers", "Mobile"), editors.text(longest=40)),
            Field("wechat", mark("customers", "WeChat"), editors.text(longest=60)),
            Field("email", mark("customers", "E-mail"), editors.text(longest=120), stop=False),
            Field("notes", mark("customers", "Notes"), editors.text(), stop=False),
        ],
    )


def _genders() -> Options:
    return [
        (Gender.UNKNOWN, ""),
        (Gender.FEMALE, look_of(Gender.FEMALE).text),
        (Gender.MALE, look_of(Gender.MALE).text),
    ]
