"""Where an office is: the name of a file, or the address of a server."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

SCHEME = "postgresql"
PORT = "5432"
_ADDRESS = re.compile(r"^[a-z][a-z0-9+.-]+://", re.IGNORECASE)  # one letter is a drive


def is_server_url(target: Path | str) -> bool:
    """Whether ``target`` is the address of a server and not the name of a file.

    An address of any other kind counts too: it may hold a password, which a file name in a message would show.

    >>> is_server_url("postgres://crm:geheim@server/office"), is_server_url("D:/office.crm")
    (True, False)
    """
    return isinstance(target, str) and bool(_ADDRESS.match(target))


def is_ours(address: str) -> bool:
    """Whether the address is one of PostgreSQL, with or without the name of a driver."""
    return address.partition("://")[0].lower().partition("+")[0] in {"postgres", SCHEME}


@dataclass(frozen=True, kw_only=True)
class ServerPlace:
    """The address of a server in its parts, as they are typed.

    Attributes:
        host: name or number of the server; a folder for one on this computer.
        options: what else an address said that was pasted, such as ``sslmode=require``.
    """

    host: str = ""
    port: str = PORT
    database: str = ""
    user: str = ""
    password: str = field(default="", repr=False)
    options: str = ""

    @classmethod
    def of(cls, address: str) -> ServerPlace:
        """The parts of an address; what it leaves out, or cannot be read, is empty.

        >>> ServerPlace.of("postgres://crm:p%40ss@srv:5433/office?sslmode=require")
        ServerPlace(host='srv', port='5433', database='office', user='crm', options='sslmode=require')
        """
        try:
            rest = urlsplit(address)
        except ValueError:
            return cls()
        user, _, password = rest.netloc.rpartition("@")[0].partition(":")
        host, port = _host_and_port(rest.netloc.rpartition("@")[2])
        asked = dict(parse_qsl(rest.query, keep_blank_values=True))
        return cls(
            host=asked.pop("host", host),
            port=asked.pop("port", port),
            database=asked.pop("dbname", unquote(rest.path.lstrip("/"))),
            user=asked.pop("user", unquote(user)),
            password=asked.pop("password", unquote(password)),
            options=urlencode(asked),
        )

    @property
    def address(self) -> str:
        """The parts as one address.

        >>> ServerPlace(host="srv", database="office", user="crm", password="p@ss").address
        'postgresql://crm:p%40ss@srv:5432/office'
        """
        user, password = (quote(part, safe="") for part in (self.user.strip(), self.password))
        whose = f"{user}:{password}@" if password else f"{user}@" if user else ""
        host = self.host.strip()
        is_folder = host.startswith("/")
        asked = "&".join(part for part in (urlencode({"host": host}) if is_folder else "", self.options) if part)
        place = "" if is_folder else f"[{host}]" if ":" in host else host
        port = f":{self.port.strip()}" if self.port.strip() else ""
        return f"{SCHEME}://{whose}{place}{port}/{quote(self.database.strip(), safe='')}{'?' if asked else ''}{asked}"


def _host_and_port(text: str) -> tuple[str, str]:
    host, colon, port = text.rpartition(":")
    if not colon or port.endswith("]"):
        host, port = text, PORT
    return host.strip("[]"), port
