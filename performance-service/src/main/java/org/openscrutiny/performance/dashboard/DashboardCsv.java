package org.openscrutiny.performance.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.commentary.ShownCommentary;
import org.openscrutiny.performance.exchange.CellText;

/** A document as CSV (RFC 4180): one line a result; texts that a spreadsheet would run get an apostrophe, numbers never. */
@Singleton
public class DashboardCsv {
    private static final String[] HEADER = {
        "section",
        "heading",
        "code",
        "name",
        "areaCode",
        "measure",
        "period",
        "result",
        "value",
        "ageMonths",
        "rating",
        "shown",
        "reason",
        "judged",
        "target",
        "floor",
        "previous",
        "arrow",
        "arrowMethod",
        "commentary",
        "happened",
        "why",
        "doing",
        "byWhen"
    };

    private final ObjectMapper json;

    DashboardCsv(ObjectMapper json) {
        this.json = json;
    }

    /** The rendering of a pack's bytes. */
    public String of(String document) {
        try {
            return of(json.readValue(document, DashboardView.class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String of(DashboardView view) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord((Object[]) HEADER);
            for (DashboardView.Section section : view.sections()) {
                for (DashboardRow row : section.rows()) {
                    for (DashboardResult result : row.results()) {
                        csv.printRecord(line(section, row, result));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Object[] line(DashboardView.Section section, DashboardRow row, DashboardResult result) {
        DashboardResult.RatingCell cell = result.rating();
        DashboardRow.YearTarget target = row.target();
        DashboardRow.Arrow arrow = row.arrow();
        ShownCommentary said = cell == null ? null : cell.commentary();
        return new Object[] {
            text(section.heading()),
            text(row.heading()),
            text(row.code()),
            text(row.name()),
            text(row.areaCode()),
            result.measure().name(),
            text(result.figure().periodKey()),
            text(result.figure().text()),
            number(result.figure().value()),
            String.valueOf(result.ageMonths()),
            cell == null ? "" : cell.rating().name(),
            cell == null ? "" : text(cell.shownText()),
            cell == null ? "" : text(cell.reasonText()),
            cell == null || cell.judgement() == null
                    ? ""
                    : text(cell.judgement().reason()),
            target == null ? "" : text(target.levelText()),
            target == null || target.floorText() == null ? "" : text(target.floorText()),
            row.previous() == null ? "" : text(row.previous().text()),
            arrow == null ? "" : text(arrow.word()),
            arrow == null ? "" : text(arrow.methodText()),
            said == null ? "" : said.text(),
            said == null ? "" : text(said.happened()),
            said == null ? "" : text(said.why()),
            said == null ? "" : text(said.doing()),
            said == null || said.byWhen() == null ? "" : said.byWhen().toString()
        };
    }

    private static String text(@Nullable String cell) {
        return cell == null ? "" : CellText.out(cell);
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }
}
