package dev.guanxi.platform.fields;

import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is shown of records, and what administrators say of that. One method, one transaction. */
@ApplicationScoped
class LayoutService {
    private static final String ONE_AT_A_TIME =
            "select 1 from (select pg_advisory_xact_lock(hashtext('layouts'))) held";

    private final Layouts layouts;
    private final Bearers bearers;
    private final FieldCatalogue catalogue;
    private final CurrentCaller caller;
    private final Clock clock;

    LayoutService(Layouts layouts, Bearers bearers, FieldCatalogue catalogue, CurrentCaller caller, Clock clock) {
        this.layouts = layouts;
        this.bearers = bearers;
        this.catalogue = catalogue;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What the caller is shown of a kind whose records they see: as it was said for one of their roles, of several for the
     * first by its name; else for everybody; else all there is.
     *
     * @param role as administrators ask it for somebody who has this role only
     */
    @WithSession
    Uni<LayoutView> shown(String kind, @Nullable String role, Locale locale) {
        var reader = caller.get();
        bearers.ensureReader(reader);
        if (!bearers.areRead(kind, reader)) {
            throw new NotFound("layout", kind);
        }
        var looked = asked(reader, role);
        var known = ShownFields.of(bearers.of(kind), catalogue.seenOf(kind), locale);
        return layouts.of(kind)
                .map(all -> all.stream()
                        .filter(layout -> layout.role() == null || looked.has(layout.role()))
                        .findFirst()
                        .map(layout -> known.of(layout, locale))
                        .orElseGet(() -> known.otherwise(kind, locale)));
    }

    private static Caller asked(Caller reader, @Nullable String role) {
        if (role == null) {
            return reader;
        }
        ensureKnown(role, "role");
        if (!reader.has(Roles.ADMIN) && !reader.has(role)) {
            throw new NotAllowed("layout-of-other-role", role);
        }
        return reader.asOnly(role);
    }

    @WithSession
    Uni<List<Layout>> list() {
        return layouts.all();
    }

    @WithSession
    Uni<Layout> get(UUID id) {
        return layouts.require(id);
    }

    @WithTransaction
    Uni<Layout> define(String kind, @Nullable String role, LayoutContents contents) {
        ensureFits(kind, contents);
        if (role != null) {
            ensureKnown(role, "role");
        }
        return InTransaction.select(row -> row[0], ONE_AT_A_TIME)
                .chain(() -> layouts.of(kind))
                .invoke(all -> ensure(
                        all.stream().noneMatch(layout -> Objects.equals(layout.role(), role)),
                        "layout-there-already",
                        kind,
                        role == null ? "-" : role))
                .chain(() -> layouts.add(new Layout(kind, role, contents, clock.instant())));
    }

    @WithTransaction
    Uni<Layout> change(UUID id, long expectedVersion, LayoutContents contents) {
        return layouts.require(id)
                .invoke(layout -> ensureFits(layout.recordKind(), contents))
                .chain(() -> layouts.change(id, expectedVersion, layout -> layout.change(contents)));
    }

    /** From now on what was said for everybody is shown, or all there is. */
    @WithTransaction
    Uni<Void> remove(UUID id, long expectedVersion) {
        return layouts.require(id)
                .invoke(layout -> layout.expectVersion(expectedVersion))
                .chain(layout -> layouts.removeAll(List.of(layout)));
    }

    private void ensureFits(String kind, LayoutContents contents) {
        var known = ShownFields.of(bearers.of(kind), catalogue.of(kind), Locale.ENGLISH);
        contents.ensureFits(known.fields().keySet(), known.columns().keySet());
    }

    private static void ensureKnown(String role, String field) {
        ensureField(Roles.isInside(role), field, "layout-role-unknown", role);
    }
}
