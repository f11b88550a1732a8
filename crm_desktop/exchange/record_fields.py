"""The fields of customers, suppliers, products and colleagues that an import can fill, with the titles of files."""

from __future__ import annotations

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.exchange.fields import GENDER, STATUS, TERMS, Field, Shape, of_line

_PERSON = of_line(
    Field(
        "person_name",
        QT_TRANSLATE_NOOP("imports", "Contact person"),
        aliases=("联系人", "联系人姓名", "联络人", "姓名", "采购联系人", "contact", "contact name"),
    ),
    Field(
        "person_title",
        QT_TRANSLATE_NOOP("imports", "Position"),
        aliases=("职务", "职位", "职称", "title"),
    ),
    Field("gender", QT_TRANSLATE_NOOP("imports", "Gender"), Shape.CHOICE, ("性别",), choices=GENDER),
    Field(
        "mobile",
        QT_TRANSLATE_NOOP("imports", "Mobile"),
        Shape.CODE,
        ("手机", "手机号", "手机号码", "移动电话", "行动电话", "联系人手机", "联系手机", "mobile phone", "cell phone"),
    ),
    Field(
        "person_phone",
        QT_TRANSLATE_NOOP("imports", "Contact person's phone"),
        Shape.CODE,
        ("联系人电话",),
    ),
    Field("person_email", QT_TRANSLATE_NOOP("imports", "Contact person's e-mail"), aliases=("联系人邮箱",)),
    Field("wechat", QT_TRANSLATE_NOOP("imports", "WeChat"), Shape.CODE, ("微信", "微信号", "wechat id")),
    Field("qq", QT_TRANSLATE_NOOP("imports", "QQ"), Shape.CODE, ("QQ号",)),
    Field("birthday", QT_TRANSLATE_NOOP("imports", "Birthday"), Shape.DATE, ("生日", "出生日期")),
)

_TOLERANCES = (
    Field(
        "over_delivery",
        QT_TRANSLATE_NOOP("imports", "Over-delivery allowed"),
        Shape.RATE,
        ("允许超发", "超发", "超交", "允许超交", "超交率", "超发比例", "over-delivery"),
    ),
    Field(
        "under_delivery",
        QT_TRANSLATE_NOOP("imports", "Short delivery allowed"),
        Shape.RATE,
        ("允许少发", "少发", "欠交", "允许欠交", "欠交率", "少发比例", "under-delivery"),
    ),
)

