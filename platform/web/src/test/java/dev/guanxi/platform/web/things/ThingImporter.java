package dev.guanxi.platform.web.things;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.imports.ImportColumn;
import dev.guanxi.platform.web.imports.ImportRow;
import dev.guanxi.platform.web.imports.Importer;
import dev.guanxi.platform.web.imports.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Things out of files; breaks over a thing called {@code poison}. */
@ApplicationScoped
public class ThingImporter implements Importer<String> {
    private final Things things;
    private final CurrentCaller caller;
    private final Clock clock;

    ThingImporter(Things things, CurrentCaller caller, Clock clock) {
        this.things = things;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "things";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(ImportColumn.text("name", 50).mustBeThere());
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.SALES_REP);
    }

    @Override
    public String read(ImportRow row) {
        ensureField(!row.required("name").startsWith("ugly"), "name", "thing-forbidden", row.required("name"));
        return row.required("name");
    }

    @Override
    public Set<String> keys(String name) {
        return Set.of(name);
    }

    @Override
    public Uni<List<Outcome>> create(List<String> names) {
        if (names.contains("poison")) {
            throw new IllegalStateException("things cannot be poison");
        }
        var made = names.stream()
                .map(name -> new Thing(name, caller.get().id(), clock.instant()))
                .toList();
        return things.addAll(made)
                .replaceWith(
                        made.stream().map(thing -> Outcome.created(thing.id())).toList());
    }

    @Override
    public Uni<Set<UUID>> undo(List<UUID> ids) {
        return things.findAll(ids)
                .call(things::removeAll)
                .map(found -> found.stream().map(Thing::id).collect(Collectors.toSet()));
    }
}
