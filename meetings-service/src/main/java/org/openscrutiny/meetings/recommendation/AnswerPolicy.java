package org.openscrutiny.meetings.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Period;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * How long an answer may take: policy of the council, by the duty to answer. Two months from 31 December end on 28
 * February.
 */
@ApplicationScoped
class AnswerPolicy {

    private final Period authority;
    private final Period executive;
    private final Period healthBody;

    AnswerPolicy(
            @ConfigProperty(name = "scrutiny.policy.answer.responsible-authority") String authority,
            @ConfigProperty(name = "scrutiny.policy.answer.executive") String executive,
            @ConfigProperty(name = "scrutiny.policy.answer.health-body") String healthBody) {
        this.authority = Period.parse(authority);
        this.executive = Period.parse(executive);
        this.healthBody = Period.parse(healthBody);
    }

    /** The last day for an answer; null where no clock runs. The day of sending does not count. */
    @Nullable
    LocalDate dueOn(Basis basis, LocalDate sentOn) {
        return switch (basis) {
            case RESPONSIBLE_AUTHORITY -> sentOn.plus(authority);
            case EXECUTIVE -> sentOn.plus(executive);
            case HEALTH_BODY -> sentOn.plus(healthBody);
            case NONE -> null;
        };
    }
}
