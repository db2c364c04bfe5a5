"""The made-up clinic of an instance; nothing here answers a request."""
