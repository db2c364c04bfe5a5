"""A pytest plugin for the runs of mutants: a drawn input that fails is enough, nobody reads a smaller one."""

from __future__ import annotations

from hypothesis import Phase, settings

settings.register_profile("mutation", phases=(Phase.explicit, Phase.generate), database=None)
settings.load_profile("mutation")
