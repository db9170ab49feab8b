"""Pages become a Pagefind index: artifacts in, artifacts out."""

from generator.search.index import Memory, SearchPage, build_index, searched
from generator.search.pagefind import SearchFailed
from generator.search.words import word_list

__all__ = ["Memory", "SearchFailed", "SearchPage", "build_index", "searched", "word_list"]
