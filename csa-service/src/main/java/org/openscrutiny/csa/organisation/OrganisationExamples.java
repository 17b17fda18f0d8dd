package org.openscrutiny.csa.organisation;

/** Bodies that the API description shows; tests send them. */
final class OrganisationExamples {

    static final String ORGANISATION = """
            {"names":[{"text":"County Police","kind":"FULL"}],"category":"POLICE","roles":[{"role":\
            "RESPONSIBLE_AUTHORITY","from":"1998-07-31","basis":"Crime and Disorder Act 1998, section 5"}]}""";

    static final String PATCH = """
            {"names":[{"text":"County Police","kind":"FULL","to":"2027-04-01"},{"text":"County Constabulary",\
            "kind":"FULL","from":"2027-04-01"}]}""";

    static final String READ = """
            {"id":"0190e0a0-0000-7000-8000-0000000000d1","name":"County Police","names":[{"text":"County Police",\
            "kind":"FULL"}],"category":"POLICE","collective":false,"roles":[{"role":"RESPONSIBLE_AUTHORITY",\
            "from":"1998-07-31"}],"succession":[],"version":1,"deleted":false}""";

    static final String LIST = "{\"items\":[" + READ + "]}";

    private OrganisationExamples() {}
}
