package dev.guanxi.contact.attachment;

import dev.guanxi.platform.parts.FreePorts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.netcrusher.core.reactor.NioReactor;
import org.netcrusher.tcp.TcpCrusher;
import org.netcrusher.tcp.TcpCrusherBuilder;

/**
 * S3Proxy, which speaks the API of Amazon S3 and keeps objects in a folder, in a process of its own, behind a line that
 * can be cut. It stands for whatever store an operator runs.
 */
@SuppressWarnings("NullAway.Init") // the lifecycle calls start first
public final class ObjectStore implements QuarkusTestResourceLifecycleManager {
    private static final String BUCKET = "files";
    private static final Path PROGRAM = Path.of("target", "s3proxy", "s3proxy.jar");

    private static TcpCrusher line;
    private static Path folder;
    private NioReactor reactor;
    private Process server;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("guanxi-objects");
            Files.createDirectory(folder.resolve(BUCKET));
            var port = FreePorts.next();
            server = serve(port);
            reactor = new NioReactor();
            line = TcpCrusherBuilder.builder()
                    .withReactor(reactor)
                    .withBindAddress("127.0.0.1", FreePorts.next())
                    .withConnectAddress("127.0.0.1", port)
                    .buildAndOpen();
            return settings(line.getBindAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> settings(int port) {
        return Map.of(
                "guanxi.attachments.store", "s3",
                "guanxi.attachments.s3.endpoint", "http://127.0.0.1:" + port,
                "guanxi.attachments.s3.bucket", BUCKET,
                "guanxi.attachments.s3.access-key-id", "tests",
                "guanxi.attachments.s3.secret-access-key", "for tests only",
                "guanxi.attachments.s3.part", Integer.toString(5 * 1024 * 1024),
                "guanxi.attachments.s3.delete-every", "PT1S");
    }

    private static Process serve(int port) throws IOException {
        var settings = Files.write(
                folder.resolve("s3proxy.conf"),
                List.of(
                        "s3proxy.endpoint=http://127.0.0.1:" + port,
                        "s3proxy.authorization=aws-v4",
                        "s3proxy.identity=tests",
                        "s3proxy.credential=for tests only",
                        "jclouds.provider=filesystem-nio2",
                        "jclouds.identity=none",
                        "jclouds.credential=none",
                        "jclouds.filesystem.basedir=" + folder));
        var started = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        PROGRAM.toString(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3proxy.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        Awaitility.await("S3Proxy, whose messages stand in " + folder)
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> answers(port));
        return started;
    }

    private static boolean answers(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        }
    }

    /** All that is there of a file: its object, and parts that did not become one. */
    public static List<Path> of(UUID file) throws IOException {
        try (var all = Files.walk(folder.resolve(BUCKET))) {
            return all.filter(path -> path.getFileName().toString().contains(file.toString()))
                    .toList();
        }
    }

    public static Path object(UUID file) {
        return folder.resolve(BUCKET).resolve("attachments").resolve(file.toString());
    }

    public static void cut() {
        line.close();
    }

    public static void mend() {
        if (!line.isOpen()) {
            line.open();
        }
    }

    @Override
    public void stop() {
        line.close();
        reactor.close();
        server.destroyForcibly().onExit().join();
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
