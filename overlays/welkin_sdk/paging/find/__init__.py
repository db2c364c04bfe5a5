"""A walk over a Find of the Data API: windows of time, halved until each fits a page."""
