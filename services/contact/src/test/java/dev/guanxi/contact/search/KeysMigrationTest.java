package dev.guanxi.contact.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever had entries before names got other keys finds them as well as those that are written now. */
@QuarkusTest
class KeysMigrationTest {
    private static final Path MIGRATION = Path.of("src/main/resources/db/migration/V042__names_from_each_syllable.sql");
    private static final Person REP = Person.of("keys-migration", "sales-rep", "/sales/keys-migration");

    @Test
    void entriesGetTheKeysThatTheServiceWritesNow() throws IOException {
        var id = Api.customer(
                REP, "PERSON", Map.of("name", "单雄信", "phone", "+86 755 2878 0808", "email", "shan@keys.example"));
        finds(id);
        var written = keys(id);
        assertThat(written).anyMatch(key -> key.endsWith("~shanxiongx"));
        Tables.execute("""
                update search_entry_%s set terms = array_to_tsvector(array(
                    select lexeme from unnest(terms) where substr(lexeme, 5, 1) not in ('~', ':')
                    union select left(lexeme, 4) || '~xio' from unnest(terms)))
                where id = '%s'
                """.formatted(generation(), id));

        Tables.execute(Files.readString(MIGRATION));

        assertThat(keys(id)).isEqualTo(written);
        finds(id);
    }

    private static void finds(UUID id) {
        As.person(REP)
                .queryParam("q", "shanxiong")
                .get("/search")
                .then()
                .statusCode(200)
                .body("items.id", contains(id.toString()));
    }

    private static List<String> keys(UUID id) {
        return Tables.column("select unnest(tsvector_to_array(terms)) from search_entry_%s where id = '%s' order by 1"
                .formatted(generation(), id));
    }

    private static String generation() {
        return Tables.column("select generation::text from search_generation where state = 'ACTIVE'")
                .getFirst();
    }
}
