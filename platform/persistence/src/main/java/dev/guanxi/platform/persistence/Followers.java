package dev.guanxi.platform.persistence;

import static dev.guanxi.platform.sql.ColumnType.TEXT;
import static dev.guanxi.platform.sql.ColumnType.UUID;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.platform.sql.TableRows;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Lets records go where the subject goes that they were put with: to whom it was merged into, and back when it turns out
 * to be somebody else. Nothing depends on which events were seen, or in what order: where a record belongs follows from
 * where it was put and from what our copy of the subjects says now. All methods join the transaction at hand.
 */
@ApplicationScoped
public class Followers {
    private static final String CONCERNED = """
            select exists (select from %1$s where id = any(cast(cast(?1 as text) as uuid[])) and merged_into is not null)
                or exists (select from %1$s where merged_into = any(cast(cast(?1 as text) as uuid[])))
                or exists (select from follower where home = any(cast(cast(?1 as text) as uuid[])))
            """;
    private static final String ONE_AFTER_THE_OTHER =
            "select cast(pg_advisory_xact_lock(hashtext('followers')) as text)";
    private static final String ASTRAY = """
            with recursive below (id) as (
                select id from %1$s where id = any(cast(cast(?1 as text) as uuid[]))
                union select s.id from %1$s s join below b on s.merged_into = b.id),
            onward (home, id) as (
                select id, id from below
                union select o.home, s.merged_into from onward o join %1$s s on s.id = o.id
                    where s.merged_into is not null),
            goal (home, subject, known) as (
                select o.home, o.id, s.id is not null from onward o left join %1$s s on s.id = o.id
                where s.merged_into is null)
            select t.id, g.home, g.subject from goal g join %2$s t on %3$s
                where g.subject <> g.home and not exists (
                    select from follower f where f.kind = ?2 and f.record = t.id and %4$s)
            union all
            select t.id, g.home, g.subject from goal g join follower f on f.home = g.home and f.kind = ?2
                join %2$s t on t.id = f.record and %4$s
                where g.known and g.subject <> f.present
            """;
    private static final String FORGET = "delete from follower where kind = $1 and record = any($2)";

    Followers() {}

    /**
     * Where records name the subject they are with.
     *
     * @param subjects table of our copy of the subjects, with {@code id} and {@code merged_into}, both indexed
     * @param records table of the records
     * @param column the one that names the subject, indexed
     * @param text whether it is a field of an administrator, within JSON
     * @param among the condition of the records that are meant, in a table of which each row is called t
     */
    public record Place(String subjects, String records, String column, boolean text, String among) {
        /** In a column of ids. */
        public Place(String subjects, String records, String column) {
            this(subjects, records, column, false, "true");
        }

        /**
         * In a field that an administrator defined, whose index is on this expression.
         *
         * @param key of the field; letters, digits and underscores
         * @param among which records have the field
         */
        public static Place inField(String subjects, String records, String key, String among) {
            return new Place(subjects, records, "custom." + key, true, among);
        }

        /** What the place is called where it is remembered who was away. */
        public String kind() {
            return records + "." + column;
        }

        /** That a record, called t, names this id. */
        String names(String id) {
            return text
                    ? "(%s and (coalesce(t.custom ->> '%s', '') collate \"C\") = cast(%s as text))"
                            .formatted(among, column.substring(column.indexOf('.') + 1), id)
                    : "t.%s = %s".formatted(column, id);
        }
    }

    /** A record that is not where it belongs. */
    private record Stray(UUID record, UUID home, UUID subject) {
        static Stray of(Object... row) {
            return new Stray((UUID) row[0], (UUID) row[1], (UUID) row[2]);
        }
    }

    /**
     * Something new is known of subjects: moves the records that are not where they belong any more.
     *
     * @param move takes a record to a subject
     * @return the subjects that got records
     */
    public <A extends AggregateRoot<?> & Owned> Uni<Set<UUID>> follow(
            Place place, Collection<UUID> subjects, AggregateRepository<A> records, BiConsumer<A, UUID> move) {
        var ids = array(subjects);
        return isConcerned(place, ids)
                .chain(concerned ->
                        concerned ? astray(place, ids) : Uni.createFrom().item(List.<Stray>of()))
                .call(strays -> move(strays, records, move))
                .call(strays -> remember(place, strays))
                .map(strays -> strays.stream().map(Stray::subject).collect(toSet()));
    }

    /** A new record was put with one subject, but stands with the one that goes on for it. */
    public Uni<Void> away(Place place, UUID record, UUID home, UUID present) {
        return home.equals(present)
                ? Uni.createFrom().voidItem()
                : remember(place, List.of(new Stray(record, home, present)));
    }

    private static Uni<Boolean> isConcerned(Place place, String ids) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CONCERNED.formatted(place.subjects()), Boolean.class)
                        .setParameter(1, ids)
                        .getSingleResult());
    }

    /** Two who follow at once would each overlook what the other has not committed yet. */
    private static Uni<List<Stray>> astray(Place place, String ids) {
        var query =
                ASTRAY.formatted(place.subjects(), place.records(), place.names("g.home"), place.names("f.present"));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ONE_AFTER_THE_OTHER, String.class)
                        .getResultList()
                        .chain(() -> session.createNativeQuery(query, Object[].class)
                                .setParameter(1, ids)
                                .setParameter(2, place.kind())
                                .getResultList()))
                .map(rows -> rows.stream().map(Stray::of).toList());
    }

    private static <A extends AggregateRoot<?> & Owned> Uni<Void> move(
            List<Stray> strays, AggregateRepository<A> records, BiConsumer<A, UUID> move) {
        var goals = strays.stream().collect(toMap(Stray::record, Stray::subject));
        return records.findAll(goals.keySet())
                .invoke(found -> found.forEach(record -> {
                    var goal = goals.get(record.id());
                    if (goal != null) {
                        move.accept(record, goal);
                    }
                }))
                .chain(records::saveAll);
    }

    private static Uni<Void> remember(Place place, List<Stray> strays) {
        if (strays.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var records = strays.stream().map(Stray::record).toArray(UUID[]::new);
        var away = strays.stream()
                .filter(stray -> !stray.home().equals(stray.subject()))
                .toList();
        return InTransaction.update(FORGET, place.kind(), records)
                .chain(() -> TableRows.<Stray>into("follower")
                        .with("kind", TEXT, _ -> place.kind())
                        .with("record", UUID, Stray::record)
                        .with("home", UUID, Stray::home)
                        .with("present", UUID, Stray::subject)
                        .insert(away));
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(id -> id.toString()).collect(joining(",", "{", "}"));
    }
}
