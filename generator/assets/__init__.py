"""Theme files and media become fingerprinted artifacts.

`build_assets` gives what a theme brings (style sheet, fonts, scripts, drawings), `prepare_media`
what editors brought (pictures, films, captions), `draw_cards` the pictures that links are shared
with; `check_films` looks at captions as people read them. Every address is
`assets/<name>.<hash>.<ext>` and changes when its bytes do. Work that takes
time goes through the `Memory` and the `Map` that the caller hands in.
"""

from generator.assets.cards import CardText, card_path, draw_cards
from generator.assets.icons import UnknownIcon
from generator.assets.library import AssetMap, build_assets
from generator.assets.media import prepare_media
from generator.assets.readability import check_films
from generator.assets.seams import Map, Memory

__all__ = [
    "AssetMap",
    "CardText",
    "Map",
    "Memory",
    "UnknownIcon",
    "build_assets",
    "card_path",
    "check_films",
    "draw_cards",
    "prepare_media",
]
