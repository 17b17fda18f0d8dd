package org.openscrutiny.csa.agreement;

/** Bodies that the API description shows; tests send them. */
final class AgreementExamples {

    static final String AGREEMENT = """
            {"title":"County Community Safety Agreement","area":"County","excludedAreas":["Neighbouring unitary"],\
            "termPolicy":"ROLLING"}""";

    static final String PATCH = """
            {"title":"Community Safety Agreement of the County"}""";

    static final String VERSION = """
            {"number":"1.0","effectiveFrom":"2017-04-01","changeLog":[{"target":{"kind":"WHOLE_DOCUMENT",\
            "label":"Agreement"},"verb":"NEW","text":"New agreement, effective April 2017"}]}""";

    static final String VERSION_PATCH = """
            {"foreword":"What the partners agreed on."}""";

    static final String TRANSITION = """
            {"command":"RECORD_AS_PRINTED","state":"PUBLISHED","source":{"paper":"F","line":239}}""";

    static final String READ_VERSION = """
            {"number":"1.0","effectiveFrom":"2017-04-01","asPrinted":true,"priorityIds":[],"changeLog":[],\
            "placements":[],"chapters":[],"documents":[],"warnings":[],"on":"2018-02-28","standing":"IN_FORCE"}""";

    static final String VERSIONS = "{\"items\":[" + READ_VERSION + "]}";

    static final String READ = """
            {"id":"0190e0a0-0000-7000-8000-000000000001","title":"County Community Safety Agreement",\
            "area":"County","excludedAreas":[],"termPolicy":"ROLLING","versions":[],"themes":[],\
            "version":1,"deleted":false}""";

    static final String LIST = "{\"items\":[" + READ + "]}";

    private AgreementExamples() {}
}
