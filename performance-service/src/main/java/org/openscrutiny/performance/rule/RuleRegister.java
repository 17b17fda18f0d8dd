package org.openscrutiny.performance.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.openscrutiny.performance.indicator.RuleFamily;

/**
 * The rule sets as ratings ask for them: many families and ratings with one statement, beside the session, so that asking
 * writes nothing that still waits there.
 */
@ApplicationScoped
public class RuleRegister {
    private static final String HELD = """
            select id, cast(versions as text) from rule_set where id = any(string_to_array(?, chr(10)))
            order by id for share""";

    private final EntityManager entities;
    private final ObjectMapper json;

    RuleRegister(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /**
     * The versions of these families, which stay as they are until the caller's transaction ends: a rating never cites
     * parameters that were mended meanwhile, and a new version finds every rating that was made without it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public KnownRules held(Collection<RuleFamily> families) {
        String wanted = families.stream().map(RuleFamily::name).collect(Collectors.joining("\n"));
        return entities.unwrap(Session.class).doReturningWork(connection -> read(connection, wanted));
    }

    private KnownRules read(Connection connection, String families) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HELD)) {
            select.setString(1, families);
            Map<RuleFamily, List<RuleVersion>> found = new EnumMap<>(RuleFamily.class);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(RuleFamily.valueOf(rows.getString(1)), versions(rows.getString(2)));
                }
            }
            return new KnownRules(found);
        }
    }

    private List<RuleVersion> versions(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a rule set could not be read back", e);
        }
    }
}
