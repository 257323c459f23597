package dev.guanxi.platform.parts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The JVM of the shared parts: keeps the servers while anybody holds a lease, lingers a while, and ends. */
final class PartsHost {

    private static final Logger LOG = Logger.getLogger(PartsHost.class.getName());
    private static final int ACCEPT_MILLIS = 500;

    private final SharedServers servers;
    private final Duration linger;
    private final String key = Passwords.random();
    private final AtomicInteger leases = new AtomicInteger();
    private final AtomicLong lastUse = new AtomicLong(System.nanoTime());

    private PartsHost(SharedServers servers, Duration linger) {
        this.servers = servers;
        this.linger = linger;
    }

    /** Called with the folder and the seconds to linger. */
    public static void main(String[] arguments) throws IOException {
        Logger.getLogger("").setLevel(Level.WARNING);
        Path folder = Path.of(arguments[0]);
        Duration linger = Duration.ofSeconds(Long.parseLong(arguments[1]));
        try (FileChannel channel = FileChannel.open(
                        folder.resolve("host.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = channel.lock()) {
            LOG.fine(() -> "Holding " + alone);
            try (SharedServers servers = SharedServers.start(folder, Infrastructure.chosen())) {
                new PartsHost(servers, linger).serve(folder.resolve("address.properties"));
            }
        }
        // The broker leaves threads of its own that would keep this JVM alive.
        System.exit(0);
    }

    private void serve(Path addressFile) throws IOException {
        try (ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            door.setSoTimeout(ACCEPT_MILLIS);
            publish(addressFile, door.getLocalPort());
            while (isWanted()) {
                acceptOne(door);
            }
            Files.deleteIfExists(addressFile);
        }
    }

    private boolean isWanted() {
        return leases.get() > 0 || System.nanoTime() - lastUse.get() < linger.toNanos();
    }

    private void acceptOne(ServerSocket door) throws IOException {
        try {
            Socket caller = door.accept();
            leases.incrementAndGet();
            Thread.ofVirtual().start(() -> lend(caller));
        } catch (SocketTimeoutException nobodyCame) {
            // Time to look again whether anybody still needs us.
        }
    }

    private void lend(Socket caller) {
        try (caller) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
            if (key.equals(in.readLine())) {
                lendTo(caller, in);
            }
        } catch (IOException callerGone) {
            LOG.log(Level.FINE, "A caller went away", callerGone);
        } finally {
            lastUse.set(System.nanoTime());
            leases.decrementAndGet();
        }
    }

    private void lendTo(Socket caller, BufferedReader in) throws IOException {
        SharedServers.Share share;
        try {
            share = servers.newShare();
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "No database could be made", e);
            Properties refusal = new Properties();
            refusal.setProperty("refusal", e.getMessage() + " " + e.getCause());
            answer(caller, refusal);
            return;
        }
        try {
            answer(caller, share.properties());
            in.readLine();
        } finally {
            servers.giveBack(share);
        }
    }

    private static void answer(Socket caller, Properties properties) throws IOException {
        Writer out = new OutputStreamWriter(caller.getOutputStream(), StandardCharsets.UTF_8);
        properties.store(out, null);
        out.flush();
        caller.shutdownOutput();
    }

    private void publish(Path addressFile, int port) throws IOException {
        Properties address = new Properties();
        address.setProperty("port", Integer.toString(port));
        address.setProperty("key", key);
        address.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
        Path draft = addressFile.resolveSibling("address.draft");
        try (Writer out = Files.newBufferedWriter(draft)) {
            address.store(out, null);
        }
        Files.move(draft, addressFile, StandardCopyOption.ATOMIC_MOVE);
    }
}
