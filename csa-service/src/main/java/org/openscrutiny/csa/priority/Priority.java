package org.openscrutiny.csa.priority;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.csa.DatedName;
import org.openscrutiny.csa.Span;

/** An issue that gains from county-level support. Its id is its identity: names, scope and links change (C7, C8). */
@Entity
public class Priority {

    public static final AggregateType TYPE = AggregateType.of("csa", "priority");

    @Id
    private String id;

    private String agreementId;
    private String code;
    private boolean adopted;

    @JdbcTypeCode(SqlTypes.JSON)
    private PriorityContent content;

    @Version
    private long rowVersion;

    protected Priority() {}

    Priority(String id, DescribePriority command) {
        this.id = id;
        this.agreementId = command.agreementId();
        this.code = command.code();
        this.content = command.content();
    }

    void describe(DescribePriority command) {
        code = command.code();
        content = command.content();
    }

    void link(LinkIndicators command) {
        content = content.withIndicators(command);
    }

    /** A published version has placed it; says whether that is new. */
    public boolean adopt() {
        boolean first = !adopted;
        adopted = true;
        return first;
    }

    /** The last ending or restoring step of the lineage decides, once a published version has placed it. */
    public PriorityStatus status() {
        if (!adopted) {
            return PriorityStatus.PROPOSED;
        }
        return switch (lastTurn(content.lineage())) {
            case ABSORBED_INTO -> PriorityStatus.ABSORBED;
            case RETIRED -> PriorityStatus.RETIRED;
            case INTRODUCED, EXPANDED, NARROWED, RENAMED, SPLIT_FROM, RESTORED, UNCHANGED -> PriorityStatus.ACTIVE;
        };
    }

    static LineageKind lastTurn(List<LineageEntry> lineage) {
        return lineage.stream()
                .map(LineageEntry::kind)
                .filter(k -> k.ends() || k == LineageKind.RESTORED)
                .reduce((earlier, later) -> later)
                .orElse(LineageKind.RESTORED);
    }

    /** Whether a lead, or a statement that there is none yet, stands on that day. */
    public boolean hasLeadOn(LocalDate day) {
        return content.leads().stream().anyMatch(l -> Span.holds(l.from(), l.to(), day));
    }

    /** Whether one of its names, of whatever time, is written like this (C7). */
    public boolean isNamed(String printed) {
        return content.names().stream().anyMatch(n -> n.isWritten(printed));
    }

    /** The full name that came last, without asking the clock. */
    public String name() {
        return DatedName.last(content.names());
    }

    public String id() {
        return id;
    }

    public String agreementId() {
        return agreementId;
    }

    public String code() {
        return code;
    }

    public PriorityContent content() {
        return content;
    }

    public long rowVersion() {
        return rowVersion;
    }
}
