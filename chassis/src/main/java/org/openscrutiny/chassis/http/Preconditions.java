package org.openscrutiny.chassis.http;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.problem.Problems;

/** If-Match on every write to what exists: a strong tag of the privileged view, {@code "r<n>"} (RFC 9110, 13.1.1). */
public final class Preconditions {

    private static final Pattern TAG = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7E]*\"");
    private static final int MOST_TAGS = 20;

    private Preconditions() {}

    /** The tag of a row's version in privileged views. */
    public static String rowTag(long rowVersion) {
        return "\"r" + rowVersion + "\"";
    }

    /** The tag of a public version. */
    public static String publicTag(long publicVersion) {
        return "\"p" + publicVersion + "\"";
    }

    /**
     * Lets a write pass whose If-Match names the present version of the row.
     *
     * @throws Problem 428 when absent, 400 when not a tag, 412 when it is not the present row's
     */
    public static void requireMatch(@Nullable String ifMatch, long rowVersion) {
        if (ifMatch == null) {
            throw new Problem(
                    GeneralProblem.PRECONDITION_REQUIRED, "Send the ETag that you read, \"r…\", in If-Match.");
        }
        if (ifMatch.equals("*")) {
            throw Problems.stale();
        }
        var tags = Arrays.stream(ifMatch.split(",", -1)).map(String::strip).toList();
        if (tags.size() > MOST_TAGS
                || tags.stream().anyMatch(t -> !TAG.matcher(t).matches())) {
            throw Problem.unreadable("If-Match", "ETAG", "Send one quoted ETag, like \"r3\".");
        }
        if (!tags.contains(rowTag(rowVersion))) {
            throw Problems.stale().withHeader("ETag", rowTag(rowVersion));
        }
    }
}
