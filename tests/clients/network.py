"""
A network in which nothing but this machine's loopback answers: a Linux namespace of its own.

What is run there reaches neither another host nor a resolver, so a request for another host fails, and with it the
program that made it.
"""

from __future__ import annotations

import fcntl
import shutil
import socket
import struct
import subprocess
from functools import cache

# Of <net/if.h> and <linux/sockios.h>: an interface is brought up by setting its flags.
_SIOCSIFFLAGS = 0x8914
_IFF_UP = 0x1

_CLOSED = ("unshare", "--map-root-user", "--net", "--")


@cache
def can_be_closed() -> bool:
    """Whether this machine lets us make such a namespace; many containers do not."""
    if shutil.which("unshare") is None:
        return False
    return subprocess.run([*_CLOSED, "true"], capture_output=True, check=False).returncode == 0


def closed(command: list[str]) -> list[str]:
    """The *command* that runs *command* in a closed network. Its loopback is down until `open_loopback()`."""
    return [*_CLOSED, *command]


def open_loopback() -> None:
    """Bring up 127.0.0.1, in a namespace that is our own."""
    with socket.socket() as any_socket:
        fcntl.ioctl(any_socket, _SIOCSIFFLAGS, struct.pack("16sh", b"lo", _IFF_UP))
