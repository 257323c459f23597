package dev.guanxi.contact.duplicate;

import dev.guanxi.contact.matching.CandidateKeys;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which records share a key. A row for each key of a record, so that a lookup reads fifty entries however many there
 * are; an inverted index over arrays would read all records that share a common key before any could be left out.
 */
@ApplicationScoped
class MatchIndex {
    private static final int MOST_SHARING = CandidateKeys.MOST_SHARING;

    private static final String PRINTS = "select id, print from match_subject where id = any($1)";
    private static final String KEYS = "select id, keys from match_subject where id = any($1)";
    private static final String WRITE_SUBJECTS = """
            insert into match_subject (id, print, keys)
            select id, print, keys::bigint[] from unnest($1::uuid[], $2::bigint[], $3::text[]) s (id, print, keys)
            on conflict (id) do update set print = excluded.print, keys = excluded.keys
            """;
    /** Only keys that a record did not have, and one writes at a time: to look for conflicts would cost a third more. */
    private static final String WRITE_KEYS =
            "insert into match_key (key, subject) select * from unnest($1::bigint[], $2::uuid[])";

    private static final String DELETE_KEYS = """
            delete from match_key k using unnest($1::bigint[], $2::uuid[]) d (key, subject)
            where k.key = d.key and k.subject = d.subject
            """;
    private static final String REMOVE = """
            with gone as (delete from match_subject where id = any($1) returning id, keys)
            delete from match_key k using (select id, unnest(keys) as key from gone) d
            where k.key = d.key and k.subject = d.id
            """;
    private static final String SHARING = """
            select asked.key, sharing.subject from unnest($1::bigint[]) asked (key) cross join lateral (
                select subject from match_key where key = asked.key limit %d) sharing
            """.formatted(MOST_SHARING + 1);

    private record Entry(Long key, UUID subject) {}

    /** What was compared last of those that were. */
    Uni<Map<UUID, Long>> prints(Collection<UUID> ids) {
        return InTransaction.select(row -> Map.entry((UUID) row[0], (Long) row[1]), PRINTS, array(ids))
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Makes the records findable by their keys, and no more by those that they had. */
    Uni<Void> write(List<Suspect> suspects) {
        return InTransaction.select(
                        row -> Map.entry((UUID) row[0], List.of((Long[]) row[1])), KEYS, array(ids(suspects)))
                .chain(found -> {
                    var before = new HashMap<UUID, List<Long>>();
                    found.forEach(entry -> before.put(entry.getKey(), entry.getValue()));
                    return change(suspects, before);
                });
    }

    private static List<UUID> ids(List<Suspect> suspects) {
        return suspects.stream().map(Suspect::id).toList();
    }

    private static Uni<Void> change(List<Suspect> suspects, Map<UUID, List<Long>> before) {
        var added = new ArrayList<Entry>();
        var gone = new ArrayList<Entry>();
        for (var suspect : suspects) {
            var old = Objects.requireNonNull(before.getOrDefault(suspect.id(), List.of()));
            entries(suspect.id(), suspect.keys(), old, added);
            entries(suspect.id(), old, suspect.keys(), gone);
        }
        return InTransaction.update(
                        WRITE_SUBJECTS,
                        array(ids(suspects)),
                        suspects.stream().map(Suspect::print).toArray(Long[]::new),
                        suspects.stream().map(MatchIndex::text).toArray(String[]::new))
                .chain(() -> each(DELETE_KEYS, gone))
                .chain(() -> each(WRITE_KEYS, added));
    }

    /** Those keys that are not among the others. */
    private static void entries(UUID id, List<Long> keys, List<Long> others, List<Entry> entries) {
        keys.stream().filter(key -> !others.contains(key)).forEach(key -> entries.add(new Entry(key, id)));
    }

    private static String text(Suspect suspect) {
        return suspect.keys().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** In the order of the keys, which is the order in which the index keeps them. */
    private static Uni<Void> each(String sql, List<Entry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        entries.sort((one, other) -> one.key.compareTo(other.key));
        return InTransaction.update(
                        sql,
                        entries.stream().map(Entry::key).toArray(Long[]::new),
                        entries.stream().map(Entry::subject).toArray(UUID[]::new))
                .replaceWithVoid();
    }

    /** The records are not looked for any more. */
    Uni<Void> remove(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : InTransaction.update(REMOVE, array(ids)).replaceWithVoid();
    }

    /** The records of each key, of which no more than the number that is still followed. */
    Uni<Map<Long, List<UUID>>> sharing(Stream<Long> keys) {
        var asked = keys.distinct().sorted().toArray(Long[]::new);
        return InTransaction.select(row -> new Entry((Long) row[0], (UUID) row[1]), SHARING, (Object) asked)
                .map(found -> {
                    var sharing = found.stream()
                            .collect(Collectors.groupingBy(
                                    Entry::key, Collectors.mapping(Entry::subject, Collectors.toList())));
                    sharing.values().removeIf(subjects -> subjects.size() > MOST_SHARING);
                    return sharing;
                });
    }

    private static Object array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
