package org.openscrutiny.chassis.identity;

import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks at every route of the starting service and stops it when one has no rule of its own: a resource method
 * without {@code @RolesAllowed}, {@code @PermitAll} or {@code @DenyAll}, or a route that is on no list.
 */
@ApplicationScoped
class RouteRules {

    private static final Set<Class<? extends Annotation>> RULES =
            Set.of(RolesAllowed.class, PermitAll.class, DenyAll.class);

    /** Where the framework mounts all resource methods, which are looked at one by one. */
    private static final String RESOURCES = "/";

    private final BeanManager beans;
    private final Router router;
    private final List<String> otherRoutes;

    RouteRules(
            BeanManager beans,
            Router router,
            @ConfigProperty(name = "scrutiny.http.other-routes") List<String> otherRoutes) {
        this.beans = beans;
        this.router = router;
        this.otherRoutes = otherRoutes;
    }

    void check(@Observes StartupEvent event) {
        var without = new TreeSet<String>();
        for (var bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            if (bean.getBeanClass().isAnnotationPresent(Path.class)) {
                methodsWithoutRule(bean.getBeanClass(), without);
            }
        }
        router.getRoutes().stream()
                .map(Route::getPath)
                .filter(Objects::nonNull)
                .filter(path -> !path.equals(RESOURCES))
                .filter(path -> otherRoutes.stream().noneMatch(path::startsWith))
                .forEach(without::add);
        if (!without.isEmpty()) {
            throw new IllegalStateException("These routes have no access rule of their own: " + without);
        }
    }

    static void methodsWithoutRule(Class<?> resource, Set<String> without) {
        for (var method : resource.getMethods()) {
            if (isRoute(method) && RULES.stream().noneMatch(method::isAnnotationPresent)) {
                without.add(resource.getSimpleName() + "." + method.getName());
            }
        }
    }

    private static boolean isRoute(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(a -> a.annotationType().isAnnotationPresent(HttpMethod.class));
    }
}
