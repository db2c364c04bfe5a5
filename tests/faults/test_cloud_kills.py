"""The command killed while others write, in its short form; `python -m tests.faults.cloud_kills` has the long one."""

from tests.faults.cloud_kills import play


def test_a_mirror_of_the_cloud_api_that_is_killed_while_others_write_is_equal_in_the_end() -> None:
    """Five kills at any time, then two runs: nothing lost, left, stale or twice."""
    report = play(5)

    assert report.notes == []
    assert report.kills == 5
    assert report.writes.total() > 20
    assert report.compared.total() > 60
    assert (report.lost, report.left, report.stale, report.twice) == (0, 0, 0, 0)
