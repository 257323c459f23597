package dev.guanxi.partner.partner;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.bin.RecycleBin;
import dev.guanxi.platform.bin.Removal;
import dev.guanxi.platform.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The way of partners into the recycle bin, back, and out of it for good. One that ever registered a deal stays. */
@Singleton
public class PartnerRemoval extends Removal<Partner> {
    private final Partners partners;

    PartnerRemoval(Partners partners, RecycleBin bin) {
        super(
                partners,
                bin,
                new Marks<>(
                        Partners.KIND,
                        partner -> partner.profile().name(),
                        Partner::remove,
                        Partner::comeBack,
                        Partner::erase),
                Powers.of(Roles.SALES_MANAGER));
        this.partners = partners;
    }

    @Override
    protected Uni<Void> ensureRemovable(UUID id) {
        return partners.hasDeals(id)
                .invoke(has -> ensure(!has, "partner-has-deals", id))
                .replaceWithVoid();
    }
}
