"""What a release says of itself and what it consists of: SECURITY.md, the page of a package index, documents and sums."""

import hashlib
import importlib.util
import json
import re
from pathlib import Path
from types import ModuleType

import welkin_sdk
from welkin_sdk.documents import APIS, FORMS

ROOT = Path(__file__).parent.parent
DIST = ROOT / "spec" / "dist"
SECURITY = (ROOT / "SECURITY.md").read_text(encoding="utf-8")


def of_ci(name: str) -> ModuleType:
    """A module of .ci/, which is no package."""
    spec = importlib.util.spec_from_file_location(name, ROOT / ".ci" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


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
    module = of_ci("hatch_build")
    metadata: dict[str, dict[str, str]] = {}

    module.IndexPage(str(ROOT), {}).update(metadata)

    text = metadata["readme"]["text"]
    assert [link for link in re.findall(r"\]\(([^)]*)\)", text) if "://" not in link] == []
    assert "docs/cloud.md" in text
    assert len(text.splitlines()) == len((ROOT / "README.md").read_text(encoding="utf-8").splitlines())


def test_every_document_is_in_the_wheel() -> None:
    """Under the name that `welkin_sdk.documents` reads; an editable installation reads the checkout."""
    hook = of_ci("hatch_build").BundledDocuments(str(ROOT), {}, None, None, "", "wheel")
    data: dict[str, dict[str, str]] = {"force_include": {}}

    hook.initialize("editable", data)
    assert data["force_include"] == {}
    hook.initialize("standard", data)

    wanted = {f"welkin-{api}.{form}.json" for api in APIS for form in FORMS}
    assert data["force_include"] == {str(DIST / n): f"welkin_sdk/documents/{n}" for n in wanted}


def test_the_documents_are_files_of_the_release(tmp_path: Path) -> None:
    """Each under the version of its API, byte for byte."""
    copies = of_ci("documents").add_documents(tmp_path)

    names = {path.name for path in copies}
    versions = {"cloud-api": "8.0.0", "data-api": "1.0.0"}
    assert names == {f"welkin-{api}-{versions[api]}.{form}.json" for api in APIS for form in FORMS}
    for path in copies:
        title = re.sub(r"-[\d.]+\d\.", ".", path.name)
        assert path.read_bytes() == (DIST / title).read_bytes()
        assert json.loads(path.read_bytes())["info"]["version"] in path.name


def test_the_sums_are_over_all_files_of_a_release(tmp_path: Path) -> None:
    """Wheel, sdist and documents, as `sha256sum --check` reads them; made twice they are the same."""
    module = of_ci("documents")
    for name in ("welkin_sdk-1.whl", "welkin_sdk-1.tar.gz"):
        (tmp_path / name).write_bytes(name.encode())
    module.add_documents(tmp_path)

    first = module.write_sums(tmp_path).read_bytes()

    lines = [line.split("  ") for line in first.decode().splitlines()]
    there = sorted(path.name for path in tmp_path.iterdir() if path.name != "SHA256SUMS")
    assert [name for _, name in lines] == there
    assert len(there) == 2 + len(APIS) * len(FORMS)
    for digest, name in lines:
        assert digest == hashlib.sha256((tmp_path / name).read_bytes()).hexdigest()
    assert module.write_sums(tmp_path).read_bytes() == first


def test_building_writes_and_checks_them() -> None:
    """`make build` makes the documents' files and looks at the sums and at what the wheel carries."""
    script = (ROOT / ".ci" / "build").read_text(encoding="utf-8")

    assert ".ci/documents.py dist" in script
    assert "sha256sum --check" in script
    assert script.index("-m build ") < script.index(".ci/documents.py dist") < script.index("sha256sum")
