package org.openscrutiny.chassis.http;

import jakarta.enterprise.context.RequestScoped;

/** The bytes of the running request's body, kept for the comparison of repeats. */
@RequestScoped
public class RequestBody {

    private byte[] bytes = {};

    public void set(byte[] received) {
        bytes = received.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
