package org.openscrutiny.local;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One service's database and roles, and what each may do before the migrations run.
 *
 * <p>The owner may create tables; the other two may only look into the schema, and the migrations grant them table by
 * table. Nobody else may connect.
 */
record ServiceDatabase(String name, Credentials credentials) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");

    ServiceDatabase {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
    }

    void createIn(Connection server) throws SQLException {
        for (Credentials.Login login : logins()) {
            String verb = exists(server, "select 1 from pg_roles where rolname = ?", login.role()) ? "alter" : "create";
            // Passwords are of our own alphabet, without a quote.
            run(server, verb + " role " + login.role() + " login password '" + login.password() + "'");
        }
        if (!exists(server, "select 1 from pg_database where datname = ?", name)) {
            run(server, "create database " + name + " owner " + owner());
        }
        for (String database : List.of(name, "postgres", "template1")) {
            run(server, "revoke all on database " + database + " from public");
        }
        run(server, "grant connect on database " + name + " to " + readers());
    }

    void protect(Connection database) throws SQLException {
        run(database, "revoke all on schema public from public");
        run(database, "grant usage on schema public to " + readers());
    }

    private List<Credentials.Login> logins() {
        return List.of(credentials.owner(), credentials.app(), credentials.anonymous());
    }

    private String owner() {
        return credentials.owner().role();
    }

    private String readers() {
        return credentials.app().role() + ", " + credentials.anonymous().role();
    }

    private static boolean exists(Connection connection, String query, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
