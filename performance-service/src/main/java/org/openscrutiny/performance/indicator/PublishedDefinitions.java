package org.openscrutiny.performance.indicator;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.openscrutiny.chassis.problem.Problem;

/** What an indicator means and meant, as everybody reads it: approved versions without who made them. */
@ApplicationScoped
class PublishedDefinitions {
    private static final String SELECT =
            "select number, body from published_definition_version where indicator_id = ? order by number";

    private final AgroalDataSource database;

    PublishedDefinitions(@DataSource("public") AgroalDataSource database) {
        this.database = database;
    }

    /** A version as JSON. */
    private record Version(int number, String body) {}

    /**
     * All versions as JSON, oldest first.
     *
     * @throws Problem 404 for an indicator that is not public
     */
    List<String> all(String indicatorId) {
        return of(indicatorId).stream().map(Version::body).toList();
    }

    /**
     * One version as JSON.
     *
     * @throws Problem 404 where there is none, or the indicator is not public
     */
    String one(String indicatorId, int number) {
        return of(indicatorId).stream()
                .filter(version -> version.number() == number)
                .map(Version::body)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private List<Version> of(String indicatorId) {
        List<Version> versions = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, indicatorId);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    versions.add(new Version(rows.getInt(1), rows.getString(2)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        if (versions.isEmpty()) {
            throw Problem.notFound();
        }
        return versions;
    }
}
