"""A finished file and its digest; publishes all of them in one step; the only room touching dist/."""

from generator.artifacts.artifact import Artifact, Filed
from generator.artifacts.publication import (
    MANIFEST,
    ForeignFolder,
    Publication,
    publish,
    published,
)

__all__ = [
    "MANIFEST",
    "Artifact",
    "Filed",
    "ForeignFolder",
    "Publication",
    "publish",
    "published",
]
