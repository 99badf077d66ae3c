"""Thin: parse, call, print, exit."""
