"""The access token: how it is asked for, how long it serves, who fetches the next one, how often that may be, and where it is kept."""
