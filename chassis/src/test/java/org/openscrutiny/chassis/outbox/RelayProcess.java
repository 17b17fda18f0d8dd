package org.openscrutiny.chassis.outbox;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** The relay as a program of its own: it tells on its output what it does, and waits at an armed point to be killed. */
final class RelayProcess {

    private RelayProcess() {}

    /** Arguments: address of the database, role, password, broker, armed point or none, which time it counts. */
    public static void main(String[] arguments) throws InterruptedException {
        var pool = Store.pool(arguments[0], arguments[1], arguments[2], 4);
        var relay = new Relay(
                pool,
                Map.of("bootstrap.servers", arguments[3]),
                "test-service",
                waitingAt(arguments[4], Integer.parseInt(arguments[5])),
                count -> tell("published " + count));
        var loop = new WorkLoop("relay", relay::sweep);
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                loop.stop();
                relay.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                ended.countDown();
            }
        }));
        loop.start();
        tell("ready");
        ended.await();
    }

    private static FailPoints waitingAt(String armed, int times) {
        var left = new AtomicInteger(times);
        return point -> {
            if (point.equals(armed) && left.decrementAndGet() == 0) {
                tell("at " + point);
                waitToBeKilled();
            }
        };
    }

    private static void waitToBeKilled() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tell(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
