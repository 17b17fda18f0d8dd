package org.openscrutiny.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Stands in for a service's jar: is ready at once and tells anybody what it was started with. */
public final class PretendService {
    private PretendService() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, String> environment = System.getenv();
        String told = environment.entrySet().stream()
                .filter(variable -> variable.getKey().startsWith("SCRUTINY_"))
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
        serve(environment.getOrDefault("QUARKUS_MANAGEMENT_PORT", ""), "/q/health/ready", "{}");
        serve(environment.getOrDefault("QUARKUS_HTTP_PORT", ""), "/environment", told);
    }

    private static void serve(String port, String path, String text) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port)), 0);
        server.createContext(path, exchange -> {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }
}
