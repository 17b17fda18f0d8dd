package org.openscrutiny.chassis.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.openscrutiny.chassis.problem.Faults;

/** Refuses query parameters that the route does not know, and one given twice: a typing error is never ignored. */
@Singleton
public class QueryGuard {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo route) {
        var given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty() || route.getResourceMethod() == null) {
            return;
        }
        var names = known.computeIfAbsent(route.getResourceMethod(), QueryGuard::parameters);
        var faults = new Faults();
        given.forEach((name, values) -> {
            if (!names.contains(name)) {
                faults.unreadable(name, "UNKNOWN_PARAMETER", "There is no such parameter; known are " + names + ".");
            } else if (values.size() > 1) {
                faults.unreadable(name, "REPEATED_PARAMETER", "Give it once.");
            } else if (values.getFirst().isEmpty() && !isPage(route.getResourceMethod())) {
                faults.unreadable(name, "EMPTY_PARAMETER", "Give it a value or leave it out.");
            } else if (values.getFirst().chars().anyMatch(Character::isISOControl)) {
                faults.unreadable(name, "CONTROL_CHARACTER", "Control characters are refused; take them out.");
            }
        });
        faults.throwIfAny();
    }

    /** A form sends its empty fields, too. */
    private static boolean isPage(Method method) {
        var produces = method.getAnnotation(Produces.class);
        return produces != null && List.of(produces.value()).contains(MediaType.TEXT_HTML);
    }

    private static Set<String> parameters(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(p -> p.isAnnotationPresent(RestQuery.class) || p.isAnnotationPresent(QueryParam.class))
                .map(QueryGuard::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Parameter parameter) {
        var named = parameter.getAnnotation(QueryParam.class);
        return named == null ? parameter.getName() : named.value();
    }
}
