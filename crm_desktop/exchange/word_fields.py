"""The fields of words of pick lists 数据字典, with the titles of files; what our own list of them writes comes in."""

from __future__ import annotations

from crm_desktop.domain.pick_lists import COLOURS, RegionKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.exchange.fields import Choices, Field, Shape

_LISTS: Choices = (
    ("region", QT_TRANSLATE_NOOP("imports", "Regions"), ("片区", "区域", "销售区域")),
    ("business_nature", QT_TRANSLATE_NOOP("imports", "Nature of business"), ("经营性质", "企业性质")),
    ("business_type", QT_TRANSLATE_NOOP("imports", "Type of business"), ("主营业态", "经营类型")),
    ("customer_source", QT_TRANSLATE_NOOP("imports", "Sources of customers"), ("客户来源", "来源")),
    ("customer_grade", QT_TRANSLATE_NOOP("imports", "Grades of customers"), ("客户等级", "等级")),
    ("customer_tag", QT_TRANSLATE_NOOP("imports", "Tags of customers"), ("客户标签", "标签")),
    ("price_level", QT_TRANSLATE_NOOP("imports", "Price levels"), ("价格级别", "价格等级")),
    ("contact_outcome", QT_TRANSLATE_NOOP("imports", "Outcomes of contacts"), ("联系结果",)),
    ("person_title", QT_TRANSLATE_NOOP("imports", "Titles of people"), ("联系人职务", "职务")),
    ("education", QT_TRANSLATE_NOOP("imports", "Education"), ("学历", "文化程度")),
    ("unit", QT_TRANSLATE_NOOP("imports", "Units"), ("单位", "计量单位")),
    ("product_category", QT_TRANSLATE_NOOP("imports", "Product categories"), ("商品类别", "商品分类")),
    ("brand", QT_TRANSLATE_NOOP("imports", "Brands"), ("品牌",)),
    ("lost_reason", QT_TRANSLATE_NOOP("imports", "Reasons for lost quotes"), ("丢单原因", "报价失败原因")),
    ("void_reason", QT_TRANSLATE_NOOP("imports", "Reasons for voiding"), ("作废原因",)),
    ("return_reason", QT_TRANSLATE_NOOP("imports", "Reasons for returns"), ("退货原因",)),
    ("job_title", QT_TRANSLATE_NOOP("imports", "Posts in our office"), ("职员岗位", "岗位")),
    ("file_kind", QT_TRANSLATE_NOOP("imports", "Kinds of files"), ("附件类别", "文件类别")),
)
_COLOURS: Choices = tuple(
    zip(
        COLOURS,
        (
            QT_TRANSLATE_NOOP("imports", "Blue"),
            QT_TRANSLATE_NOOP("imports", "Orange"),
            QT_TRANSLATE_NOOP("imports", "Mint"),
            QT_TRANSLATE_NOOP("imports", "Purple"),
            QT_TRANSLATE_NOOP("imports", "Olive"),
            QT_TRANSLATE_NOOP("imports", "Slate"),
        ),
        (("蓝", "蓝色"), ("橙", "橙色"), ("薄荷绿", "绿"), ("紫", "紫色"), ("橄榄", "橄榄绿"), ("石板灰", "灰")),
        strict=True,
    )
)
_LEVELS: Choices = (
    (RegionKind.BIG, QT_TRANSLATE_NOOP("imports", "Big region"), ("大区",)),
    (RegionKind.REGION, QT_TRANSLATE_NOOP("imports", "Region"), ("片区",)),
    (RegionKind.CLASS, QT_TRANSLATE_NOOP("imports", "Class area"), ("类区",)),
)
WORD = (
    Field(
        "list",
        QT_TRANSLATE_NOOP("imports", "Pick list"),
        Shape.CHOICE,
        ("字典", "数据字典", "字典名称"),
        required=True,
        choices=_LISTS,
    ),
    Field(
        "name",
        QT_TRANSLATE_NOOP("imports", "Word"),
        aliases=("选项", "文字", "字典选项", "选项名称"),
        required=True,
    ),
    Field("code", QT_TRANSLATE_NOOP("imports", "Code of the word"), Shape.CODE, ("编码", "代码", "code")),
    Field("level", QT_TRANSLATE_NOOP("imports", "Level"), Shape.CHOICE, ("级别", "区域级别"), choices=_LEVELS),
    Field("above", QT_TRANSLATE_NOOP("imports", "Under"), aliases=("上级", "上级选项", "所属大区")),
    Field("colour", QT_TRANSLATE_NOOP("imports", "Colour"), Shape.CHOICE, ("颜色",), choices=_COLOURS),
    Field("owner", QT_TRANSLATE_NOOP("imports", "Responsible"), aliases=("负责人",)),
    Field("position", QT_TRANSLATE_NOOP("imports", "Place"), Shape.QUANTITY, ("次序", "位置", "顺序", "排序")),
    Field("in_use", QT_TRANSLATE_NOOP("imports", "Offered"), Shape.FLAG, ("在用", "启用", "可选")),
)
