package dev.guanxi.platform.parts;

import static dev.guanxi.platform.parts.SharedPartsTest.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    private static final String PASSWORD = "superuser of this test";

    @TempDir
    private Path folder;

    @Test
    void keepsDataRolesApartAndDoorsShutOverARestart() throws SQLException {
        int port = FreePorts.next();
        Database contact;
        try (PostgresServer server = PostgresServer.start(folder, port, PASSWORD, Durability.DURABLE)) {
            contact = server.admin().ensure("contact", "contact", "c");
            server.admin().ensure("sales", "sales", "s");
            execute(contact, "create table customer as select '华为' as name");
        }

        try (PostgresServer server = PostgresServer.start(folder, port, PASSWORD, Durability.DURABLE)) {
            assertThat(server.admin().ensure("contact", "contact", "c")).isEqualTo(contact);
            assertThat(execute(contact, "select name from customer")).isEqualTo("华为");
            assertRefused(new Database("127.0.0.1", port, "contact", "sales", "s"), "permission denied for database");
            assertRefused(new Database("127.0.0.1", port, "postgres", "sales", "s"), "permission denied for database");
            assertRefused(
                    new Database("127.0.0.1", port, "contact", "contact", "guessed"), "password authentication failed");
            assertThat(execute(server.maintenance(), "show fsync")).isEqualTo("on");
            assertThat(execute(server.maintenance(), "show synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void stopsWhatAKilledOwnerLeftRunning() throws Exception {
        Process owner = JavaProcess.run(ServerOwner.class, folder.toString(), PASSWORD);
        long abandonedPid = Long.parseLong(owner.inputReader().readLine());
        owner.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(abandonedPid)).isPresent();

        try (PostgresServer server = PostgresServer.start(folder, FreePorts.next(), PASSWORD, Durability.THROWAWAY)) {
            assertThat(ProcessHandle.of(abandonedPid)).isEmpty();
            assertThat(server.pid()).isPresent();
        }
    }

    @Test
    void comparesChineseNamesByTheirLetters() throws SQLException {
        try (PostgresServer server = PostgresServer.start(folder, FreePorts.next(), PASSWORD, Durability.THROWAWAY)) {
            execute(server.maintenance(), "create extension pg_trgm");

            String similarity =
                    execute(server.maintenance(), "select round(similarity('上海华为科技有限公司', '上海华为科技公司')::numeric, 2)");

            assertThat(similarity).isEqualTo("0.54");
        }
    }

    private static void assertRefused(Database database, String why) {
        assertThatThrownBy(() -> execute(database, "select 1")).hasMessageContaining(why);
    }
}
