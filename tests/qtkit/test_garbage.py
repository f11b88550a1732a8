"""The collector of Python's garbage: on the GUI thread, and only while it lives."""

import gc
import sys
import weakref

import pytest

from crm_desktop.qtkit.garbage import GarbageCollector, collect_what_is_due, share_heaps


@pytest.fixture(params=[True, False], ids=["automatic", "by hand"])
def was_automatic(request):
    (gc.enable if request.param else gc.disable)()
    yield request.param
    gc.disable()


def test_collector_leaves_behind_what_it_found(qapp, was_automatic):
    collector = GarbageCollector()
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled() is was_automatic


def test_what_is_due_is_collected(qapp):
    class Ring:
        def __init__(self):
            self.itself = self

    gc.collect()
    lost = weakref.ref(Ring())
    kept = [[] for _ in range(gc.get_threshold()[0] + 1)]
    collect_what_is_due()
    assert kept
    assert lost() is None


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have one heap")
def test_threads_share_their_heaps():
    assert share_heaps()
