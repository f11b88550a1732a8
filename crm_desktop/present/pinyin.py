"""Pinyin of Chinese texts: the one module that knows pypinyin, which is loaded when it is first used."""

from __future__ import annotations

from crm_desktop.domain.names import normalized


def initials(text: str) -> str:
    """The first letters of the syllables 助记码; letters and figures stay, punctuation goes.

    >>> initials("永兴五金 M6×25"), initials("重庆长安")
    ('yxwjm625', 'cqca')
    """
    from pypinyin import Style, lazy_pinyin

    return "".join(lazy_pinyin(normalized(text), style=Style.FIRST_LETTER))


def sound(text: str) -> str:
    """The syllables without tones, run together: what sounds alike is written alike.

    >>> sound("永兴"), sound("勇星")
    ('yongxing', 'yongxing')
    """
    from pypinyin import lazy_pinyin

    return "".join(lazy_pinyin(normalized(text)))
