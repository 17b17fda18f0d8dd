package org.openscrutiny.performance.returns;

import java.util.List;

/** Told inside the transaction that leaves marks on returns. */
public record ReturnsMarked(List<One> marks) {
    public ReturnsMarked {
        marks = List.copyOf(marks);
    }

    /** One mark. */
    public record One(ReturnDue due, Deadline.Mark mark) {}
}
