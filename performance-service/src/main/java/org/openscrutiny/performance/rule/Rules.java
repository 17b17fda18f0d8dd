package org.openscrutiny.performance.rule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.openscrutiny.performance.indicator.RuleFamily;

/** The rules of all families. */
@ApplicationScoped
class Rules implements PanacheRepositoryBase<Rule, RuleFamily> {}
