package org.openscrutiny.meetings.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.CommandReader;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.time.Ids;
import org.openscrutiny.meetings.MeetingsProblem;

/** What clerks do to bodies. */
@ApplicationScoped
public class BodyService {

    public static final AggregateType TYPE = AggregateType.of("meetings", "body");

    private final Bodies bodies;
    private final OwnBodies own;
    private final Ids ids;
    private final Changes changes;
    private final CommandReader commands;

    BodyService(Bodies bodies, OwnBodies own, Ids ids, Changes changes, CommandReader commands) {
        this.bodies = bodies;
        this.own = own;
        this.ids = ids;
        this.changes = changes;
        this.commands = commands;
    }

    /** Enters a draft; only who keeps all bodies can, for the new one is on nobody's list yet. */
    @Transactional
    public Body enter(EnterBody wish) {
        if (!own.keepsAll()) {
            throw OwnBodies.refused();
        }
        bodies.lockNames();
        var body = new Body(ids.nextText(), wish);
        requireFitting(body);
        bodies.persist(body);
        changes.append(() -> change(body, BodyEvent.CREATED, "CREATE"));
        return body;
    }

    @Transactional
    public Body patch(String id, @Nullable String ifMatch, byte[] patch) {
        bodies.lockNames();
        var body = bodies.present(id);
        own.requireOwn(id, body.isPublic());
        Preconditions.requireMatch(ifMatch, body.rowVersion());
        body.describe(commands.patched(EnterBody.of(body), patch, EnterBody.class));
        requireFitting(body);
        changes.append(() -> change(body, BodyEvent.UPDATED, "PATCH"));
        return body;
    }

    @Transactional
    public Body move(String id, @Nullable String ifMatch, MoveBody wish) {
        var body = bodies.present(id);
        switch (wish.command()) {
            case ESTABLISH -> own.requireOwn(id, body.isPublic());
            case RECORD_AS_PRINTED -> own.requireOwnOrOfficer(id, body.isPublic());
        }
        Preconditions.requireMatch(ifMatch, body.rowVersion());
        boolean first = !body.isPublic();
        body.move(wish);
        var event =
                switch (body.state) {
                    case DISBANDED -> BodyEvent.DISBANDED;
                    case DRAFT, ACTIVE -> first ? BodyEvent.CREATED : BodyEvent.UPDATED;
                };
        changes.append(() -> change(body, event, wish.command().name()));
        return body;
    }

    private static Change change(Body body, BodyEvent event, String command) {
        var full = BodyFullView.of(body);
        return body.isPublic()
                ? Change.published(TYPE, body.id, event.reason(), command, BodyView.of(body))
                        .withFullView(full)
                : Change.restricted(TYPE, body.id, event.reason(), command, full);
    }

    private void requireFitting(Body body) {
        Map<String, Body> others = new HashMap<>();
        bodies.listAll().forEach(b -> others.put(b.id, b));
        others.remove(body.id);
        var faults = new Faults();
        faults.brokenIf(
                body.parentId != null && !others.containsKey(body.parentId) && !body.parentId.equals(body.id),
                "/parentId",
                "UNKNOWN_BODY",
                "There is no such body.");
        for (int i = 0; i < body.capacities.size(); i++) {
            var capacity = others.get(body.capacities.get(i).bodyId());
            faults.brokenIf(
                    capacity == null || capacity.kind != BodyKind.STATUTORY_CAPACITY,
                    "/capacities/" + i + "/bodyId",
                    "NOT_A_CAPACITY",
                    "A body sits as a statutory capacity; this is none.");
        }
        faults.throwIfAny();
        requireNoCycle(body, others);
        requireOwnNames(body, others.values().stream().toList());
    }

    private static void requireNoCycle(Body body, Map<String, Body> others) {
        var above = new HashSet<String>();
        above.add(body.id);
        for (var id = body.parentId; id != null; ) {
            if (!above.add(id)) {
                throw new Problem(
                        MeetingsProblem.BODY_CYCLE,
                        "Through this parent the body would stand above itself.",
                        List.of(new Fault("/parentId", "BODY_CYCLE", "Name a parent outside the body's own line.")));
            }
            var parent = others.get(id);
            id = parent == null ? null : parent.parentId;
        }
    }

    /** An alias resolves to one body on a given date. */
    private static void requireOwnNames(Body body, List<Body> others) {
        var clash = others.stream()
                .filter(other -> other.names().anyMatch(n -> body.names().anyMatch(n::clashesWith)))
                .findFirst();
        if (clash.isPresent()) {
            throw new Problem(
                    GeneralProblem.CONFLICT,
                    "A name or alias is that of body " + clash.get().id + " on some of the same days.",
                    List.of(new Fault("/name", "NAME_TAKEN", "Give the alias days, or another name.")));
        }
    }
}
