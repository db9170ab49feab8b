"""Markdown becomes HTML, headings and links that know their lines."""
