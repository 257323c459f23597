package dev.guanxi.platform.web.lists;

import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Where views are kept. A caller finds their own, those of their teams and of the teams above, and those for all. */
@ApplicationScoped
class ViewRows {
    static final int MOST = 500;

    private static final String VISIBLE = """
            select v.id, v.list, v.name, v.filter, v.sort, v.columns, v.group_by, v.sharing, v.team, v.owner_id,
                v.version, v.created_at, c.view_id is not null as chosen
            from saved_view v left join chosen_view c on c.person = $1 and c.list = v.list and c.view_id = v.id
            where (v.owner_id = $1 or v.sharing = 'ALL' or v.sharing = 'TEAM' and v.team = any($2))
            """;
    private static final String ONE = VISIBLE + " and v.id = $3";
    private static final String OF_LIST = VISIBLE + " and v.list = $3 order by v.name, v.id limit " + MOST;
    private static final String OF_ALL = VISIBLE + " order by v.list, v.name, v.id limit " + MOST;
    private static final String INSERT = """
            insert into saved_view
                (id, version, list, owner_id, created_at, name, filter, sort, columns, group_by, sharing, team)
            values ($1, 0, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (owner_id, list, name) do nothing
            """;
    private static final String UPDATE = """
            update saved_view v set version = version + 1, name = $3, filter = $4, sort = $5, columns = $6,
                group_by = $7, sharing = $8, team = $9
            where id = $1 and version = $2 and not exists (select from saved_view o
                where o.owner_id = v.owner_id and o.list = v.list and o.name = $3 and o.id <> v.id)
            """;
    private static final String DELETE = "delete from saved_view where id = $1 and version = $2";
    private static final String CHOOSE = """
            insert into chosen_view (person, list, view_id) values ($1, $2, $3)
            on conflict (person, list) do update set view_id = excluded.view_id
            """;
    private static final String UNCHOOSE = "delete from chosen_view where person = $1 and view_id = $2";

    private final Pool database;

    ViewRows(Pool database) {
        this.database = database;
    }

    Uni<List<SavedView>> list(Caller caller, @Nullable String list) {
        var query = list == null
                ? database.preparedQuery(OF_ALL).execute(Tuple.of(caller.id(), circles(caller)))
                : database.preparedQuery(OF_LIST).execute(Tuple.of(caller.id(), circles(caller), list));
        return query.map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(ViewRows::view)
                .toList());
    }

    Uni<Optional<SavedView>> find(Caller caller, UUID id) {
        return database.preparedQuery(ONE)
                .execute(Tuple.of(caller.id(), circles(caller), id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ViewRows::view)
                        .findFirst());
    }

    /** The caller's teams and those above them, which is with whom a view must be shared to reach the caller. */
    private static String[] circles(Caller caller) {
        return caller.teams().stream()
                .flatMap(ViewRows::withThoseAbove)
                .distinct()
                .toArray(String[]::new);
    }

    private static Stream<String> withThoseAbove(String team) {
        return IntStream.rangeClosed(1, team.length())
                .filter(end -> end == team.length() || team.charAt(end) == '/')
                .mapToObj(end -> team.substring(0, end));
    }

    /** False when the owner has another one of that name. */
    Uni<Boolean> add(SavedView view) {
        return InTransaction.update(
                        INSERT,
                        view.id(),
                        view.list(),
                        view.ownerId(),
                        view.createdAt().atOffset(ZoneOffset.UTC),
                        view.name(),
                        view.filter(),
                        view.sort(),
                        array(view.columns()),
                        view.groupBy(),
                        view.sharing().name(),
                        view.team())
                .map(added -> added == 1);
    }

    /** False when it was changed since, or the owner has another one of that name. */
    Uni<Boolean> change(UUID id, long version, ViewDraft draft) {
        return InTransaction.update(
                        UPDATE,
                        id,
                        version,
                        draft.name(),
                        draft.filter(),
                        draft.sort(),
                        array(draft.columns()),
                        draft.groupBy(),
                        draft.sharing().name(),
                        draft.team())
                .map(changed -> changed == 1);
    }

    Uni<Boolean> delete(UUID id, long version) {
        return InTransaction.update(DELETE, id, version).map(deleted -> deleted == 1);
    }

    Uni<Void> choose(Caller caller, SavedView view) {
        return InTransaction.update(CHOOSE, caller.id(), view.list(), view.id()).replaceWithVoid();
    }

    Uni<Void> unchoose(Caller caller, UUID view) {
        return InTransaction.update(UNCHOOSE, caller.id(), view).replaceWithVoid();
    }

    private static String @Nullable [] array(@Nullable List<String> columns) {
        return columns == null ? null : columns.toArray(String[]::new);
    }

    private static SavedView view(Row row) {
        var columns = row.getArrayOfStrings("columns");
        return new SavedView(
                row.getUUID("id"),
                row.getString("list"),
                row.getString("name"),
                row.getString("filter"),
                row.getString("sort"),
                columns == null ? null : List.of(columns),
                row.getString("group_by"),
                Sharing.valueOf(row.getString("sharing")),
                row.getString("team"),
                row.getString("owner_id"),
                row.getBoolean("chosen"),
                row.getLong("version"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