CUSTOMER = (
    Field(
        "code",
        QT_TRANSLATE_NOOP("imports", "Customer code"),
        Shape.CODE,
        ("客户编号", "客户编码", "客户代码", "客户ID", "客户号", "编号", "编码", "代码", "code"),
    ),
    Field(
        "name",
        QT_TRANSLATE_NOOP("imports", "Customer name"),
        aliases=(
            "客户名称",
            "客户",
            "公司名称",
            "单位名称",
            "企业名称",
            "往来单位",
            "名称",
            "全称",
            "客户全称",
            "公司",
            "name",
            "company",
            "customer",
        ),
        required=True,
    ),
    Field("short_name", QT_TRANSLATE_NOOP("imports", "Short name"), aliases=("简称", "客户简称")),
    Field("region", QT_TRANSLATE_NOOP("imports", "Region"), aliases=("地区", "区域", "大区")),
    Field("province", QT_TRANSLATE_NOOP("imports", "Province"), aliases=("省", "省份", "省/自治区")),
    Field("city", QT_TRANSLATE_NOOP("imports", "City"), aliases=("城市", "市")),
    Field(
        "address",
        QT_TRANSLATE_NOOP("imports", "Address"),
        aliases=("地址", "联系地址", "公司地址", "通讯地址", "详细地址", "办公地址"),
    ),
    Field("delivery_address", QT_TRANSLATE_NOOP("imports", "Delivery address"), aliases=("收货地址", "送货地址")),
    Field("business_nature", QT_TRANSLATE_NOOP("imports", "Business nature"), aliases=("经营性质", "细分")),
    Field("business_type", QT_TRANSLATE_NOOP("imports", "Type of business"), aliases=("业态", "行业", "客户类型")),
    Field(
        "legal_representative",
        QT_TRANSLATE_NOOP("imports", "Legal representative"),
        aliases=("法人", "法人代表", "法定代表人"),
    ),
    Field("person_in_charge", QT_TRANSLATE_NOOP("imports", "Person in charge"), aliases=("负责人",)),
    Field(
        "phone",
        QT_TRANSLATE_NOOP("imports", "Phone"),
        Shape.CODE,
        ("电话", "联系电话", "固定电话", "座机", "电话号码", "公司电话", "tel", "telephone"),
    ),
    Field("fax", QT_TRANSLATE_NOOP("imports", "Fax"), Shape.CODE, ("传真",)),
    Field("email", QT_TRANSLATE_NOOP("imports", "E-mail"), aliases=("邮箱", "电子邮箱", "电子邮件", "email")),
    Field("website", QT_TRANSLATE_NOOP("imports", "Website"), aliases=("网址", "网站")),
    Field(
        "tax_number",
        QT_TRANSLATE_NOOP("imports", "Tax number"),
        Shape.CODE,
        ("税号", "纳税人识别号", "统一社会信用代码", "统一编号", "信用代码"),
    ),
    Field("bank", QT_TRANSLATE_NOOP("imports", "Bank"), aliases=("开户行", "开户银行")),
    Field(
        "bank_account",
        QT_TRANSLATE_NOOP("imports", "Bank account"),
        Shape.CODE,
        ("账号", "帐号", "银行账号", "银行帐号", "开户账号"),
    ),
    Field("invoice_title", QT_TRANSLATE_NOOP("imports", "Invoice title"), aliases=("发票抬头", "开票名称")),
    Field("grade", QT_TRANSLATE_NOOP("imports", "Grade"), Shape.CODE, ("等级", "客户等级", "级别")),
    Field("status", QT_TRANSLATE_NOOP("imports", "Status"), Shape.CHOICE, ("状态", "客户状态"), choices=STATUS),
    Field("source", QT_TRANSLATE_NOOP("imports", "Source"), aliases=("来源", "客户来源")),
    Field("tags", QT_TRANSLATE_NOOP("imports", "Tags"), aliases=("标签",)),
    Field("since", QT_TRANSLATE_NOOP("imports", "Customer since"), Shape.DATE, ("建档日期", "合作日期", "开始合作")),
    Field(
        "owner",
        QT_TRANSLATE_NOOP("imports", "Salesperson"),
        aliases=("业务员", "销售员", "销售", "跟进人", "负责业务员", "销售代表", "客户经理", "owner"),
    ),
    Field(
        "credit_limit",
        QT_TRANSLATE_NOOP("imports", "Credit limit"),
        Shape.MONEY,
        ("信用额度", "信用额", "额度", "授信额度"),
    ),
    Field(
        "term_kind",
        QT_TRANSLATE_NOOP("imports", "Settlement method"),
        Shape.CHOICE,
        ("结算方式", "付款方式", "付款", "结款方式"),
        choices=TERMS,
    ),
    Field(
        "term_days",
        QT_TRANSLATE_NOOP("imports", "Credit days"),
        Shape.TERM,
        ("信用期限", "账期天数", "信用天数", "账期"),
        also="term_kind",
    ),
    Field("price_level", QT_TRANSLATE_NOOP("imports", "Price level"), Shape.CODE, ("价格级别",)),
    Field("discount", QT_TRANSLATE_NOOP("imports", "Discount"), Shape.DISCOUNT, ("折扣", "折扣率", "折")),
    *_TOLERANCES,
    Field("notes", QT_TRANSLATE_NOOP("imports", "Notes"), Shape.LONG_TEXT, ("备注", "说明")),
    *_PERSON,
)

