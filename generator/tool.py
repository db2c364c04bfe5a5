"""
openapi-python-client, as far as we ask it for what it does not offer.

It parses the document and renders our templates. Two things it has no switch for, and both stand here:

- It makes a project from a file by a function of its own; the public one builds at once, and leaves us no moment to put
  the document's names in.
- It writes a client that sends, and a module for each operation. Here `resources` and `operations` take their place, so
  those templates are blank, and what comes of them is removed.
"""

from __future__ import annotations

import contextlib
import io
import shutil
from pathlib import Path

import openapi_python_client as tool
from jinja2 import BaseLoader, ChoiceLoader, DictLoader
from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser.errors import GeneratorError

__all__ = ["build", "parse"]

_TEMPLATES = Path(__file__).parent / "templates"
_BLANK = ("api_init", "client", "endpoint_init", "endpoint_module", "errors", "types")
_UNWANTED = ("client.py", "errors.py", "types.py")


def parse(source: Path, output: Path) -> Project | GeneratorError:
    """The document at *source*, parsed; *output* is where its package is to be, and names it."""
    config = Config.from_sources(
        ConfigFile(post_hooks=[], package_name_override=output.name),
        MetaType.NONE,
        source,
        "utf-8",
        True,
        output,
    )
    project = tool._get_project_for_url_or_path(config, _TEMPLATES)
    if isinstance(project, Project):
        loaders: list[BaseLoader] = [DictLoader(dict.fromkeys((f"{name}.py.jinja" for name in _BLANK), ""))]
        project.env.loader = ChoiceLoader([*loaders, *([project.env.loader] if project.env.loader else [])])
    return project


def build(project: Project, output: Path) -> list[GeneratorError]:
    """Write the models into *output*; what went wrong."""
    with contextlib.redirect_stdout(io.StringIO()):
        errors = list(project.build())
    for name in _UNWANTED:
        (output / name).unlink()
    shutil.rmtree(output / "api")
    return errors
