package org.openscrutiny.performance.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.dashboard.DashboardView;
import org.openscrutiny.performance.dashboard.PackLine;

/**
 * Where a page of a pack is, and where the pack stands among those of its dashboard.
 *
 * @param base address of the page: of the dashboard, or of the pack itself
 * @param json the same for machines
 * @param here last step of the trail where it is not the dashboard's title
 * @param dashboard address of the dashboard where one of its packs stands
 * @param notice what has become of the pack since, in words
 * @param instead address of what took its place
 * @param packs all of the dashboard, the newest first
 */
public record PackPlace(
        String base,
        String json,
        @Nullable String here,
        @Nullable String dashboard,
        @Nullable String notice,
        @Nullable String instead,
        List<Line> packs) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    /** A pack in the list. */
    public record Line(String href, String text) {}

    /** The dashboard's own page, which shows the last pack that stands. */
    static PackPlace ofDashboard(DashboardView shown, List<PackLine> packs) {
        return new PackPlace(
                "/dashboards/" + shown.id(), "/v1/dashboards/" + shown.id(), null, null, null, null, lines(packs));
    }

    /** The page of one pack. */
    static PackPlace ofPack(DashboardView shown, List<PackLine> packs) {
        var own = packs.stream()
                .filter(pack -> pack.id().equals(shown.packId()))
                .findFirst()
                .orElseThrow();
        var standing = packs.stream()
                .filter(pack -> pack.withdrawnAt() == null && pack.erasedAt() == null)
                .findFirst();
        var dashboard = "/dashboards/" + shown.id();
        var notice = notice(own, standing);
        return new PackPlace(
                "/packs/" + shown.packId(),
                "/v1/packs/" + shown.packId(),
                "Pack " + own.number(),
                standing.isPresent() ? dashboard : null,
                notice,
                notice != null && standing.isPresent() ? dashboard : null,
                lines(packs));
    }

    private static @Nullable String notice(PackLine own, Optional<PackLine> standing) {
        var withdrawn = own.withdrawnAt();
        if (withdrawn != null) {
            return "This pack was withdrawn on " + day(withdrawn) + ": " + own.withdrawnReason()
                    + " It stays here as it was given to the meeting.";
        }
        return standing.filter(last -> last.number() > own.number())
                .map(last -> "Pack " + last.number() + " of " + day(last.publishedAt())
                        + (last.reportingMonth().equals(own.reportingMonth())
                                ? " corrects this one."
                                : " for " + month(last.reportingMonth()) + " has followed this one."))
                .orElse(null);
    }

    private static List<Line> lines(List<PackLine> packs) {
        return packs.stream()
                .map(pack -> new Line(
                        "/packs/" + pack.id(),
                        "Pack " + pack.number() + ", " + month(pack.reportingMonth()) + ", published on "
                                + day(pack.publishedAt()) + (pack.withdrawnAt() == null ? "" : ", withdrawn")
                                + (pack.erasedAt() == null ? "" : ", its document erased")))
                .toList();
    }

    static String month(String reportingMonth) {
        return YearMonth.parse(reportingMonth).format(MONTH);
    }

    private static String day(Instant instant) {
        return DAY.format(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }
}
