"""What a host must be told: security headers, lifetimes, redirects (Netlify and Cloudflare Pages formats)."""

from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from generator.artifacts import Artifact
from generator.model.films import Video

POLICY = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "media-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "'none'",
}
"""Content Security Policy: nothing from elsewhere; WebAssembly is what Pagefind needs."""


def frames_of(films: Iterable[Video]) -> tuple[str, ...]:
    """Origins of the players that films need: the only frames, each once."""
    return tuple(sorted({film.screen.frame for film in films if film.screen}))


def headers(frames: Iterable[str]) -> dict[str, str]:
    """Headers of every page, by name; `frames` are the origins that a page may frame."""
    frames = tuple(frames)
    policy = {**POLICY, "frame-src": " ".join(frames) or "'none'"}
    allowed = " ".join(["self", *(f'"{frame}"' for frame in frames)])
    return {
        "Content-Security-Policy": "; ".join(f"{k} {v}" for k, v in policy.items())
        + "; upgrade-insecure-requests",
        "Strict-Transport-Security": "max-age=31536000",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": "geolocation=(), camera=(), microphone=(), payment=(), usb=(), "
        f"browsing-topics=(), autoplay=({allowed}), fullscreen=({allowed})",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }


def host_files(
    url: str, frames: Iterable[str], languages: Iterable[str], alias_hosts: Iterable[str] = ()
) -> tuple[Artifact, ...]:
    """`_headers`, with exactly one policy, and `_redirects`: other hosts, each language's 404 page.

    `url` is the portal's public address. The first rule that fits an address counts.
    """
    base = urlsplit(url).path
    rules = {f"{base}*": headers(frames), f"{base}assets/*": LONG_LIVED}
    lines = [f"https://{host}/* {url}:splat 301!" for host in alias_hosts]
    lines += [f"{base}{tag}/* {base}{tag}/404.html 404" for tag in languages]
    return (
        Artifact("_headers", format_headers(rules).encode()),
        Artifact("_redirects", ("\n".join(lines) + "\n").encode()),
    )


LONG_LIVED = {"Cache-Control": "public, max-age=31536000, immutable"}
"""For fingerprinted files: their address changes with their bytes."""


def format_headers(rules: Mapping[str, Mapping[str, str]]) -> str:
    """The `_headers` format: a path, then its headers indented."""
    blocks = [
        "\n".join([path, *(f"  {name}: {value}" for name, value in values.items())])
        for path, values in rules.items()
    ]
    return "\n\n".join(blocks) + "\n"
