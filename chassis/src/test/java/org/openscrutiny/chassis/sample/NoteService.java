package org.openscrutiny.chassis.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.time.Ids;

/** Writes notes. */
@ApplicationScoped
class NoteService {

    static final AggregateType TYPE = AggregateType.of("sample", "note");

    private final Notes notes;
    private final Changes changes;
    private final Ids ids;

    NoteService(Notes notes, Changes changes, Ids ids) {
        this.notes = notes;
        this.changes = changes;
        this.ids = ids;
    }

    /** A note and the version of its row. */
    record Written(NoteFullView view, long rowVersion) {}

    @Transactional
    Written write(WriteNote command) {
        var note = new Note(ids.nextText(), command);
        notes.persist(note);
        changes.append(() -> Change.published(TYPE, note.view().id(), "created", "WRITE", note.view())
                .withFullView(note.fullView()));
        return new Written(note.fullView(), note.rowVersion());
    }

    @Transactional
    Written rewrite(String id, @Nullable String ifMatch, WriteNote command) {
        var note = notes.findByIdOptional(id).orElseThrow(Problem::notFound);
        Preconditions.requireMatch(ifMatch, note.rowVersion());
        note.rewrite(command);
        changes.append(() ->
                Change.published(TYPE, id, "updated", "REWRITE", note.view()).withFullView(note.fullView()));
        return new Written(note.fullView(), note.rowVersion());
    }

    @Transactional
    void withdraw(String id, @Nullable String ifMatch) {
        var note = notes.findByIdOptional(id).orElseThrow(Problem::notFound);
        Preconditions.requireMatch(ifMatch, note.rowVersion());
        notes.delete(note);
        changes.append(() -> Change.deleted(TYPE, id, "deleted", "WITHDRAW", note.view()));
    }

    @Transactional
    Written read(String id) {
        var note = notes.findByIdOptional(id).orElseThrow(Problem::notFound);
        return new Written(note.fullView(), note.rowVersion());
    }
}
