package org.openscrutiny.performance.dashboard;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;

/** A committee's living document; what the public sees of it is its last pack. */
@Entity
public class Dashboard {
    @Id
    private String id;

    private String bodyId;
    private @Nullable String meetingId;
    private String title;
    private String reportingMonth;

    @Enumerated(EnumType.STRING)
    private DashboardState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<SectionPlan> sections;

    private int packNumber;
    private @Nullable String packId;
    private String drawnUpBy;

    @Version
    private long rowVersion;

    protected Dashboard() {}

    Dashboard(String id, DrawUpDashboard wish, List<SectionPlan> sections, String actor, Faults found) {
        this.id = id;
        this.packNumber = 0;
        this.drawnUpBy = actor;
        replace(wish, sections, found);
    }

    /**
     * Takes the whole wish; what was published stays public.
     *
     * @param found what is wrong with the wish besides its sections
     */
    final void replace(DrawUpDashboard wish, List<SectionPlan> plans, Faults found) {
        check(plans, found);
        bodyId = wish.bodyId();
        meetingId = wish.meetingId();
        title = wish.title();
        reportingMonth = wish.reportingMonth();
        sections = List.copyOf(plans);
        state = DashboardState.DRAFT;
    }

    void ready() {
        from(DashboardState.DRAFT, "READY");
        if (indicatorIds().isEmpty()) {
            throw Problem.ruleBroken("/command", "EMPTY_DASHBOARD", "A dashboard needs at least one indicator.");
        }
        state = DashboardState.READY;
    }

    /** What was printed long ago is as ready as it will be. */
    void readyAsPrinted() {
        if (state == DashboardState.DRAFT) {
            ready();
        }
    }

    /** Takes the number and id of the pack that is made of it now. */
    void published(String newPackId) {
        from(DashboardState.READY, "PUBLISH");
        packNumber++;
        packId = newPackId;
        state = DashboardState.PUBLISHED;
    }

    /** Its last pack was taken back, the one before stands again; null for none. */
    void withdrawn(@Nullable String before) {
        packId = before;
        state = DashboardState.DRAFT;
    }

    private void from(DashboardState needed, String command) {
        if (state != needed) {
            throw new Problem(
                    GeneralProblem.ILLEGAL_TRANSITION,
                    command + " needs a dashboard that is " + needed + ", this is " + state + ".");
        }
    }

    private static void check(List<SectionPlan> plans, Faults faults) {
        for (int s = 0; s < plans.size(); s++) {
            List<SectionPlan.ItemPlan> items = plans.get(s).items();
            Set<String> shown = new HashSet<>();
            Set<Integer> places = new HashSet<>();
            for (int i = 0; i < items.size(); i++) {
                SectionPlan.ItemPlan item = items.get(i);
                String at = "/sections/" + s + "/items/" + i;
                faults.brokenIf(
                        !shown.add(item.indicatorId() + " " + item.areaCode()),
                        at + "/indicatorId",
                        "INDICATOR_TWICE",
                        "No indicator stands twice in a section.");
                faults.brokenIf(!places.add(item.order()), at + "/order", "ORDER_TWICE", "Each place is taken once.");
            }
            faults.brokenIf(
                    plans.get(s).kind() == SectionKind.NARRATIVE && !items.isEmpty(),
                    "/sections/" + s + "/items",
                    "NARRATIVE_ITEMS",
                    "A narrative section has no items.");
        }
        faults.throwIfAny();
    }

    Set<String> indicatorIds() {
        return sections.stream()
                .flatMap(section -> section.items().stream())
                .map(SectionPlan.ItemPlan::indicatorId)
                .collect(Collectors.toSet());
    }

    /** Last day of the reporting month, on which everything shown is judged (D1). */
    LocalDate judgedOn() {
        return YearMonth.parse(reportingMonth).atEndOfMonth();
    }

    public String id() {
        return id;
    }

    public String bodyId() {
        return bodyId;
    }

    public @Nullable String meetingId() {
        return meetingId;
    }

    public String title() {
        return title;
    }

    public String reportingMonth() {
        return reportingMonth;
    }

    public DashboardState state() {
        return state;
    }

    public List<SectionPlan> sections() {
        return sections;
    }

    /** Number of the last pack, 0 before the first. */
    public int packNumber() {
        return packNumber;
    }

    public @Nullable String packId() {
        return packId;
    }

    public String drawnUpBy() {
        return drawnUpBy;
    }

    public long rowVersion() {
        return rowVersion;
    }
}
