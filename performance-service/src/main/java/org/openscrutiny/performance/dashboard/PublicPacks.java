package org.openscrutiny.performance.dashboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.openness.PastVersion;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;

/**
 * Reads packs as everybody may: one statement each, through the role that sees nothing else. Which pack stands is read
 * for each answer; of a pack's bytes, which never change, the last ones read stay at hand, until they are erased.
 */
@ApplicationScoped
public class PublicPacks {
    private static final String STANDS = """
            where dashboard_id = ? and not exists (select from pack_withdrawal w where w.pack_id = p.id)
            order by number desc limit 1""";
    private static final CanonicalJson.Document NONE = new CanonicalJson.Document("", "");
    private static final int HELD = 32 << 20;
    private static final int GATHERING_MICROS = 1_000;

    private final AgroalDataSource database;
    private final SharedReading<String, CanonicalJson.Document> readings = new SharedReading<>(
            this::readStanding,
            Infrastructure.getDefaultExecutor(),
            CompletableFuture.delayedExecutor(
                    GATHERING_MICROS, TimeUnit.MICROSECONDS, Infrastructure.getDefaultExecutor()));
    private final Cache<String, CanonicalJson.Document> held = Caffeine.newBuilder()
            .maximumWeight(HELD)
            .<String, CanonicalJson.Document>weigher(
                    (id, document) -> document.text().length())
            .build();

    PublicPacks(@DataSource("public") AgroalDataSource database) {
        this.database = database;
    }

    /**
     * The document of a pack: its exact bytes.
     *
     * @throws Problem 410 when it was erased
     */
    public Optional<String> document(String packId) {
        return one("select document, id, erased_at from public_pack where id = ?", packId);
    }

    /**
     * The document of a dashboard's last pack that stands.
     *
     * @throws Problem 404 before the first, 410 when all were withdrawn or it was erased
     */
    public String latest(String dashboardId) {
        return one("select document, id, erased_at from public_pack p " + STANDS, dashboardId)
                .orElseThrow(() -> none(dashboardId));
    }

    /**
     * The same with its hash, later. Each answer rests on a statement that began after it was asked for; the statement
     * brings the bytes only where those of that hash are not at hand.
     *
     * @return fails with 404 before the first, 410 when all were withdrawn or it was erased
     */
    CompletionStage<CanonicalJson.Document> standing(String dashboardId) {
        return readings.read(dashboardId).thenApply(document -> {
            if (document.sha256().isEmpty()) {
                throw none(dashboardId);
            }
            return document;
        });
    }

    private CanonicalJson.Document readStanding(String dashboardId) {
        CanonicalJson.Document known = held.getIfPresent(dashboardId);
        String hash = known == null ? "" : known.sha256();
        List<CanonicalJson.Document> found = new ArrayList<>();
        read(
                "select case when sha256 <> ? then document end, id, erased_at, sha256 from public_pack p " + STANDS,
                List.of(hash, dashboardId),
                row -> {
                    if (instant(row, 3) != null) {
                        held.invalidate(dashboardId);
                    }
                    String document = document(row);
                    found.add(
                            known != null && hash.equals(row.getString(4))
                                    ? known
                                    : new CanonicalJson.Document(document, row.getString(4)));
                });
        if (found.isEmpty()) {
            return NONE;
        }
        if (!hash.equals(found.getFirst().sha256())) {
            held.put(dashboardId, found.getFirst());
        }
        return found.getFirst();
    }

    private Problem none(String dashboardId) {
        List<PackLine> packs = of(dashboardId);
        return packs.isEmpty()
                ? Problem.notFound()
                : new Problem(
                        GeneralProblem.GONE,
                        "Its packs were withdrawn; each says why, the last at /packs/"
                                + packs.getFirst().id() + ".");
    }

    /** The publication of a pack as it tells it itself. */
    Optional<PastVersion> publication(String packId) {
        List<PastVersion> found = new ArrayList<>();
        read(
                "select published_at, as_printed, erased_at from public_pack where id = ?",
                List.of(packId),
                row -> found.add(new PastVersion(
                        0,
                        row.getBoolean(2) ? PackEvent.RECORD_AS_PRINTED : PackEvent.PUBLISH,
                        row.getTimestamp(1).toInstant(),
                        null,
                        null,
                        instant(row, 3))));
        return found.stream().findFirst();
    }

    /** All packs of a dashboard, the newest first. */
    public List<PackLine> of(String dashboardId) {
        List<PackLine> lines = new ArrayList<>();
        String sql = """
                select id, number, reporting_month, published_at, sha256, withdrawn_at, reason, erased_at
                from public_pack left join pack_withdrawal on pack_id = id
                where dashboard_id = ? order by number desc""";
        read(
                sql,
                List.of(dashboardId),
                row -> lines.add(new PackLine(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getString(5),
                        "/v1/packs/" + row.getString(1),
                        instant(row, 6),
                        row.getString(7),
                        instant(row, 8))));
        return lines;
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /**
     * The document of a row that begins with it, with the pack's id and when it was erased.
     *
     * @throws Problem 410 for one that was erased
     */
    private static String document(ResultSet row) throws SQLException {
        Instant erased = instant(row, 3);
        if (erased != null) {
            throw new Problem(
                    GeneralProblem.GONE,
                    "Pack " + row.getString(2) + " held a text that was erased on " + erased
                            + "; its number and hash stay in the list of its dashboard's packs.");
        }
        return row.getString(1);
    }

    private Optional<String> one(String sql, String key) {
        List<String> found = new ArrayList<>();
        read(sql, List.of(key), row -> found.add(document(row)));
        return found.stream().findFirst();
    }

    private interface RowReader {
        void take(ResultSet row) throws SQLException;
    }

    private void read(String sql, List<String> keys, RowReader reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < keys.size(); i++) {
                statement.setString(i + 1, keys.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.take(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
