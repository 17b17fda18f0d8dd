package org.openscrutiny.chassis.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ends a request with a problem; the mapper writes it, nobody else catches it. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<Fault> faults;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    public Problem(ProblemType type, String detail, List<Fault> faults) {
        super(detail, null, false, false);
        this.type = type;
        this.faults = List.copyOf(faults);
    }

    public Problem(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    /** The one answer for what is not there and for what is not the caller's to know. */
    public static Problem notFound() {
        return new Problem(GeneralProblem.NOT_FOUND, "Nothing that you may read has this address.");
    }

    /** 400: the request does not bind. */
    public static Problem unreadable(List<Fault> faults) {
        return new Problem(GeneralProblem.VALIDATION, summary(faults), faults);
    }

    public static Problem unreadable(String pointer, String code, String message) {
        return unreadable(List.of(new Fault(pointer, code, message)));
    }

    /** 422: it binds, and breaks a rule. */
    public static Problem ruleBroken(List<Fault> faults) {
        return new Problem(GeneralProblem.RULE_BROKEN, summary(faults), faults);
    }

    public static Problem ruleBroken(String pointer, String code, String message) {
        return ruleBroken(List.of(new Fault(pointer, code, message)));
    }

    private static String summary(List<Fault> faults) {
        return faults.size() == 1 ? faults.getFirst().message() : faults.size() + " things need mending.";
    }

    public Problem withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public List<Fault> faults() {
        return faults;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
