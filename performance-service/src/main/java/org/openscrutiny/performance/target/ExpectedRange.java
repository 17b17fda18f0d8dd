package org.openscrutiny.performance.target;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.Periods;

/** The demand the plan assumed for an ACTIVITY indicator; not a target. */
@Entity
public class ExpectedRange implements YearLevel {
    @Id
    private String id;

    private String indicatorId;
    private String areaCode;
    private String periodKey;
    private @Nullable BigDecimal expected;
    private @Nullable BigDecimal lower;
    private @Nullable BigDecimal upper;
    private String setBy;

    @Version
    private long rowVersion;

    protected ExpectedRange() {}

    ExpectedRange(String id, NewExpectedRange wish, String actor) {
        this.id = id;
        this.indicatorId = wish.indicator().id();
        this.areaCode = wish.areaCode();
        this.periodKey = wish.period().key();
        this.setBy = actor;
        this.expected = wish.expected();
        this.lower = wish.lower();
        this.upper = wish.upper();
    }

    void change(NewExpectedRange wish, String actor) {
        expected = wish.expected();
        lower = wish.lower();
        upper = wish.upper();
        setBy = actor;
    }

    /** Back to what it was. */
    void takeBack(RangeNumbers before) {
        expected = before.expected();
        lower = before.lower();
        upper = before.upper();
        setBy = before.setBy();
    }

    /** There are no drafts of ranges. */
    @Override
    public boolean inForce() {
        return true;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String indicatorId() {
        return indicatorId;
    }

    YearKey key() {
        return new YearKey(indicatorId, areaCode, period());
    }

    public String areaCode() {
        return areaCode;
    }

    public Period period() {
        return Periods.ofKey(periodKey);
    }

    public @Nullable BigDecimal expected() {
        return expected;
    }

    public @Nullable BigDecimal lower() {
        return lower;
    }

    public @Nullable BigDecimal upper() {
        return upper;
    }

    public String setBy() {
        return setBy;
    }

    public long rowVersion() {
        return rowVersion;
    }
}
