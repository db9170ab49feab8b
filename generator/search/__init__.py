"""Pages become a Pagefind index: artifacts in, artifacts out."""

from generator.search.index import Memory, build_index
from generator.search.pagefind import SearchFailed
from generator.search.words import word_list

__all__ = ["Memory", "SearchFailed", "build_index", "word_list"]
