package org.openscrutiny.meetings.web;

import org.jspecify.annotations.Nullable;

/**
 * A line of a summary list.
 *
 * @param href where its text leads, if anywhere
 * @param mark a word that stands out beside the text
 * @param style last word of the mark's style class
 */
public record Fact(
        String label,
        String text,
        @Nullable String href,
        @Nullable String mark,
        @Nullable String style) {

    static Fact of(String label, String text) {
        return new Fact(label, text, null, null, null);
    }

    static Fact linked(String label, String text, String href) {
        return new Fact(label, text, href, null, null);
    }

    static Fact marked(String label, String text, String mark, String style) {
        return new Fact(label, text, null, mark, style);
    }
}
