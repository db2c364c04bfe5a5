"""What a test suite of a user of this package wants: a sandbox and clients as pytest fixtures; see docs/testing.md."""
