package dev.guanxi.contact.search;

import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.Visibility;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a caller sees of the kinds that are asked for: as keys, so that the index leads only to what is seen, and as a
 * condition.
 *
 * @param kinds by what is seen of them
 */
record Sight(Map<Visibility, Set<RecordKind>> kinds) {
    private static final Visibility NOTHING = new Visibility(false, null, Set.of(), null, null);
    private static final Visibility.Columns COLUMNS =
            new Visibility.Columns("e.owner_id", "e.team", "e.partner_id", "e.customer_id");

    /** What of these kinds the caller sees. */
    static Sight of(Caller caller, Collection<RecordKind> asked) {
        var kinds = new LinkedHashMap<Visibility, Set<RecordKind>>();
        for (var kind : asked) {
            var visible = kind.policy().visibleTo(caller);
            if (!visible.equals(NOTHING)) {
                kinds.computeIfAbsent(visible, _ -> EnumSet.noneOf(RecordKind.class))
                        .add(kind);
            }
        }
        return new Sight(kinds);
    }

    boolean isNothing() {
        return kinds.isEmpty();
    }

    private boolean isEverything() {
        return kinds.getOrDefault(Visibility.EVERYTHING, Set.of()).size() == RecordKind.values().length;
    }

    /** Lead to all that is seen, and to other kinds of the same people. */
    Keys keys() {
        return isEverything()
                ? Keys.ANYTHING
                : Keys.any(kinds.entrySet().stream()
                        .map(seen -> seen.getKey().everything()
                                ? Keys.any(seen.getValue().stream()
                                        .map(Lexemes::kind)
                                        .map(Keys::key))
                                : keys(seen.getKey())));
    }

    /** Whether all records of a kind are seen. */
    boolean isWhole(RecordKind kind) {
        return kinds.getOrDefault(Visibility.EVERYTHING, Set.of()).contains(kind);
    }

    /** The kinds of which something is seen. */
    Set<RecordKind> seen() {
        return kinds.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static Keys keys(Visibility visible) {
        return Keys.any(Stream.of(
                        Stream.ofNullable(visible.owner()).map(Lexemes::owner),
                        visible.teams().stream().map(Lexemes::team),
                        Stream.ofNullable(visible.partner()).map(Lexemes::partner),
                        Stream.ofNullable(visible.customer()).map(Lexemes::customer))
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .map(Keys::key));
    }

    String condition(Function<Object, String> bind) {
        return isEverything()
                ? "true"
                : kinds.entrySet().stream()
                        .map(seen -> "e.kind = any(%s) and %s"
                                .formatted(
                                        bind.apply(names(seen.getValue())),
                                        seen.getKey().sql(COLUMNS, bind)))
                        .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String[] names(Set<RecordKind> kinds) {
        return kinds.stream().map(RecordKind::name).toArray(String[]::new);
    }
}
