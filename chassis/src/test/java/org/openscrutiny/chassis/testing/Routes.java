package org.openscrutiny.chassis.testing;

import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
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

    private static String normal(String path) {
        var trimmed = path.replaceAll("^/+|/+$", "");
        return trimmed.isEmpty() ? "" : "/" + trimmed;
    }
}
