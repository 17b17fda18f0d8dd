package org.openscrutiny.performance.area;

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

/** An entry of the register; its code is its identity and is never used for another area. */
@Entity
public class Area {
    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private AreaLevel level;

    private @Nullable String parent;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> successors;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> includes;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> excludes;

    @Version
    private long rowVersion;

    protected Area() {}

    Area(EnterArea wish) {
        this.code = wish.code();
        set(wish);
    }

    /** Everything but the code, which stays. */
    final void set(EnterArea wish) {
        name = wish.name();
        level = wish.level();
        parent = wish.parent();
        validFrom = wish.validFrom();
        validTo = wish.validTo();
        successors = List.copyOf(wish.next());
        includes = List.copyOf(wish.parts());
        excludes = List.copyOf(wish.left());
    }

    AreaView view() {
        return new AreaView(code, name, level, parent, validFrom, validTo, successors, includes, excludes);
    }

    long rowVersion() {
        return rowVersion;
    }
}
