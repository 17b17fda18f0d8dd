package org.openscrutiny.meetings.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.openscrutiny.chassis.http.Answers;

/** Answers with a page, or with the page that says there is none. */
@ApplicationScoped
class PageAnswers {

    private static final String HTML = "text/html;charset=UTF-8";

    private final Answers answers;

    PageAnswers(Answers answers) {
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "meetings")
    static class Templates {
        static native TemplateInstance missing(String what, String href, String list);

        private Templates() {}
    }

    Response page(TemplateInstance template) {
        return answers.publicDocument(template.render(), HTML);
    }

    /**
     * The same 404 for what never was, what is a draft and what was taken down.
     *
     * @param what noun of what is not there
     * @param href where all of these are listed, and in words the list
     */
    Response missing(String what, String href, String list) {
        return Response.status(Response.Status.NOT_FOUND)
                .type(HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Templates.missing(what, href, list).render())
                .build();
    }
}
