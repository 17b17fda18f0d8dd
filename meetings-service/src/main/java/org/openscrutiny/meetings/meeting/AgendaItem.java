package org.openscrutiny.meetings.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.evidence.EvidenceLink;

/** Numbered business of a meeting. Closed text is no part of it: that has a table and an id stream of its own. */
@Entity
public class AgendaItem {

    @Id
    String id;

    @Version
    long rowVersion;

    String meetingId;

    String number;

    int position;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    AgendaSection section;

    @Nullable
    String parentId;

    @Enumerated(EnumType.STRING)
    ItemKind kind;

    String openTitle;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "access_rule")
    private Access access;

    @Nullable
    String publicSummary;

    @Nullable
    String capacityBodyId;

    @Nullable
    String capacityName;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    Pages pages;

    @JdbcTypeCode(SqlTypes.JSON)
    List<EvidenceLink> evidence;

    @Enumerated(EnumType.STRING)
    ItemState state;

    protected AgendaItem() {}

    AgendaItem(String id, String meetingId, int position, EnterItem wish, @Nullable String capacityName) {
        this.id = id;
        this.meetingId = meetingId;
        this.position = position;
        state = ItemState.DRAFT;
        evidence = List.of();
        describe(wish, capacityName);
    }

    /** Takes what the clerk says; what was frozen with a link stays while the link does. */
    final void describe(EnterItem wish, @Nullable String nameOfCapacity) {
        number = wish.number() == null ? "" : wish.number();
        section = wish.section();
        parentId = wish.parentId();
        kind = wish.kind();
        openTitle = wish.openTitle();
        access = wish.access() == null ? Access.OPEN : wish.access().tidy();
        publicSummary = wish.publicSummary();
        capacityBodyId = wish.capacityBodyId();
        capacityName = nameOfCapacity;
        pages = wish.pages();
        var before = evidence;
        evidence = wish.evidence() == null
                ? List.of()
                : wish.evidence().stream()
                        .map(EvidenceLink::of)
                        .map(link -> kept(link, before))
                        .toList();
    }

    private static EvidenceLink kept(EvidenceLink link, List<EvidenceLink> before) {
        return before.stream()
                .filter(link::sameTarget)
                .findFirst()
                .map(old -> link.frozen(old.asPublished()))
                .orElse(link);
    }

    Access access() {
        return access;
    }

    boolean isPublic() {
        return state != ItemState.DRAFT;
    }

    long rowVersion() {
        return rowVersion;
    }
}
