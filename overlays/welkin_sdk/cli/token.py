"""`welkin data token`: an access token for other tools. No other command prints one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from welkin_sdk.cli.connection import Connection
from welkin_sdk.clock import SYSTEM_CLOCK


def print_token(connection: Connection, say: Callable[[str], None]) -> None:
    """Print a new access token alone on stdout; say on stderr when it expires."""
    with connection.open() as client:
        answer = client.token.exchange(assertion=connection.sign_assertion())
    print(answer.access_token)
    seconds = answer.expires_in
    if isinstance(seconds, int):
        end = SYSTEM_CLOCK.now() + timedelta(seconds=seconds)
        say(f"the token expires in {seconds} seconds, at {end:%Y-%m-%dT%H:%M:%SZ}")
    else:
        say("the server did not say when the token expires")
