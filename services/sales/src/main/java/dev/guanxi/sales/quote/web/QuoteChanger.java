package dev.guanxi.sales.quote.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.bulk.RecordChanger;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.web.MergePatch;
import dev.guanxi.sales.quote.Quote;
import dev.guanxi.sales.quote.QuoteRow;
import dev.guanxi.sales.quote.QuoteSearch;
import dev.guanxi.sales.quote.QuoteService;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Many quotes changed alike, each as {@link QuoteResource} does it. */
@Singleton
public class QuoteChanger extends RecordChanger<Quote> {
    private final QuoteService service;
    private final QuoteSearch search;
    private final MergePatch patches;

    QuoteChanger(QuoteService service, QuoteSearch search, MergePatch patches) {
        super(patches);
        this.service = service;
        this.search = search;
        this.patches = patches;
    }

    @Override
    public String list() {
        return "quotes";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN);
    }

    @Override
    public Class<? extends Record> editable() {
        return QuoteChange.class;
    }

    @Override
    public Uni<Page<UUID>> find(PageRequest request) {
        return search.find(request).map(page -> page.map(QuoteRow::id));
    }

    @Override
    protected Uni<Quote> get(UUID id) {
        return service.get(id);
    }

    @Override
    protected Uni<Quote> rewrite(Quote quote, JsonNode patch) {
        var present = QuoteRequest.of(quote.offer());
        var wanted = patches.apply(present, patch, QuoteRequest.class);
        return wanted.equals(present)
                ? Uni.createFrom().item(quote)
                : service.change(quote.id(), quote.version(), wanted.draft());
    }

    @Override
    protected Uni<Quote> assign(Quote quote, String owner, @Nullable String team) {
        return service.assign(quote.id(), quote.version(), owner, team);
    }

    @Override
    protected Uni<Quote> release(Quote quote, @Nullable String team) {
        return service.release(quote.id(), quote.version(), team);
    }

    @Override
    protected Uni<Quote> giveBack(UUID id, long version, UnaryOperator<Ownership> before) {
        return service.giveBack(id, version, before);
    }
}
