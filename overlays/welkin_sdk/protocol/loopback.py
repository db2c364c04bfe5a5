"""Which hosts are this machine: the only ones that credentials may be sent to without https."""

from __future__ import annotations

import ipaddress

__all__ = ["is_local_name", "is_loopback"]


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
