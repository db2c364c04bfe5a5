"""The version of this distribution, written here once: the build reads this file, the client sends it."""

__version__ = "0.1.0"
