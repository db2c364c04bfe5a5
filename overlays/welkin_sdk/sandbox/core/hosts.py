"""
By which names the sandbox may be addressed.

A page of the web can have its own name looked up as 127.0.0.1 (DNS rebinding) and read whatever answers there; what
its browser still sends then is that name, as Host. So a name is taken only if nobody else can give it to this machine:
loopback, the address that is listened on, and what the person who started the sandbox has named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from ipaddress import IPv4Address, IPv6Address, ip_address

from starlette.types import Scope

_AUTHORITY = re.compile(r"(?P<name>\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:[0-9]{1,5})?")
_NAME = re.compile(r"[a-z0-9_]([a-z0-9._-]{0,251}[a-z0-9_])?")


class Hosts:
    """
    The names that may stand in a Host header, with any port.

    Args:
        bound: the address or name that is listened on.
        further: names, without scheme and port, e.g. that of a service in docker-compose.

    Raises:
        ValueError: a name of *further* is none.
    """

    def __init__(self, bound: str, further: Iterable[str] = ()) -> None:
        if isinstance(further, str):
            raise TypeError("allowed_hosts is a list of names, not one text")
        self._names = {_comparable(bound), *(_checked(name) for name in further)}

    def include(self, scope: Scope) -> bool:
        """Whether the request of *scope* is addressed by one of these names: one Host header, and a path as target."""
        host = host_of(scope)
        if host is None or not str(scope["path"]).startswith("/"):
            return False
        found = _AUTHORITY.fullmatch(host)
        if found is None:
            return False
        name = _comparable(found["name"])
        # A machine that is listened on as a whole is addressed by the address at which the connection came in.
        local = (scope.get("server") or ("",))[0]
        return _is_loopback(name) or name in self._names or (_is_address(name) and name == _comparable(local))


def host_of(scope: Scope) -> str | None:
    """The Host header in lower case; None where there is none, or more than one."""
    found = [value for name, value in scope["headers"] if name == b"host"]
    return found[0].decode("latin-1").lower() if len(found) == 1 else None


def is_loopback(name: str) -> bool:
    """Whether *name* means this machine, whatever any DNS says: localhost, what is below it, 127.0.0.0/8, ::1."""
    return _is_loopback(_comparable(name))


def _is_loopback(name: str) -> bool:
    address = _address(name)
    return address.is_loopback if address else name == "localhost" or name.endswith(".localhost")


def _comparable(name: str) -> str:
    """*name* in the one form in which equal names are equal texts."""
    name = name.lower().removeprefix("[").removesuffix("]").removesuffix(".")
    address = _address(name)
    return str(address) if address else name


def _address(name: str) -> IPv4Address | IPv6Address | None:
    try:
        address = ip_address(name)
    except ValueError:
        return None
    return (address.ipv4_mapped or address) if isinstance(address, IPv6Address) else address


def _is_address(name: str) -> bool:
    return _address(name) is not None


def _checked(name: str) -> str:
    comparable = _comparable(name)
    if not (_is_address(comparable) or _NAME.fullmatch(comparable)):
        raise ValueError("allowed_hosts has names or addresses, without scheme, port and path, e.g. sandbox")
    return comparable
