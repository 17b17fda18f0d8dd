package org.openscrutiny.csa.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.outbox.AggregateType;

/** The community safety agreement of one area and term. A new term after a FIXED one is a new agreement. */
@Entity
public class Agreement {

    public static final AggregateType TYPE = AggregateType.of("csa", "agreement");

    @Id
    private String id;

    private String title;
    private String area;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> excludedAreas;

    @Enumerated(EnumType.STRING)
    private TermPolicy termPolicy;

    private @Nullable LocalDate endedOn;
    private @Nullable String predecessorId;

    @Version
    private long rowVersion;

    protected Agreement() {}

    Agreement(String id, DescribeAgreement command) {
        this.id = id;
        describe(command);
    }

    final void describe(DescribeAgreement command) {
        title = command.title();
        area = command.area();
        excludedAreas = command.excludedAreas();
        termPolicy = command.termPolicy();
        endedOn = command.endedOn();
        predecessorId = command.predecessorId();
    }

    DescribeAgreement described() {
        return new DescribeAgreement(title, area, excludedAreas, termPolicy, endedOn, predecessorId);
    }

    String id() {
        return id;
    }

    long rowVersion() {
        return rowVersion;
    }
}
