package dev.guanxi.platform.parts;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A JVM that owns a PostgreSQL, to be killed: tells the server's process id and holds it. */
final class ServerOwner {

    private ServerOwner() {}

    public static void main(String[] arguments) throws InterruptedException {
        PostgresServer server =
                PostgresServer.start(Path.of(arguments[0]), FreePorts.next(), arguments[1], Durability.THROWAWAY);
        System.out.println(server.pid().orElseThrow());
        new CountDownLatch(1).await();
    }
}
