"""What importing costs: two hundred operations, of which a program uses a few."""

from __future__ import annotations

import subprocess
import sys

import pytest


def loaded(code: str) -> list[str]:
    """The modules of the Cloud API that a fresh Python has after running *code*."""
    told = "print(*sorted(name for name in sys.modules if name.startswith('welkin_cloud_api')))"
    command = [sys.executable, "-c", f"import sys\n{code}\n{told}"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


@pytest.mark.parametrize("code", ["import welkin_sdk", "from welkin_sdk import AsyncDataClient, DataClient"])
def test_who_uses_the_data_api_does_not_load_the_other(code: str) -> None:
    """Neither its resources nor its records."""
    assert loaded(code) == []


def test_a_resource_is_loaded_when_it_is_asked_for() -> None:
    """The list of resources loads none of them, and one of them no other."""
    names = "from welkin_cloud_api.resources import CloudResources\n"
    ask = "class Client(CloudResources):\n    _wire = None\nClient().sms\n"

    assert loaded(names) == ["welkin_cloud_api", "welkin_cloud_api.resources"]
    resources = [name for name in loaded(names + ask) if name.startswith("welkin_cloud_api.resources.")]
    assert resources == ["welkin_cloud_api.resources.sms"]
