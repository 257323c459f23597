package dev.guanxi.platform.parts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Ports nobody listens on, taken below the range from which the system serves outgoing connections, so that none of
 * those grabs a port between our choosing it and the server's binding it.
 */
public final class FreePorts {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 500;

    private static final Set<Integer> GIVEN = new HashSet<>();

    private FreePorts() {}

    /** {@return a port on the loopback interface that is free now and was not given before by this JVM} */
    public static synchronized int next() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = RandomGenerator.getDefault().nextInt(LOWEST, HIGHEST);
            if (!GIVEN.contains(port) && isFree(port)) {
                GIVEN.add(port);
                return port;
            }
        }
        throw new PartsException("No free port found between %d and %d after %d attempts. Stop what occupies them."
                .formatted(LOWEST, HIGHEST, ATTEMPTS));
    }

    /** {@return whether a server could listen on this port of the loopback interface now} */
    public static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
