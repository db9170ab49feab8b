"""Advertised titles become the professions they mean, and two advertisements of one job become one."""

from generator.matching.complaints import complain, unused_pins
from generator.matching.doubles import merge_doubles
from generator.matching.matches import Matches, Unmatched, match
from generator.matching.qualifications import qualification_of

__all__ = [
    "Matches",
    "Unmatched",
    "complain",
    "match",
    "merge_doubles",
    "qualification_of",
    "unused_pins",
]
