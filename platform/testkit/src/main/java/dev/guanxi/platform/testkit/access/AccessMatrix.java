package dev.guanxi.platform.testkit.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who may do what, written down: {@code src/test/resources/access.csv}, a row for each operation, a
 * column for each role. A cell is {@code -}, {@code own}, {@code team}, {@code all}, {@code mine}
 * and {@code ours} (own and team where the others are known and not to be touched), {@code partner}, {@code shopper}, or {@code yes} where no record is involved.
 */
record AccessMatrix(List<String> roles, Map<String, List<Reached>> rows) {
    static final Path FILE = Path.of("src/test/resources/access.csv");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    static AccessMatrix read() {
        try {
            return of(Files.readAllLines(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("The access matrix %s cannot be read".formatted(FILE.toAbsolutePath()), e);
        }
    }

    static AccessMatrix of(List<String> lines) {
        var header = cells(lines.getFirst());
        var rows = new LinkedHashMap<String, List<Reached>>();
        lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(AccessMatrix::cells)
                .forEach(cells -> {
                    if (cells.size() != header.size()) {
                        throw new IllegalArgumentException("The row %s has %d cells; the header has %d."
                                .formatted(cells.getFirst(), cells.size(), header.size()));
                    }
                    if (rows.put(
                                    cells.getFirst(),
                                    cells.stream().skip(1).map(Reached::of).toList())
                            != null) {
                        throw new IllegalArgumentException("The row %s is there twice.".formatted(cells.getFirst()));
                    }
                });
        return new AccessMatrix(header.subList(1, header.size()), rows);
    }

    private static List<String> cells(String line) {
        return List.of(COMMA.split(line.strip(), -1));
    }

    Reached of(Operation operation, String role) {
        return rows.getOrDefault(operation.id(), List.of()).get(roles.indexOf(role));
    }

    /** Somebody who may call the operation: the administrator, or the first who may. */
    String callerOf(Operation operation) {
        return Stream.concat(Stream.of("admin"), roles.stream())
                .filter(role -> of(operation, role) != Reached.NOTHING)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody may call " + operation.id()));
    }

    /** The first who may call the operation on some records only; somebody who may call it when there is none. */
    String narrowestCallerOf(Operation operation) {
        return roles.stream()
                .filter(role -> Reached.SOME.contains(of(operation, role)))
                .findFirst()
                .orElseGet(() -> callerOf(operation));
    }

    /** Where matrix and contract do not name the same operations or roles, as sentences. */
    List<String> gaps(Set<String> operations, Set<String> knownRoles) {
        var gaps = new ArrayList<String>();
        less(operations, rows.keySet())
                .forEach(id -> gaps.add("%s is served, but the matrix has no row for it.".formatted(id)));
        less(rows.keySet(), operations).forEach(id -> gaps.add("%s has a row, but is not served.".formatted(id)));
        less(knownRoles, Set.copyOf(roles)).forEach(role -> gaps.add("The role %s has no column.".formatted(role)));
        less(Set.copyOf(roles), knownRoles).forEach(role -> gaps.add("There is no role %s.".formatted(role)));
        return gaps;
    }

    private static Set<String> less(Set<String> all, Set<String> known) {
        var rest = new TreeSet<>(all);
        rest.removeAll(known);
        return rest;
    }
}
