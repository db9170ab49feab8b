"""Invented vacancies of the demonstration portal `jochen`, served as nine systems really serve them.

`python -m tools.demo_feeds` answers on http://127.0.0.1:8077. Which employer uses which system
stands in `content/portals/jochen.yaml`; the vacancies follow from the day alone.
"""
