"""
The rules of talking to Welkin as pure functions and values.

Nothing here knows a socket, a clock, a file, an environment variable or a die: what they say is an argument.
"""
