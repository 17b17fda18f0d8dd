package org.openscrutiny.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void aPortSomebodyListensOnIsTaken() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // Given
            int port = listener.getLocalPort();

            // When
            OptionalInt taken = Ports.firstTaken(port, 1);

            // Then
            assertEquals(OptionalInt.of(port), taken);
            assertFalse(Ports.free(port, 1));
            assertTrue(Ports.free(Ports.free(), 1));
        }
    }
}
