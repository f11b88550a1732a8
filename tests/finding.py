"""What the search box finds, all its groups in one list."""

from crm_desktop.domain.search import folded
from crm_desktop.queries.finding.box import COUNTED_AT_MOST, KINDS_OF, Sought, find_group
from tests.make.stored import TODAY


def find(session, access, *, text, limit=20, kinds=()):
    """Records that are called so, exact titles first, then by group; ``kinds`` limits the search."""
    hits = []
    for group in KINDS_OF:
        found = find_group(session, access, sought=Sought(text, group, COUNTED_AT_MOST, TODAY))
        hits += () if found.by_goods else found.hits
    typed = folded(text).strip()
    wanted = [hit for hit in hits if not kinds or hit.kind in kinds]
    return sorted(wanted, key=lambda hit: folded(hit.title) != typed)[:limit]
