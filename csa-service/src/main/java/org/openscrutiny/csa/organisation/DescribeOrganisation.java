package org.openscrutiny.csa.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.csa.DatedName;
import org.openscrutiny.csa.Given;
import org.openscrutiny.csa.Source;

/**
 * The wish that an organisation is as described; what is stored of it is the same.
 *
 * @param collective one printed line that stands for many bodies; not, unless it is said
 */
public record DescribeOrganisation(
        @Size(max = 50) List<@NotNull @Valid DatedName> names,
        @NotNull OrganisationCategory category,
        @Nullable Boolean collective,
        @Size(max = 50) List<@NotNull @Valid RoleSpan> roles,
        @Size(max = 50) List<@NotNull @Valid Succession> succession,
        @Valid @Nullable Source source) {

    public DescribeOrganisation {
        names = Given.orNone(names);
        roles = Given.orNone(roles);
        succession = Given.orNone(succession);
    }
}
