package org.openscrutiny.csa.priority;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The wish that a post is as described.
 *
 * @param to first day the post is no more
 * @param holderName for roles of the service only, never in an event
 */
public record DescribePost(
        @NotBlank @Size(max = 300) String title,
        @NotBlank @Size(max = 300) String organisation,
        LeadPost.@NotNull Kind kind,
        @Nullable Boolean temporary,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Size(max = 200) @Nullable String holderName) {}
