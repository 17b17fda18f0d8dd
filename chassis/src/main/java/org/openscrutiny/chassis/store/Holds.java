package org.openscrutiny.chassis.store;

import java.util.Collection;
import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * The condition {@code holds(?1, field)} of queries: an array of texts holds the field. The many values are one
 * parameter, so the query is one text whatever their number: it is translated and planned once, where {@code in}
 * would be for each call. (The array comes first, since Hibernate takes the last argument of a function for one that
 * may be a list, and translates the query each time again.)
 */
public final class Holds implements FunctionContributor {

    @Override
    public void contributeFunctions(FunctionContributions functions) {
        functions
                .getFunctionRegistry()
                .patternDescriptorBuilder("holds", "(?2=any(?1))")
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
