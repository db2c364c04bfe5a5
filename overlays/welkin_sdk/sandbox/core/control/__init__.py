"""The control API under `/_sandbox`, which no real API has: how a test steers a sandbox; nothing the client may need."""

from welkin_sdk.sandbox.core.control.app import PREFIX, beside, is_control

__all__ = ["PREFIX", "beside", "is_control"]
