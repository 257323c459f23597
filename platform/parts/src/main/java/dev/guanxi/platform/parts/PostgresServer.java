package dev.guanxi.platform.parts;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;

/**
 * A PostgreSQL whose data stays in one folder. It listens on the loopback interface only and lets nobody in without a
 * password. A server that a killed JVM left running on the same folder is stopped first.
 */
public final class PostgresServer implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final String SUPERUSER = "postgres";
    private static final Duration STARTUP_PATIENCE = Duration.ofSeconds(60);
    private static final Duration SHUTDOWN_PATIENCE = Duration.ofSeconds(30);

    private final Path data;
    private final EmbeddedPostgres server;
    private final Database maintenance;

    private PostgresServer(Path data, EmbeddedPostgres server, Database maintenance) {
        this.data = data;
        this.server = server;
        this.maintenance = maintenance;
    }

    /**
     * Starts the server, creating its data on the first start.
     *
     * @param folder keeps programs and data; a later start with the same folder finds the same databases
     * @param password of the superuser; must be the same at every start on one folder
     */
    public static PostgresServer start(Path folder, int port, String password, Durability durability) {
        Path home = folder.toAbsolutePath();
        Path data = home.resolve("data");
        stopLeftover(home);
        try {
            Files.createDirectories(home);
            Path passwordFile = writePassword(home, password);
            EmbeddedPostgres server =
                    builder(home, port, password, durability, passwordFile).start();
            Database maintenance = new Database(HOST, port, "postgres", SUPERUSER, password);
            new PostgresAdmin(maintenance).closeMaintenanceDatabase();
            return new PostgresServer(data, server, maintenance);
        } catch (IOException | IllegalStateException e) {
            throw new PartsException(
                    "PostgreSQL did not start on port %d with its data in %s. Its messages stand above and in %s."
                            .formatted(port, data, home.resolve("postgres.log")),
                    e);
        }
    }

    /** Stops the server that a killed JVM left running on the folder, if there is one. */
    public static boolean stopLeftover(Path folder) {
        Optional<OwnedProcess> found = leftover(folder.toAbsolutePath().resolve("data"));
        found.ifPresent(process -> process.stop(OwnedProcess.Signal.INT, SHUTDOWN_PATIENCE));
        return found.isPresent();
    }

    /** Stops what runs on the folder and forgets its data; the unpacked programs stay for the next start. */
    static void discard(Path folder) throws IOException {
        stopLeftover(folder);
        Folders.remove(folder.resolve("data"));
    }

    private static EmbeddedPostgres.Builder builder(
            Path home, int port, String password, Durability durability, Path passwordFile) {
        ProcessBuilder.Redirect log =
                ProcessBuilder.Redirect.appendTo(home.resolve("postgres.log").toFile());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(home.resolve("programs").toFile())
                .setDataDirectory(home.resolve("data"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTUP_PATIENCE)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setPort(port)
                .setConnectConfig("password", password)
                // What the library calls locale settings are the options of initdb; a later --auth beats its own -A.
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("listen_addresses", HOST)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "400");
        durability.settings().forEach(builder::setServerConfig);
        return builder;
    }

    /** {@return the door for creating databases on this server} */
    public PostgresAdmin admin() {
        return new PostgresAdmin(maintenance);
    }

    /** {@return the database {@code postgres} with the superuser} */
    public Database maintenance() {
        return maintenance;
    }

    /** {@return the id of the server's first process, while it runs} */
    public Optional<Long> pid() {
        return leftover(data).map(process -> process.handle().pid());
    }

    /** Ends all sessions and stops the server; the data stays. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new PartsException("PostgreSQL with its data in %s did not stop.".formatted(data), e);
        }
        leftover(data).ifPresent(process -> process.stop(OwnedProcess.Signal.INT, SHUTDOWN_PATIENCE));
    }

    private static Optional<OwnedProcess> leftover(Path data) {
        try {
            String first = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
            return OwnedProcess.find(Long.parseLong(first.strip()), data.toString());
        } catch (IOException notRunning) {
            return Optional.empty();
        }
    }

    private static Path writePassword(Path home, String password) throws IOException {
        Path file = home.resolve("superuser.password");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, password);
    }
}
