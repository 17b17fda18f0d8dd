package org.openscrutiny.meetings.recommendation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.evidence.LinkEvidence;
import org.openscrutiny.meetings.minutes.Addressee;

/**
 * What a clerk says of a recommendation; a patch is laid over the same form.
 *
 * @param resolutionPartId a part with the verb RECOMMEND: nothing else makes a recommendation
 * @param text that of the part unless said
 * @param addressees those of the part unless said
 * @param evidence that of the agenda item unless said
 */
public record EnterRecommendation(
        @NotBlank @Size(max = 64) String resolutionPartId,
        @NotNull Basis basis,
        @Nullable @Size(max = 4000) String text,
        @Nullable @Valid @Size(max = 50) List<@NotNull Addressee> addressees,
        @Nullable @Valid @Size(max = 200) List<@NotNull LinkEvidence> evidence) {

    static EnterRecommendation of(Recommendation recommendation) {
        return new EnterRecommendation(
                recommendation.resolutionPartId,
                recommendation.basis,
                recommendation.text,
                recommendation.addressees,
                recommendation.evidence);
    }
}
