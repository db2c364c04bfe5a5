"""
Which texts are addresses of a service: an http or https URL of host and path, and nothing that swallows what follows it.

What stands behind a # is never sent, and what stands behind a ? is no path any more, so that a path put behind either
would lead elsewhere (RFC 3986, 3.4 and 3.5).
"""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import urlsplit

from welkin_sdk.errors import ConfigurationError
from welkin_sdk.texts import clean

__all__ = ["DEFAULT_PORTS", "check_address", "normalize_address"]

DEFAULT_PORTS = {"http": 80, "https": 443}

_LABEL = "[a-z0-9_](?:[a-z0-9_-]{0,62})"
_HOST = rf"(?ai){_LABEL}(?:\.{_LABEL})*\.?"
_LONGEST_HOST = 253
_LONGEST = 2048
_DOTS = re.compile(r"(\.|%2e){1,2}", re.IGNORECASE)


def check_address(url: str, name: str) -> str:
    """
    *url* as it can be used.

    Args:
        name: the argument and its variable.

    Raises:
        ConfigurationError: it is none.
    """
    url = clean(url, name)
    if "#" in url or "?" in url or "@" in url.partition("://")[2].partition("/")[0]:
        raise ConfigurationError(f"{name}: must hold no user, query or fragment")
    is_plain = url.isprintable() and not any(one in url for one in ' \\"<>') and len(url) <= _LONGEST
    if not is_plain or not _leads_somewhere(url):
        raise ConfigurationError(f"{name}: not a URL, e.g. https://api.example.com/v1")
    return url


def normalize_address(url: str) -> str:
    """
    *url* as every other spelling of the same address becomes.

    Scheme and host in small letters, the port written out, no slash at the end; two that differ lead elsewhere.
    """
    parts = urlsplit(url)
    if parts.hostname is None:
        return url
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    port = parts.port or DEFAULT_PORTS.get(parts.scheme, 0)
    return f"{parts.scheme}://{host}:{port}{parts.path.rstrip('/')}"


def _leads_somewhere(url: str) -> bool:
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname, parts.port
        return (
            parts.scheme in ("http", "https")
            and host is not None
            and _is_host(host)
            and not any(map(_DOTS.fullmatch, parts.path.split("/")))
        )
    except ValueError:  # a port that is none, brackets without an address, a name that cannot be encoded
        return False


def _is_host(host: str) -> bool:
    if ":" in host:
        ipaddress.ip_address(host.partition("%")[0])
        return True
    if not host.isascii() or "xn--" in host:
        import idna

        host = idna.encode(idna.decode(host)).decode("ascii")
    return len(host) <= _LONGEST_HOST and re.fullmatch(_HOST, host) is not None
