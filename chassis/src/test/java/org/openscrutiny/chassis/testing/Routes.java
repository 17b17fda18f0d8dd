package org.openscrutiny.chassis.testing;

import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The routes of the running application's resource methods, pages left out. */
final class Routes {

    private Routes() {}

    /** Those that OpenAPI must describe: all that are not hidden from it on purpose. */
    static Set<String> described() {
        return Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getMethods()).flatMap(method -> route(type, method)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> route(Class<?> type, Method method) {
        var hidden = method.getAnnotation(Operation.class);
        if (hidden != null && hidden.hidden()) {
            return Stream.empty();
        }
        var below = method.getAnnotation(Path.class);
        var path = normal(type.getAnnotation(Path.class).value()) + (below == null ? "" : normal(below.value()));
        return Arrays.stream(method.getAnnotations())
                .map(a -> a.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> verb.value() + " " + path.replaceAll("\\{(\\w+)\\s*:[^}]*}", "{$1}"));
    }

    /** All that answer a GET with a document, pages too, and whether it takes {@code asOf}; streams that never end are out. */
    static Map<String, Boolean> readable() {
        return Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getMethods())
                        .filter(method -> method.isAnnotationPresent(GET.class) && !isStream(method))
                        .map(method -> Map.entry(path(type, method), takesAsOf(method))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Boolean::logicalOr, TreeMap::new));
    }

    private static boolean takesAsOf(Method method) {
        return Arrays.stream(method.getParameters()).anyMatch(p -> p.getName().equals("asOf"));
    }

    private static boolean isStream(Method method) {
        var produces = method.getAnnotation(Produces.class);
        return produces != null && List.of(produces.value()).contains(MediaType.SERVER_SENT_EVENTS);
    }

    private static String path(Class<?> type, Method method) {
        var below = method.getAnnotation(Path.class);
        return normal(type.getAnnotation(Path.class).value()) + (below == null ? "" : normal(below.value()));
    }

    private static String normal(String path) {
        var trimmed = path.replaceAll("^/+|/+$", "");
        return trimmed.isEmpty() ? "" : "/" + trimmed;
    }
}
