package org.openscrutiny.meetings.programme;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.body.Body;
import org.openscrutiny.meetings.meeting.FuzzyDate;

/** Something that a body intends to look at. */
@Entity
public class WorkProgrammeItem {

    @Id
    String id;

    @Version
    long rowVersion;

    String bodyId;

    String bodyName;

    String title;

    @JdbcTypeCode(SqlTypes.JSON)
    ProgrammeRequest request;

    /** Null while it is to be confirmed. */
    @Embedded
    @Nullable
    FuzzyDate target;

    @Nullable
    String agreementId;

    @Nullable
    String agreementVersion;

    /** ISO 8601 period, where it comes again. */
    @Nullable
    String recurrence;

    @Enumerated(EnumType.STRING)
    ProgrammeState state;

    protected WorkProgrammeItem() {}

    /** The scrutiny that the law wants of a new version of an agreement: nobody has to accept it. */
    WorkProgrammeItem(
            String id,
            Body body,
            AgreementSeen agreement,
            AgreementSeen.Version version,
            FuzzyDate target,
            ProgrammeRequest request,
            String recurrence) {
        this.id = id;
        bodyId = body.id();
        bodyName = body.name();
        title = "Yearly scrutiny: " + (agreement.title() == null ? "agreement" : agreement.title());
        this.request = request;
        this.target = target;
        agreementId = agreement.id();
        agreementVersion = version.number();
        this.recurrence = recurrence;
        state = ProgrammeState.ACCEPTED;
    }
}
