"""
The steps from spec/ to spec/dist and generated/, in order, and nothing of what they do.

Every step hands back faults. Nothing is written before all steps have passed; then the bundle is written and the
finished package takes the place of the old one in two renames.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator import redocly
from generator.bundle import bundle_document
from generator.coverage import check_coverage
from generator.diff import compare_with_release
from generator.documents import Document
from generator.drift import compare
from generator.examples import check_examples
from generator.faults import Fault, Pointer, without_echoes
from generator.formatting import format_packages
from generator.house_rules import check_house_rules
from generator.outline import METHODS, Outline
from generator.runtime import PACKAGE, TARGET, write_runtime
from generator.validate import validate

Say = Callable[[str], None]
Generate = Callable[[Path, Path], list[Fault]]
"""Makes the package for a bundle file in a folder; generator.driver.generate is one."""


@dataclass(frozen=True)
class Setting:
    """
    Where a run works and whom it talks to.

    Attributes:
        project: the folder that spec/ and generated/ are in.
        say: takes one line on what a step did.
        warn: takes one line on what was left out.
        search_path: where node is looked for; None is PATH.
    """

    project: Path
    say: Say
    warn: Say
    search_path: str | None = None


def check_documents(setting: Setting, documents: Iterable[Document]) -> tuple[list[Outline], list[Fault]]:
    """Lint, bundle and check every document; the outlines are of use only when there are no faults."""
    outlines: list[Outline] = []
    faults: list[Fault] = []
    for document in documents:
        bundle = bundle_document(setting.project, document.source)
        outline = Outline(bundle, document)
        outlines.append(outline)
        faults += _document_faults(setting, outline)
    return outlines, faults


def _document_faults(setting: Setting, outline: Outline) -> list[Fault]:
    bundle, document = outline.bundle, outline.document
    setting.say(f"{document.name}: {bundle.file_count} files read")
    if not bundle.document:
        return bundle.faults  # without a root there is nothing to look at
    linted = redocly.lint(setting.project, document.source, setting.search_path)
    if linted.skipped:
        setting.warn(f"{document.name}: LINT SKIPPED, {linted.skipped}")
    else:
        setting.say(f"{document.name}: linted by {redocly.PACKAGE}, {len(linted.faults)} problems")
    violations = validate(outline)
    example_count, example_faults = check_examples(outline, may_be_invalid=bool(violations))
    comparison, losses = compare_with_release(setting.project, outline)
    own = [*check_house_rules(outline), *example_faults, *losses]
    setting.say(f"{document.name}: {_counts(outline)}, {example_count} examples checked")
    setting.say(f"{document.name}: {comparison}")
    faults = bundle.faults
    # Our own words first: where the standard's validator or the linter means the same line, it has nothing to add.
    for later in (own, violations, linted.faults):
        faults = without_echoes(faults, later, bundle.muted)
    return faults


def _counts(outline: Outline) -> str:
    webhooks = len(outline.operations) - len(outline.path_operations)
    schemas = len(list(outline.components("schemas")))
    return f"{len(outline.path_operations)} operations, {_plural(webhooks, 'webhook')}, {_plural(schemas, 'schema')}"


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def write_bundle(setting: Setting, outline: Outline) -> None:
    """Put the bundle where it is checked in."""
    target = setting.project / outline.document.bundle
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_name(f".{target.name}.new")
    fresh.write_bytes(outline.bundle.text().encode())
    fresh.replace(target)
    setting.say(f"{outline.document.name}: {outline.document.bundle} written")


def make_packages(
    setting: Setting, outlines: list[Outline], scratch: Path, generate: Generate
) -> list[Fault]:
    """Write all bundles and all packages into *scratch*, formatted and counted; what is wrong with them."""
    fresh = _fresh_packages(scratch)
    faults: list[Fault] = []
    for outline in outlines:
        faults += _generate_one(outline, scratch, generate)
    write_runtime(fresh)
    faults = faults or format_packages(fresh, "generated")
    if faults:
        return faults
    for outline in outlines:
        package = fresh / outline.document.package
        package.joinpath("py.typed").touch()
        counts, found = check_coverage(outline, package)
        setting.say(f"{outline.document.name}: {counts}")
        faults += found
    return faults


def _fresh_packages(scratch: Path) -> Path:
    """Where the new packages are, and nothing else."""
    return scratch / "packages"


def _fresh_bundle(scratch: Path, outline: Outline) -> Path:
    return scratch / Path(outline.document.bundle).name


def _generate_one(outline: Outline, scratch: Path, generate: Generate) -> list[Fault]:
    source = _fresh_bundle(scratch, outline)
    source.write_bytes(outline.bundle.text().encode())
    package = _fresh_packages(scratch) / outline.document.package
    faults = [_at_source(outline, fault, source) for fault in generate(source, package)]
    if faults or package.is_dir():
        return faults
    return [outline.fault((), "the generator made nothing", "see generator/driver.py")]


@contextmanager
def scratch_folder(beside: Path | None = None) -> Generator[Path, None, None]:
    """An empty folder that is gone afterwards; *beside* the target where it is to be renamed into place."""
    if beside:
        beside.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".fresh-", dir=beside) as folder:
        yield Path(folder)


def swap_in(fresh: Path, target: Path, scratch: Path) -> None:
    """Put *fresh* in the place of *target*, which is at no moment half of one and half of the other."""
    aside = scratch / "replaced"
    if target.exists():
        target.rename(aside)
    try:
        fresh.rename(target)
    except OSError:
        if aside.exists():
            aside.rename(target)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def _at_source(outline: Outline, fault: Fault, bundle: Path) -> Fault:
    """
    The same fault at the file that somebody wrote.

    A code generator knows the bundle alone, and here a copy of it that will be gone; but its messages name the operation
    or the component that they are about.
    """
    if fault.file != str(bundle):
        return fault
    operation = re.search(rf"\b({'|'.join(METHODS)}) (/\S*)", fault.message, re.IGNORECASE)
    component = re.search(r"/components/(\w+)/(\w+)", fault.message)
    pointer: Pointer = ()
    if operation:
        pointer = ("paths", operation[2], operation[1].lower())
    elif component:
        pointer = ("components", *component.groups())
    return outline.fault(pointer, fault.message, fault.remedy)


def generate_all(setting: Setting, outlines: list[Outline], generate: Generate) -> list[Fault]:
    """Make all packages, then write all bundles and swap all packages in; on any fault, write nothing."""
    with scratch_folder(setting.project / "generated") as scratch:
        faults = make_packages(setting, outlines, scratch, generate)
        if faults:
            return faults
        # First what the others import.
        swap_in(_fresh_packages(scratch) / PACKAGE, setting.project / TARGET, scratch)
        for outline in outlines:
            write_bundle(setting, outline)
            target = outline.document.target
            swap_in(_fresh_packages(scratch) / outline.document.package, setting.project / target, scratch)
            setting.say(f"{outline.document.name}: {target} written")
    return []


def check_all(setting: Setting, outlines: list[Outline], generate: Generate) -> list[Fault]:
    """Make everything in a scratch folder; every file that differs from what is there is a fault."""
    with scratch_folder() as scratch:
        faults = make_packages(setting, outlines, scratch, generate)
        if faults:
            return faults
        fresh = _fresh_packages(scratch)
        pairs = [(fresh / PACKAGE, TARGET)]
        for outline in outlines:
            pairs.append((_fresh_bundle(scratch, outline), outline.document.bundle))
            pairs.append((fresh / outline.document.package, outline.document.target))
        comparison, faults = compare(setting.project, pairs)
        setting.say(comparison)
    return faults
