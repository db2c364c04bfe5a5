"""Where credentials may go without https."""

import pytest

from welkin_sdk.loopback import is_local_name, is_loopback


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("localhost", True),
        ("sandbox.localhost", True),
        ("127.0.0.1", True),
        ("127.8.9.10", True),
        ("::1", True),
        ("::ffff:127.0.0.1", True),
        ("LocalHost.", True),
        ("128.0.0.1", False),
        ("::2", False),
        ("::ffff:10.0.0.1", False),
        ("notlocalhost", False),
        ("localhost.example.org", False),
        ("127.0.0.1.example.org", False),
        ("10.0.0.1", False),
        ("", False),
    ],
)
def test_only_this_machine_is_loopback(host: str, expected: bool) -> None:
    """A name that merely begins like this machine's is somebody else's."""
    assert is_loopback(host) is expected


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("localhost", True),
        ("LOCALHOST.", True),
        ("a.b.localhost", True),
        ("127.0.0.1", False),
        ("::1", False),
        ("xlocalhost", False),
        ("localhost..", False),
    ],
)
def test_a_local_name_is_one_that_no_name_server_is_asked_for(host: str, expected: bool) -> None:
    """An address is no name."""
    assert is_local_name(host) is expected
