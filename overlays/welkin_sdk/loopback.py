"""
Which hosts are this machine: the only ones that credentials may be sent to without https. And which are in a private
network, where no server that is out on the internet has a reason to send anybody.
"""

from __future__ import annotations

import ipaddress
import re

__all__ = ["is_local_name", "is_loopback", "is_private"]

# Source: RFC 6762 (.local), RFC 8375 (.home.arpa); .internal is set aside by ICANN, the others are what routers use.
_PRIVATE_ENDS = ("local", "internal", "home.arpa", "localdomain", "lan", "intranet", "corp", "home")
# What resolvers take for an IPv4 address in another spelling, such as 127.1, 0x7f000001 or 2130706433.
_NUMBER = r"[0-9]+|0x[0-9a-f]*"
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
"""Source: RFC 6052: an IPv4 address in its last four bytes."""


def is_local_name(host: str) -> bool:
    """Whether *host* is a name of this machine, which no name server is asked for. Source: RFC 6761, section 6.3."""
    name = host.lower().removesuffix(".")
    return name == "localhost" or name.endswith(".localhost")


def is_loopback(host: str) -> bool:
    """Whether *host* names this machine, where nobody listens in; decided by its text, without asking a name server."""
    if is_local_name(host):
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return (mapped or address).is_loopback


def is_private(host: str) -> bool:
    """Whether *host* is, by its text, nothing that the whole internet knows by that name; this machine is not."""
    name = host.lower().removesuffix(".")
    try:
        address = ipaddress.ip_address(name)
    except ValueError:
        return _is_private_name(name)
    return any(not one.is_global or one.is_multicast for one in (address, *_inner_addresses(address)))


def _is_private_name(name: str) -> bool:
    last = name.rpartition(".")[2]
    is_bare = last == name
    is_number = re.fullmatch(_NUMBER, last) is not None
    return (
        is_bare or is_number or is_local_name(name) or any(name.endswith(f".{end}") for end in _PRIVATE_ENDS)
    )


def _inner_addresses(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> list[ipaddress.IPv4Address]:
    """The addresses that *address* stands for."""
    if isinstance(address, ipaddress.IPv4Address):
        return []
    inner = [address.ipv4_mapped, address.sixtofour]
    if address in _TRANSLATED:
        inner.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    return [one for one in inner if one is not None]
