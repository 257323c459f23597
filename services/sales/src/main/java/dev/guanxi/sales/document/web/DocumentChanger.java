package dev.guanxi.sales.document.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.bulk.RecordChanger;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.web.MergePatch;
import dev.guanxi.sales.document.Document;
import dev.guanxi.sales.document.DocumentRow;
import dev.guanxi.sales.document.DocumentSearch;
import dev.guanxi.sales.document.DocumentService;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Many documents changed alike, each as {@link DocumentResource} does it. */
@Singleton
public class DocumentChanger extends RecordChanger<Document> {
    private final DocumentService service;
    private final DocumentSearch search;
    private final DocumentShowing showing;
    private final MergePatch patches;

    DocumentChanger(DocumentService service, DocumentSearch search, DocumentShowing showing, MergePatch patches) {
        super(patches);
        this.service = service;
        this.search = search;
        this.showing = showing;
        this.patches = patches;
    }

    @Override
    public String list() {
        return "documents";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN);
    }

    @Override
    public Class<? extends Record> editable() {
        return DocumentChange.class;
    }

    @Override
    public Uni<Page<UUID>> find(PageRequest request) {
        return search.find(request).map(page -> page.map(DocumentRow::id));
    }

    @Override
    protected Uni<Document> get(UUID id) {
        return service.get(id);
    }

    @Override
    protected Uni<Document> rewrite(Document document, JsonNode patch) {
        var present = TermsRequest.of(document.terms());
        var wanted = patches.apply(present, patch, TermsRequest.class);
        return wanted.equals(present)
                ? Uni.createFrom().item(document)
                : service.change(document.id(), document.version(), wanted.terms(showing.signBy()));
    }

    @Override
    protected Uni<Document> assign(Document document, String owner, @Nullable String team) {
        return service.assign(document.id(), document.version(), owner, team);
    }

    @Override
    protected Uni<Document> release(Document document, @Nullable String team) {
        return service.release(document.id(), document.version(), team);
    }

    @Override
    protected Uni<Document> giveBack(UUID id, long version, UnaryOperator<Ownership> before) {
        return service.giveBack(id, version, before);
    }
}
