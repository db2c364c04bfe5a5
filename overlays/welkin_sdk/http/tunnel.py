"""
The way through a proxy, without a socket: generators that yield what to send and are sent what came.

Plain http stays on this machine and meets no proxy, so there is no other way through one than a tunnel.
Source: RFC 9110, section 9.3.6; RFC 1928 and 1929.
"""

from __future__ import annotations

from collections.abc import Generator
from importlib import import_module
from typing import Any

import h11
import httpx

from welkin_sdk.errors import WelkinError
from welkin_sdk.http.routes import Proxy, Route

Steps = Generator[bytes, bytes, None]


def open_tunnel(proxy: Proxy, route: Route) -> Steps:
    """
    Have *proxy* connect to where *route* leads.

    Raises:
        ConfigurationError: the proxy does not accept the login.
        httpx.ProxyError: it does not connect; nothing has reached the API.
    """
    steps = _open_socks(proxy, route) if proxy.is_socks else _open_http(proxy, route)
    unreadable = import_module("socksio").SOCKSError if proxy.is_socks else h11.ProtocolError
    try:
        yield from steps
    except WelkinError:
        raise
    except (unreadable, ValueError, AttributeError):
        error = httpx.ProxyError("the proxy's answer cannot be read")
    else:
        return
    raise error


def _open_http(proxy: Proxy, route: Route) -> Steps:
    state = h11.Connection(h11.CLIENT)
    host = f"[{route.host}]" if ":" in route.host else route.host
    target = f"{host}:{route.port}".encode()
    headers = [(b"Host", target)]
    if proxy.authorization is not None:
        headers.append((b"Proxy-Authorization", proxy.authorization))
    request = state.send(h11.Request(method=b"CONNECT", target=target, headers=headers))
    received = yield (request or b"") + (state.send(h11.EndOfMessage()) or b"")
    state.receive_data(received)
    while not isinstance(event := state.next_event(), h11.Response):
        if event is h11.NEED_DATA:
            state.receive_data((yield b""))
        elif not isinstance(event, h11.InformationalResponse):
            raise httpx.ProxyError("the proxy hung up")
    if event.status_code == 407:
        raise proxy.refused()
    if not 200 <= event.status_code < 300 or state.trailing_data[0]:
        raise httpx.ProxyError("the proxy did not connect")


def _open_socks(proxy: Proxy, route: Route) -> Steps:
    socks5: Any = import_module("socksio.socks5")  # its types say less than is so
    state = socks5.SOCKS5Connection()
    methods = socks5.SOCKS5AuthMethod
    method = methods.NO_AUTH_REQUIRED if proxy.login is None else methods.USERNAME_PASSWORD
    state.send(socks5.SOCKS5AuthMethodsRequest([method]))
    reply = state.receive_data((yield state.data_to_send()))
    if reply.method != method:
        raise proxy.refused()
    if proxy.login is not None:
        user, password = proxy.login
        state.send(socks5.SOCKS5UsernamePasswordRequest(user.encode(), password.encode()))
        if not state.receive_data((yield state.data_to_send())).success:
            raise proxy.refused()
    state.send(
        socks5.SOCKS5CommandRequest.from_address(socks5.SOCKS5Command.CONNECT, (route.host, route.port))
    )
    reply = state.receive_data((yield state.data_to_send()))
    if reply.reply_code != socks5.SOCKS5ReplyCode.SUCCEEDED:
        raise httpx.ProxyError("the proxy did not connect")
