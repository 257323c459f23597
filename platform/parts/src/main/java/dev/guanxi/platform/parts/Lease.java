package dev.guanxi.platform.parts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * The open connection between a test JVM and the JVM of the shared parts. It is the lease: the operating system closes
 * it when the test JVM ends, even by SIGKILL, so nobody has to send a heartbeat and nothing is left behind.
 */
final class Lease implements AutoCloseable {

    private final Socket connection;
    private final Properties parts;

    private Lease(Socket connection, Properties parts) {
        this.connection = connection;
        this.parts = parts;
    }

    /**
     * @param key shows that the caller may read the owner's files
     * @throws IOException if nobody listens, or the parts are just closing down
     */
    static Lease open(int port, String key) throws IOException {
        Socket connection = new Socket(InetAddress.getLoopbackAddress(), port);
        try {
            connection.getOutputStream().write((key + "\n").getBytes(StandardCharsets.UTF_8));
            Properties answer = new Properties();
            answer.load(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
            if (answer.isEmpty()) {
                throw new IOException("The shared parts closed the connection without an answer");
            }
            String refusal = answer.getProperty("refusal");
            if (refusal != null) {
                throw new PartsException("The shared parts could not lend a database: " + refusal);
            }
            return new Lease(connection, answer);
        } catch (IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    Properties parts() {
        return parts;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (IOException e) {
            throw new PartsException("The connection to the shared parts could not be closed.", e);
        }
    }
}
