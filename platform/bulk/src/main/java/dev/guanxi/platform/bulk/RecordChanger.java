package dev.guanxi.platform.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.web.MergePatch;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Many records that people own changed alike: what they say, as their people change it one by one, and who is in charge
 * of them, as an assignment does it. Without an owner a record is left to a team.
 */
public abstract class RecordChanger<A extends AggregateRoot<?> & Owned> implements Changer {
    private final MergePatch patches;

    protected RecordChanger(MergePatch patches) {
        this.patches = patches;
    }

    /** A record that the caller sees. */
    protected abstract Uni<A> get(UUID id);

    /** What a record says is changed; one that says so already stays as it is. */
    protected abstract Uni<A> rewrite(A record, JsonNode patch);

    /** The same when a patch takes back what a job changed. */
    protected Uni<A> rewriteBack(A record, JsonNode patch) {
        return rewrite(record, patch);
    }

    protected abstract Uni<A> assign(A record, String owner, @Nullable String team);

    protected abstract Uni<A> release(A record, @Nullable String team);

    /** The same where the patch says more of how a record is handed over. */
    protected Uni<A> assign(A record, String owner, @Nullable String team, JsonNode patch) {
        return assign(record, owner, team);
    }

    protected Uni<A> release(A record, @Nullable String team, JsonNode patch) {
        return release(record, team);
    }

    /** Gives a record of this version to whom it belonged before, whoever sees it now. */
    protected abstract Uni<A> giveBack(UUID id, long version, UnaryOperator<Ownership> before);

    @Override
    public Uni<Changed> change(UUID id, @Nullable Long expectedVersion, JsonNode patch) {
        return get(id).chain(found -> Changed.of(
                found,
                expectedVersion,
                record -> rewritten(record, patch).chain(rewritten -> handedOver(rewritten, patch))));
    }

    private Uni<A> rewritten(A record, JsonNode patch) {
        var contents = Handover.without(patch);
        return contents.isEmpty() ? Uni.createFrom().item(record) : rewrite(record, contents);
    }

    private Uni<A> handedOver(A record, JsonNode patch) {
        if (!Handover.isIn(patch)) {
            return Uni.createFrom().item(record);
        }
        var wanted = Handover.of(record.ownership(), patch, patches);
        var owner = wanted.ownerId();
        return owner == null ? release(record, wanted.team(), patch) : assign(record, owner, wanted.team(), patch);
    }

    @Override
    public Collection<String> takenBack(Collection<String> changed) {
        return Handover.takenBack(changed);
    }

    /** The owner first: whoever gave a record away sees it again after that. */
    @Override
    public Uni<Void> takeBack(UUID id, long version, JsonNode patch) {
        var contents = Handover.without(patch);
        return owned(id, version, patch)
                .chain(record -> contents.isEmpty() ? Uni.createFrom().item(record) : rewriteBack(record, contents))
                .replaceWithVoid();
    }

    private Uni<A> owned(UUID id, long version, JsonNode patch) {
        return Handover.isIn(patch)
                ? giveBack(id, version, present -> Handover.before(present, patch))
                : get(id).invoke(record -> record.expectVersion(version));
    }
}
