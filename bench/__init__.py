"""How long a build takes and how much memory it needs, as a table: `make bench`."""
