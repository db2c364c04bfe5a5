"""What is public, where the client alone is installed."""

from __future__ import annotations

import importlib.metadata
import json
import re
import subprocess
import sys

import pytest

PUBLIC = (
    "welkin_sdk",
    "welkin_sdk.cli",
    "welkin_sdk.cloud",
    "welkin_sdk.data",
    "welkin_sdk.errors",
    "welkin_sdk.sandbox",
    "welkin_sdk.sandbox.faults",
    "welkin_sdk.sandbox.versions",
    "welkin_sdk.mirror",
    "welkin_sdk.testing",
    "welkin_sdk.feed",
    "welkin_sdk.webhooks",
)
# What an extra has other import names for than its packages' own.
IMPORTED_AS = {"opentelemetry-api": "opentelemetry.trace", "jsonschema-rs": "jsonschema_rs"}


def packages_of_extras() -> set[str]:
    """As they are imported; h11 and others that the client itself needs are not among them."""
    declared = importlib.metadata.requires("welkin-sdk") or []
    behind = [text for text in declared if "extra ==" in text]
    names = {re.split(r"[\[<>= ;]", text)[0] for text in behind} - {"welkin-sdk"}
    return {IMPORTED_AS.get(name, name) for name in names}


@pytest.mark.parametrize("module", PUBLIC)
def test_a_public_module_can_be_imported_or_names_its_extra(module: str) -> None:
    """An ImportError, as others look for, with what to install in it; not the name of somebody else's package alone."""
    hidden = sorted(packages_of_extras())
    assert len(hidden) >= 9
    code = (
        f"import importlib, sys; sys.modules.update(dict.fromkeys({hidden!r})); import json\n"
        f"try: print(json.dumps(len(dir(importlib.import_module({module!r})))))\n"
        "except ImportError as error: print(json.dumps(str(error)))"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)

    told = json.loads(done.stdout or '""')
    assert isinstance(told, int) or re.search(r"pip install 'welkin-sdk\[[a-z,]+\]'", told), (
        done.stderr + str(told)
    )
