package org.openscrutiny.chassis.store;

import java.util.Collection;
import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * The condition {@code any_of(field, ?1)} of queries: the field is one of the texts of an array. The many values are
 * one parameter, so the query is one text whatever their number: it is translated and planned once, where {@code in}
 * would be for each call.
 */
public final class AnyOf implements FunctionContributor {

    @Override
    public void contributeFunctions(FunctionContributions functions) {
        functions
                .getFunctionRegistry()
                .patternDescriptorBuilder("any_of", "(?1=any(?2))")
                .setExactArgumentCount(2)
                .setInvariantType(
                        functions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN))
                .register();
    }

    /** The parameter for these texts. */
    public static String[] texts(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}
