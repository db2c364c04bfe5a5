"""
Where a file may be fetched from when the server says that it lies elsewhere: any host of the internet by https.

What a server names is not to be trusted with a way into the network of whoever asks it. A storage host is met without
anything that is ours, since its address alone, which is signed, opens it.
Source: RFC 9110, section 15.4.
"""

from __future__ import annotations

from welkin_runtime.values import frozen
from welkin_sdk.loopback import is_loopback, is_private

__all__ = ["MAX_HOPS", "STATUSES", "Origin", "find_objection"]

STATUSES = frozenset({301, 302, 303, 307, 308})
MAX_HOPS = 5


@frozen
class Origin:
    """One server; decides whom credentials belong to."""

    scheme: str
    host: str
    port: int | None


def find_objection(here: Origin, there: Origin) -> str | None:
    """Why what leads from *here* is not followed to *there*; None where nothing is wrong."""
    if there == here:
        return None
    if there.scheme not in ("http", "https"):
        return "it leads to another protocol"
    is_plain = there.scheme == "http"
    if is_plain and (here.scheme == "https" or not is_loopback(there.host)):
        return "it leads away from https"
    if is_private(there.host) and not is_private(here.host):
        return "it leads into a private network"
    return None
