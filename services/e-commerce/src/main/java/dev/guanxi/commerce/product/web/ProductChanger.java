package dev.guanxi.commerce.product.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.commerce.product.Product;
import dev.guanxi.commerce.product.ProductCatalogue;
import dev.guanxi.commerce.product.ProductRow;
import dev.guanxi.commerce.product.ProductService;
import dev.guanxi.platform.bulk.Changed;
import dev.guanxi.platform.bulk.Changer;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.web.MergePatch;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Many products changed alike, each as {@link ProductResource} does it: what they say, and whether they are sold. */
@Singleton
public class ProductChanger implements Changer {
    private static final String ACTIVE = "active";

    private final ProductService service;
    private final ProductCatalogue catalogue;
    private final MergePatch patches;

    ProductChanger(ProductService service, ProductCatalogue catalogue, MergePatch patches) {
        this.service = service;
        this.catalogue = catalogue;
        this.patches = patches;
    }

    @Override
    public String list() {
        return "products";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.SALES_MANAGER, Roles.ADMIN);
    }

    @Override
    public Class<? extends Record> editable() {
        return ProductChange.class;
    }

    @Override
    public Uni<Page<UUID>> find(PageRequest request) {
        return catalogue.find(request).map(page -> page.map(ProductRow::id));
    }

    /** What is offered again is changed after that, what is retired before: one that is not sold does not change. */
    @Override
    public Uni<Changed> change(UUID id, @Nullable Long expectedVersion, JsonNode patch) {
        var details = ((ObjectNode) patch.deepCopy()).remove(Set.of(ACTIVE));
        return service.get(id)
                .chain(found -> Changed.of(
                        found,
                        expectedVersion,
                        product -> offered(product, patch)
                                .chain(it -> rewritten(it, details))
                                .chain(it -> retired(it, patch))));
    }

    private Uni<Product> offered(Product product, JsonNode patch) {
        return !product.isActive() && isActive(patch, false)
                ? service.offer(product.id(), product.version())
                : same(product);
    }

    private Uni<Product> retired(Product product, JsonNode patch) {
        return product.isActive() && !isActive(patch, true)
                ? service.retire(product.id(), product.version())
                : same(product);
    }

    private boolean isActive(JsonNode patch, boolean unlessSaid) {
        return patches.apply(new Offer(unlessSaid), ((ObjectNode) patch.deepCopy()).retain(ACTIVE), Offer.class)
                .active();
    }

    /** Whether a product is sold. */
    record Offer(boolean active) {}

    private Uni<Product> rewritten(Product product, JsonNode patch) {
        var present = ProductRequest.of(product.details());
        var wanted = patches.apply(present, patch, ProductRequest.class);
        return wanted.equals(present)
                ? same(product)
                : service.change(product.id(), product.version(), wanted.details());
    }

    private static Uni<Product> same(Product product) {
        return Uni.createFrom().item(product);
    }
}
