package dev.guanxi.platform.web.lists;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.domain.DomainException.Stale;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Listing;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people can do with views. Whoever saved a view may change it; of a shared one an administrator may too. */
@ApplicationScoped
class ViewService {
    private final ViewRows rows;
    private final KnownLists lists;
    private final CurrentCaller caller;
    private final Clock clock;

    ViewService(ViewRows rows, KnownLists lists, CurrentCaller caller, Clock clock) {
        this.rows = rows;
        this.lists = lists;
        this.caller = caller;
        this.clock = clock;
    }

    /** The views of one list, or of all, that the caller is offered. */
    Uni<List<SavedView>> list(@Nullable String list) {
        return rows.list(caller.get(), list == null ? null : lists.named(list).name());
    }

    /** The view, when the caller is offered it. */
    Uni<SavedView> get(UUID id) {
        return rows.find(caller.get(), id).map(found -> found.orElseThrow(() -> new NotFound("view", id)));
    }

    @WithTransaction
    Uni<SavedView> save(String list, ViewDraft draft) {
        check(lists.named(list), draft);
        var view = new SavedView(
                Ids.next(),
                list,
                draft.name(),
                draft.filter(),
                draft.sort(),
                draft.columns(),
                draft.groupBy(),
                draft.sharing(),
                draft.team(),
                caller.get().id(),
                false,
                0,
                clock.instant());
        return rows.add(view)
                .invoke(added -> ensure(added, "view-name-taken", draft.name()))
                .replaceWith(view);
    }

    @WithTransaction
    Uni<Void> change(SavedView view, long expectedVersion, ViewDraft draft) {
        ensureMine(view);
        check(lists.named(view.list()), draft);
        ensureVersion(view, expectedVersion);
        return rows.change(view.id(), expectedVersion, draft)
                .invoke(changed -> ensure(changed, "view-name-taken", draft.name()))
                .replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> delete(SavedView view, long expectedVersion) {
        ensureMine(view);
        ensureVersion(view, expectedVersion);
        return rows.delete(view.id(), expectedVersion)
                .invoke(deleted -> ensure(deleted, "changed-meanwhile"))
                .replaceWithVoid();
    }

    /** From now on it is what the caller sees first of its list. */
    @WithTransaction
    Uni<Void> choose(SavedView view) {
        return rows.choose(caller.get(), view);
    }

    @WithTransaction
    Uni<Void> unchoose(UUID id) {
        return rows.unchoose(caller.get(), id);
    }

    private void check(Listing<?> list, ViewDraft draft) {
        draft.ensureSharedBy(caller.get());
        list.ensureKnows(draft.filter(), draft.sort());
        Columns.ensureHas(list, "columns", draft.columns() == null ? List.of() : draft.columns());
        Columns.ensureHas(list, "groupBy", draft.groupBy() == null ? List.of() : List.of(draft.groupBy()));
    }

    private void ensureMine(SavedView view) {
        var person = caller.get();
        if (!view.ownerId().equals(person.id()) && !person.has(Roles.ADMIN)) {
            throw new NotAllowed("view-of-somebody-else", view.ownerId());
        }
    }

    private static void ensureVersion(SavedView view, long expected) {
        if (view.version() != expected) {
            throw new Stale(expected, view.version(), view);
        }
    }

    /** The view for this list; refused when it was saved of another, or names what the list has no more. */
    Uni<SavedView> of(Listing<?> list, UUID id) {
        return get(id).invoke(view -> {
            if (!view.list().equals(list.name())) {
                throw new Invalid("view", "view-of-other-list", view.name(), view.list());
            }
            try {
                list.ensureKnows(view.filter(), view.sort());
            } catch (Invalid outdated) {
                throw new Invalid(
                        "view",
                        "view-outdated",
                        view.name(),
                        outdated.arguments().getFirst());
            }
        });
    }
}
