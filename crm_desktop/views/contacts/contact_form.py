"""The fields of a talk."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.parties.contacts import LONGEST_PLAN, Channel
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.forms import date_field, editors
from crm_desktop.qtkit.forms.form import Field
from crm_desktop.views.context import Context
from crm_desktop.views.customer_lookup import customer_lookup
from crm_desktop.views.looks import look_of
from crm_desktop.views.own_form import own_form_fields
from crm_desktop.views.time_field import clock_time


def talk_fields(context: Context, *, with_customer: bool) -> Sequence[Field]:
    """What was said: the upper half of the window."""
    customer = Field(
        "party_id",
        QT_TRANSLATE_NOOP("contacts", "Customer"),
        customer_lookup(context, every_kind=True),
        required=True,
        span=2,
    )
    return [
        *([customer] if with_customer else []),
        Field("person_id", QT_TRANSLATE_NOOP("contacts", "With"), editors.choice(lambda: ()), stop=False),
        Field("at", QT_TRANSLATE_NOOP("contacts", "When"), date_field.moment(), stop=False),
        Field("said", QT_TRANSLATE_NOOP("contacts", "What was said"), editors.lines(3), required=True, span=2),
        Field("outcome", QT_TRANSLATE_NOOP("contacts", "Outcome"), editors.choice(lambda: (), editable=True), span=2),
        *own_form_fields(context, Owner.CONTACT),
    ]


def plan_fields() -> Sequence[Field]:
    """What is to come: the lower half."""
    return [
        Field("next_on", QT_TRANSLATE_NOOP("contacts", "Next contact"), date_field.day()),
        Field("next_time", QT_TRANSLATE_NOOP("contacts", "At"), clock_time()),
        Field("next_plan", QT_TRANSLATE_NOOP("contacts", "Plan"), editors.text(longest=LONGEST_PLAN), span=2),
        Field("next_channel", QT_TRANSLATE_NOOP("contacts", "By"), editors.choice(channel_options), stop=False),
        Field("plan_for_id", QT_TRANSLATE_NOOP("contacts", "For"), editors.choice(lambda: [(None, "")]), stop=False),
    ]


def channel_options() -> list[tuple[Channel | None, str]]:
    """The ways to speak with somebody; none for the plan is the same way again."""
    return [(None, ""), *((channel, look_of(channel).text) for channel in Channel)]
