package org.openscrutiny.chassis.http;

import jakarta.enterprise.context.RequestScoped;

/** The bytes of the running request's body, kept for the comparison of repeats and for giving them back. */
@RequestScoped
public class RequestBody {

    private byte[] bytes = {};
    private boolean command;

    void set(byte[] received) {
        bytes = received;
    }

    void setCommand(byte[] received) {
        bytes = received;
        command = true;
    }

    /** Whether it was read into a record, and is no file or patch. */
    boolean isCommand() {
        return command;
    }

    byte[] bytes() {
        return bytes;
    }
}
