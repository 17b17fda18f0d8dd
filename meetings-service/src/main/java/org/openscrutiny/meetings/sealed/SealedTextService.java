package org.openscrutiny.meetings.sealed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.LexicalDates;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.openness.AccessLog;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.SealedChange;
import org.openscrutiny.chassis.outbox.SealedChanges;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.problem.Problems;
import org.openscrutiny.chassis.time.Ids;
import org.openscrutiny.chassis.time.Sealed;
import org.openscrutiny.meetings.MeetingsProblem;
import org.openscrutiny.meetings.body.OwnBodies;
import org.openscrutiny.meetings.meeting.AccessKind;
import org.openscrutiny.meetings.meeting.LondonTime;

/**
 * Reads and writes sealed texts. Whether there is such an item, or one that the caller may not know of, is decided
 * after the same one statement and refused in the same words. A write touches no row of an open table.
 */
@ApplicationScoped
class SealedTextService {

    private static final AggregateType TYPE = AggregateType.of("meetings", "sealed-text");
    private static final String VERSIONS = "sealed_text_version";

    private final SealedTexts texts;
    private final SealedReaders readers;
    private final OwnBodies own;
    private final Ids ids;
    private final Clock clock;
    private final SealedChanges changes;
    private final AccessLog accessLog;

    SealedTextService(
            SealedTexts texts,
            SealedReaders readers,
            OwnBodies own,
            @Sealed Ids ids,
            Clock clock,
            SealedChanges changes,
            AccessLog accessLog) {
        this.texts = texts;
        this.readers = readers;
        this.own = own;
        this.ids = ids;
        this.clock = clock;
        this.changes = changes;
        this.accessLog = accessLog;
    }

    /** What a write left behind. */
    record Written(SealedText sealed, boolean created) {}

    @Transactional
    SealedText read(String itemId, @Nullable String purpose) {
        return readable(itemId, purpose);
    }

    /** The bytes that stood at an instant. */
    @Transactional
    String readAsOf(String itemId, String asOf, @Nullable String purpose) {
        var id = readable(itemId, purpose).id;
        var at = LexicalDates.instant(asOf);
        if (at == null || at.isAfter(clock.instant())) {
            throw Problem.unreadable("asOf", "INSTANT", "Give an instant of the past like 2018-02-28T10:00:00Z.");
        }
        return texts.versionAt(id, at.truncatedTo(ChronoUnit.MICROS)).orElseThrow(Problem::notFound);
    }

    /** Writes the closed part; the first time without If-Match, for there is nothing to match. */
    @Transactional
    Written write(String itemId, @Nullable String ifMatch, SealText wish) {
        var place = texts.place(itemId).filter(p -> own.keeps(p.leadBodyId())).orElseThrow(Problem::notFound);
        if (place.access().kind() == AccessKind.OPEN) {
            throw new Problem(MeetingsProblem.ITEM_OPEN, "State first why the item is exempt or confidential.");
        }
        var id = place.sealedId();
        var sealed = id == null ? added(itemId, ifMatch, wish) : rewritten(id, ifMatch, wish);
        changes.append(VERSIONS, () -> change(sealed, id == null ? "created" : "updated", "SEAL_TEXT"));
        return new Written(sealed, id == null);
    }

    private SealedText added(String itemId, @Nullable String ifMatch, SealText wish) {
        if (ifMatch != null) {
            throw Problems.stale();
        }
        var sealed = new SealedText(ids.nextText(), itemId, wish);
        texts.persist(sealed);
        return sealed;
    }

    private SealedText rewritten(String id, @Nullable String ifMatch, SealText wish) {
        var sealed = texts.findByIdOptional(id).orElseThrow(Problem::notFound);
        Preconditions.requireMatch(ifMatch, sealed.rowVersion());
        sealed.write(wish);
        return sealed;
    }

    /** Records the monitoring officer's ruling. */
    @Transactional
    SealedText rule(String itemId, @Nullable String ifMatch, MoveSealed wish) {
        var sealed = readable(itemId, "ruling");
        Preconditions.requireMatch(ifMatch, sealed.rowVersion());
        switch (wish.command()) {
            case RULE ->
                sealed.rule(new Ruling(
                        wish.upheld(), wish.reasons(), LocalDate.ofInstant(clock.instant(), LondonTime.LONDON)));
        }
        changes.append(VERSIONS, () -> change(sealed, "ruled", wish.command().name()));
        return sealed;
    }

    private SealedText readable(String itemId, @Nullable String purpose) {
        if (!readers.mayReadSome()) {
            throw Problem.notFound();
        }
        var id = texts.place(itemId)
                .filter(readers::mayRead)
                .map(SealedPlace::sealedId)
                .orElseThrow(Problem::notFound);
        accessLog.read("/v1/agenda-items/" + itemId + "/sealed", purpose);
        return texts.findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    private static SealedChange change(SealedText sealed, String reason, String command) {
        return new SealedChange(TYPE, sealed.id, reason, command, SealedTextView.of(sealed));
    }
}
