"""
Where a path lies: in one instance, in the tenant as a whole, or with a server that knows neither.

The paths of an instance begin with its name, so that one base address (host and tenant) reaches every operation in any
language. The Python client is told the instance once, when it is made: neither its methods nor their addresses have it.
"""

from __future__ import annotations

from typing import Any, Literal

__all__ = ["INSTANCE", "TENANT", "path_within", "scope_of"]

Json = dict[str, Any]
Scope = Literal["instance", "tenant", "server"]

INSTANCE = "instanceName"
"""The path parameter that every path of an instance begins with."""

TENANT = "tenantName"
"""The variable of the server's address that names the tenant."""

_BEGINNING = f"/{{{INSTANCE}}}/"


def scope_of(document: Json, path: str) -> Scope:
    """What stands between the server and the rest of *path*: tenant and instance, the tenant alone, or nothing."""
    if path.startswith(_BEGINNING):
        return "instance"
    servers = document.get("servers") or [{"url": ""}]
    return "tenant" if f"{{{TENANT}}}" in servers[0]["url"] else "server"


def path_within(path: str) -> str:
    """*path* behind the name of the instance, or all of it where it names none."""
    return path if not path.startswith(_BEGINNING) else path.removeprefix(_BEGINNING[:-1])
