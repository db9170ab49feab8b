"""Builds again when something changes, shows the result at an address and reloads the browser."""

from generator.serve.attempts import Attempt
from generator.serve.server import CannotListen, Listener, NothingToServe, Serving, serve_portals

__all__ = ["Attempt", "CannotListen", "Listener", "NothingToServe", "Serving", "serve_portals"]
