"""Kinds of files that the program itself knows: the word of the pick list ``file_kind``, as a new office has it.

Each stands here in every language in which an office begins; an office that calls it otherwise is asked no more.
"""

from __future__ import annotations

OWNERS_PHOTO = ("负责人照片", "負責人照片", "Owner's photo")
SHOP_FRONT = ("店面", "Shop front")
PRODUCT = ("商品", "Product")
SIGNED_SLIP = ("签收单", "簽收單", "Signed slip")
