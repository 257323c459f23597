package dev.guanxi.contact.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kinds say of every service what that service says of itself. */
class RecordKindTest {
    private static final Path SERVICES = Path.of("..");
    private static final Path CONTRACTS = Path.of("../../api-specs");

    @ParameterizedTest
    @EnumSource
    void everyRoleSeesOfAKindWhatItsServiceLetsItSee(RecordKind kind) throws IOException {
        var matrix = Files.readAllLines(SERVICES.resolve(kind.service() + "/src/test/resources/access.csv"));
        var roles = cells(matrix.getFirst());
        var reading = matrix.stream()
                .map(RecordKindTest::cells)
                .filter(row -> row.getFirst().equals("get" + camel(kind)))
                .findFirst()
                .orElseThrow();

        var expected = new HashMap<String, String>();
        var found = new HashMap<String, String>();
        for (int i = 1; i < roles.size(); i++) {
            var reach = kind.policy().reachOf(roles.get(i));
            expected.put(roles.get(i), reading.get(i));
            found.put(roles.get(i), reach == null ? "-" : reach.name().toLowerCase(Locale.ROOT));
        }
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsAnnouncedAndReadWhereItSays(RecordKind kind) throws IOException {
        var file = kind.service() + ".yaml";
        var openapi = Files.readString(CONTRACTS.resolve("openapi").resolve(file));
        var asyncapi = Files.readString(CONTRACTS.resolve("asyncapi").resolve(file));

        assertThat(openapi).contains("/api/%s/v1/%s/{id}:".formatted(kind.service(), kind.collection()));
        assertThat(asyncapi).contains("address: " + kind.topic() + "\n");
        assertThat(RecordKind.announcedOn(kind.topic())).isEqualTo(kind);
    }

    /** InstalledProduct of INSTALLED_PRODUCT. */
    private static String camel(RecordKind kind) {
        return Stream.of(kind.name().split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }
}
