"""What type checkers make of the public names."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path

HOMES = ("welkin_sdk", "welkin_sdk.data", "welkin_sdk.cloud")


def test_type_checkers_know_every_name(tmp_path: Path) -> None:
    """All of `__all__` under mypy's strict rules; a name that does not exist is an error there too."""
    lines = ["from __future__ import annotations", "import welkin_sdk, welkin_sdk.data, welkin_sdk.cloud"]
    for home in HOMES:
        kinds = [n for n in import_module(home).__all__ if isinstance(getattr(import_module(home), n), type)]
        lines += [f"from {home} import {name} as {home.rpartition('.')[2]}_{name}" for name in kinds]
    lines += [
        "def walk(client: welkin_sdk.CloudClient) -> welkin_sdk.Find[welkin_sdk.cloud.Patient]:",
        "    return client.patients.list()",
        "def file(client: welkin_sdk.CloudClient) -> welkin_sdk.Download:",
        "    return client.documents.download_file('p', 'd', 'f')",
        "def fetch(client: welkin_sdk.AsyncDataClient) -> welkin_sdk.AsyncFind[welkin_sdk.data.Patient]:",
        "    return client.patients.find()",
        "def raw(client: welkin_sdk.DataClient) -> welkin_sdk.Raw:",
        "    return client.raw",
        "def resource(client: welkin_sdk.DataClient) -> welkin_sdk.data.PatientsResource:",
        "    return client.patients",
        "def keep(answer: welkin_sdk.Response) -> None:",
        "    print(answer.status, answer.headers, answer.content, answer.attempts, answer.json())",
        "def ask(client: welkin_sdk.CloudClient) -> welkin_sdk.Response:",
        "    client.patients.get('p', on_response=keep)",
        "    return client.raw.request('GET', '/x', query={'size': 1, 'all': True}, on_response=keep)",
        "def make(**options: Unpack[welkin_sdk.ClientOptions]) -> welkin_sdk.DataClient:",
        "    return welkin_sdk.DataClient(**options)",
        "from typing import Unpack",
    ]
    good, bad = tmp_path / "good.py", tmp_path / "bad.py"
    good.write_text("\n".join(lines) + "\n", "utf-8")
    wrong = [f"from {home} import Patiennt as {home.replace('.', '_')}" for home in HOMES]
    bad.write_text("\n".join(wrong) + "\n", "utf-8")

    assert _mypy(good) == ""
    assert _mypy(bad).count('has no attribute "Patiennt"') == len(wrong)


def _mypy(file: Path) -> str:
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--no-error-summary",
        "--cache-dir",
        ".cache/mypy-types",
    ]
    command += ["--config-file", "", str(file)]
    root = Path(__file__).parents[2]
    return subprocess.run(command, capture_output=True, text=True, cwd=root, check=False).stdout
