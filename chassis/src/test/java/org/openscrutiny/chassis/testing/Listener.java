package org.openscrutiny.chassis.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;

/** A port of this machine that counts who comes: nobody may, because no address in a request is ever fetched. */
final class Listener implements AutoCloseable {

    private static final int WAIT_MILLIS = 200;

    private final ServerSocket socket;

    private Listener(ServerSocket socket) {
        this.socket = socket;
    }

    static Listener open() throws IOException {
        var socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        socket.setSoTimeout(WAIT_MILLIS);
        return new Listener(socket);
    }

    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/keys";
    }

    /** Visits until now and within the next fifth of a second. */
    int visits() throws IOException {
        int visits = 0;
        while (true) {
            try {
                socket.accept().close();
                visits++;
            } catch (SocketTimeoutException e) {
                return visits;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
