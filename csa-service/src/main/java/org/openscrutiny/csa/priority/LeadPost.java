package org.openscrutiny.csa.priority;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An office or chair that leads priorities. Who holds it is never public. */
@Entity
public class LeadPost {

    @Id
    private String id;

    private String title;
    private String organisation;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private boolean temporary;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable String holderName;

    @Version
    private long rowVersion;

    /** What the post is. */
    public enum Kind {
        OFFICE,
        GROUP_CHAIR,
        GROUP
    }

    protected LeadPost() {}

    LeadPost(String id, DescribePost command) {
        this.id = id;
        describe(command);
    }

    final void describe(DescribePost command) {
        title = command.title();
        organisation = command.organisation();
        kind = command.kind();
        temporary = Boolean.TRUE.equals(command.temporary());
        validFrom = command.from();
        validTo = command.to();
        holderName = command.holderName();
    }

    DescribePost described() {
        return new DescribePost(title, organisation, kind, temporary, validFrom, validTo, holderName);
    }

    public String id() {
        return id;
    }

    String title() {
        return title;
    }

    String organisation() {
        return organisation;
    }

    long rowVersion() {
        return rowVersion;
    }
}
