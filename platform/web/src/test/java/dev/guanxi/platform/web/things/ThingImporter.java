package dev.guanxi.platform.web.things;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.imports.ImportColumn;
import dev.guanxi.platform.web.imports.ImportRow;
import dev.guanxi.platform.web.imports.ImportUpdates;
import dev.guanxi.platform.web.imports.Importer;
import dev.guanxi.platform.web.imports.Outcome;
import dev.guanxi.platform.web.things.Thing.ThingState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Things out of files; breaks over a thing called {@code poison}. */
@ApplicationScoped
public class ThingImporter implements Importer<ThingState> {
    private final Things things;
    private final ThingUpdates updates;
    private final CurrentCaller caller;
    private final Clock clock;

    ThingImporter(Things things, ThingUpdates updates, CurrentCaller caller, Clock clock) {
        this.things = things;
        this.updates = updates;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "things";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(ImportColumn.ID, ImportColumn.text("name", 50).mustBeThere(), ImportColumn.text("colour", 20));
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.SALES_REP);
    }

    @Override
    public ThingState read(ImportRow row) {
        ensureField(!row.required("name").startsWith("ugly"), "name", "thing-forbidden", row.required("name"));
        return new ThingState(row.required("name"), row.text("colour"));
    }

    @Override
    public Set<String> keys(ThingState thing) {
        return Set.of(thing.name());
    }

    @Override
    public Uni<List<Outcome>> create(List<ThingState> wanted) {
        if (wanted.stream().anyMatch(thing -> thing.name().equals("poison"))) {
            throw new IllegalStateException("things cannot be poison");
        }
        var made = wanted.stream()
                .map(thing ->
                        new Thing(thing.name(), thing.colour(), caller.get().id(), clock.instant()))
                .toList();
        return things.addAll(made)
                .replaceWith(
                        made.stream().map(thing -> Outcome.created(thing.id())).toList());
    }

    @Override
    public ImportUpdates<?, ?> updates() {
        return updates;
    }

    @Override
    public Uni<Set<UUID>> undo(List<UUID> ids) {
        return things.findAll(ids)
                .call(things::removeAll)
                .map(found -> found.stream().map(Thing::id).collect(Collectors.toSet()));
    }
}
