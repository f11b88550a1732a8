"""The office and its operators as forms hold them; what a password must be; how long failed log-ins wait."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from crm_desktop.domain.access import RoleCode
from crm_desktop.domain.errors import DomainError, Required, RuleBroken
from crm_desktop.domain.field_groups import NO_SECRETS
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

SHORTEST_PASSWORD = 6
LARGEST_LOGO = 1_000_000
FREE_FAILURES = 5
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(minutes=30)


class PasswordTooShort(RuleBroken):
    """A password is easy to guess."""

    template = QT_TRANSLATE_NOOP("errors", "Choose at least {least} characters.")


class PasswordIsLogin(RuleBroken):
    """The password is the first that anybody would try."""

    template = QT_TRANSLATE_NOOP("errors", "Choose a password other than the log-in name.")


class PasswordsDiffer(RuleBroken):
    """The password was typed differently the second time."""

    template = QT_TRANSLATE_NOOP("errors", "Type the same password twice.")


class LogoTooLarge(RuleBroken):
    """The picture would make every print slow."""

    template = QT_TRANSLATE_NOOP("errors", "Choose a picture of at most 1 MB.")


class LoginHasBlanks(RuleBroken):
    """A log-in name must be typed without doubt."""

    template = QT_TRANSLATE_NOOP("errors", "Write the log-in name without blanks, in at most {most} characters.")


@dataclass(frozen=True, kw_only=True)
class OfficeProfile:
    """What is printed at the head of documents."""

    SECRETS = NO_SECRETS

    name: str = ""
    name_english: str = ""
    address: str = ""
    phone: str = ""
    fax: str = ""
    email: str = ""
    tax_number: str = ""
    bank: str = ""
    bank_account: str = ""
    logo: bytes | None = None
    language: str = "zh_CN"


@dataclass(frozen=True, kw_only=True)
class OperatorDraft:
    """An operator without his password."""

    login: str = ""
    name: str = ""
    role: str = RoleCode.SALES
    employee_id: int | None = None


def profile_problems(profile: OfficeProfile) -> dict[str, DomainError]:
    """What keeps an office profile from being saved, by field."""
    problems: dict[str, DomainError] = {}
    if not profile.name.strip():
        problems["name"] = Required()
    if profile.logo is not None and len(profile.logo) > LARGEST_LOGO:
        problems["logo"] = LogoTooLarge()
    return problems


def operator_problems(draft: OperatorDraft) -> dict[str, DomainError]:
    """What keeps an operator from being saved, by field."""
    problems: dict[str, DomainError] = {}
    if not draft.login:
        problems["login"] = Required()
    elif len(draft.login.split()) != 1 or draft.login != draft.login.strip() or len(draft.login) > 40:
        problems["login"] = LoginHasBlanks(most=40)
    if not draft.name.strip():
        problems["name"] = Required()
    return problems


def password_problem(password: str, *, login: str) -> DomainError | None:
    """What is wrong with a new password; None if nothing is.

    >>> str(password_problem("abc", login="zhou"))
    'Choose at least 6 characters.'
    >>> password_problem("gute-ware", login="zhou") is None
    True
    """
    if not password:
        return Required()
    if len(password) < SHORTEST_PASSWORD:
        return PasswordTooShort(least=SHORTEST_PASSWORD)
    if password.casefold() == login.casefold():
        return PasswordIsLogin()
    return None


def wait_after(failures: int) -> timedelta:
    """How long log-in is refused after this many failures in a row.

    >>> [wait_after(n).seconds for n in (4, 5, 6, 7, 20)]
    [0, 30, 60, 120, 1800]
    """
    if failures < FREE_FAILURES:
        return timedelta(0)
    doubled = 1 << min(failures - FREE_FAILURES, 10)
    return min(LONGEST_WAIT, FIRST_WAIT * doubled)
