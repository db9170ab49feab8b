"""Theme files and media become fingerprinted artifacts.

`build_assets` gives what a theme brings (style sheet, fonts, scripts, drawings), `prepare_media`
what editors brought (pictures, films, captions), `prepare_maps` the maps of regions, `draw_cards`
the pictures that links are shared with, `draw_qr_code` what cameras read; `check_films` looks at
captions as people read them. Every address but a QR code's is `assets/<name>.<hash>.<ext>` and
changes when its bytes do. Work that takes time goes through the `Memory` and the `Map` that the
caller hands in.
"""

from generator.assets.cards import CardText, card_paths, draw_cards
from generator.assets.icons import UnknownIcon, is_icon, unknown_icons
from generator.assets.library import AssetMap, build_assets
from generator.assets.maps import Sheets, prepare_maps
from generator.assets.media import prepare_media
from generator.assets.qr_codes import draw_qr_code
from generator.assets.readability import check_films
from generator.assets.seams import Map, Memory, remembered

__all__ = [
    "AssetMap",
    "CardText",
    "Map",
    "Memory",
    "Sheets",
    "UnknownIcon",
    "build_assets",
    "card_paths",
    "check_films",
    "draw_cards",
    "draw_qr_code",
    "is_icon",
    "prepare_maps",
    "prepare_media",
    "remembered",
    "unknown_icons",
]
