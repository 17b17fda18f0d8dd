package org.openscrutiny.meetings.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.meeting.Access;
import org.openscrutiny.meetings.meeting.ConfidentialGround;

/**
 * Why part of an agenda is closed, in plain words, from its public ground alone.
 *
 * @param ground what the law calls it
 * @param reasons one sentence for each paragraph or ground
 * @param consequence what it means for those who would come
 */
public record ClosedReason(String ground, List<String> reasons, String consequence) {

    private static final String MAY =
            "The press and public may be excluded while it is considered, and its papers" + " are not published.";
    private static final String MUST =
            "The press and public must be excluded while it is considered, and its papers" + " are not published.";

    /** Null for an item that is open. */
    static @Nullable ClosedReason of(Access access) {
        return switch (access.kind()) {
            case OPEN -> null;
            case EXEMPT -> exempt(Objects.requireNonNullElse(access.paragraphs(), List.of()));
            case CONFIDENTIAL -> confidential(access.ground());
        };
    }

    private static ClosedReason exempt(List<Integer> paragraphs) {
        return new ClosedReason(
                "Exempt information, Local Government Act 1972, Schedule 12A, Part 1",
                paragraphs.stream()
                        .map(p -> "Paragraph " + p + ": " + paragraph(p))
                        .toList(),
                MAY);
    }

    private static ClosedReason confidential(@Nullable ConfidentialGround ground) {
        return new ClosedReason(
                "Confidential information, Local Government Act 1972, section 100A(3)",
                ground == null ? List.of() : List.of(words(ground)),
                MUST);
    }

    /** Schedule 12A, Part 1, in our words. */
    private static String paragraph(int number) {
        return switch (number) {
            case 1 -> "it concerns one particular person.";
            case 2 -> "it would probably show who one particular person is.";
            case 3 -> "it concerns the money or business affairs of someone, which may be the council itself.";
            case 4 -> "it concerns talks with the council's staff, or with their unions, about their employment.";
            case 5 -> "it is legal advice or case preparation that a court would let the council keep to itself.";
            case 6 -> "it would show that the council means to serve a notice on somebody, or to make an order.";
            case 7 -> "it concerns steps to prevent, investigate or prosecute crime.";
            default -> "it is of a class that the Act lists.";
        };
    }

    private static String words(ConfidentialGround ground) {
        return switch (ground) {
            case GOVERNMENT_TERMS -> "A government department gave it on terms that forbid its publication.";
            case ENACTMENT_OR_COURT -> "An enactment or a court order forbids its publication.";
        };
    }
}
