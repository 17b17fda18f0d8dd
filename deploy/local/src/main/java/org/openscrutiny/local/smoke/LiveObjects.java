package org.openscrutiny.local.smoke;

import com.fasterxml.jackson.databind.JsonNode;
import org.openscrutiny.local.Api;
import org.openscrutiny.local.RunningSystem;
import org.openscrutiny.local.Service;

/**
 * What the journey uses of the demo set {@code live}, found as anybody can find it.
 *
 * @param indicatorId a figure that is filed under the priority and has no value for last month yet
 * @param itemId the item of the next meeting that links the priority
 * @param organisationId a responsible authority, for which the lead answers
 */
record LiveObjects(
        String indicatorId,
        String indicatorCode,
        String priorityId,
        String bodyId,
        String meetingId,
        String itemId,
        String organisationId) {
    static final String AREA = "E10000099";
    static final String ORGANISATION = "Northmere Police";
    private static final String INDICATOR = "HOMES-CALLS";
    private static final String PRIORITY = "HOMES";
    private static final String BODY = "Safer Communities Scrutiny Committee";

    static LiveObjects find(RunningSystem system) {
        Api api = system.api("smoke");
        JsonNode indicator = one(api, Service.PERFORMANCE, "/v1/indicators?limit=200", "code", INDICATOR);
        JsonNode priority = one(api, Service.CSA, "/v1/priorities?limit=200", "code", PRIORITY);
        JsonNode body = one(api, Service.MEETINGS, "/v1/bodies?limit=200", "name", BODY);
        String bodyId = body.path("id").asText();
        JsonNode meeting = one(api, Service.MEETINGS, "/v1/meetings?body=" + bodyId, "state", "AGENDA_PUBLISHED");
        String meetingId = meeting.path("id").asText();
        JsonNode item = one(api, Service.MEETINGS, "/v1/meetings/" + meetingId + "/agenda-items", "number", "B1");
        JsonNode organisation = one(api, Service.CSA, "/v1/organisations?limit=200", "name", ORGANISATION);
        return new LiveObjects(
                indicator.path("id").asText(),
                INDICATOR,
                priority.path("id").asText(),
                bodyId,
                meetingId,
                item.path("id").asText(),
                organisation.path("id").asText());
    }

    static JsonNode one(Api api, Service service, String list, String field, String value) {
        for (JsonNode item : api.get(service, list).json().path("items")) {
            if (value.equals(item.path(field).asText())) {
                return item;
            }
        }
        throw new Unmet("no " + field + " " + value + " in " + list + " of " + service.module());
    }
}
