"""The Data API's half of the sandbox; the Cloud API's half and the client are not known here."""
