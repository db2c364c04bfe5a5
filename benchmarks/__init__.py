"""
How much the client costs on top of the plainest code that does the same, and the sandbox beside another mock server.

Both sides run in turns, in one process, on one machine, and only their ratio is reported: it means the same on another
machine, a time does not.
"""
