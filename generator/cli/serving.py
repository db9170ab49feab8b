"""Placeholder until serve exists."""
