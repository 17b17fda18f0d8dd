package org.openscrutiny.performance.commentary;

import java.util.List;
import org.openscrutiny.performance.returns.Deadline;

/** Told inside the transaction that leaves marks on obligations. */
public record CommentaryMarked(List<One> marks) {
    public CommentaryMarked {
        marks = List.copyOf(marks);
    }

    /** One mark. */
    public record One(CommentaryObligation obligation, Deadline.Mark mark) {}
}
