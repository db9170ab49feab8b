"""Documents of other hosts are fetched, politely and safely, and become snapshots on disk.

The only room that knows the network. What it fetches is read by `vacancies`, which does not.
"""

from generator.fetching.client import Client, Limits
from generator.fetching.runs import Errand, Fetched, Journey, errands_of, fetch_all

__all__ = ["Client", "Errand", "Fetched", "Journey", "Limits", "errands_of", "fetch_all"]
