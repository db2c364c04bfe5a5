"""
The way to each address: straight or through a proxy, and whom to trust; settled before the first attempt.

A proxy or a certificate that cannot be used is a fault of the configuration. It is told once, by the name of the variable
or the argument, and without its value: a proxy's address may hold a password.
"""

from __future__ import annotations

import base64
import os
import re
import ssl
import sys
import urllib.request
from pathlib import Path
from urllib.parse import unquote, urlsplit

import httpx
from attrs import evolve, field

from welkin_runtime.values import frozen
from welkin_sdk.addresses import DEFAULT_PORTS
from welkin_sdk.errors import ConfigurationError
from welkin_sdk.forks import Locked
from welkin_sdk.http.settings import PathText, TransportOptions
from welkin_sdk.loopback import is_loopback

_PORTS = {**DEFAULT_PORTS, "socks5": 1080, "socks5h": 1080}
_HOST = re.compile(r"[A-Za-z0-9._:-]+")
_HASHED_NAME = re.compile(r"[0-9a-f]{8}\.r?\d+")


@frozen
class Proxy:
    """
    Attributes:
        source: the argument or variable that names it.
        login: user and password, or None.
    """

    scheme: str
    host: str
    port: int
    source: str
    login: tuple[str, str] | None = field(default=None, repr=False)

    @property
    def is_socks(self) -> bool:
        return self.scheme.startswith("socks")

    @property
    def authorization(self) -> bytes | None:
        """The value of the header `Proxy-Authorization`."""
        if self.login is None:
            return None
        return b"Basic " + base64.b64encode(":".join(self.login).encode())

    def refused(self) -> ConfigurationError:
        """The error for a proxy that does not accept the login."""
        return ConfigurationError(f"{self.source}: the proxy refuses the user or the password")


@frozen
class Route:
    """
    Connections of one route may stand in for each other.

    Attributes:
        is_elsewhere: to a host that the server has named; it is not shown the client's own certificate.
    """

    scheme: str
    host: str
    port: int
    proxy: Proxy | None = field(default=None, repr=False)
    is_elsewhere: bool = False


class Routes(Locked):
    """
    The routes of one client.

    Raises:
        ConfigurationError: by each method.
    """

    def __init__(self, settings: TransportOptions) -> None:
        super().__init__()
        self._settings = settings
        self._context: ssl.SSLContext | None = None
        self._bare_context: ssl.SSLContext | None = None
        self._routes: dict[tuple[str, str, int | None, bool], Route] = {}

    @property
    def context(self) -> ssl.SSLContext:
        """Whom to trust, and the client's own certificate."""
        with self._lock:
            if self._context is None:
                self._context = build_context(self._settings)
            return self._context

    def context_of(self, route: Route) -> ssl.SSLContext:
        """The same for *route*: whom the certificate is not for does not see it."""
        if not route.is_elsewhere or self._settings.client_certificate is None:
            return self.context
        with self._lock:
            if self._bare_context is None:
                self._bare_context = build_context(evolve(self._settings, client_certificate=None))
            return self._bare_context

    def find(self, url: httpx.URL, *, is_elsewhere: bool = False) -> Route:
        """The route to *url*; the environment is asked once for each origin."""
        key = (url.scheme, url.host, url.port, is_elsewhere)
        route = self._routes.get(key)
        if route is None:
            port = url.port or _PORTS[url.scheme]
            proxy = find_proxy(self._settings, url.scheme, url.host, port)
            route = Route(url.scheme, url.host, port, proxy, is_elsewhere)
            # What a server names may be another host each time: such routes are not kept.
            if not is_elsewhere:
                self._routes[key] = route
        return route

    def prepare(self, url: httpx.URL, *, is_elsewhere: bool = False) -> Route:
        """The route, once all that it needs is known to be usable."""
        settings = self._settings
        # What the environment says is of no account without TLS; an argument is there to be used.
        if url.scheme == "https" or settings.ca_bundle is not None or settings.client_certificate is not None:
            _ = self.context
        route = self.find(url, is_elsewhere=is_elsewhere)
        if url.scheme == "https":
            self.context_of(route)
        return route


def find_proxy(settings: TransportOptions, scheme: str, host: str, port: int) -> Proxy | None:
    """The proxy on the way there. What may be plain http since it stays on this machine must not leave it by one."""
    if is_loopback(host):
        return None
    if settings.proxy is not None:
        return parse_proxy(settings.proxy, "transport: proxy")
    if not settings.trust_env or urllib.request.proxy_bypass(f"{host}:{port}"):
        return None
    proxies = urllib.request.getproxies()
    name = next((name for name in (scheme, "all") if proxies.get(name)), None)
    return None if name is None else parse_proxy(proxies[name], _variable(f"{name}_proxy"))


