package dev.guanxi.platform.testkit.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Every list of a service can be taken away as a file, by those who may read it and with the rows that they see. */
final class ListFiles {
    /** Lists without a file, and why. */
    private static final Map<String, String> WITHOUT = Map.of(
            "listBulkChanges", "jobs, which are watched and not worked with",
            "listBulkChangeRows", "what became of each record of a job; the records have files of their own",
            "listImports", "jobs; what an import refused is a file already",
            "listDuplicateChecks", "jobs",
            "listWebhooks", "how the suite is set up",
            "listWebhookDeliveries", "jobs",
            "listNotifications", "an inbox of one person, who reads it away",
            "searchRecords", "a search shows the best of several kinds; each kind has a list with a file",
            "searchRelatedRecords", "as searchRecords");

    /** Others may make records while a list is held against its file. */
    private static final int TRIES = 5;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AccessMatrix matrix;
    private final Fixtures fixtures;
    private final Map<String, Operation> reads;

    ListFiles(AccessMatrix matrix, Fixtures fixtures) {
        this.matrix = matrix;
        this.fixtures = fixtures;
        this.reads = ServedContract.read().operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .collect(Collectors.toMap(Operation::path, Function.identity()));
    }

    /** A list and its file. */
    private record Pair(Operation list, Operation file) {}

    private Stream<Operation> lists() {
        return reads.values().stream()
                .filter(operation -> operation.listed() && !operation.isFile() && !WITHOUT.containsKey(operation.id()));
    }

    private Stream<Pair> pairs() {
        return lists().flatMap(
                        list -> Stream.ofNullable(reads.get(fileOf(list))).map(file -> new Pair(list, file)));
    }

    private static String fileOf(Operation list) {
        return list.path() + Operation.FILE;
    }

    /** Lists that have no file, or one for others than those who read the list, as sentences. */
    List<String> gaps() {
        var without = lists().filter(list -> !reads.containsKey(fileOf(list)))
                .map(list -> "%s has no file at %s.".formatted(list.id(), fileOf(list)));
        var forOthers = pairs().filter(pair -> !Objects.equals(
                        matrix.rows().get(pair.list().id()),
                        matrix.rows().get(pair.file().id())))
                .map(pair -> "%s and %s are not for the same roles."
                        .formatted(pair.list().id(), pair.file().id()));
        return Stream.concat(without, forOthers).sorted().toList();
    }

    /** Each file held against its list, by a caller who sees some records and not others. */
    Stream<DynamicTest> comparisons() {
        return pairs().map(pair -> dynamicTest(pair.file().id(), () -> compare(pair.list(), pair.file())));
    }

    private void compare(Operation list, Operation file) {
        var role = matrix.narrowestCallerOf(list);
        var reached = matrix.of(list, role);
        var caller = Cast.of(role).id();
        var holder = reached.within(caller).stream().findFirst().orElse(Holder.self(caller));
        var kept = list.choices().isEmpty() && reached != Reached.YES;
        if (kept) {
            fixtures.make(list.listedKind(), holder);
            reached.beyond(caller).forEach(other -> fixtures.make(list.listedKind(), other));
        }
        var shown = shown(fixtures.address(list, holder), role);
        var taken = taken(fixtures.address(file, holder), role, shown);
        for (var tried = 1; tried < TRIES && !ids(shown).equals(taken); tried++) {
            shown = shown(fixtures.address(list, holder), role);
            taken = taken(fixtures.address(file, holder), role, shown);
        }
        assertEquals(ids(shown), taken);
        assertFalse(kept && taken.isEmpty(), "nothing is listed");
    }

    /** By what a row is known: its id, or that of the customer whose it is. */
    private static String id(List<JsonNode> rows) {
        return rows.isEmpty() || rows.getFirst().has("id") ? "id" : "customerId";
    }

    private static List<String> ids(List<JsonNode> rows) {
        return rows.stream().map(row -> row.path(id(rows)).asText()).toList();
    }

    private static List<JsonNode> shown(String address, String role) {
        var rows = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = tree(answer(address, "limit=200" + cursor, role));
            page.path("items").forEach(rows::add);
            var next = page.path("next").asText("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return rows;
    }

    private static List<String> taken(String address, String role, List<JsonNode> shown) {
        return answer(address, "format=CSV&fields=" + id(shown), role)
                .lines()
                .skip(1)
                .toList();
    }

    private static String answer(String address, String query, String role) {
        var answer = Door.get(address + (address.contains("?") ? "&" : "?") + query)
                .header("Authorization", Cast.bearer(role))
                .send();
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
