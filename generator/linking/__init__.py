"""Ids become objects: content becomes a `Portal`; unknown ids, broken links and cycles are mistakes."""

from generator.linking.checks import check_content
from generator.linking.portal import Portal, link_portal
from generator.linking.portal_checks import check_portal

__all__ = ["Portal", "check_content", "check_portal", "link_portal"]
