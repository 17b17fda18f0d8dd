package org.openscrutiny.meetings.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The council's rule for the notice of a meeting; a body's own policy may differ. */
@ApplicationScoped
public class NoticePolicy {

    private final int clearDays;
    private final DayBasis basis;
    private final DaysOff daysOff;

    NoticePolicy(
            @ConfigProperty(name = "scrutiny.policy.notice.clear-days") int clearDays,
            @ConfigProperty(name = "scrutiny.policy.notice.basis") DayBasis basis,
            @ConfigProperty(name = "scrutiny.policy.closure-days") Optional<List<LocalDate>> closureDays) {
        this.clearDays = clearDays;
        this.basis = basis;
        var closed = Set.copyOf(closureDays.orElse(List.of()));
        var holidays = new BankHolidays();
        this.daysOff = day -> closed.contains(day) || holidays.contains(day);
    }

    /**
     * What a publication proves.
     *
     * @param ownDays a body's own number of clear days, null for the council's
     * @param ownBasis likewise
     */
    public NoticeProof prove(
            LocalDate publication, LocalDate meeting, @Nullable Integer ownDays, @Nullable DayBasis ownBasis) {
        int required = ownDays == null ? clearDays : ownDays;
        var days = new ClearDays(ownBasis == null ? basis : ownBasis, daysOff);
        int between = days.between(publication, meeting);
        return new NoticeProof(
                days.basis(), required, between, days.latestPublication(meeting, required), between >= required);
    }
}
