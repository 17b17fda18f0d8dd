package org.openscrutiny.meetings.recommendation;

/** Who keeps the answer of a track: the clerk, or csa-service once its first event has arrived. */
public enum AnswerSource {
    CLERK,
    CSA
}
