package dev.guanxi.contact.notification;

import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Who works here: learned from the token of everybody who looks at their inbox, so that no list of people needs care. Who
 * never looked is told what is for them by name, but belongs to no team yet and gets no mail.
 */
@ApplicationScoped
class Colleagues {
    private static final String MEET = """
            insert into colleague (id, name, email, roles, teams, seen_at) values ($1, $2, $3, $4, $5, $6)
            on conflict (id) do update set name = excluded.name, email = excluded.email, roles = excluded.roles,
                teams = excluded.teams, seen_at = excluded.seen_at
            where (colleague.name, colleague.email, colleague.roles, colleague.teams)
                is distinct from (excluded.name, excluded.email, excluded.roles, excluded.teams)
                or colleague.seen_at < excluded.seen_at - interval '1 day'
            """;
    private static final String IN_TEAMS =
            "select id, teams from colleague where teams && $1::text[] and $2 = any(roles) order by id";

    private final Pool database;
    private final CurrentCaller caller;
    private final Clock clock;

    Colleagues(Pool database, CurrentCaller caller, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /** Takes down who is calling, as their token says it. */
    Uni<Caller> meet() {
        var person = caller.get();
        var row = Tuple.tuple()
                .addValue(person.id())
                .addValue(person.name())
                .addValue(caller.email())
                .addValue(sorted(person.roles()))
                .addValue(sorted(person.teams()))
                .addValue(clock.instant().atOffset(ZoneOffset.UTC));
        return database.preparedQuery(MEET).execute(row).replaceWith(person);
    }

    private static String[] sorted(Set<String> values) {
        return values.stream().sorted().toArray(String[]::new);
    }

    /** All with the role in the team; where nobody has it there, in the nearest team above. */
    Uni<List<String>> in(String team, String role) {
        var upwards = upwards(team);
        return database.preparedQuery(IN_TEAMS)
                .execute(Tuple.of(upwards.toArray(String[]::new), role))
                .map(rows -> nearest(
                        upwards, StreamSupport.stream(rows.spliterator(), false).toList()));
    }

    /**
     * Somebody as their token described them.
     *
     * @param email null where it said none, or somebody never looked at their inbox
     */
    record Known(Caller person, @Nullable String email) {}

    Uni<Known> known(String id) {
        return database.preparedQuery("select name, email, roles, teams from colleague where id = $1")
                .execute(Tuple.of(id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> known(id, row))
                        .findFirst()
                        .orElse(new Known(new Caller(id, id, Set.of(), Set.of(), null, null), null)));
    }

    private static Known known(String id, Row row) {
        var roles = Set.of(row.getArrayOfStrings("roles"));
        var teams = Set.of(row.getArrayOfStrings("teams"));
        return new Known(new Caller(id, row.getString("name"), roles, teams, null, null), row.getString("email"));
    }

    /** Those of the people to whom mail can be sent. */
    Uni<Set<String>> reachable(Collection<String> people) {
        return database.preparedQuery("select id from colleague where id = any($1) and email is not null")
                .execute(Tuple.of(people.toArray(String[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString(0))
                        .collect(Collectors.toSet()));
    }

    private static List<String> upwards(String team) {
        var paths = new ArrayList<String>();
        for (var path = team; !path.isEmpty(); path = path.substring(0, Math.max(0, path.lastIndexOf('/')))) {
            paths.add(path);
        }
        return paths;
    }

    private static List<String> nearest(List<String> upwards, List<Row> people) {
        return upwards.stream()
                .map(team -> people.stream()
                        .filter(person ->
                                Stream.of(person.getArrayOfStrings("teams")).anyMatch(team::equals))
                        .map(person -> person.getString("id"))
                        .sorted(Comparator.naturalOrder())
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
