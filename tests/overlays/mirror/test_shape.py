"""Which members records have, and when that is another version's."""

from __future__ import annotations

from welkin_sdk.mirror.shape import Shape


def test_members_that_all_records_have() -> None:
    """Optional members come and go, those that stay make the shape."""
    shape = Shape.of([{"id": 1, "name": 2}, {"id": 3, "extra": 4}, "no record"])

    assert str(shape) == "id"
    assert Shape.parse("id") == shape


def test_a_missing_member_breaks_the_shape_and_a_new_one_does_not() -> None:
    """What all records had is counted on; what is new is only new."""
    shape = Shape.parse("id,updated_at")

    assert shape.is_broken_by(Shape.of([{"id": 1, "changed": 2}]))
    assert not shape.is_broken_by(Shape.of([{"id": 1, "updated_at": 2, "more": 3}]))
    assert not shape.is_broken_by(Shape.of([]))
    assert not Shape.parse("").is_broken_by(shape)


def test_joining_keeps_what_both_have() -> None:
    """The first records make the shape, later ones can only narrow it."""
    joined = Shape.parse("").joined(Shape.parse("a,b")).joined(Shape.parse("b,c")).joined(Shape.of([]))

    assert str(joined) == "b"


def test_names_that_are_no_names_are_left_out() -> None:
    """A shape may be shown, so nothing gets into it that a server made up."""
    assert str(Shape.of([{"id": 1, "Grace Hopper, 1906": 2}])) == "id"
