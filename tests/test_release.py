"""What a release says of itself: SECURITY.md and the page of a package index."""

import importlib.util
import re
from pathlib import Path

import welkin_sdk

ROOT = Path(__file__).parent.parent
SECURITY = (ROOT / "SECURITY.md").read_text(encoding="utf-8")


def test_security_says_what_is_known_of_other_systems() -> None:
    """The classifiers name the one that is run."""
    assert "Windows and macOS: nothing has been run there" in SECURITY


def test_security_names_only_what_is_there() -> None:
    """Every test and file it leans on exists; no address is made up."""
    named = re.findall(r"`((?:tests|docs|requirements)/[\w./]*)`", SECURITY)

    assert len(named) > 10
    assert [path for path in named if not (ROOT / path).exists()] == []
    assert not re.search(r"[\w.]+@[\w.]+|https?://", SECURITY)


def test_security_supports_the_version_that_is_here() -> None:
    """The newest minor one."""
    minor = ".".join(welkin_sdk.__version__.split(".")[:2])

    assert f"| {minor}.x | yes |" in SECURITY


def test_the_index_page_has_no_link_into_a_project_it_does_not_have() -> None:
    """Links elsewhere stay; what a link into the project was called is still read."""
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / ".ci" / "hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    metadata: dict[str, dict[str, str]] = {}

    module.IndexPage(str(ROOT), {}).update(metadata)

    text = metadata["readme"]["text"]
    assert [link for link in re.findall(r"\]\(([^)]*)\)", text) if "://" not in link] == []
    assert "docs/cloud.md" in text
    assert len(text.splitlines()) == len((ROOT / "README.md").read_text(encoding="utf-8").splitlines())
