package dev.guanxi.service.installedbase.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.bulk.Changed;
import dev.guanxi.platform.bulk.Changer;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.web.MergePatch;
import dev.guanxi.service.installedbase.InstalledProduct;
import dev.guanxi.service.installedbase.InstalledProductList;
import dev.guanxi.service.installedbase.InstalledProductRow;
import dev.guanxi.service.installedbase.InstalledProductService;
import dev.guanxi.service.installedbase.LifeStage;
import dev.guanxi.service.installedbase.web.InstalledProductResource.InstalledProductFields;
import dev.guanxi.service.installedbase.web.InstalledProductResource.NextStage;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Many installed products changed alike: taken on a stage, and in fields of an administrator. */
@Singleton
public class InstalledProductChanger implements Changer {
    private static final String STATUS = "status";

    private final InstalledProductService service;
    private final InstalledProductList list;
    private final MergePatch patches;

    InstalledProductChanger(InstalledProductService service, InstalledProductList list, MergePatch patches) {
        this.service = service;
        this.list = list;
        this.patches = patches;
    }

    @Override
    public String list() {
        return "installed-products";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN);
    }

    @Override
    public Class<? extends Record> editable() {
        return InstalledProductChange.class;
    }

    @Override
    public Uni<Page<UUID>> find(PageRequest request) {
        return list.find(request).map(page -> page.map(InstalledProductRow::id));
    }

    @Override
    public Uni<Changed> change(UUID id, @Nullable Long expectedVersion, JsonNode patch) {
        return service.get(id)
                .chain(found -> Changed.of(
                        found,
                        expectedVersion,
                        product -> rewritten(product, patch).chain(it -> takenOn(it, stage(it, patch)))));
    }

    private Uni<InstalledProduct> rewritten(InstalledProduct product, JsonNode patch) {
        var present = InstalledProductFields.of(product);
        var contents = ((ObjectNode) patch.deepCopy()).remove(Set.of(STATUS));
        var wanted = patches.apply(present, contents, InstalledProductFields.class);
        return wanted.equals(present)
                ? same(product)
                : service.change(product.id(), product.version(), wanted.values());
    }

    private Uni<InstalledProduct> takenOn(InstalledProduct product, LifeStage next) {
        return next == product.stage() ? same(product) : service.goOnTo(product.id(), product.version(), next);
    }

    /** Where it stood before, which no stage leads back to. */
    @Override
    public Uni<Void> takeBack(UUID id, long version, JsonNode patch) {
        return service.get(id)
                .invoke(found -> found.expectVersion(version))
                .chain(found -> rewritten(found, patch))
                .chain(it -> patch.has(STATUS) ? service.putBack(id, it.version(), stage(it, patch)) : same(it))
                .replaceWithVoid();
    }

    private LifeStage stage(InstalledProduct product, JsonNode patch) {
        return patches.apply(
                        new NextStage(product.stage()), ((ObjectNode) patch.deepCopy()).retain(STATUS), NextStage.class)
                .status();
    }

    private static Uni<InstalledProduct> same(InstalledProduct product) {
        return Uni.createFrom().item(product);
    }
}
