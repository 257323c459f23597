package dev.guanxi.marketing.response.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.marketing.response.Response;
import dev.guanxi.marketing.response.ResponseRow;
import dev.guanxi.marketing.response.ResponseSearch;
import dev.guanxi.marketing.response.ResponseService;
import dev.guanxi.platform.bulk.RecordChanger;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.web.MergePatch;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Many responses changed alike, each as {@link ResponseResource#changeResponse} does it; without a team one stays in its team. */
@Singleton
public class ResponseChanger extends RecordChanger<Response> {
    private final ResponseService service;
    private final ResponseSearch search;
    private final MergePatch patches;

    ResponseChanger(ResponseService service, ResponseSearch search, MergePatch patches) {
        super(patches);
        this.service = service;
        this.search = search;
        this.patches = patches;
    }

    @Override
    public String list() {
        return "responses";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.MARKETER, Roles.ADMIN);
    }

    @Override
    public Class<? extends Record> editable() {
        return ResponseChange.class;
    }

    @Override
    public Uni<Page<UUID>> find(PageRequest request) {
        return search.find(request).map(page -> page.map(ResponseRow::id));
    }

    @Override
    protected Uni<Response> get(UUID id) {
        return service.get(id);
    }

    @Override
    protected Uni<Response> rewrite(Response response, JsonNode patch) {
        return changed(response, patches.apply(ResponseChange.of(response), patch, ResponseChange.class));
    }

    @Override
    protected Uni<Response> assign(Response response, String owner, @Nullable String team) {
        return changed(response, ResponseChange.of(response).with(owner, kept(response, team)));
    }

    @Override
    protected Uni<Response> release(Response response, @Nullable String team) {
        return changed(response, ResponseChange.of(response).with(null, kept(response, team)));
    }

    @Override
    protected Uni<Response> giveBack(UUID id, long version, UnaryOperator<Ownership> before) {
        return service.giveBack(id, version, before);
    }

    private Uni<Response> changed(Response response, ResponseChange wanted) {
        return wanted.equals(ResponseChange.of(response))
                ? Uni.createFrom().item(response)
                : service.change(response.id(), response.version(), wanted.revision());
    }

    private static @Nullable String kept(Response response, @Nullable String team) {
        return team == null ? response.ownership().team() : team;
    }
}
