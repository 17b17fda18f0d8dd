package org.openscrutiny.chassis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;

/** The first answers to keyed requests, kept 24 hours. */
@ApplicationScoped
public class KeptAnswers {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final List<String> HEADERS =
            List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CACHE_CONTROL);
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    KeptAnswers(AgroalDataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    record Repeat(String caller, String key, String fingerprint) {}

    /**
     * The kept answer, or null when this is the first such request; then the key is locked until the transaction
     * ends.
     *
     * @throws Problem 409 while a twin runs, 422 when the key was used for another request
     */
    @Nullable
    Response find(Repeat repeat) throws SQLException, JsonProcessingException {
        try (var connection = database.getConnection()) {
            lock(connection, repeat);
            try (var select = connection.prepareStatement("""
                select request_sha256, status, headers, body from idempotency_answer
                where caller = ? and idempotency_key = ? and answered_at > ?::timestamptz\
                """)) {
                select.setString(1, repeat.caller());
                select.setString(2, repeat.key());
                select.setString(3, clock.instant().minus(KEPT).toString());
                try (var row = select.executeQuery()) {
                    if (!row.next()) {
                        return null;
                    }
                    if (!row.getString(1).equals(repeat.fingerprint())) {
                        throw new Problem(GeneralProblem.IDEMPOTENCY_MISMATCH, "Use a new key for a new request.");
                    }
                    return answer(row.getInt(2), json.readValue(row.getString(3), TEXTS), row.getString(4));
                }
            }
        }
    }

    private static void lock(Connection connection, Repeat repeat) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, repeat.caller() + '\n' + repeat.key());
            try (var row = lock.executeQuery()) {
                if (!row.next() || !row.getBoolean(1)) {
                    throw new Problem(
                            GeneralProblem.IDEMPOTENCY_IN_PROGRESS, "Ask again when the first request has ended.");
                }
            }
        }
    }

    /** Keeps a 2xx answer in the running transaction and gives it back with its body written out. */
    Response keep(Repeat repeat, Response response) throws SQLException, JsonProcessingException {
        if (response.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
            return response;
        }
        var body = response.hasEntity() ? json.writeValueAsString(response.getEntity()) : null;
        var headers = headers(response);
        insert(repeat, response.getStatus(), headers, body);
        return answer(response.getStatus(), headers, body);
    }

    /** The same for a sealed answer: it goes out whole, and of its body the id alone is kept (D21). */
    Response keepSealed(Repeat repeat, Response response) throws SQLException, JsonProcessingException {
        if (response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL) {
            var id = json.valueToTree(response.getEntity()).path("id");
            var body = id.isTextual() ? json.createObjectNode().set("id", id).toString() : null;
            insert(repeat, response.getStatus(), headers(response), body);
        }
        return response;
    }

    /** Of the answers that were an object, its id alone stays: what it was is erased. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(String id) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("""
                    update idempotency_answer set body = json_build_object('id', ?::text)::text
                    where position(? in body) > 0 and body::jsonb ->> 'id' = ?""")) {
            update.setString(1, id);
            update.setString(2, id);
            update.setString(3, id);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("kept answers could not be changed", e);
        }
    }

    private static Map<String, String> headers(Response response) {
        var headers = new TreeMap<String, String>();
        for (var name : HEADERS) {
            var value = response.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }

    private void insert(Repeat repeat, int status, Map<String, String> headers, @Nullable String body)
            throws SQLException, JsonProcessingException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                    insert into idempotency_answer
                        (caller, idempotency_key, request_sha256, status, headers, body, answered_at)
                    values (?, ?, ?, ?, ?, ?, ?::timestamptz)
                    on conflict (caller, idempotency_key) do update
                    set request_sha256 = excluded.request_sha256, status = excluded.status,
                        headers = excluded.headers, body = excluded.body, answered_at = excluded.answered_at\
                    """)) {
            insert.setString(1, repeat.caller());
            insert.setString(2, repeat.key());
            insert.setString(3, repeat.fingerprint());
            insert.setInt(4, status);
            insert.setString(5, json.writeValueAsString(headers));
            insert.setString(6, body);
            insert.setString(7, clock.instant().toString());
            insert.executeUpdate();
        }
    }

    private static Response answer(int status, Map<String, String> headers, @Nullable String body) {
        var answer = Response.status(status);
        if (body != null) {
            answer.entity(body).type(MediaType.APPLICATION_JSON);
        }
        headers.forEach(answer::header);
        return answer.build();
    }

    @Scheduled(every = "1h", delayed = "10m")
    @Transactional
    void forgetOld() {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(
                        "delete from idempotency_answer where answered_at < ?::timestamptz")) {
            delete.setString(1, clock.instant().minus(KEPT).toString());
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
