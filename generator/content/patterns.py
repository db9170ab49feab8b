"""A pattern of the schema becomes what an editor should write instead."""

from generator.diagnostics import Message, say

EXPECTED: dict[str, Message] = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": say(
        "write lower-case letters without accents, digits and hyphens, as `mbo-verpleegkundige`"
    ),
    r"^[a-z0-9-]+\.[a-z0-9-]+$": say(
        "write a group and a name in figures.yaml, as `cao-zkh.fwg-45`"
    ),
    r"^[a-z]{2,3}(-[a-z]+)?$": say("write a language, as `nl`, `uk` or `de-leicht`"),
    r"^[^\n\r]*$": say("write one line of text"),
    r"^https://[^\s<>\"]+$": say("write an address that begins with `https://`"),
    r"^[^@\s]+@[^@\s]+\.[^@\s]+$": say("write an e-mail address, as `zorg@voorbeeld.example`"),
    r"^\+[0-9]{2,3}( ?[0-9]+)+$": say(
        "write an international number, grouped with spaces, as `+31 85 555 0100`"
    ),
    r"^[0-9]{5}$": say("write a crebo number: five digits, as `25655`"),
    r"^[0-9]{5}(-[0-9]{3})?$": say(
        "write a KldB 2010 code: five digits, as `81302`, or `81302-001`"
    ),
    r"^[0-9]{4}$": say("write an ISCO-08 code: four digits, as `3211`"),
    r"^http://data\.europa\.eu/esco/occupation/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$": say(
        "write an ESCO address: `http://data.europa.eu/esco/occupation/` and 36 characters"
    ),
    r"^[0-9]{1,5}$": say("write a postcode or its first digits, as `44135` or `441`"),
    r"^[0-9]{1,10}$": say("write a UWV number: digits only"),
    r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$": say(
        "write a year, month or day, as `2026` or `2026-09-01`"
    ),
    r"^[0-9a-f]{16}$": say("leave what `careportal translated` wrote here"),
    r"^[^\\]+\.geojson$": say("write the path of a GeoJSON file, as `maps/zuid-holland.geojson`"),
    r"^[a-z0-9]+(-+[a-z0-9]+)*(\.[a-z0-9]+(-+[a-z0-9]+)*)+$": say(
        "write the name of the server alone, as `videos.example`"
    ),
    r"^[A-Za-z0-9_-]{5,36}$": say("write the id of the film in its address on the platform"),
    r"^([0-9]{5}|[0-9]{4} [A-Z]{2})$": say("write a postcode, as `59872` or `2511 AB`"),
    r"^https://[^\s/?#]+(/[^\s?#]*)?/$": say(
        "write an address that begins with `https://` and ends with a slash"
    ),
    r"^https?://[^\s<>\"]+$": say("write an address that begins with `https://`"),
    r"^[A-Z][A-Z0-9_]*$": say("write the name of an environment variable, as `RECRUITEE_TOKEN`"),
    r"^[a-z0-9][a-z0-9_-]*\.(yaml|csv)$": say(
        "write the name of a file in content/vacancies, as `praktijken.yaml` or `praxen.csv`"
    ),
    r"^[0-9a-f]{40}$": say("write the key of the listing: 40 digits and letters a to f"),
    r"^[A-Z]{3}$": say("write a currency, as `EUR`"),
}


def expected_by(pattern: str) -> Message | None:
    """What the pattern asks for; a test makes sure that every pattern of the schema is here."""
    return EXPECTED.get(pattern)
