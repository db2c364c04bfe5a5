"""The Python blocks and commands of the README and of the pages, run as they are printed."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from welkin_sdk import CloudClient, DataClient
from welkin_sdk.sandbox import serve

ROOT = Path(__file__).parent.parent


def _load_runner():
    import importlib.util

    spec = importlib.util.spec_from_file_location("try_readme", ROOT / ".ci" / "try_readme.py")
    runner = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(runner)
    return runner


RUNNER = _load_runner()
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = RUNNER.python_blocks(README)

PAGES = {
    page.name: page.read_text(encoding="utf-8")
    for page in (ROOT / "docs").glob("*.md")
    if page.name != "testing.md"  # tests of a pytest, that tests/overlays/testing runs
}


def test_the_readme_opens_with_two_commands_and_a_ten_line_example() -> None:
    """Who reads only the first screen has something to run."""
    assert README.index("make demo") < README.index("make test") < README.index("```python")
    assert len([line for line in BLOCKS[0].splitlines() if line.strip()]) == 9


@pytest.mark.parametrize("code", BLOCKS, ids=lambda code: code.strip().splitlines()[-1][:40])
def test_every_python_block_of_the_readme_runs(code: str) -> None:
    """What is printed works, without a warning."""
    done = RUNNER.run_block(code)

    assert done.returncode == 0, done.stderr


def test_every_command_of_its_page_runs(tmp_path: Path) -> None:
    """Those that end, with a record's id in the place of ID, a file of one id, and a profile of that name."""
    lines = [line.strip() for line in PAGES["cli.md"].splitlines() if line.startswith("    welkin ")]
    with serve(seed=30) as sandbox:
        cloud = sandbox.cloud
        with DataClient(sandbox.client_id, sandbox.client_secret, base_url=sandbox.data_api) as client:
            patient = next(iter(client.patients.find())).id
        with CloudClient(
            cloud.tenant, cloud.instance, cloud.api_client, cloud.secret, base_url=sandbox.cloud_api
        ) as client:
            cloud_patient = next(iter(client.patients.list())).id
        members = {"tenant": cloud.tenant, "instance": cloud.instance, "base_url": sandbox.cloud_api}
        members |= {"api_client": cloud.api_client, "secret": cloud.secret}
        profile = tmp_path / "config.toml"
        profile.touch(0o600)
        profile.write_text(
            "[profiles.acme]\n" + "".join(f'{name} = "{value}"\n' for name, value in members.items())
        )
        (tmp_path / "id.txt").write_text(f"{patient}\n")
        ended = [line for line in lines if not line.startswith("welkin sandbox")]
        for line in ended:
            typed = line.replace("PATIENT_ID", cloud_patient).replace(" ID", f" {patient}")
            done = subprocess.run(
                ["bash", "-ec", typed],
                env=os.environ
                | RUNNER.variables(sandbox)
                | {
                    "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
                    "WELKIN_CONFIG": str(profile),
                },
                cwd=tmp_path,
                capture_output=True,
                text=True,
                timeout=60,
            )
            assert (done.returncode, done.stderr.count("\n")) <= (0, 1), (line, done.stderr)

    assert len(ended) == len(lines) - 1 >= 4


@pytest.mark.parametrize(
    "code",
    [pytest.param(code, id=name) for name, text in PAGES.items() for code in RUNNER.python_blocks(text)],
)
def test_every_python_block_of_the_pages_runs(code: str) -> None:
    """As on the README."""
    done = RUNNER.run_block(code)

    assert done.returncode == 0, done.stderr


def test_the_page_on_sync_names_every_table_of_the_store() -> None:
    """Who reads the tables directly finds them there; those of numbers and names alone are ours."""
    from welkin_sdk.mirror.stores.schema import Types, statements

    text = PAGES["mirror.md"]
    made = [re.match(r"CREATE TABLE (\w+)", line) for line in statements(Types("text", "integer", "blob"))]
    tables = {found[1] for found in made if found} - {"about", "consumer", "counter"}

    assert {name for name in tables if f"`{name}`" not in text} == set()


def test_the_sandbox_page_lists_every_call_of_the_control_api() -> None:
    """A call that is not there is not found by who needs it."""
    text = PAGES["sandbox.md"]
    with serve() as sandbox:
        paths = {route.path for route in sandbox.parts.control_routes()}

    listed = set(re.findall(r"(?<=[ `])/[a-z_{}/]+(?=`)", text))
    assert paths - listed == {"/notifications/resume"}
    assert "`/resume`" in text
