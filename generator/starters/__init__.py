"""A kind, an id and a language become a commented file to begin with."""

from generator.starters.filling import Refused, Start
from generator.starters.starting import KINDS, begin, write

__all__ = ["KINDS", "Refused", "Start", "begin", "write"]
