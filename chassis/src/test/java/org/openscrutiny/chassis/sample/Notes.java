package org.openscrutiny.chassis.sample;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** All notes. */
@ApplicationScoped
class Notes implements PanacheRepositoryBase<Note, String> {}
