"""
The steps from spec/ to spec/dist and generated/, in order, and nothing of what they do.

Every step hands back faults. Nothing is written before all steps have passed; then the bundle is written and the
finished package takes the place of the old one in two renames.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from attrs import field, frozen

from generator import redocly
from generator.bundle import bundle_document
from generator.changes import compare_with_release
from generator.codegen import check_codegen, codegen_document, codegen_text
from generator.coverage import check_coverage
from generator.documents import Document
from generator.drift import compare
from generator.examples import check_examples
from generator.faults import Fault, Pointer, without_echoes
from generator.formatting import format_packages
from generator.house_rules import check_house_rules
from generator.house_rules.provenance import EVIDENCE
from generator.house_rules.shapes import anonymous_schemas
from generator.outline import METHODS, Outline, mapping
from generator.runtime import PACKAGE, TARGET, write_runtime
from generator.scope import path_within
from generator.strict import lint_bundle
from generator.timeline import Timeline
from generator.validate import validate

Say = Callable[[str], None]
Generate = Callable[[Path, Path], list[Fault]]
"""Makes the package for a bundle file in a folder; generator.driver.generate is one."""


@frozen
class Setting:
    """
    Where a run works and whom it talks to.

    Attributes:
        project: the folder that spec/ and generated/ are in.
        say: takes one line on what a step did.
        warn: takes one line on what was left out.
        search_path: where node is looked for; None is PATH.
        timeline: notes when each step was done.
    """

    project: Path
    say: Say
    warn: Say
    search_path: str | None = None
    timeline: Timeline = field(factory=Timeline)


def check_documents(setting: Setting, documents: Iterable[Document]) -> tuple[list[Outline], list[Fault]]:
    """Lint, bundle and check every document; the outlines are of use only when there are no faults."""
    chosen = list(documents)
    faults: list[Fault] = []
    # The linter is a program of its own: while it runs, we look at the same files.
    with ThreadPoolExecutor() as pool:
        lints = [pool.submit(_lint, setting, document) for document in chosen]
        outlines = [_read(setting, document) for document in chosen]
        checks = [_check(setting, outline) for outline in outlines]
        for outline, check, lint in zip(outlines, checks, lints, strict=True):
            # Our own words first: where the standard's validator or the linter means the same line, it has nothing
            # to add; and without a root there is nothing to look at.
            found = outline.bundle.faults
            for later in (*check, lint.result()) if outline.bundle.document else ():
                found = without_echoes(found, later, outline.bundle.muted)
            faults += found
    return outlines, faults


def _read(setting: Setting, document: Document) -> Outline:
    with setting.timeline.step(document.name, "read"):
        bundle = bundle_document(setting.project, document.source)
        setting.say(f"{document.name}: {bundle.file_count} files read")
        return Outline(bundle, document)


def _lint(setting: Setting, document: Document) -> list[Fault]:
    if not (setting.project / document.source).exists():
        return []
    with setting.timeline.step(document.name, "lint"):
        linted = redocly.lint(setting.project, document.source, setting.search_path)
    if linted.skipped:
        setting.warn(f"{document.name}: LINT SKIPPED, {linted.skipped}")
    else:
        setting.say(f"{document.name}: linted by {redocly.PACKAGE}, {len(linted.faults)} problems")
    return linted.faults


def lint_bundles(setting: Setting, outlines: Iterable[Outline]) -> list[Fault]:
    """What the strict rules say about all bundles of documents without faults, as a stranger would lint them."""
    with ThreadPoolExecutor() as pool:
        return [fault for found in pool.map(partial(_lint_bundle, setting), outlines) for fault in found]


def _lint_bundle(setting: Setting, outline: Outline) -> list[Fault]:
    name, faults = outline.document.name, list[Fault]()
    with setting.timeline.step(name, "strict lint"), scratch_folder() as scratch:
        for place, text in _texts(outline).items():
            path = _fresh_text(scratch, place)
            path.write_bytes(text.encode())
            strict = lint_bundle(outline, path, setting.search_path)
            if strict.skipped:
                if strict.skipped != redocly.NO_NODE:  # that was said when the sources were not linted
                    setting.warn(f"{name}: STRICT LINT SKIPPED, {strict.skipped}")
                break
            setting.say(
                f"{name}: {path.name} has {len(strict.faults)} problems by recommended-strict, "
                f"{strict.ignored} more are ignored with a reason"
            )
            faults += strict.faults
    return faults


def _check(setting: Setting, outline: Outline) -> tuple[list[Fault], list[Fault]]:
    """What we ourselves object to, and what the standard's validator does."""
    document = outline.document
    if not outline.bundle.document:
        return [], []
    with setting.timeline.step(document.name, "validate"):
        violations = validate(outline)
    with setting.timeline.step(document.name, "examples"):
        example_count, example_faults = check_examples(outline, may_be_invalid=bool(violations))
    with setting.timeline.step(document.name, "house rules"):
        own = [*check_house_rules(outline), *example_faults]
    lines, derived = list[str](), None
    if not violations and not own:
        # A document with faults of its own would only have them told again.
        with setting.timeline.step(document.name, "derive"):
            line, own = check_codegen(outline)
            lines, derived = [line], codegen_document(outline.bundle.document)
    with setting.timeline.step(document.name, "compare"):
        comparison, losses = compare_with_release(setting.project, outline, derived)
    own += losses
    setting.say(f"{document.name}: {_counts(outline)}, {example_count} examples checked")
    for line in (*_evidence(outline), *lines, *comparison):
        setting.say(f"{document.name}: {line}")
    return own, violations


