package dev.guanxi.platform.web.things;

import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.platform.web.imports.ImportRow;
import dev.guanxi.platform.web.imports.ImportUpdates;
import dev.guanxi.platform.web.imports.Outcome;
import dev.guanxi.platform.web.things.Thing.ThingState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Things painted out of files; breaks over the colour {@code poison}. */
@ApplicationScoped
class ThingUpdates implements ImportUpdates<UnaryOperator<ThingState>, ThingState> {
    private static final String NAMED = "select name, id from thing where name = any($1)";
    private static final String WITH_IDS = "select cast(id as text), id from thing where id = any($1)";

    private final Things things;

    ThingUpdates(Things things) {
        this.things = things;
    }

    @Override
    public List<String> matchBy() {
        return List.of("id", "name");
    }

    @Override
    public Set<String> roles() {
        return Set.of("sales-rep");
    }

    @Override
    public @Nullable String key(String field, ImportRow row) {
        var value = row.text(field);
        return value == null || field.equals("name") ? value : value.toLowerCase(Locale.ROOT);
    }

    @Override
    public UnaryOperator<ThingState> read(ImportRow row) {
        return thing -> new ThingState(
                Objects.requireNonNullElse(row.text("name"), thing.name()), row.textOr("colour", thing.colour()));
    }

    @Override
    public Uni<Map<String, Set<UUID>>> find(String field, Collection<String> keys) {
        var sql = field.equals("id") ? WITH_IDS : NAMED;
        Object values = field.equals("id")
                ? keys.stream().map(UUID::fromString).toArray(UUID[]::new)
                : keys.toArray(String[]::new);
        return InTransaction.select(row -> Map.entry((String) row[0], (UUID) row[1]), sql, values)
                .chain(this::visible);
    }

    private Uni<Map<String, Set<UUID>>> visible(List<Map.Entry<String, UUID>> found) {
        return things.findAll(found.stream().map(Map.Entry::getValue).toList()).map(all -> {
            var seen = all.stream()
                    .filter(thing -> things.visible().permits(thing.ownership()))
                    .map(Thing::id)
                    .collect(Collectors.toSet());
            var byKey = new HashMap<String, Set<UUID>>();
            found.stream()
                    .filter(one -> seen.contains(one.getValue()))
                    .forEach(one -> byKey.computeIfAbsent(one.getKey(), _ -> new HashSet<>())
                            .add(one.getValue()));
            return byKey;
        });
    }

    @Override
    public Uni<List<Outcome>> change(List<Edit<UnaryOperator<ThingState>>> edits) {
        return byId(edits.stream().map(Edit::id).toList()).chain(found -> {
            var outcomes = new ArrayList<Outcome>();
            var changed = new ArrayList<Thing>();
            for (var edit : edits) {
                var thing = Objects.requireNonNull(found.get(edit.id()));
                var before = thing.state();
                var wanted = edit.change().apply(before);
                if ("poison".equals(wanted.colour())) {
                    throw new IllegalStateException("things cannot be painted with poison");
                }
                if (wanted.equals(before)) {
                    outcomes.add(new Outcome.Unchanged(thing.id(), List.of()));
                } else {
                    thing.paint(wanted.name(), wanted.colour());
                    changed.add(thing);
                    outcomes.add(new Outcome.Updated(thing.id(), before, wanted, List.of(), Set.of()));
                }
            }
            return things.saveAll(changed).replaceWith(outcomes);
        });
    }

    private Uni<Map<UUID, Thing>> byId(List<UUID> ids) {
        return things.findAll(ids).map(all -> all.stream().collect(Collectors.toMap(Thing::id, thing -> thing)));
    }

    @Override
    public Class<ThingState> values() {
        return ThingState.class;
    }

    @Override
    public Uni<List<PutBack>> putBack(List<Earlier<ThingState>> records) {
        return byId(records.stream().map(Earlier::id).toList()).chain(found -> {
            var results = new ArrayList<PutBack>();
            var changed = new ArrayList<Thing>();
            for (var record : records) {
                var thing = found.get(record.id());
                if (thing == null || !thing.state().equals(record.given())) {
                    results.add(PutBack.but(List.of("colour")));
                } else {
                    thing.paint(record.before().name(), record.before().colour());
                    changed.add(thing);
                    results.add(PutBack.WHOLLY);
                }
            }
            return things.saveAll(changed).replaceWith(results);
        });
    }
}
