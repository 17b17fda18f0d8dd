package org.openscrutiny.csa.response;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.csa.CsaProblem;

/**
 * What one addressee answers to a recommendation: DUE, ACKNOWLEDGED, DRAFTED, APPROVED, SENT. The committee closes it,
 * and may withdraw what it asked.
 */
@Entity
public class Response {

    @Id
    private String id;

    private String recommendationId;
    private String recommendationReference;
    private String track;

    @JdbcTypeCode(SqlTypes.JSON)
    private Addressee addressee;

    @JdbcTypeCode(SqlTypes.JSON)
    private Addressee.@Nullable OfClass ofClass;

    private LocalDate receivedOn;
    private @Nullable Integer periodDays;
    private @Nullable LocalDate dueOn;
    private boolean asPrinted;

    @Enumerated(EnumType.STRING)
    private ResponseStep step;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Answer answer;

    @Enumerated(EnumType.STRING)
    private @Nullable Implementation implementation;

    private @Nullable String author;
    private @Nullable String approver;
    private @Nullable LocalDate respondedOn;

    @Version
    private long rowVersion;

    protected Response() {}

    Response(String id, String recommendationId, String reference, Asked asked, boolean asPrinted) {
        this.id = id;
        this.recommendationId = recommendationId;
        this.recommendationReference = reference;
        this.track = asked.track();
        this.addressee = asked.addressee();
        this.ofClass = asked.ofClass();
        this.receivedOn = asked.receivedOn();
        this.asPrinted = asPrinted;
        this.step = asked.isMatched() ? ResponseStep.DUE : ResponseStep.UNMATCHED;
        this.standing = Standing.OPEN;
    }

    /** Rule C35: calendar days, the day of receipt not counted. The period stays with it. */
    void startClock(int days) {
        periodDays = days;
        dueOn = receivedOn.plusDays(days);
    }

    /** What the committee did. */
    void stand(Standing now) {
        standing = now;
    }

    void match(String organisationId) {
        require(step == ResponseStep.UNMATCHED, MoveResponse.Command.MATCH);
        addressee = new Addressee(addressee.kind(), organisationId, addressee.name());
        step = ResponseStep.DUE;
    }

    void acknowledge() {
        require(step == ResponseStep.DUE, MoveResponse.Command.ACKNOWLEDGE);
        step = ResponseStep.ACKNOWLEDGED;
    }

    void draft(Answer words, String by) {
        require(step == ResponseStep.ACKNOWLEDGED || step == ResponseStep.DRAFTED, MoveResponse.Command.DRAFT);
        words.check();
        answer = words;
        author = by;
        step = ResponseStep.DRAFTED;
    }

    /** @throws Problem 403 {@code separation-of-duties} for the author */
    void approve(String by) {
        require(step == ResponseStep.DRAFTED, MoveResponse.Command.APPROVE);
        if (by.equals(author)) {
            throw new Problem(GeneralProblem.SEPARATION_OF_DUTIES, "Who wrote an answer does not approve it as well.");
        }
        approver = by;
        step = ResponseStep.APPROVED;
    }

    void giveBack(@Nullable String reason) {
        require(step == ResponseStep.APPROVED, MoveResponse.Command.RETURN);
        if (reason == null || reason.isBlank()) {
            throw new Problem(CsaProblem.REASON_REQUIRED, "Say why the answer is given back.");
        }
        approver = null;
        step = ResponseStep.DRAFTED;
    }

    /** However late: lateness is shown, never refused (C36). */
    void send(LocalDate on) {
        require(step == ResponseStep.APPROVED, MoveResponse.Command.SEND);
        sent(on);
    }

    void recordAsPrinted(Answer printed, LocalDate on) {
        require(step == ResponseStep.DUE || step == ResponseStep.ACKNOWLEDGED, MoveResponse.Command.RECORD_AS_PRINTED);
        answer = printed;
        sent(on);
    }

    private void sent(LocalDate on) {
        respondedOn = on;
        implementation = Implementation.NOT_STARTED;
        step = ResponseStep.SENT;
    }

    void progress(Implementation now) {
        if (step != ResponseStep.SENT) {
            throw illegal(MoveResponse.Command.PROGRESS);
        }
        implementation = now;
    }

    /** @throws Problem 409 {@code response-frozen} once it is sent, {@code illegal-transition} otherwise */
    private void require(boolean possible, MoveResponse.Command command) {
        if (step == ResponseStep.SENT) {
            throw new Problem(CsaProblem.RESPONSE_FROZEN, "It was sent on " + respondedOn + "; its words stay.");
        }
        if (!possible || standing != Standing.OPEN) {
            throw illegal(command);
        }
    }

    private Problem illegal(MoveResponse.Command command) {
        return new Problem(GeneralProblem.ILLEGAL_TRANSITION, command + " is not possible from " + state() + ".");
    }

    ResponseState state() {
        return ResponseState.of(step, standing);
    }

    boolean isMatched() {
        return addressee.id() != null;
    }

    String id() {
        return id;
    }

    String recommendationId() {
        return recommendationId;
    }

    String recommendationReference() {
        return recommendationReference;
    }

    String track() {
        return track;
    }

    Addressee addressee() {
        return addressee;
    }

    Addressee.@Nullable OfClass ofClass() {
        return ofClass;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    @Nullable
    Integer periodDays() {
        return periodDays;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    boolean asPrinted() {
        return asPrinted;
    }

    @Nullable
    Answer answer() {
        return answer;
    }

    @Nullable
    Implementation implementation() {
        return implementation;
    }

    @Nullable
    String author() {
        return author;
    }

    @Nullable
    String approver() {
        return approver;
    }

    @Nullable
    LocalDate respondedOn() {
        return respondedOn;
    }

    long rowVersion() {
        return rowVersion;
    }
}
