"""The employers whose systems are played: read from the portal that names them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent.parent
PORTAL = ROOT / "content/portals/jochen.yaml"


@dataclass(frozen=True, slots=True)
class Employer:
    """An employer as its advertisements know it."""

    id: str
    name: str
    kind: str
    """hospital, care-home, home-care, practice or other."""
    street: str
    postcode: str
    city: str
    latitude: float
    longitude: float
    desk: str
    """Who answers applications."""
    email: str
    phone: str

    def site(self, path: str) -> str:
        """An address of its own website."""
        return f"https://{self.id}.example/{path}"


def employers() -> dict[str, Employer]:
    """By the kind of source through which it advertises; each kind has one employer."""
    sources = yaml.safe_load(PORTAL.read_text())["vacancies"]["sources"]
    return {s["kind"]: employer(s["employer"]) for s in sources if s.get("loopback")}


def employer(name: str) -> Employer:
    """One employer of the pool."""
    text = (ROOT / f"content/employers/{name}.de.md").read_text()
    facts: dict[str, Any] = yaml.safe_load(text.split("---\n")[1])
    place, contact = facts["address"], facts["contact"]
    return Employer(
        id=name,
        name=facts["title"],
        kind=facts["kind"],
        street=place["street"],
        postcode=str(place["postcode"]),
        city=place["city"],
        latitude=facts["location"][0],
        longitude=facts["location"][1],
        desk=contact["name"],
        email=contact["email"],
        phone=contact["phone"],
    )
