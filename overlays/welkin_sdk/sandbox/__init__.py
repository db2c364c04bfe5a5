"""
A local server of the Welkin Data API and Cloud API, driven by the bundled documents; the client is not known here.

What it will not do for the Cloud API is said in docs/sandbox.md; for the Data API: deliver messages, know a tenant's Workshop (any phase, role, appointment type, assessment and
custom data type is good), delete, or answer differently where an endpoint has changed between its API versions.
"""

try:
    from welkin_sdk.sandbox.core.clock import VirtualClock
    from welkin_sdk.sandbox.core.journal import JournalEntry
    from welkin_sdk.sandbox.data.clients import ApiClient
    from welkin_sdk.sandbox.data.notifications import NotificationTarget
    from welkin_sdk.sandbox.handle import Sandbox
    from welkin_sdk.sandbox.server import ExposedSandboxWarning, run, serve
except ModuleNotFoundError as missing:
    raise ModuleNotFoundError(
        f"{missing.name} is missing: the sandbox is an extra; install it with: pip install 'welkin-sdk[sandbox]'",
        name=missing.name,
    ) from None

__all__ = [
    "ApiClient",
    "ExposedSandboxWarning",
    "JournalEntry",
    "NotificationTarget",
    "Sandbox",
    "VirtualClock",
    "run",
    "serve",
]
