package dev.guanxi.e2e;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.restassured.path.json.JsonPath;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A suite of the tests' own, started the way {@code crm up} does, with its state below {@code target}. It begins
 * empty, serves all tests of this JVM and ends with it; its services give their mails to a mail server in this JVM, and
 * may call webhooks on this machine. With {@code -De2e.folder=FOLDER} the tests use the suite that runs there already,
 * and see neither mails nor calls.
 */
final class RunningSuite {
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** After so long a sender that was killed is taken for gone; five minutes in other installations. */
    private static final String SENDERS_SILENCE = "PT5S";

    private static final RunningSuite SUITE = new RunningSuite();

    private final Path home = Path.of("..").toAbsolutePath().normalize();
    private final Path folder =
            Path.of(System.getProperty("e2e.folder", "target/suite")).toAbsolutePath();
    private final GreenMail postOffice =
            new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final String address;

    private RunningSuite() {
        try {
            if (System.getProperty("e2e.folder") == null) {
                delete(folder);
                Files.createDirectories(folder.getParent());
                postOffice.start();
                start(freePort());
            }
            address = JsonPath.from(launcher("status", "--json")).getString("address");
        } catch (IOException e) {
            throw new IllegalStateException("The suite cannot be started", e);
        }
    }

    static RunningSuite get() {
        return SUITE;
    }

    String address() {
        return address;
    }

    /** The part as {@code crm status} tells it: state, port, pid, residentMegabytes. */
    Map<String, Object> part(String name) {
        return JsonPath.from(launcher("status", "--json")).getMap("parts.find { it.name == '%s' }".formatted(name));
    }

    /** Whether what the suite writes to people and tells programs can be looked at here. */
    boolean postsHere() {
        return postOffice.isRunning();
    }

    /** The mails that came for an address by now. */
    List<MimeMessage> mails(String to) {
        return Stream.of(postOffice.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getAddressList(recipients(mail)).equalsIgnoreCase(to))
                .toList();
    }

    private static Address[] recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    String kafka() {
        return "127.0.0.1:" + part("kafka").get("port");
    }

    /** What {@code crm stop}, {@code start} and {@code restart} do. */
    void steer(String action, String part) {
        launcher(action, part);
    }

    /** Ends a part without a word, as a machine that loses power would. */
    void kill(String part) {
        process(part).destroyForcibly();
    }

    /** For what must be killed at once: to find it takes a moment. */
    ProcessHandle process(String part) {
        if (!(part(part).get("pid") instanceof Number pid)) {
            throw new IllegalStateException("%s has no process of its own that runs".formatted(part));
        }
        return ProcessHandle.of(pid.longValue()).orElseThrow();
    }

    /** The database of a service, as its own role sees it. */
    Connection database(String service) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:%s/%s".formatted(part("postgres").get("port"), service);
        return DriverManager.getConnection(url, service, secret(service + ".database"));
    }

    /** What the suite made up for itself. */
    String secret(String purpose) {
        var secrets = new Properties();
        try (var file = Files.newBufferedReader(folder.resolve("secrets.properties"))) {
            secrets.load(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return secrets.getProperty(purpose);
    }

    private void start(int port) throws IOException {
        var log = folder.resolveSibling("suite.log");
        var builder = new ProcessBuilder(command("up", "--port", Integer.toString(port)))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("QUARKUS_MAILER_HOST", "127.0.0.1");
        builder.environment()
                .put(
                        "QUARKUS_MAILER_PORT",
                        Integer.toString(postOffice.getSmtp().getPort()));
        builder.environment().put("GUANXI_MAILING_LEASE", SENDERS_SILENCE);
        builder.environment().put("GUANXI_WEBHOOKS_PLAIN_HTTP", "true");
        builder.environment().put("GUANXI_WEBHOOKS_ALLOWED_HOSTS", "127.0.0.1");
        var process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
        var deadline = Instant.now().plus(PATIENCE);
        for (var said = ""; !said.contains("all ready"); said = Files.readString(log)) {
            if (!process.isAlive()
                    || said.contains("did not start")
                    || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("The suite does not start:\n" + said);
            }
            pause();
        }
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    private String launcher(String... words) {
        try {
            var process =
                    new ProcessBuilder(command(words)).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            return said;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> command(String... words) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Dguanxi.home=" + home,
                "-Dguanxi.folder=" + folder,
                "-jar",
                home.resolve("launcher/target/launcher.jar").toString()));
        command.addAll(List.of(words));
        return command;
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(200));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
