"""A walk over a list of the Cloud API, in whichever shape its pages come."""
