"""An example of a plan of API versions, for `serve(versions=...)` and `--versions`."""

from welkin_sdk.sandbox.data.versions import THREE_VERSIONS

__all__ = ["THREE_VERSIONS"]
