package dev.guanxi.platform.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedPartsTest {

    private static final Duration LINGER = Duration.ofSeconds(2);
    private static final Duration SHUTDOWN = Duration.ofSeconds(20);

    @TempDir
    private static Path folder;

    private final PartsHome home = new PartsHome(folder, LINGER);

    /** The folder cannot be removed under running servers. */
    @AfterAll
    static void theServersEndThemselves() throws Exception {
        long pid = hostPid();

        assertThat(endsWithin(pid, LINGER.plus(SHUTDOWN))).isTrue();
        assertThat(folder.resolve("postgres/data")).doesNotExist();
    }

    @Test
    void aDatabaseIsFreshAndReachableOnlyByItsOwnRole() throws SQLException {
        try (SharedParts one = SharedParts.acquire(home);
                SharedParts other = SharedParts.acquire(home)) {
            execute(one.database(), "create table mine (id int)");

            assertThat(execute(other.database(), "select to_regclass('mine') is null"))
                    .isEqualTo("t");
            Database trespass = new Database(
                    one.database().host(),
                    one.database().port(),
                    one.database().name(),
                    other.database().role(),
                    other.database().password());
            assertThatThrownBy(() -> execute(trespass, "select 1"))
                    .hasMessageContaining("permission denied for database");
        }
    }

    @Test
    void whoeverDisappearsLeavesNothingBehind() throws Exception {
        try (SharedParts observer = SharedParts.acquire(home);
                Admin kafka = Admin.create(Map.of("bootstrap.servers", observer.kafkaBootstrapServers()))) {
            SharedParts gone = SharedParts.acquire(home);
            String topic = "crm.contact.customer." + gone.topicSuffix();
            kafka.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                    .all()
                    .get();

            gone.close();

            assertThat(within(SHUTDOWN, () -> isUnknown(gone.database(), observer.database())))
                    .isTrue();
            assertThat(within(SHUTDOWN, () -> !topics(kafka).contains(topic))).isTrue();
        }
    }

    @Test
    void theServersOutliveTheJvmThatStartedThemOnlyWhileSomebodyUsesThem() throws Exception {
        Process user = JavaProcess.run(LeaseHolder.class, folder.toString(), Long.toString(LINGER.toSeconds()));
        Properties told = new Properties();
        told.load(user.inputReader());
        Database database = new Database(
                "127.0.0.1",
                Integer.parseInt(told.getProperty("port")),
                told.getProperty("name"),
                told.getProperty("role"),
                told.getProperty("password"));
        assertThat(execute(database, "select 1")).isEqualTo("1");

        user.destroyForcibly().waitFor();

        try (SharedParts observer = SharedParts.acquire(home)) {
            assertThat(within(SHUTDOWN, () -> isUnknown(database, observer.database())))
                    .isTrue();
        }
    }

    private static boolean isUnknown(Database database, Database observer) throws SQLException {
        return execute(observer, "select count(*) from pg_database where datname = '%s'".formatted(database.name()))
                .equals("0");
    }

    private static Set<String> topics(Admin kafka) throws Exception {
        return kafka.listTopics().names().get();
    }

    static String execute(Database database, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.role(), database.password());
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static boolean within(Duration patience, Condition condition) throws Exception {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(50);
        }
        return true;
    }

    private static long hostPid() throws Exception {
        Properties address = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("address.properties"))) {
            address.load(reader);
        }
        return Long.parseLong(address.getProperty("pid"));
    }

    private static boolean endsWithin(long pid, Duration patience) throws Exception {
        return within(
                patience,
                () -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
    }
}
