"""Sending: pools and connections, attempts with their pauses and deadlines, and what an answer comes to: a response or an error."""
