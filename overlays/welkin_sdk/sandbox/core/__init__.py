"""What both APIs stand on: walker of a document, state, clock, journal, server, faults, control; no API is known here."""
