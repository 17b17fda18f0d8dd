package org.openscrutiny.chassis.feed;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One consumer span a record, a child of the producer's (C11). */
@ApplicationScoped
class EventSpans {

    private final Tracer tracer;

    EventSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    /** The span of a record that is written with others. */
    void passing(String name, ConsumerRecord<String, byte[]> event) {
        start(name, event).end();
    }

    /** Runs a work within the span, so that what it changes carries the trace on. */
    void within(String name, ConsumerRecord<String, byte[]> event, Runnable work) {
        var span = start(name, event);
        try {
            Context.root().with(span).wrap(work).run();
        } finally {
            span.end();
        }
    }

    private Span start(String name, ConsumerRecord<String, byte[]> event) {
        var parent = W3CTraceContextPropagator.getInstance().extract(Context.root(), event, RecordHeaders.GETTER);
        return tracer.spanBuilder(name)
                .setParent(parent)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", event.topic())
                .startSpan();
    }
}
