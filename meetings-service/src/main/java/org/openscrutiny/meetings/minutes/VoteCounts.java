package org.openscrutiny.meetings.minutes;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** Votes counted. */
public record VoteCounts(
        @JsonProperty("for") @NotNull @Min(0) @Max(1000) Integer inFavour,
        @NotNull @Min(0) @Max(1000) Integer against,
        @NotNull @Min(0) @Max(1000) Integer abstain) {

    int total() {
        return inFavour + against + abstain;
    }
}
