package org.openscrutiny.performance.check;

/** Examples of the API description. */
final class FigureCheckExamples {
    static final String CLAIM = """
            {"statement": "Incidents fell by 12.8%", "document": "Community safety agreement, February 2018",
             "reference": "2018:611", "kind": "PERCENT_CHANGE", "published": {"printed": "-12.8%"},
             "inputs": [{"role": "BEFORE", "printed": "46,036"}, {"role": "AFTER", "printed": "40,151"}],
             "polarity": "LOWER_IS_BETTER"}""";

    static final String EXPLAIN = """
            {"command": "EXPLAIN", "reason": "LATER_EXTRACT",
             "text": "The year to date was drawn after late returns for April came in."}""";

    static final String PUBLIC = """
            {"id": "018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a91", "state": "EXPLAINED",
             "statement": "External income of the laboratory, April and May",
             "document": "Performance dashboard, July 2012", "reference": "2012:1350", "kind": "TOTAL",
             "inputs": [{"role": "PART", "printed": "£4,713", "value": 4713, "exact": false, "halfWidth": 0.5},
               {"role": "PART", "printed": "£28,498", "value": 28498, "exact": false, "halfWidth": 0.5}],
             "published": "£62,087", "publishedValue": 62087, "publishedScale": 0, "recomputed": 33211, "low": 33210,
             "high": 33212, "verdict": "EXPLAINED",
             "sentence": "£4,713 + £28,498 make £33,211, but “£62,087” is printed; the accepted reason is: later extract.",
             "rule": "FIGURE_CHECK v1", "explanation": {"reason": "LATER_EXTRACT"},
             "acceptedAt": "2026-03-02T09:00:00Z", "version": 1, "deleted": false}""";

    static final String LIST = "{\"items\": [" + PUBLIC + "]}";

    private FigureCheckExamples() {}
}
