package org.openscrutiny.meetings.recommendation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step in the life of a recommendation.
 *
 * @param sentOn with SEND: the day from which the clocks count, today unless said
 * @param track place of a track, from 0; with RESPOND and PROGRESS
 * @param answer with RESPOND
 * @param progress with PROGRESS
 * @param resolutionPartId part of a later resolution of the committee; with CLOSE and REOPEN
 * @param closure with CLOSE
 * @param reason with WITHDRAW
 * @param source where the past state is printed; with RECORD_AS_PRINTED only, and needed there
 * @param state the state as printed; likewise
 * @param tracks addressees and answers as printed
 */
public record MoveRecommendation(
        @NotNull RecommendationCommand command,
        @Nullable LocalDate sentOn,
        @Nullable @Min(0) @Max(49) Integer track,
        @Nullable @Valid GiveAnswer answer,
        @Nullable @Valid ProgressReport progress,
        @Nullable @Size(max = 64) String resolutionPartId,
        @Nullable ClosureKind closure,
        @Nullable @Size(max = 2000) String reason,
        @Nullable @Size(max = 500) String source,
        @Nullable RecommendationState state,
        @Nullable @Valid @Size(max = 50) List<@NotNull PrintedTrack> tracks) {}
