package org.openscrutiny.chassis.http;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On every POST route: with an Idempotency-Key its first 2xx answer is kept and given again to a repeat. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

    /** True where the answer is sealed: only its id and status are kept, never the body (D21). */
    @Nonbinding
    boolean sealed() default false;
}
