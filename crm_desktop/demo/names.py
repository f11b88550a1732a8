"""Made-up names of people and companies."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from random import Random

from crm_desktop.demo.places import words
from crm_desktop.domain.parties.customers import Gender

SURNAMES = words(
    "陈 王 李 张 林 黄 徐 周 吴 郑 叶 胡 朱 金 许 何 沈 俞 潘 蒋 方 钱 冯 韩 董 蔡 余 施 章 戴 洪 孙 柳 "
    "任 严 卢 邵 范 杨 高 贺 应 葛 杜 谢 裘 史 屠 竺 虞 傅 毛 江 马 郭 梁 宋 唐 邱 姚 鲍 柯 项 汪"
)
MALE = words(
    "国强 建军 志强 伟 勇 军 海波 建国 永明 小军 杰 涛 明 俊 鹏 浩 志明 海军 立新 文斌 建平 国庆 宏伟 "
    "晓东 春生 永康 德明 金华 启明 铁军 仁杰 佳豪 子豪 立群 卫东 良才 长根 阿根 一鸣 正华 东升 科峰 宇航 "
    "利民 益民 冬青"
)
FEMALE = words(
    "丽娟 秀英 敏 静 雪琴 美娟 海燕 红 芳 燕 玲 亚芬 雅琴 婷婷 丹 晓燕 佩佩 慧 莉 小红 冬梅 彩霞 雪梅 "
    "素芬 爱珍 佳怡 思琪 文静 月娥 巧云 亚男 梦洁 惠芬 菊香 晓玲 娜"
)

FIRST_SYLLABLES = words(
    "永 恒 鼎 华 兴 宏 金 顺 诚 东 大 瑞 港 三 新 隆 泰 正 海 天 鸿 祥 盛 嘉 利 德 信 万 丰 和 凯 腾 广 "
    "中 亿 博 联 富 达 锦 源 佳 龙 振 长 铭 伟 康 佰 昌"
)
SECOND_SYLLABLES = words(
    "兴 通 力 盛 业 图 桥 达 信 方 明 丰 海 和 隆 泰 发 源 成 安 宇 峰 辉 茂 昌 荣 利 裕 捷 航 鑫 立 升 "
    "晟 拓 锐 瑞 诺 益 旺 彩 益 驰 腾 远 邦 凯 祥 宝 联"
)
TRADES = (
    ("五金工具", "五金"),
    ("五金机电", "五金"),
    ("机电设备", "机电"),
    ("紧固件", "紧固件"),
    ("标准件", "标准件"),
    ("建材", "建材"),
    ("机械", "机械"),
    ("机械制造", "机械"),
    ("电器", "电器"),
    ("电器配件", "电器"),
    ("模具", "模具"),
    ("汽车配件", "汽配"),
    ("船舶配件", "船配"),
    ("水暖器材", "水暖"),
    ("阀门", "阀门"),
    ("钢结构工程", "钢构"),
    ("建筑工程", "建工"),
    ("装饰工程", "装饰"),
    ("物资", "物资"),
    ("贸易", "贸易"),
    ("工贸", "工贸"),
    ("家具", "家具"),
    ("金属制品", "金属"),
    ("自动化设备", "自动化"),
)
BIG_FORMS = ("有限公司",) * 9 + ("股份有限公司", "集团有限公司")
SMALL_FORMS = ("有限公司", "商行", "经营部", "商店", "厂")
TITLES = words("采购 采购主管 采购经理 总经理 经理 财务 出纳 仓库 车间主任 技术 老板 老板娘")

MOST_TRIES = 4


def person_name(rng: Random, gender: Gender) -> str:
    """A surname and a given name that suits the gender."""
    given = FEMALE if gender is Gender.FEMALE else MALE
    return rng.choice(SURNAMES) + rng.choice(given)


def brand(rng: Random) -> str:
    """What sets a company apart 字号; the two characters differ."""
    first = rng.choice(FIRST_SYLLABLES)
    return first + rng.choice([second for second in SECOND_SYLLABLES if second != first])


def unused(rng: Random, taken: set[str], places: Sequence[str]) -> tuple[str, str, str]:
    """A company name that no other one has, its short name and its trade; the names are added to ``taken``.

    Short names are repeated once there are tens of thousands of companies.
    """
    for tries in count():
        own, (trade, short_trade) = brand(rng), rng.choice(TRADES)
        name = f"{rng.choice(places)}{own}{trade}{rng.choice(SMALL_FORMS if rng.random() < 0.3 else BIG_FORMS)}"
        if name not in taken and (tries > MOST_TRIES or f"{own}{short_trade}" not in taken):
            taken |= {name, f"{own}{short_trade}"}
            return name, own + short_trade, trade
    raise AssertionError("count() never ends")
