package org.openscrutiny.performance.indicator;

/** Which ratings make commentary due; YTD_RED unless a definition says otherwise (2012:899). */
public enum CommentaryRule {
    YTD_RED,
    ANY_RED,
    RED_OR_CONCERN,
    TWO_AMBERS
}
