package org.openscrutiny.performance.exchange;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;

/**
 * Files as they were sent, under their hash; one sent twice is kept once. A file goes when none of its imports was
 * accepted, undone or, where it came to neither, tried within the time that is set; its report stays.
 */
@ApplicationScoped
class KeptFiles {
    private static final Logger LOG = Logger.getLogger(KeptFiles.class);
    private static final String KEEP = """
            insert into import_file (sha256, content, kept_at) values (?, ?, ?::timestamptz)
            on conflict (sha256) do update set content = excluded.content, kept_at = excluded.kept_at, gone_at = null
            where import_file.content is null""";
    private static final String GO = """
            update import_file f set content = null, gone_at = ?::timestamptz
            where content is not null and kept_at <= ?::timestamptz and not exists (
                select from import_run r where r.file_sha256 = f.sha256
                    and (r.working is not null or coalesce(r.settled_at, r.made_at) > ?::timestamptz))""";

    private final AgroalDataSource database;
    private final Clock clock;
    private final Duration time;

    KeptFiles(
            AgroalDataSource database,
            Clock clock,
            @ConfigProperty(name = "performance.import.files-kept") Duration time) {
        this.database = database;
        this.clock = clock;
        this.time = time;
    }

    void keep(String sha256, byte[] content, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setString(1, sha256);
            statement.setBytes(2, content);
            statement.setString(3, at.toString());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a file.
     *
     * @throws Problem 410 when it is not kept any more
     */
    byte[] file(String sha256) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select content from import_file where sha256 = ?")) {
            statement.setString(1, sha256);
            try (ResultSet rows = statement.executeQuery()) {
                byte[] content = rows.next() ? rows.getBytes(1) : null;
                if (content == null) {
                    throw new Problem(
                            GeneralProblem.GONE,
                            "The file was kept for " + time.toDays() + " days; its report stays. Send it again.");
                }
                return content;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Scheduled(every = "{performance.retention.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void letGo() {
        Instant now = clock.instant();
        String oldest = now.minus(time).toString();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(GO)) {
            statement.setString(1, now.toString());
            statement.setString(2, oldest);
            statement.setString(3, oldest);
            int gone = statement.executeUpdate();
            if (gone > 0) {
                LOG.infof("files of imports not kept any longer: %d", gone);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