_SELLING = frozenset({"delivery_address", "credit_limit", "term_kind", "term_days", "price_level", "discount"})
_SELLING |= {one.key for one in _TOLERANCES}
"""What is agreed with those to whom the office sells."""
_OF_SUPPLIER = {
    "code": Field(
        "code",
        QT_TRANSLATE_NOOP("imports", "Supplier code"),
        Shape.CODE,
        ("供应商编号", "供应商编码", "供应商代码", "供方编号", "厂家编号", "编号", "编码", "代码", "code"),
    ),
    "name": Field(
        "name",
        QT_TRANSLATE_NOOP("imports", "Supplier name"),
        aliases=(
            "供应商名称",
            "供应商",
            "供方",
            "供方名称",
            "供货商",
            "供货单位",
            "厂家名称",
            "厂商名称",
            "supplier",
            "vendor",
            "名称",
            "全称",
            "公司名称",
            "单位名称",
        ),
        required=True,
    ),
    "since": Field(
        "since", QT_TRANSLATE_NOOP("imports", "Supplier since"), Shape.DATE, ("合作起始", "合作日期", "开始合作")
    ),
    "owner": Field(
        "owner", QT_TRANSLATE_NOOP("imports", "Buyer"), aliases=("采购员", "采购", "跟单员", "负责人员", "buyer")
    ),
}
SUPPLIER = (
    *(_OF_SUPPLIER.get(one.key, one) for one in CUSTOMER if one.key not in _SELLING and not one.of_line),
    Field(
        "supply_term_kind",
        QT_TRANSLATE_NOOP("imports", "We pay"),
        Shape.CHOICE,
        ("付款方式", "结算方式", "付款条件", "付款", "结款方式"),
        choices=TERMS,
    ),
    Field(
        "supply_term_days",
        QT_TRANSLATE_NOOP("imports", "Days until we pay"),
        Shape.TERM,
        ("付款天数", "账期", "账期天数", "付款期限", "信用期限"),
        also="supply_term_kind",
    ),
    Field("supply_tax_rate", QT_TRANSLATE_NOOP("imports", "Their tax rate"), Shape.RATE, ("进项税率", "税率")),
    Field(
        "supply_lead_days",
        QT_TRANSLATE_NOOP("imports", "Days to deliver"),
        Shape.DAYS,
        ("交货天数", "交货周期", "交期天数", "交期", "lead time"),
    ),
    Field(
        "supply_least",
        QT_TRANSLATE_NOOP("imports", "Least order"),
        Shape.MONEY,
        ("起订金额", "最低订货金额", "最小订单金额", "minimum order"),
    ),
    Field(
        "supply_credit",
        QT_TRANSLATE_NOOP("imports", "Credit they give us"),
        Shape.MONEY,
        ("对方授信", "供应商授信", "授信额度"),
    ),
    Field(
        "our_code",
        QT_TRANSLATE_NOOP("imports", "Our code there"),
        Shape.CODE,
        ("我方编号", "我方编码", "我司编号", "对方客户号"),
    ),
    *_PERSON,
)

