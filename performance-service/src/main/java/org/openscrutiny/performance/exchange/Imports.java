package org.openscrutiny.performance.exchange;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** All imports. */
@ApplicationScoped
public class Imports implements PanacheRepositoryBase<ImportRun, String> {
    List<ImportRun> page(String after, int size) {
        return find("id > ?1 order by id", after).page(0, size).list();
    }
}
