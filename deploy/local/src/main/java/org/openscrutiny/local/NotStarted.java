package org.openscrutiny.local;

/** Something could not be started; the message is one sentence for the person at the keyboard. */
public final class NotStarted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotStarted(String message) {
        super(message);
    }

    public NotStarted(String message, Throwable cause) {
        super(message, cause);
    }
}
