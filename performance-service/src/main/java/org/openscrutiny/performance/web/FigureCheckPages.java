package org.openscrutiny.performance.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.performance.check.FigureTrial;

/** A printed figure typed into a form and checked at once; nothing is stored. */
@Path("/figure-checks")
public class FigureCheckPages {
    private final Answers answers;

    FigureCheckPages(Answers answers) {
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "performance")
    static class Templates {
        static native TemplateInstance figureCheck(FigureCheckForm form);

        private Templates() {}
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response form(
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String published,
            @RestQuery @Nullable String before,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String parts,
            @RestQuery @Nullable String whole,
            @RestQuery @Nullable String outturn,
            @RestQuery @Nullable String budget,
            @RestQuery @Nullable String elsewhere,
            @RestQuery @Nullable String value,
            @RestQuery @Nullable String level,
            @RestQuery @Nullable String floor,
            @RestQuery @Nullable String per,
            @RestQuery @Nullable String unit,
            @RestQuery @Nullable String polarity,
            @RestQuery @Nullable String prose) {
        Map<String, String> typed = new LinkedHashMap<>();
        put(typed, "kind", kind);
        put(typed, "published", published);
        put(typed, "before", before);
        put(typed, "after", after);
        put(typed, "parts", parts);
        put(typed, "whole", whole);
        put(typed, "outturn", outturn);
        put(typed, "budget", budget);
        put(typed, "elsewhere", elsewhere);
        put(typed, "value", value);
        put(typed, "level", level);
        put(typed, "floor", floor);
        put(typed, "per", per);
        put(typed, "unit", unit);
        put(typed, "polarity", polarity);
        put(typed, "prose", prose);
        FigureTrial trial = kind == null ? new FigureTrial(null, List.of()) : FigureTrial.of(typed);
        String html = Templates.figureCheck(FigureCheckForm.of(typed, trial)).render();
        return answers.publicDocument(html, "text/html;charset=UTF-8");
    }

    private static void put(Map<String, String> typed, String name, @Nullable String text) {
        typed.put(name, Objects.toString(text, "").strip());
    }
}
