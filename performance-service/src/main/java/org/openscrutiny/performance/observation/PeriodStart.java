package org.openscrutiny.performance.observation;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/** The first day of a stored period in queries, {@code period_start(periodKey, periodEnd)}, by the database's function. */
public final class PeriodStart implements FunctionContributor {
    @Override
    public void contributeFunctions(FunctionContributions functions) {
        functions
                .getFunctionRegistry()
                .patternDescriptorBuilder("period_start", "period_start(?1,?2)")
                .setExactArgumentCount(2)
                .setInvariantType(
                        functions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.LOCAL_DATE))
                .register();
    }
}
