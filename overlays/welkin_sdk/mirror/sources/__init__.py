"""Where a mirror reads from: `data` and `cloud`, one for each API, behind the protocol of `welkin_sdk.mirror.source`."""
