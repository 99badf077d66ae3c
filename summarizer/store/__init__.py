"""Responses, results and the work queue."""
