package org.openscrutiny.local.smoke;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.openscrutiny.local.RunningSystem;
import org.openscrutiny.local.Service;

/** Pages as a browser without a token gets them. */
record Pages(RunningSystem system) {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int OK = 200;

    /** The pages whose addresses are printed. */
    String printed() {
        read(Service.PERFORMANCE, "/dashboards");
        for (Service service : Service.values()) {
            read(service, "/");
            read(service, "/docs");
        }
        return "front pages, API pages, the list of dashboards";
    }

    /** The page's text; anything but 200 and HTML is {@link Unmet}. */
    String read(Service service, String path) {
        URI uri = URI.create(system.ports().uri(service) + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(TIMEOUT)
                .header("Accept", "text/html")
                .build();
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            Unmet.check(
                    answer.statusCode() == OK && type.startsWith("text/html"),
                    uri + " answered " + answer.statusCode() + " " + type);
            return answer.body();
        } catch (IOException e) {
            throw new Unmet(uri + " did not answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unmet("interrupted");
        }
    }
}
