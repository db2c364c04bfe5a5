"""Schemathesis against a running sandbox: what the document promises about any request holds for the sandbox's answers."""
