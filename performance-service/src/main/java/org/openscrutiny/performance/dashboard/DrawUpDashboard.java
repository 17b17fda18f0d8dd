package org.openscrutiny.performance.dashboard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a dashboard as a whole: to make one, or to put it in the place of what stands.
 *
 * @param meetingId a meeting of the body; unknown ones are taken, and asked for when the pack is published
 * @param importId an accepted import of a printed dashboard whose sections, headings and order are taken as printed;
 *     either this or {@code sections}
 */
public record DrawUpDashboard(
        @NotBlank @Size(max = 64) String bodyId,
        @Nullable @Size(max = 64) String meetingId,
        @NotBlank @Size(max = 200) String title,
        @NotNull @Pattern(regexp = "\\d{4}-(0[1-9]|1[0-2])") String reportingMonth,
        @Nullable @Size(max = 20) List<@Valid @NotNull SectionPlan> sections,
        @Nullable @Size(max = 100) String importId) {}
