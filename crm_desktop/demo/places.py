"""Where the made-up customers are: cities of Zhejiang with districts, roads, area codes and sales regions."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class City:
    """A city as addresses, phones and tax numbers need it.

    Attributes:
        weight: how many customers it has against the others.
        tax_prefix: the first six figures of a tax number there 行政区划.
    """

    name: str
    area_code: str
    region: str
    weight: int
    tax_prefix: str
    districts: tuple[str, ...]


def words(text: str) -> tuple[str, ...]:
    """The words of a text."""
    return tuple(text.split())


def _city(name: str, area_code: str, region: str, weight: int, tax_prefix: str, districts: str) -> City:
    return City(name, area_code, region, weight, tax_prefix, words(districts))


PROVINCE = "浙江省"

CITIES = (
    _city(
        "宁波", "0574", "浙东", 40, "330203", "海曙区 鄞州区 江北区 镇海区 北仑区 奉化区 慈溪市 余姚市 宁海县 象山县"
    ),
    _city("杭州", "0571", "浙北", 14, "330109", "萧山区 余杭区 拱墅区 滨江区 富阳区 临平区"),
    _city("绍兴", "0575", "浙东", 11, "330621", "柯桥区 越城区 上虞区 诸暨市 嵊州市 新昌县"),
    _city("台州", "0576", "浙南", 10, "331004", "路桥区 椒江区 黄岩区 温岭市 玉环市 临海市"),
    _city("温州", "0577", "浙南", 9, "330304", "瓯海区 龙湾区 鹿城区 瑞安市 乐清市 永嘉县"),
    _city("金华", "0579", "浙中", 8, "330702", "婺城区 金东区 义乌市 永康市 东阳市 武义县"),
    _city("嘉兴", "0573", "浙北", 7, "330402", "南湖区 秀洲区 海宁市 桐乡市 平湖市 海盐县"),
    _city("湖州", "0572", "浙北", 4, "330502", "吴兴区 南浔区 德清县 长兴县 安吉县"),
    _city("舟山", "0580", "浙东", 4, "330902", "定海区 普陀区 岱山县"),
    _city("衢州", "0570", "浙中", 2, "330802", "柯城区 衢江区 江山市 龙游县"),
    _city("丽水", "0578", "浙南", 2, "331102", "莲都区 缙云县 青田县 龙泉市"),
)

ROADS = words(
    "人民路 中山路 建设路 解放路 环城北路 环城南路 工业路 创业路 振兴路 兴业路 富强路 和平路 迎宾大道 "
    "科技大道 机场路 江南路 望春路 通途路 望海路 东海路 文化路 育才路 青年路 团结路 新华路 长江路 黄河路 "
    "泰山路 钱塘路 甬江大道 四明路 天童路 鄞县大道 百丈路 兴宁路 宁穿路 世纪大道 滨海大道 金桥路 凤凰路"
)

PARKS = words("五金城 工业园 机电市场 建材市场 科技园 小微园 物流园 标准件市场 创业园 工业区")


def place_name(district: str) -> str:
    """A district as it stands in a company's name.

    >>> place_name("慈溪市"), place_name("柯桥区")
    ('慈溪', '柯桥')
    """
    return district[:-1]
