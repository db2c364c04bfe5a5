"""
Libraries that Java clients need beside the JDK and the generator's own jar: from Debian, since no Maven repository is asked.

One that is installed is used where it is; another is fetched by apt, whose signature stands for it, and unpacked here.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

INSTALLED = Path("/usr/share/java")
PACKAGES = {"httpmime": "libhttpmime-java"}
_TIMEOUT_SECONDS = 60


def jar(name: str, place: Path) -> Path | None:
    """The jar of a library of PACKAGES, fetched into *place* if need be; None where it cannot be had."""
    unpacked = place / INSTALLED.relative_to("/") / f"{name}.jar"
    for path in (INSTALLED / f"{name}.jar", unpacked):
        if path.exists():
            return path
    place.mkdir(parents=True, exist_ok=True)
    try:
        _fetch(PACKAGES[name], place)
    except (OSError, subprocess.SubprocessError):
        return None
    return unpacked if unpacked.exists() else None


def _fetch(package: str, place: Path) -> None:
    subprocess.run(
        ["apt-get", "download", "-q", package],
        cwd=place,
        check=True,
        capture_output=True,
        timeout=_TIMEOUT_SECONDS,
    )
    [archive] = place.glob(f"{package}_*.deb")
    subprocess.run(
        ["dpkg-deb", "-x", archive, place], check=True, capture_output=True, timeout=_TIMEOUT_SECONDS
    )
