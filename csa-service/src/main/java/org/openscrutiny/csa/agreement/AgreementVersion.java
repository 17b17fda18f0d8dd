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
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.csa.CsaProblem;
import org.openscrutiny.csa.Source;
import org.openscrutiny.csa.Warning;

/** One numbered, dated issue of an agreement: DRAFT, CONSULTED, AGREED, PUBLISHED, and back from CONSULTED. */
@Entity
public class AgreementVersion {

    @Id
    private String id;

    private String agreementId;
    private int major;
    private int minor;

    @Enumerated(EnumType.STRING)
    private VersionState state;

    private @Nullable LocalDate effectiveFrom;
    private boolean asPrinted;

    @JdbcTypeCode(SqlTypes.JSON)
    private VersionContent content;

    @JdbcTypeCode(SqlTypes.JSON)
    private VersionSteps steps;

    @Version
    private long rowVersion;

    protected AgreementVersion() {}

    AgreementVersion(
            String id, String agreementId, VersionNumber number, @Nullable LocalDate from, VersionContent content) {
        this.id = id;
        this.agreementId = agreementId;
        this.major = number.major();
        this.minor = number.minor();
        this.state = VersionState.DRAFT;
        this.effectiveFrom = from;
        this.content = content;
        this.steps = VersionSteps.NONE;
    }

    /** @throws Problem 409 {@code frozen-version} from AGREED on (C5) */
    void requireOpen() {
        if (state.isFrozen()) {
            throw new Problem(
                    CsaProblem.FROZEN_VERSION,
                    "Version " + number() + " is " + state + "; draft the next one instead.");
        }
    }

    void rewrite(@Nullable LocalDate from, VersionContent rewritten) {
        effectiveFrom = from;
        content = rewritten;
    }

    void consult(@Nullable Consultation consultation) {
        requireState(MoveVersion.Command.CONSULT, VersionState.DRAFT);
        steps = steps.with(consultation);
        if (steps.consultations().isEmpty()) {
            throw Problem.ruleBroken("/consultation", "REQUIRED", "Say who was consulted, from when to when.");
        }
        state = VersionState.CONSULTED;
    }

    void revise(@Nullable String reason) {
        requireState(MoveVersion.Command.REVISE, VersionState.CONSULTED);
        if (reason == null || reason.isBlank()) {
            throw new Problem(CsaProblem.REASON_REQUIRED, "Say why the draft is opened again.");
        }
        state = VersionState.DRAFT;
    }

    void adopt(@Nullable AgreedAt meeting) {
        requireState(MoveVersion.Command.ADOPT, VersionState.CONSULTED);
        if (meeting == null) {
            throw Problem.ruleBroken("/agreedAt", "REQUIRED", "Name the meeting of the partnership and its minute.");
        }
        steps = steps.with(meeting);
        state = VersionState.AGREED;
    }

    /** The guards have been asked; the warnings are what is worth a second look. */
    void publish(List<Warning> warnings) {
        steps = steps.warned(warnings);
        state = VersionState.PUBLISHED;
    }

    void recordAsPrinted(VersionState printed, Source source, MoveVersion command, List<Warning> unmet) {
        steps = steps.with(command.consultation()).with(command.agreedAt()).recorded(source, unmet);
        asPrinted = true;
        state = printed;
    }

    /** @throws Problem 409 {@code illegal-transition}, with what is possible */
    void requireState(MoveVersion.Command command, VersionState needed) {
        if (state != needed) {
            throw new Problem(
                    GeneralProblem.ILLEGAL_TRANSITION,
                    command + " is not possible from " + state + "; possible are " + possible() + ".");
        }
    }

    private List<MoveVersion.Command> possible() {
        return switch (state) {
            case DRAFT -> List.of(MoveVersion.Command.CONSULT, MoveVersion.Command.RECORD_AS_PRINTED);
            case CONSULTED -> List.of(MoveVersion.Command.REVISE, MoveVersion.Command.ADOPT);
            case AGREED -> List.of(MoveVersion.Command.PUBLISH);
            case PUBLISHED -> List.of();
        };
    }

    String id() {
        return id;
    }

    String agreementId() {
        return agreementId;
    }

    VersionNumber number() {
        return new VersionNumber(major, minor);
    }

    VersionState state() {
        return state;
    }

    boolean isPublished() {
        return state == VersionState.PUBLISHED;
    }

    @Nullable
    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    boolean asPrinted() {
        return asPrinted;
    }

    VersionContent content() {
        return content;
    }

    VersionSteps steps() {
        return steps;
    }

    long rowVersion() {
        return rowVersion;
    }
}
