package org.openscrutiny.meetings.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages show of {@code meetings.recommendation.v1}. */
public record PublicRecommendation(
        String id,
        String reference,
        String text,
        String bodyId,
        String bodyName,
        @Nullable String capacityName,
        String meetingId,
        @Nullable String itemNumber,
        Resolution resolution,
        LocalDate madeOn,
        @Nullable LocalDate responseDueOn,
        TrackerState state,
        List<Track> tracks,
        @Nullable Closure closure,
        @Nullable String reason,
        boolean asPrinted) {

    /** The part of the minutes that made or closed it. */
    public record Resolution(String cited) {}

    /** Who has to answer, as named on the day. */
    public record Addressee(String name) {}

    /** One who has to answer, and the answer; without outcome while it is awaited. */
    public record Answer(
            Addressee addressee,
            @Nullable LocalDate dueOn,
            @Nullable String outcome,
            @Nullable String text,
            @Nullable String reasons,
            @Nullable LocalDate respondedOn) {}

    /**
     * An addressee.
     *
     * @param answers of a class only, one for each body
     * @param answersExpected how many bodies the class has, once known
     */
    public record Track(
            Addressee addressee,
            @Nullable LocalDate sentOn,
            @Nullable LocalDate dueOn,
            @Nullable String outcome,
            @Nullable String text,
            @Nullable String reasons,
            @Nullable LocalDate respondedOn,
            List<Answer> answers,
            @Nullable Integer answersExpected,
            List<Progress> progress) {

        Answer own() {
            return new Answer(addressee, dueOn, outcome, text, reasons, respondedOn);
        }
    }

    /** What was done since. */
    public record Progress(LocalDate on, @Nullable Integer percent, String text) {}

    /** How it ended. */
    public record Closure(
            String kind,
            LocalDate on,
            Resolution resolution,
            @Nullable String text) {}

    /** The body that asked, with the capacity it sat in. */
    String committee() {
        return capacityName == null ? bodyName : bodyName + " as " + capacityName;
    }
}
