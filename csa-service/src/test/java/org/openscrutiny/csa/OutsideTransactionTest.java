package org.openscrutiny.csa;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.testing.BackingServices;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class OutsideTransactionTest {

    private static final AggregateType TYPE = AggregateType.of("csa", "priority");

    @Inject
    Changes changes;

    @Test
    void aChangeCannotBeAppendedOutsideATransaction() {
        assertThrows(
                TransactionalException.class,
                () -> changes.append(() -> Change.published(TYPE, "p1", "created", "DRAFT", Map.of("id", "p1"))));
    }
}
