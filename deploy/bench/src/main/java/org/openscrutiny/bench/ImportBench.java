package org.openscrutiny.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openscrutiny.local.Answer;
import org.openscrutiny.local.Api;
import org.openscrutiny.local.LoneService;
import org.openscrutiny.local.Role;
import org.openscrutiny.local.Service;
import org.openscrutiny.local.Waiting;

/**
 * A file of observations on its way through the public API of performance-service, from sending to publication, beside
 * {@code COPY} of all rows that it wrote into tables with the same columns, checks and indexes.
 */
final class ImportBench {
    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final long BYTES_A_ROW = 60_000;
    private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=4", "-Xmx512m");

    /**
     * Seconds of the steps run from the order until the import says that it is carried out.
     *
     * @param triedSeconds the rows are read, checked and loaded, and all of it rolled back
     * @param acceptedSeconds the same again, committed
     * @param approvedSeconds the figures are approved, published, rated
     * @param seconds of the three together
     * @param written rows that the import wrote, by table
     * @param writtenBytes of these rows in the format of {@code COPY}
     * @param copySeconds into tables with foreign keys as the product's have them; {@code copySecondsWithoutKeys} none
     * @param ratio {@code COPY} to the three steps; {@code ratioWithoutKeys} likewise
     * @param ratioOfCommitted {@code COPY} to the two steps that write, acceptance and approval
     */
    record Result(
            String bench,
            long rows,
            double triedSeconds,
            double acceptedSeconds,
            double approvedSeconds,
            double seconds,
            double copySeconds,
            double copySecondsWithoutKeys,
            double ratio,
            double ratioWithoutKeys,
            double ratioOfCommitted,
            Map<String, Long> written,
            long writtenBytes,
            List<String> javaOptions,
            long seed) {}

    private final LoneService service;
    private final Api api;
    private final ImportedFigures figures;

    private ImportBench(LoneService service, long seed) {
        this.service = service;
        this.api = service.api("import bench");
        this.figures = new ImportedFigures(seed);
    }

    static Result run(Options options) throws IOException, SQLException {
        long rows = options.of("rows", 100_000);
        long seed = options.of("seed", 1);
        var checkout = Path.of(System.getProperty("scrutiny.checkout", "."));
        var jar = LoneService.program(checkout, Service.PERFORMANCE, "quarkus-app");
        var data = Files.createTempDirectory("scrutiny-bench");
        Directories.requireSpace(data, rows * BYTES_A_ROW);
        try (var service = LoneService.start(checkout, Service.PERFORMANCE, jar, data, OPTIONS)) {
            return new ImportBench(service, seed)
                    .measure(Math.toIntExact(rows), Math.toIntExact(options.of("warm-up", 2_000)), seed);
        } finally {
            Directories.delete(data);
        }
    }

    private Result measure(int rows, int warmUp, long seed) throws SQLException, IOException {
        publish("indicators", figures.indicators());
        publish("targets", figures.targets(rows + warmUp));
        publish("observations", figures.observations(0, warmUp));
        var before = WrittenRows.mark(service);
        var steps = publish("observations", figures.observations(warmUp, rows));
        service.stop();
        try (var written = WrittenRows.since(service, before)) {
            double withoutKeys = written.copySeconds();
            written.addForeignKeys();
            double copy = written.copySeconds();
            double all = steps.tried + steps.accepted + steps.approved;
            return new Result(
                    "import",
                    rows,
                    rounded(steps.tried),
                    rounded(steps.accepted),
                    rounded(steps.approved),
                    rounded(all),
                    rounded(copy),
                    rounded(withoutKeys),
                    rounded(copy / all),
                    rounded(withoutKeys / all),
                    rounded(copy / (steps.accepted + steps.approved)),
                    written.counts(),
                    written.bytes(),
                    OPTIONS,
                    seed);
        }
    }

    private record Steps(double tried, double accepted, double approved) {}

    private Steps publish(String layout, String file) throws SQLException {
        long sent = System.nanoTime();
        Answer answer = api.as(Role.OFFICER)
                .postText(Service.PERFORMANCE, "/v1/imports?layout=" + layout, "text/csv; charset=UTF-8", file);
        double tried = reached(answer.id(), "REPORTED", sent);
        double accepted = moved(answer.id(), Role.OFFICER, "ACCEPT", "ACCEPTED");
        double approved = moved(answer.id(), Role.APPROVER, "APPROVE", "APPROVED");
        return new Steps(tried, accepted, approved);
    }

    private double moved(String id, Role role, String command, String state) throws SQLException {
        var path = "/v1/imports/" + id;
        var tag = api.as(role).get(Service.PERFORMANCE, path).etag();
        long ordered = System.nanoTime();
        api.as(role)
                .with("If-Match", tag == null ? "" : tag)
                .post(Service.PERFORMANCE, path + "/transitions", Map.of("command", command));
        return reached(id, state, ordered);
    }

    /** Looks at the table, for the resource carries a report of all rows. */
    private double reached(String id, String state, long since) throws SQLException {
        try (var connection = service.superuser();
                var select = connection.prepareStatement(
                        "select state, failure::text from import_run where id = ? and working is null")) {
            select.setString(1, id);
            var seen = new String[1];
            Waiting.until(LIMIT, () -> {
                try (var row = select.executeQuery()) {
                    boolean done = row.next();
                    seen[0] = done ? row.getString(1) + " " + row.getString(2) : "";
                    return done;
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            if (!(state + " null").equals(seen[0])) {
                throw new IllegalStateException("the import did not come to " + state + " but to " + seen[0]);
            }
            double seconds = (System.nanoTime() - since) / 1e9;
            System.err.println(state + " after " + rounded(seconds) + " s");
            return seconds;
        }
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