PRODUCT = (
    Field(
        "code",
        QT_TRANSLATE_NOOP("imports", "Product code"),
        Shape.CODE,
        (
            "商品编号",
            "商品编码",
            "产品编号",
            "产品编码",
            "产品ID",
            "货号",
            "料号",
            "编号",
            "编码",
            "代码",
            "code",
            "sku",
        ),
    ),
    Field(
        "barcode",
        QT_TRANSLATE_NOOP("imports", "Bar code"),
        Shape.CODE,
        ("条码", "条形码", "国际条码", "barcode", "ean"),
    ),
    Field(
        "name",
        QT_TRANSLATE_NOOP("imports", "Product name"),
        aliases=("商品名称", "产品名称", "品名", "名称", "货品名称", "商品", "产品", "品项", "name", "product", "item"),
        required=True,
    ),
    Field("mnemonic", QT_TRANSLATE_NOOP("imports", "Mnemonic"), Shape.CODE, ("助记码",)),
    Field(
        "specification",
        QT_TRANSLATE_NOOP("imports", "Specification"),
        Shape.CODE,
        ("规格", "规格型号", "型号", "型号规格", "spec"),
    ),
    Field("material", QT_TRANSLATE_NOOP("imports", "Material"), Shape.CODE, ("材质",)),
    Field("unit", QT_TRANSLATE_NOOP("imports", "Unit"), aliases=("单位", "计量单位", "基本单位", "uom")),
    Field("category", QT_TRANSLATE_NOOP("imports", "Category"), aliases=("类别", "分类", "大类", "商品类别")),
    Field("subcategory", QT_TRANSLATE_NOOP("imports", "Subcategory"), aliases=("子类别", "小类", "二级分类")),
    Field("brand", QT_TRANSLATE_NOOP("imports", "Brand"), aliases=("品牌",)),
    Field("series", QT_TRANSLATE_NOOP("imports", "Series"), aliases=("系列",)),
    Field("origin", QT_TRANSLATE_NOOP("imports", "Origin"), aliases=("产地",)),
    Field("packaging", QT_TRANSLATE_NOOP("imports", "Packaging"), aliases=("包装", "包装规格")),
    Field("maker", QT_TRANSLATE_NOOP("imports", "Maker"), aliases=("生产厂家", "厂家", "制造商")),
    Field(
        "cost",
        QT_TRANSLATE_NOOP("imports", "Cost"),
        Shape.PRICE,
        ("成本", "成本价", "进价", "进货价", "采购价", "cost price"),
    ),
    Field("transfer_price", QT_TRANSLATE_NOOP("imports", "Transfer price"), Shape.PRICE, ("调拨价",)),
    Field("wholesale_price", QT_TRANSLATE_NOOP("imports", "Wholesale price"), Shape.PRICE, ("批发价", "批发单价")),
    Field(
        "list_price",
        QT_TRANSLATE_NOOP("imports", "List price"),
        Shape.PRICE,
        ("零售价", "售价", "销售价", "单价", "标价", "价格", "price", "unit price"),
    ),
    Field(
        "lowest_price",
        QT_TRANSLATE_NOOP("imports", "Lowest price"),
        Shape.PRICE,
        ("最低售价", "最低价", "底价", "限价"),
    ),
    Field("tax_rate", QT_TRANSLATE_NOOP("imports", "Tax rate"), Shape.RATE, ("税率",)),
    Field(
        "tax_included",
        QT_TRANSLATE_NOOP("imports", "Tax in the prices"),
        Shape.BASIS,
        ("价格含税", "是否含税", "含税", "含税否", "价格口径", "含税/不含税", "tax included"),
    ),
    *_TOLERANCES,
    Field("notes", QT_TRANSLATE_NOOP("imports", "Notes"), Shape.LONG_TEXT, ("备注", "说明")),
)

EMPLOYEE = (
    Field("code", QT_TRANSLATE_NOOP("imports", "Employee code"), Shape.CODE, ("工号", "职员编号", "员工编号", "编号")),
    Field(
        "name",
        QT_TRANSLATE_NOOP("imports", "Name"),
        aliases=("姓名", "地区经理", "业务员", "员工", "职员"),
        required=True,
    ),
    Field("gender", QT_TRANSLATE_NOOP("imports", "Gender"), Shape.CHOICE, ("性别",), choices=GENDER),
    Field("department", QT_TRANSLATE_NOOP("imports", "Department"), aliases=("部门", "所属部门")),
    Field("position", QT_TRANSLATE_NOOP("imports", "Post"), aliases=("职务", "岗位", "职位")),
    Field("mobile", QT_TRANSLATE_NOOP("imports", "Mobile"), Shape.CODE, ("手机", "手机号", "手机号码", "移动电话")),
    Field("phone", QT_TRANSLATE_NOOP("imports", "Phone"), Shape.CODE, ("电话", "联系电话", "办公电话")),
    Field("email", QT_TRANSLATE_NOOP("imports", "E-mail"), aliases=("邮箱", "电子邮箱", "email")),
    Field("birthday", QT_TRANSLATE_NOOP("imports", "Birthday"), Shape.DATE, ("生日", "出生日期")),
    Field("joined_on", QT_TRANSLATE_NOOP("imports", "Joined on"), Shape.DATE, ("入职日期", "入职时间")),
    Field("is_salesperson", QT_TRANSLATE_NOOP("imports", "Sells"), Shape.FLAG, ("是否业务员", "业务人员")),
    Field("regions", QT_TRANSLATE_NOOP("imports", "Regions looked after"), aliases=("负责片区", "负责区域", "片区")),
    Field("notes", QT_TRANSLATE_NOOP("imports", "Notes"), Shape.LONG_TEXT, ("备注", "说明")),
)
