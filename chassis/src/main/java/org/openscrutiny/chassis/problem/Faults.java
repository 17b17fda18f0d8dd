package org.openscrutiny.chassis.problem;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects everything that is wrong with a request before it is refused once: 400 when some part does not
 * bind, else 422.
 */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();
    private boolean unreadable;

    /** Something does not bind: syntax, type, an unknown name, a lexical date or number. */
    public void unreadable(String pointer, String code, String message) {
        unreadable = true;
        found.add(new Fault(pointer, code, message));
    }

    /** Something binds and breaks a rule. */
    public void broken(String pointer, String code, String message) {
        found.add(new Fault(pointer, code, message));
    }

    public void brokenIf(boolean broken, String pointer, String code, String message) {
        if (broken) {
            broken(pointer, code, message);
        }
    }

    public boolean names(String pointer) {
        return found.stream().anyMatch(f -> f.pointer().equals(pointer));
    }

    public int size() {
        return found.size();
    }

    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw unreadable ? Problem.unreadable(found) : Problem.ruleBroken(found);
        }
    }
}
