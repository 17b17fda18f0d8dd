package org.openscrutiny.chassis.http;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;

/** Hands the body of a request whose parameter is a record to {@link CommandReader}. */
@Provider
@Singleton
@Priority(Priorities.USER - 1000)
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
public class CommandBodyReader implements MessageBodyReader<Object> {

    /** Bytes a JSON body may have. */
    public static final int MAX_BODY = 1 << 20;

    private final CommandReader commands;
    private final RequestBody body;

    CommandBodyReader(CommandReader commands, RequestBody body) {
        this.commands = commands;
        this.body = body;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord();
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream entity)
            throws IOException {
        var bytes = entity.readNBytes(MAX_BODY + 1);
        if (bytes.length > MAX_BODY) {
            throw new Problem(GeneralProblem.PAYLOAD_TOO_LARGE, "A JSON body has at most 1 MiB.");
        }
        body.setCommand(bytes);
        return commands.read(bytes, type);
    }
}
