"""Suites, metrics, runner, gate."""
