package org.openscrutiny.csa.priority;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.csa.Source;
import org.openscrutiny.csa.Span;

/**
 * One post's lead of a priority; without a post it is the gap of a lead that is undecided or to be confirmed.
 *
 * @param to first day it no longer leads
 */
public record LeadView(
        @Nullable String postId,
        @Nullable String postTitle,
        @Nullable String organisation,
        LeadAssignment.Mode mode,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Source source) {

    static List<LeadView> of(List<LeadAssignment> assignments, Map<String, LeadPost> posts) {
        return assignments.stream().flatMap(a -> of(a, posts)).toList();
    }

    private static Stream<LeadView> of(LeadAssignment assignment, Map<String, LeadPost> posts) {
        return assignment.postIds().isEmpty()
                ? Stream.of(of(assignment, (LeadPost) null))
                : assignment.postIds().stream().map(id -> of(assignment, posts.get(id)));
    }

    private static LeadView of(LeadAssignment assignment, @Nullable LeadPost post) {
        return new LeadView(
                post == null ? null : post.id(),
                post == null ? null : post.title(),
                post == null ? null : post.organisation(),
                assignment.mode(),
                assignment.from(),
                assignment.to(),
                assignment.source());
    }

    boolean heldOn(LocalDate day) {
        return Span.holds(from, to, day);
    }
}
