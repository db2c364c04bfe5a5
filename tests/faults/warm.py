"""What every run would do again that is the same for all of them, done once per process; none of it is under test."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import typer.main


@contextmanager
def loading_certificates_once() -> Iterator[None]:
    """Share one TLS context: loading the authorities' certificates is a quarter of a short run, and nothing here uses TLS."""
    before = httpx.create_ssl_context
    httpx.create_ssl_context = functools.cache(before)
    try:
        yield
    finally:
        httpx.create_ssl_context = before


def warm_command() -> None:
    """For a process that only forks: certificates are loaded and the command's options are read already."""
    from welkin_sdk.cli.app import app

    httpx.create_ssl_context = functools.cache(httpx.create_ssl_context)
    httpx.create_ssl_context(trust_env=True)
    typer.main.get_command = functools.cache(typer.main.get_command)  # type: ignore[assignment]
    typer.main.get_command(app)
