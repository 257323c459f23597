package dev.guanxi.service.installedbase;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.bin.RecycleBin;
import dev.guanxi.platform.bin.Removal;
import dev.guanxi.platform.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The way of installed products into the recycle bin, back, and out of it for good. One that a case is about stays. */
@Singleton
public class InstalledProductRemoval extends Removal<InstalledProduct> {
    private final InstalledProducts products;

    InstalledProductRemoval(InstalledProducts products, RecycleBin bin) {
        super(
                products,
                bin,
                new Marks<>(
                        InstalledProducts.KIND,
                        InstalledProduct::title,
                        InstalledProduct::remove,
                        InstalledProduct::comeBack,
                        InstalledProduct::erase),
                Powers.of(Roles.SERVICE_MANAGER, Roles.SERVICE_AGENT));
        this.products = products;
    }

    @Override
    protected Uni<Void> ensureRemovable(UUID id) {
        return products.hasCases(id)
                .invoke(has -> ensure(!has, "installed-product-has-cases", id))
                .replaceWithVoid();
    }
}
