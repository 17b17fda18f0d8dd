package org.openscrutiny.performance.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.performance.Council;

/** Exports of the July 2012 dashboard in every layout and format, on a real server. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ExportTest {
    private static final List<String> FORMATS = List.of(
            "text/csv", "application/json", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    @Inject
    PerformanceTables tables;

    @BeforeEach
    void empty() {
        tables.empty();
    }

    @Test
    void whatIsExportedInAnyLayoutAndFormatChangesNothingWhenImportedAgain() {
        // Given
        Officers.recordJuly();
        Map<String, Long> rows = Map.of(
                "indicators", tables.count("indicator"),
                "targets", tables.count("target"),
                "expected-ranges", tables.count("expected_range"),
                "observations", tables.count("observation"));
        rows.forEach((layout, count) -> FORMATS.forEach(type -> {
            byte[] file = Officers.officer()
                    .accept(type)
                    .get("/v1/exports/" + layout)
                    .then()
                    .statusCode(200)
                    .header("Content-Type", startsWith(type))
                    .extract()
                    .asByteArray();
            // When
            ValidatableResponse tried = Officers.officer()
                    .config(RestAssured.config()
                            .encoderConfig(EncoderConfig.encoderConfig()
                                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                    .contentType(type)
                    .body(file)
                    .post("/v1/imports?layout=" + layout)
                    .then();
            // Then
            String what = layout + " as " + type;
            tried.statusCode(201);
            JsonNode report = tree(tried.extract().asByteArray()).path("report");
            assertEquals(0, report.path("rejected").asInt(), () -> what + ' ' + report);
            assertEquals(0, report.path("created").asInt(), () -> what + ' ' + report);
            assertEquals(0, report.path("revised").asInt(), () -> what + ' ' + report);
            assertEquals(count, report.path("unchanged").asLong(), what);
        }));
    }

    @Test
    void everybodyReadsEveryLayoutAndOnlyTheServiceSeesWhoKeepsAnIndicator() {
        // Given
        Officers.recordJuly();
        Council.Known kept = Council.percentage();
        String path = "/v1/indicators/" + kept.id();
        Council.officer()
                .request()
                .header("If-Match", Council.officer().request().get(path).header("ETag"))
                .body(Map.of("owner", "Head of Registration"))
                .patch(path)
                .then()
                .statusCode(200);
        for (String layout : List.of("indicators", "targets", "expected-ranges", "observations")) {
            // When
            String open = given().get("/v1/exports/" + layout)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", startsWith("public"))
                    .extract()
                    .asString();
            String full = Officers.officer().get("/v1/exports/" + layout).asString();
            // Then
            assertTrue(open.lines().count() > 1, layout);
            assertEquals(full.replace("Head of Registration", ""), open);
            assertEquals(layout.equals("indicators"), full.contains("Head of Registration"));
        }
        Officers.officer()
                .get("/v1/exports/indicators")
                .then()
                .header("Cache-Control", startsWith("private"))
                .header("Vary", containsString("Authorization"));
    }

    @Test
    void jsonStatIsOneDatasetOfSparseCells() throws IOException {
        // Given
        Officers.recordJuly();
        Council.Known split = Council.percentage();
        Council.published(Council.figure(split.code(), "2012-05", 77));
        // When
        String all = given().accept(JsonStat.MEDIA_TYPE)
                .get("/v1/exports/observations")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String series = given().accept(JsonStat.MEDIA_TYPE)
                .get("/v1/indicators/" + split.id() + "/series")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        // Then
        assertValid(all);
        assertValid(series);
        JsonNode dataset = tree(all.getBytes(StandardCharsets.UTF_8));
        assertEquals(tables.count("observation"), dataset.path("status").size());
        assertEquals(
                tables.count("vintage", "state = 'PUBLISHED' and value is not null"),
                dataset.path("value").size());
        JsonNode one = tree(series.getBytes(StandardCharsets.UTF_8));
        assertEquals("[1,1,1]", one.path("size").toString());
        assertEquals("{\"0\":77}", one.path("value").toString());
        assertEquals("{\"0\":\"A\"}", one.path("status").toString());
        assertEquals(
                "{\"label\":\"percent\",\"decimals\":0}",
                one.at("/dimension/indicator/category/unit/" + split.code()).toString());
        dataset.path("status").forEach(status -> assertEquals(1, status.asText().length(), status.toString()));
        assertEquals(
                dataset.at("/dimension/area/category/index").size(),
                dataset.at("/dimension/area/category/label").size());
    }

    @Test
    void theHistoryHasEveryVintageAndIsNoImport() {
        // Given
        Council.Known indicator = Council.percentage();
        String path = Council.published(Council.figure(indicator.code(), "2012-05", 71));
        Map<String, Object> revision = new LinkedHashMap<>(Council.figure(indicator.code(), "2012-05", 77));
        revision.keySet().removeAll(List.of("indicatorCode", "areaCode", "period"));
        revision.put("reason", "Late returns counted.");
        Council.officer()
                .request()
                .header("If-Match", Council.officer().request().get(path).header("ETag"))
                .body(revision)
                .post(path + "/vintages")
                .then()
                .statusCode(200);
        Council.approver().move(path, Map.of("command", "APPROVE")).then().statusCode(200);
        // When
        ValidatableResponse history = given().accept("application/json")
                .get("/v1/exports/observations?includeHistory=true&indicator=" + indicator.code())
                .then();
        // Then
        history.statusCode(200)
                .body("action", equalTo(List.of("INSERT", "UPDATE")))
                .body("vintage", equalTo(List.of(1, 2)))
                .body("value", equalTo(List.of(71, 77)))
                .body("[1].validFrom", equalTo(history.extract().path("[0].validTo")));
        Officers.tryFile(
                        "/v1/imports?layout=observations-history",
                        history.extract().asByteArray())
                .statusCode(400)
                .body("errors[0].message", containsString("reading"));
        Officers.tryFile("/v1/imports?layout=observations", history.extract().asByteArray())
                .statusCode(422)
                .body("type", equalTo("/problems/import-rejected"));
    }

    @Test
    void aZipHasTheFileItsMetadataAndAnExplanation() throws IOException {
        // Given
        Officers.recordJuly();
        // When
        byte[] zip = given().accept("application/zip")
                .get("/v1/exports/observations")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("observations.zip"))
                .extract()
                .asByteArray();
        // Then
        Map<String, String> parts = parts(zip);
        assertEquals(
                List.of("observations.csv", "observations.csv-metadata.json", "README.txt"),
                List.copyOf(parts.keySet()));
        String csv = Objects.requireNonNull(parts.get("observations.csv"));
        assertEquals(tables.count("observation") + 1, csv.lines().count());
        JsonNode metadata = tree(Objects.requireNonNull(parts.get("observations.csv-metadata.json"))
                .getBytes(StandardCharsets.UTF_8));
        assertEquals("observations.csv", metadata.path("url").asText());
        assertEquals(
                "[\"indicatorCode\",\"areaCode\",\"period\",\"category\"]",
                metadata.at("/tableSchema/primaryKey").toString());
        assertEquals(
                List.of(csv.lines().findFirst().orElseThrow().split(",", -1)),
                metadata.at("/tableSchema/columns").findValuesAsText("name"));
        assertEquals("decimal", metadata.at("/tableSchema/columns/4/datatype").asText());
        assertTrue(Objects.requireNonNull(parts.get("README.txt")).contains("dueOn (date): "));
        given().get("/v1/exports/observations")
                .then()
                .header("Link", containsString("/v1/exports/observations.csv-metadata.json"));
    }

    @Test
    void aTextThatASpreadsheetWouldRunIsMaskedInCsvAndANumberNever() {
        // Given
        Council.Known indicator = Council.percentage();
        Map<String, Object> figure = new LinkedHashMap<>(Council.figure(indicator.code(), "2012-05", 77));
        figure.put("printed", "=cmd|' /C calc'!A0");
        Council.published(figure);
        // When
        String csv = given().get("/v1/exports/observations?indicator=" + indicator.code())
                .then()
                .statusCode(200)
                .extract()
                .asString();
        // Then
        assertTrue(csv.contains(",77,"), csv);
        assertTrue(csv.contains("'=cmd|' /C calc'!A0"), csv);
        Officers.tryFile("/v1/imports?layout=observations", csv.getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .body("report.unchanged", equalTo(1));
    }

    private static void assertValid(String document) throws IOException {
        try (InputStream schema =
                Objects.requireNonNull(ExportTest.class.getResourceAsStream("/jsonstat-2.0.schema.json"))) {
            var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
                    .validate(document, InputFormat.JSON);
            assertTrue(errors.isEmpty(), errors::toString);
        }
    }

    private static JsonNode tree(byte[] json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> parts(byte[] zip) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