def _variable(name: str) -> str:
    spelled = [key for key, value in os.environ.items() if key.lower() == name and value]
    return min(spelled, key=lambda key: key != name, default="the system's proxy settings")


def parse_proxy(text: str, source: str) -> Proxy:
    """
    A proxy by its URL; without a scheme it is http, as for curl.

    Raises:
        ConfigurationError: it is no such URL, or nothing installed speaks its scheme.
    """
    refusal = ConfigurationError(
        f"{source}: not the address of a proxy, e.g. http://proxy.example.com:8080; http, https, socks5 or socks5h"
    )
    text = text.strip()
    try:
        parts = urlsplit(text if "://" in text else f"http://{text}")
        host, port = parts.hostname or "", parts.port
        host = host if host.isascii() else host.encode("idna").decode()
    except ValueError:
        raise refusal from None
    is_bare = parts.path in ("", "/") and not parts.query and not parts.fragment
    if parts.scheme not in _PORTS or not text.isprintable() or not is_bare or port == 0:
        raise refusal
    if not _HOST.fullmatch(host):
        raise refusal
    if parts.scheme.startswith("socks") and not _speaks_socks():
        raise ConfigurationError(f"{source}: a SOCKS proxy needs the extra: welkin-sdk[socks]")
    login = None if parts.username is None else (unquote(parts.username), unquote(parts.password or ""))
    return Proxy(parts.scheme, host, port or _PORTS[parts.scheme], source, login)


def _speaks_socks() -> bool:
    from importlib.util import find_spec

    return find_spec("socksio") is not None


def build_context(settings: TransportOptions) -> ssl.SSLContext:
    """
    Raises:
        ConfigurationError: names the argument or the variable of what cannot be used.
    """
    context = _trust(settings)
    if settings.client_certificate is not None:
        parts = settings.client_certificate
        certificate, key = parts if isinstance(parts, tuple) else (parts, None)
        try:
            # With a password of our own nobody is asked for one on the terminal.
            context.load_cert_chain(_expand(certificate), key if key is None else _expand(key), password="")
        except (OSError, ValueError, TypeError) as exc:
            raise _unusable("transport: client_certificate", exc) from None
    context.set_alpn_protocols(["http/1.1"])
    return context


def _trust(settings: TransportOptions) -> ssl.SSLContext:
    if settings.ca_bundle is not None:
        return _load("transport: ca_bundle", settings.ca_bundle)
    if settings.trust_env and (file := os.environ.get("SSL_CERT_FILE")):
        return _load("SSL_CERT_FILE", file)
    if settings.trust_env and (folders := os.environ.get("SSL_CERT_DIR")):
        return _load_folders("SSL_CERT_DIR", folders.split(os.pathsep))
    try:
        context = httpx.create_ssl_context(trust_env=False)
        # Python itself reads the variable and opens its file, but not where httpx before 0.28 has made the context.
        if (file := os.environ.get("SSLKEYLOGFILE")) and not (
            context.keylog_filename or sys.flags.ignore_environment
        ):
            context.keylog_filename = file
    except OSError as exc:
        error = _unusable("SSLKEYLOGFILE", exc)
    else:
        return context
    raise error


def _load(name: str, path: PathText) -> ssl.SSLContext:
    try:
        expanded = _expand(path)
        if name != "SSL_CERT_FILE" and Path(expanded).is_dir():
            return _load_folders(name, [expanded])
        return ssl.create_default_context(cafile=expanded)
    except (OSError, ValueError, TypeError) as exc:
        error = _unusable(name, exc)
    raise error


def _load_folders(name: str, folders: list[str]) -> ssl.SSLContext:
    # OpenSSL opens a folder when it looks for one certificate, and says nothing where it is missing.
    try:
        found = [entry for folder in folders if Path(folder).is_dir() for entry in Path(folder).iterdir()]
        if any(_HASHED_NAME.fullmatch(entry.name) for entry in found):
            return ssl.create_default_context(capath=os.pathsep.join(folders))
        error = ConfigurationError(
            f"{name}: no certificates there; their files need names by hash (openssl rehash)"
        )
    except (OSError, ValueError) as exc:
        error = _unusable(name, exc)
    raise error


def _expand(path: PathText) -> str:
    return str(Path(path).expanduser())


def _unusable(name: str, exc: Exception) -> ConfigurationError:
    return ConfigurationError(f"{name}: cannot be used ({type(exc).__name__})")
