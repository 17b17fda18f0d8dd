package org.openscrutiny.csa.summary;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the reads of anonymous callers: each takes a connection for one statement and nobody else takes one. */
@Singleton
@DataSource("public")
class CountedReads implements AgroalPoolInterceptor {

    private final AtomicInteger reads = new AtomicInteger();

    @Override
    public void onConnectionAcquire(Connection connection) {
        reads.incrementAndGet();
    }

    int sinceLastAsked() {
        return reads.getAndSet(0);
    }
}
