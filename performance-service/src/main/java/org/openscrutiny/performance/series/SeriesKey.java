package org.openscrutiny.performance.series;

/**
 * A series: the figures of one indicator, area and category.
 *
 * @param category {@code _T} is the total
 */
record SeriesKey(String indicatorId, String areaCode, String category) {}
