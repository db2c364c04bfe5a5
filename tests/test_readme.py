"""The README's Python blocks, run as they are printed."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def _load_runner():
    import importlib.util

    spec = importlib.util.spec_from_file_location("try_readme", ROOT / ".ci" / "try_readme.py")
    runner = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(runner)
    return runner


RUNNER = _load_runner()
BLOCKS = RUNNER.python_blocks((ROOT / "README.md").read_text(encoding="utf-8"))


def test_the_readme_opens_with_two_commands_and_a_ten_line_example() -> None:
    """Who reads only the first screen has something to run."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")

    assert text.index("make demo") < text.index("make test") < text.index("```python")
    assert len([line for line in BLOCKS[0].splitlines() if line.strip()]) == 9


@pytest.mark.parametrize("code", BLOCKS, ids=lambda code: code.strip().splitlines()[-1][:40])
def test_every_python_block_of_the_readme_runs(code: str) -> None:
    """What is printed works, without a warning."""
    done = RUNNER.run_block(code)

    assert done.returncode == 0, done.stderr


SANDBOX_PAGE = ROOT / "docs" / "sandbox.md"


@pytest.mark.parametrize(
    "code",
    RUNNER.python_blocks(SANDBOX_PAGE.read_text(encoding="utf-8")),
    ids=lambda code: code.strip().splitlines()[-1][:40],
)
def test_every_python_block_of_the_sandbox_page_runs(code: str) -> None:
    """As on the README."""
    done = RUNNER.run_block(code)

    assert done.returncode == 0, done.stderr


CLOUD_PAGE = ROOT / "docs" / "cloud.md"


@pytest.mark.parametrize(
    "code",
    RUNNER.python_blocks(CLOUD_PAGE.read_text(encoding="utf-8")),
    ids=lambda code: code.strip().splitlines()[-1][:40],
)
def test_every_python_block_of_the_page_on_the_cloud_api_runs(code: str) -> None:
    """As on the README."""
    done = RUNNER.run_block(code)

    assert done.returncode == 0, done.stderr


PAGES_ON_SYNC = {name: ROOT / "docs" / name for name in ("sync.md", "scale.md", "webhooks.md")}


@pytest.mark.parametrize(
    "code",
    [
        code
        for page in PAGES_ON_SYNC.values()
        for code in RUNNER.python_blocks(page.read_text(encoding="utf-8"))
    ],
    ids=lambda code: code.strip().splitlines()[-1][:40],
)
def test_every_python_block_of_the_pages_on_sync_runs(code: str) -> None:
    """As on the README."""
    done = RUNNER.run_block(code)

    assert done.returncode == 0, done.stderr


def test_the_page_on_sync_names_every_table_of_the_store() -> None:
    """Who reads the tables directly finds them there; those of numbers and names alone are ours."""
    from welkin_sdk.sync.stores.schema import Types, statements

    text = PAGES_ON_SYNC["sync.md"].read_text(encoding="utf-8")
    made = [re.match(r"CREATE TABLE (\w+)", line) for line in statements(Types("text", "integer", "blob"))]
    tables = {found[1] for found in made if found} - {"about", "consumer", "counter"}

    assert {name for name in tables if f"`{name}`" not in text} == set()


def test_the_sandbox_page_lists_every_call_of_the_control_api() -> None:
    """A call that is not there is not found by who needs it."""
    from welkin_sdk.sandbox import serve
    from welkin_sdk.sandbox.control.app import MODULES

    text = SANDBOX_PAGE.read_text(encoding="utf-8")
    with serve() as sandbox:
        paths = {route.path for routes in MODULES for route in routes(sandbox.core)}

    listed = set(re.findall(r"(?<=[ `])/[a-z_{}/]+(?=`)", text))
    assert paths - listed == {"/notifications/resume"}
    assert "`/resume`" in text
