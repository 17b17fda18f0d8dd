package org.openscrutiny.performance.rule;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.openscrutiny.performance.indicator.RuleFamily;

/**
 * The rule of a family through its versions, 1..n without gaps. They stand in one row, so that whoever locks it sees all
 * of them as they are.
 */
@Entity
@Table(name = "rule_set")
public class Rule {
    @Id
    @Enumerated(EnumType.STRING)
    private RuleFamily id;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RuleVersion> versions;

    @Version
    private long rowVersion;

    protected Rule() {}

    /** Adds the next version; the others stay. */
    RuleVersion add(EnterRuleVersion wish, Instant now) {
        RuleVersion next = RuleVersion.of(versions.size() + 1, wish, now);
        List<RuleVersion> all = new ArrayList<>(versions);
        all.add(next);
        versions = List.copyOf(all);
        return next;
    }

    /** Puts another in the place of a version that is there. */
    RuleVersion mend(int number, EnterRuleVersion wish, Instant now) {
        RuleVersion mended = RuleVersion.of(number, wish, now);
        List<RuleVersion> all = new ArrayList<>(versions);
        all.set(number - 1, mended);
        versions = List.copyOf(all);
        return mended;
    }

    RuleFamily family() {
        return id;
    }

    List<RuleVersion> versions() {
        return List.copyOf(versions);
    }

    Optional<RuleVersion> version(int number) {
        return versions.stream().filter(v -> v.version() == number).findFirst();
    }

    RuleView view() {
        return new RuleView(id, id.words(), versions);
    }

    long rowVersion() {
        return rowVersion;
    }
}
