"""What the receiver asks of a request's headers; a header that came twice says nothing, so that no two readers differ."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

__all__ = ["Headers", "bearer_token", "declared_length", "is_encoded", "media_type", "single"]

Headers = Mapping[str, str] | Sequence[tuple[str, str]]
"""By name, or pairs as they came; names in any letter case."""

# RFC 6750, "b64token". One space, as every sender writes it: more would be a second spelling of the same token.
_BEARER = re.compile(r"bearer ([A-Za-z0-9._~+/-]+=*)", re.ASCII | re.IGNORECASE)
_LENGTH = re.compile(r"0*([0-9]+)", re.ASCII)
_LONGEST_LENGTH = 10**15


def single(headers: Headers, name: str) -> str | None:
    """The header *name* (lower case), stripped; None when it is absent or came more than once."""
    found = _values(headers, name)
    return found[0] if len(found) == 1 else None


def bearer_token(headers: Headers) -> str | None:
    """The token of `Authorization: Bearer ...`; None for everything else."""
    found = _BEARER.fullmatch(single(headers, "authorization") or "")
    return found[1] if found else None


def media_type(headers: Headers) -> str:
    """The content type without its parameters, in lower case; "" when there is none."""
    return (single(headers, "content-type") or "").partition(";")[0].strip().lower()


def is_encoded(headers: Headers) -> bool:
    """Whether the body is compressed or otherwise not what the content type says."""
    return any(value.lower() not in ("", "identity") for value in _values(headers, "content-encoding"))


def declared_length(headers: Headers) -> int | None:
    """`Content-Length`, 10**15 where it is more; None when it is absent or no number."""
    found = _LENGTH.fullmatch(single(headers, "content-length") or "")
    if found is None:
        return None
    # Python reads no number of thousands of digits, and any of these is too large.
    return int(found[1]) if len(found[1]) <= 15 else _LONGEST_LENGTH


def _values(headers: Headers, name: str) -> list[str]:
    pairs = headers.items() if isinstance(headers, Mapping) else headers
    return [value.strip(" \t") for key, value in pairs if key.lower() == name]
