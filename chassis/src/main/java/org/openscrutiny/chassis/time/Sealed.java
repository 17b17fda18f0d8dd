package org.openscrutiny.chassis.time;

import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an injected {@link Ids}: the stream of ids for sealed aggregates and their changes. It is apart from the other
 * one, so that no public id depends on how much sealed work was done.
 */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
public @interface Sealed {}
