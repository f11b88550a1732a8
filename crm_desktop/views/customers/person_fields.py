"""The fields of a contact person."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.domain.parties.customers import Gender
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.forms import editors
from crm_desktop.qtkit.forms.form import Field
from crm_desktop.queries.parties.form import Choices
from crm_desktop.views.customers.customer_fields import Options, tick
from crm_desktop.views.customers.sectioned_form import Section
from crm_desktop.views.looks import look_of
from crm_desktop.views.pick_lists import pick_list


def person_section(choices: Choices, own: Sequence[Field] = (), title: str = "") -> Section:
    """A contact person; ``own`` are the office's own fields."""
    leap = QT_TRANSLATE_NOOP("customers", "leap month")
    lunar = QT_TRANSLATE_NOOP("customers", "lunar calendar")
    return Section(
        title,
        [
            Field("name", QT_TRANSLATE_NOOP("customers", "Full name"), editors.text(longest=60), required=True),
            Field("title", QT_TRANSLATE_NOOP("customers", "Title"), pick_list(choices, "person_title")),
            Field("gender", QT_TRANSLATE_NOOP("customers", "Gender"), editors.choice(_genders), stop=False),
            Field("mobile", QT_TRANSLATE_NOOP("customers", "Mobile"), editors.text(longest=40)),
            Field("phone", QT_TRANSLATE_NOOP("customers", "Phone"), editors.text(longest=40), stop=False),
            Field("fax", QT_TRANSLATE_NOOP("customers", "Fax"), editors.text(longest=40), stop=False),
            Field("wechat", QT_TRANSLATE_NOOP("customers", "WeChat"), editors.text(longest=60)),
            Field("qq", QT_TRANSLATE_NOOP("customers", "QQ"), editors.text(longest=20), stop=False),
            Field("email", QT_TRANSLATE_NOOP("customers", "E-mail"), editors.text(longest=120), stop=False),
            Field("birth_year", QT_TRANSLATE_NOOP("customers", "Birthday: year"), editors.count(), stop=False),
            Field("birth_month", QT_TRANSLATE_NOOP("customers", "Month"), editors.count(), stop=False),
            Field("birth_day", QT_TRANSLATE_NOOP("customers", "Day"), editors.count(), stop=False),
            Field("birth_is_lunar", QT_TRANSLATE_NOOP("customers", "Calendar"), tick(lunar), stop=False),
            Field("birth_in_leap_month", QT_TRANSLATE_NOOP("customers", "Leap"), tick(leap), stop=False),
            Field("native_place", QT_TRANSLATE_NOOP("customers", "Native place"), editors.text(longest=60), stop=False),
            Field(
                "education", QT_TRANSLATE_NOOP("customers", "Education"), pick_list(choices, "education"), stop=False
            ),
            Field("family", QT_TRANSLATE_NOOP("customers", "Family"), editors.text(longest=200), stop=False),
            Field("hobbies", QT_TRANSLATE_NOOP("customers", "Hobbies"), editors.text(longest=200), stop=False),
            Field(
                "personality",
                QT_TRANSLATE_NOOP("customers", "Personality"),
                editors.text(longest=200),
                span=3,
                stop=False,
            ),
            *own,
            Field("notes", QT_TRANSLATE_NOOP("customers", "What we learned"), editors.lines(2), span=3, stop=False),
        ],
    )


def first_person_section() -> Section:
    """The main contact person, as far as it is asked for with a new customer."""
    return Section(
        QT_TRANSLATE_NOOP("customers", "Main contact person"),
        [
            Field("name", QT_TRANSLATE_NOOP("customers", "Full name"), editors.text(longest=60)),
            Field("title", QT_TRANSLATE_NOOP("customers", "Title"), editors.text(longest=60)),
            Field("mobile", QT_TRANSLATE_NOOP("customers", "Mobile"), editors.text(longest=40)),
            Field("wechat", QT_TRANSLATE_NOOP("customers", "WeChat"), editors.text(longest=60)),
            Field("email", QT_TRANSLATE_NOOP("customers", "E-mail"), editors.text(longest=120), stop=False),
            Field("notes", QT_TRANSLATE_NOOP("customers", "Notes"), editors.text(), stop=False),
        ],
    )


def _genders() -> Options:
    return [
        (Gender.UNKNOWN, ""),
        (Gender.FEMALE, look_of(Gender.FEMALE).text),
        (Gender.MALE, look_of(Gender.MALE).text),
    ]
