package dev.guanxi.platform.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.web.MergePatch;
import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Many records changed alike in what people write down about them, and in nothing else.
 *
 * @param <R> what people write down, as the API takes it
 */
public abstract class ContentChanger<A extends AggregateRoot<?>, R extends Record> implements Changer {
    private final String list;
    private final Set<String> roles;
    private final Class<R> contents;
    private final MergePatch patches;

    protected ContentChanger(String list, Set<String> roles, Class<R> contents, MergePatch patches) {
        this.list = list;
        this.roles = roles;
        this.contents = contents;
        this.patches = patches;
    }

    /** A record that the caller sees. */
    protected abstract Uni<A> get(UUID id);

    /** What it says. */
    protected abstract R contentsOf(A record);

    /** Lets it say something else. */
    protected abstract Uni<A> rewrite(A record, R wanted);

    @Override
    public String list() {
        return list;
    }

    @Override
    public Set<String> roles() {
        return roles;
    }

    @Override
    public Class<? extends Record> editable() {
        return contents;
    }

    @Override
    public Uni<Changed> change(UUID id, @Nullable Long expectedVersion, JsonNode patch) {
        return get(id).chain(found -> Changed.of(found, expectedVersion, record -> rewritten(record, patch)));
    }

    /** A record that says so already stays as it is. */
    private Uni<A> rewritten(A record, JsonNode patch) {
        var present = contentsOf(record);
        var wanted = patches.apply(present, patch, contents);
        return wanted.equals(present) ? Uni.createFrom().item(record) : rewrite(record, wanted);
    }
}
