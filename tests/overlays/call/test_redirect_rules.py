"""Where a file may be fetched from when the server says that it lies elsewhere."""

from __future__ import annotations

import pytest

from welkin_sdk.call.redirect_rules import Origin, find_objection

HERE = Origin("https", "api.example.com", 443)
HERE_INSIDE = Origin("https", "10.1.2.3", 443)
HERE_LOCAL = Origin("http", "127.0.0.1", 8000)
PUBLIC = [
    "bucket.s3.amazonaws.com",
    "storage.googleapis.com",
    "x.blob.core.windows.net",
    "8.8.8.8",
    "2606:4700::1111",
]
PRIVATE = [
    "localhost", "a.localhost", "LOCALHOST.", "127.0.0.1", "127.9.9.9", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.1.1",
    "169.254.169.254", "100.64.0.1", "224.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "240.0.0.1", "::", "::1",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "ff02::1",
    "64:ff9b::7f00:1", "64:ff9b::a00:1", "2002:7f00:1::", "127.1", "0x7f.0.0.1", "0x7f000001", "2130706433", "0177.0.0.1",
    "017700000001", "1.2.3.4.5", "metadata", "intranet", "metadata.google.internal", "printer.local", "nas.home.arpa",
    "a.corp", "a.lan", "",
]  # fmt: skip


@pytest.mark.parametrize("host", PUBLIC)
def test_the_internet_is_open_by_https(host: str) -> None:
    """From everywhere; not by http."""
    for here in (HERE, HERE_INSIDE, HERE_LOCAL):
        assert find_objection(here, Origin("https", host, 443)) is None
        assert find_objection(here, Origin("https", host, 8443)) is None
        assert find_objection(here, Origin("http", host, 80)) == "it leads away from https"


@pytest.mark.parametrize("host", PRIVATE)
def test_nobody_is_led_into_a_private_network(host: str) -> None:
    """In whichever spelling; who is inside already may stay there."""
    for port in (443, 8443):
        assert find_objection(HERE, Origin("https", host, port)) == "it leads into a private network"
        assert find_objection(HERE, Origin("http", host, port)) == "it leads away from https"
        assert find_objection(HERE_INSIDE, Origin("https", host, port)) is None
