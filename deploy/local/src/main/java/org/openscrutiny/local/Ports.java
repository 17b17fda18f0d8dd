package org.openscrutiny.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** TCP ports of the loopback address. */
public final class Ports {
    private static final int CONNECT_MILLIS = 500;
    private static final int LOWEST = 20_000;
    private static final int FIRST_LENT = 32_768;
    private static final int TRIES = 1_000;

    private Ports() {}

    /**
     * A port that was free a moment ago. It lies below those that the system lends to clients, so that no connection of
     * theirs takes it before a server that needs seconds to start; only another search for a port may.
     */
    public static int free() {
        return ThreadLocalRandom.current()
                .ints(TRIES, LOWEST, FIRST_LENT)
                .filter(Ports::bindable)
                .findFirst()
                .orElseThrow(() -> new NotStarted("No free port on 127.0.0.1."));
    }

    /** Whether nobody listens on any of the ports {@code from} to {@code from + count - 1}. */
    public static boolean free(int from, int count) {
        return firstTaken(from, count).isEmpty();
    }

    /** The lowest port from {@code from} to {@code from + count - 1} that somebody listens on. */
    public static OptionalInt firstTaken(int from, int count) {
        return IntStream.range(from, from + count)
                .filter(port -> !bindable(port))
                .findFirst();
    }

    /** Whether a connection to the port is accepted. */
    static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(loopback(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean bindable(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, loopback())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }
}
