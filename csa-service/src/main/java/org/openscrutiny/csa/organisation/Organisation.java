package org.openscrutiny.csa.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.openscrutiny.chassis.outbox.AggregateType;

/** A body that takes part in the partnership. Its id is its identity: names, roles and duties have their days. */
@Entity
public class Organisation {

    public static final AggregateType TYPE = AggregateType.of("csa", "organisation");

    @Id
    private String id;

    @JdbcTypeCode(SqlTypes.JSON)
    private DescribeOrganisation content;

    @Version
    private long rowVersion;

    protected Organisation() {}

    Organisation(String id, DescribeOrganisation command) {
        this.id = id;
        this.content = command;
    }

    void describe(DescribeOrganisation command) {
        content = command;
    }

    String id() {
        return id;
    }

    DescribeOrganisation described() {
        return content;
    }

    long rowVersion() {
        return rowVersion;
    }
}
