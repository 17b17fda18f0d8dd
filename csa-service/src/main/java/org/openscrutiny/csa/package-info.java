/** The Community Safety Agreement: its versions, its priorities, and what other services say of them. */
@NullMarked
@OpenAPIDefinition(
        info = @Info(title = "Community safety agreement", version = "1.0.0"),
        tags = {
            @Tag(name = "Agreements", description = "Agreements, their versions, and what is in force on a day."),
            @Tag(name = "Priorities", description = "Priorities, the posts that lead them, and their figures."),
            @Tag(
                    name = "Organisations",
                    description = "The bodies of the partnership, with their dated names and roles."),
            @Tag(name = "Responses", description = "Recommendations of committees, and what each addressee answers.")
        })
package org.openscrutiny.csa;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullMarked;
