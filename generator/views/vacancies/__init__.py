"""Vacancies in a portal: rows, lists, pages, and how one applies."""
