package org.openscrutiny.performance.area;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** All areas. */
@ApplicationScoped
class Areas implements PanacheRepositoryBase<Area, String> {}
