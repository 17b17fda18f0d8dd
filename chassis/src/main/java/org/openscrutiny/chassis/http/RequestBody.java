package org.openscrutiny.chassis.http;

import jakarta.enterprise.context.RequestScoped;

/** The bytes of the running request's body, kept for the comparison of repeats and for giving them back. */
@RequestScoped
public class RequestBody {

    private byte[] bytes = {};

    void set(byte[] received) {
        bytes = received;
    }

    byte[] bytes() {
        return bytes;
    }
}
