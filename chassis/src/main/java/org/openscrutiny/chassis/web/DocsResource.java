package org.openscrutiny.chassis.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Swagger UI over {@code /openapi}, with an index and a script of our own so that the content policy holds. */
@Path("/docs")
public class DocsResource {

    private static final String SWAGGER_UI = "META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private final String version = version();

    @CheckedTemplate(basePath = "chassis")
    static class Templates {
        static native TemplateInstance docs(String version);

        private Templates() {}
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance page() {
        return Templates.docs(version);
    }

    private static String version() {
        var properties = new Properties();
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(SWAGGER_UI)) {
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("Swagger UI is not in this build", e);
        }
        return properties.getProperty("version");
    }
}
