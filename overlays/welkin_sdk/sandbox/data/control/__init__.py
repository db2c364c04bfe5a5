"""What the control API has for the Data API alone."""
