"""
Makes the baseline that the gate compares with from now on, in one folder: the bundles, what is derived from them for
generators, and the stub of the Python surface.

A release that breaks what nobody has accepted is none: nothing is written then.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.changes import derived_name, release_name
from generator.codegen import codegen_text
from generator.faults import Fault
from generator.outline import Outline
from generator.pipeline import Setting, scratch_folder, swap_in
from generator.released import ACCEPTED, RELEASED, version_of
from generator.surface import read_surface
from generator.surface_changes import RELEASE_NAME, check_surface

__all__ = ["write_release"]


def write_release(setting: Setting, outlines: Iterable[Outline], version: str) -> list[Fault]:
    """Write `spec/released/VERSION/`; what stands against it, and then nothing is written."""
    target = setting.project / RELEASED / version
    if problem := _problem(setting, version):
        return [Fault(f"{RELEASED}/{version}", 1, "", *problem)]
    _, faults = check_surface(setting.project)
    if faults:
        return faults
    files = dict[str, str]()
    for one in outlines:
        files[release_name(one.document)] = one.bundle.text()
        files[derived_name(one.document)] = codegen_text(one.bundle.document)
    files[RELEASE_NAME] = read_surface(setting.project).text
    with scratch_folder(target.parent) as scratch:
        fresh = scratch / version
        fresh.mkdir()
        for name, content in files.items():
            (fresh / name).write_bytes(content.encode())
        swap_in(fresh, target, scratch)
    setting.say(f"{RELEASED}/{version} written: {', '.join(sorted(files))}")
    if (setting.project / ACCEPTED).exists():
        setting.say(f"take the lines out of {ACCEPTED}: they were about the release before")
    return []


def _problem(setting: Setting, version: str) -> tuple[str, str] | None:
    if not re.fullmatch(r"\d+(\.\d+)+", version):
        return f"`{version}` is no version of a release", "give its numbers, e.g. 1.0.0"
    there = [path.name for path in (setting.project / RELEASED).glob("*") if path.is_dir()]
    newer = [name for name in there if version_of(name) >= version_of(version)]
    if newer:
        return f"{max(newer, key=version_of)} was released already", "give a version after it"
    return None