def _counts(outline: Outline) -> str:
    webhooks = len(outline.operations) - len(outline.path_operations)
    counts = (
        (len(outline.path_operations), "operation"),
        (webhooks, "webhook"),
        (len(list(outline.of("tag"))), "tag"),
        (len(list(outline.components("schemas"))), "schema"),
        (len(list(anonymous_schemas(outline))), "anonymous schema"),
    )
    return ", ".join(_plural(count, noun) for count, noun in counts)


def _evidence(outline: Outline) -> list[str]:
    """How much of the document is known how well, where it says so."""
    if not outline.document.evidence:
        return []
    holders = {
        "operations": [operation.value for operation in outline.path_operations],
        "schemas": [part.value for part in outline.components("schemas")],
    }
    lines: list[str] = []
    for noun, values in holders.items():
        found = Counter(str(value.get("x-welkin-evidence")) for value in values)
        lines.append(f"{noun} by evidence: " + ", ".join(f"{found[level]} {level}" for level in EVIDENCE))
    return lines


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def write_bundle(setting: Setting, outline: Outline) -> None:
    """Put the bundle, and what is derived from it, where they are checked in."""
    for name, text in _texts(outline).items():
        target = setting.project / name
        with scratch_folder(target.parent) as scratch:
            fresh = _fresh_text(scratch, name)
            fresh.write_bytes(text.encode())
            swap_in(fresh, target, scratch)
        setting.say(f"{outline.document.name}: {name} written")


def _texts(outline: Outline) -> dict[str, str]:
    """The documents that are checked in, by their places in the project."""
    return {
        outline.document.bundle: outline.bundle.text(),
        outline.document.codegen: codegen_text(outline.bundle.document),
    }


def make_packages(
    setting: Setting, outlines: list[Outline], scratch: Path, generate: Generate
) -> list[Fault]:
    """Write all bundles and all packages into *scratch*, formatted and counted; what is wrong with them."""
    fresh = _fresh_packages(scratch)
    faults: list[Fault] = []
    for outline in outlines:
        with setting.timeline.step(outline.document.name, "generate"):
            faults += _generate_one(outline, scratch, generate)
    write_runtime(fresh)
    with setting.timeline.step("all packages", "format"):
        faults = faults or format_packages(fresh, "generated")
    if faults:
        return faults
    for outline in outlines:
        package = fresh / outline.document.package
        package.joinpath("py.typed").touch()
        with setting.timeline.step(outline.document.name, "count"):
            counts, found = check_coverage(outline, package)
        setting.say(f"{outline.document.name}: {counts}")
        faults += found
    return faults


def _fresh_packages(scratch: Path) -> Path:
    """Where the new packages are, and nothing else."""
    return scratch / "packages"


def _fresh_text(scratch: Path, name: str) -> Path:
    return scratch / Path(name).name


def _generate_one(outline: Outline, scratch: Path, generate: Generate) -> list[Fault]:
    for name, text in _texts(outline).items():
        _fresh_text(scratch, name).write_bytes(text.encode())
    source = _fresh_text(scratch, outline.document.bundle)
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
    """Put the file or folder *fresh* in the place of *target*, which is at no moment half of one and half of the other."""
    aside = scratch / "replaced"
    # A file is replaced in one step; a folder cannot be.
    if target.is_dir():
        target.rename(aside)
    try:
        fresh.replace(target)
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
        paths = {path_within(path): path for path in mapping(outline.bundle.document.get("paths"))}
        pointer = ("paths", paths.get(operation[2], operation[2]), operation[1].lower())
    elif component:
        pointer = ("components", *component.groups())
    return outline.fault(pointer, fault.message, fault.remedy)


def generate_all(setting: Setting, outlines: list[Outline], generate: Generate) -> list[Fault]:
    """Make all packages, then write all bundles and swap all packages in; on any fault, write nothing."""
    with scratch_folder(setting.project / "generated") as scratch:
        faults = make_packages(setting, outlines, scratch, generate)
        if faults:
            return faults
        with setting.timeline.step("all packages", "write"):
            _put_in_place(setting, outlines, scratch)
    return []


def _put_in_place(setting: Setting, outlines: list[Outline], scratch: Path) -> None:
    fresh = _fresh_packages(scratch)
    swap_in(fresh / PACKAGE, setting.project / TARGET, scratch)  # first what the others import
    for outline in outlines:
        write_bundle(setting, outline)
        target = outline.document.target
        swap_in(fresh / outline.document.package, setting.project / target, scratch)
        setting.say(f"{outline.document.name}: {target} written")


def check_all(setting: Setting, outlines: list[Outline], generate: Generate) -> list[Fault]:
    """Make everything in a scratch folder; every file that differs from what is there is a fault."""
    with scratch_folder() as scratch:
        faults = make_packages(setting, outlines, scratch, generate)
        if faults:
            return faults
        fresh = _fresh_packages(scratch)
        pairs = [(fresh / PACKAGE, TARGET)]
        for outline in outlines:
            pairs += [(_fresh_text(scratch, name), name) for name in _texts(outline)]
            pairs.append((fresh / outline.document.package, outline.document.target))
        with setting.timeline.step("all packages", "compare"):
            comparison, faults = compare(setting.project, pairs)
        setting.say(comparison)
    return faults
