package org.openscrutiny.chassis.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A note. */
@Entity
class Note {

    @Id
    private String id;

    @Version
    private long rowVersion;

    private String title;
    private @Nullable LocalDate due;
    private @Nullable BigDecimal amount;
    private String tags;
    private @Nullable String remark;

    protected Note() {}

    Note(String id, WriteNote command) {
        this.id = id;
        rewrite(command);
    }

    final void rewrite(WriteNote command) {
        title = command.title();
        due = command.due();
        amount = command.amount();
        tags = command.tags() == null ? "" : String.join(",", command.tags());
        remark = command.remark();
    }

    long rowVersion() {
        return rowVersion;
    }

    NoteView view() {
        return new NoteView(id, title, due, amount, tagList());
    }

    NoteFullView fullView() {
        return new NoteFullView(id, title, due, amount, tagList(), remark);
    }

    private List<String> tagList() {
        return tags.isEmpty() ? List.of() : List.of(tags.split(","));
    }
}
