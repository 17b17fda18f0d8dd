package org.openscrutiny.csa.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** One line of the version control table, tied to what it changed (C6). */
public record ChangeEntry(
        @NotNull @Valid Target target,
        @NotNull Verb verb,
        @NotBlank @Size(max = 2_000) String text,
        @Nullable Boolean generated) {

    /** The part of the document that changed. */
    public record Target(
            @NotNull Kind kind, @NotBlank @Size(max = 200) String label) {}

    /** Kinds of parts. */
    public enum Kind {
        CHAPTER,
        APPENDIX,
        FOREWORD,
        EFFECTIVE_DATE,
        WHOLE_DOCUMENT,
        LAYOUT
    }

    /** What was done to the part. */
    public enum Verb {
        NEW,
        ADDED,
        UPDATED,
        REFRESHED,
        AMENDED,
        REPLACED,
        REMOVED,
        NO_CHANGE
    }
}
