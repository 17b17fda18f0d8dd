package org.openscrutiny.csa.organisation;

import java.util.Optional;
import java.util.stream.Stream;
import org.openscrutiny.csa.DatedName;

/** What an organisation is in the partnership. */
public enum PartnerRole {
    /** Under the statutory duty (Crime and Disorder Act 1998, section 5). */
    RESPONSIBLE_AUTHORITY("responsible authorities"),
    CO_OPERATING_BODY("co-operating bodies"),
    PARTNERSHIP_MEMBER("partnership members"),
    ASSOCIATE("associates"),
    FUNDER("funders");

    private final String plural;

    PartnerRole(String plural) {
        this.plural = plural;
    }

    /** The role of a class of addressees, written in the plural, with or without an article. */
    public static Optional<PartnerRole> ofClass(String printed) {
        var key = DatedName.key(printed).replaceFirst("^(all )?(the )?", "");
        return Stream.of(values())
                .filter(role -> DatedName.key(role.plural).equals(key))
                .findFirst();
    }
}
