/** Runs the whole system on this machine: embedded PostgreSQL and Kafka, tokens, the three services, demo data. */
@NullMarked
package org.openscrutiny.local;

import org.jspecify.annotations.NullMarked;
