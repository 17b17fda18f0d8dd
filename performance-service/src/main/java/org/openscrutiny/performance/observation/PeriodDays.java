package org.openscrutiny.performance.observation;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * First and last day of a stored period in queries, by the database's functions: {@code period_start(periodKey, lastDay)}
 * and {@code period_end(periodKey)}.
 */
public final class PeriodDays implements FunctionContributor {
    @Override
    public void contributeFunctions(FunctionContributions functions) {
        register(functions, "period_start", "period_start(?1,?2)", 2);
        register(functions, "period_end", "period_end(?1)", 1);
    }

    private static void register(FunctionContributions functions, String name, String pattern, int arguments) {
        functions
                .getFunctionRegistry()
                .patternDescriptorBuilder(name, pattern)
                .setExactArgumentCount(arguments)
                .setInvariantType(
                        functions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.LOCAL_DATE))
                .register();
    }
}
