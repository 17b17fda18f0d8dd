package org.openscrutiny.meetings.sealed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The closed part of an item as its few readers see it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SealedTextView(
        String id,
        String itemId,
        String closedTitle,
        @Nullable String text,
        String publicInterest,
        List<String> barred,
        @Nullable Ruling ruling) {

    static SealedTextView of(SealedText sealed) {
        return new SealedTextView(
                sealed.id,
                sealed.itemId,
                sealed.closedTitle,
                sealed.text,
                sealed.publicInterest,
                sealed.barred,
                sealed.ruling);
    }

    @Override
    public String toString() {
        return "SealedTextView[" + itemId + "]";
    }
}
