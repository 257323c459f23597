package dev.guanxi.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** kill -9 in the midst of an import: another process goes on from there. */
class KilledImportTest {
    private static final int PEOPLE = 6_000;
    private static final String DOMAIN = "@killed-import.example";

    private final RunningSuite suite = RunningSuite.get();
    private final Imports imports = new Imports("rep-shanghai", "contact");

    @Test
    void whatWasChangedBeforeTheKillIsNotChangedAgainAndTheRestIs() throws SQLException {
        var first = people("clerk");
        imports.map(first, Map.of("handling", Map.of("options", Map.of("unknownCustomer", "CREATE"))));
        imports.begin(first, "run");
        assertThat(imports.until(first, "FINISHED").getInt("created")).isEqualTo(PEOPLE);
        var promoted = people("head");
        imports.map(promoted, Map.of("handling", Map.of("mode", "UPDATE", "matchBy", "email")));
        var contact = suite.process("contact");

        imports.begin(promoted, "run");
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> imports.get(promoted).getInt("done") > 0);
        contact.destroyForcibly();
        assertThat(rows("select done from import_job where id = cast(? as uuid)", promoted))
                .isBetween(1L, PEOPLE - 1L);
        suite.steer("start", "contact");

        var end = imports.until(promoted, "FINISHED");
        assertThat(end.getInt("updated")).isEqualTo(PEOPLE);
        assertThat(end.getInt("refused")).isZero();
        assertThat(rows(
                        "select count(*) from contact where email like ? and version = 1 and job_title = 'head'",
                        "%" + DOMAIN))
                .isEqualTo(PEOPLE);
        assertThat(rows("select count(*) from audit_trail where import_job = cast(? as uuid)", promoted))
                .isEqualTo(PEOPLE);
        assertThat(rows("select count(*) from customer where name like ?", "Killed Import%"))
                .isEqualTo(3);
    }

    private String people(String title) {
        var rows = IntStream.range(0, PEOPLE)
                .mapToObj(i -> "Killed Import %d,Person %d,p%d%s,%s\n".formatted(i % 3, i, i, DOMAIN, title))
                .collect(Collectors.joining());
        var csv = "customer,full_name,email,job_title\n" + rows;
        return imports.upload("contacts", "people.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private long rows(String query, String parameter) throws SQLException {
        try (var contact = suite.database("contact");
                var statement = contact.prepareStatement(query)) {
            statement.setString(1, parameter);
            var result = statement.executeQuery();
            result.next();
            return result.getLong(1);
        }
    }
}
