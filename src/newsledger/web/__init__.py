"""The pages and the HTTP API: a front door that renders reports and computes nothing."""
