package dev.guanxi.partner.partner;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What can be done with partners. */
@ApplicationScoped
public class PartnerService {
    private final Partners partners;
    private final FieldCatalogue fields;
    private final CurrentCaller caller;
    private final Clock clock;

    PartnerService(Partners partners, FieldCatalogue fields, CurrentCaller caller, Clock clock) {
        this.partners = partners;
        this.fields = fields;
        this.caller = caller;
        this.clock = clock;
    }

    @WithSession
    public Uni<Partner> get(UUID id) {
        return partners.require(id);
    }

    /** The active partner whose user is calling, and who stays so meanwhile; nobody else acts for a partner. */
    @WithTransaction
    public Uni<Partner> ofCaller() {
        var id = caller.get().partner();
        if (id == null) {
            throw new NotAllowed("no-partner");
        }
        return partners.holdStill(List.of(id)).map(held -> {
            var partner = held.get(id);
            if (partner == null || !partner.isActive()) {
                throw new NotAllowed("partner-not-active");
            }
            return partner;
        });
    }

    @WithTransaction
    public Uni<Partner> admit(UUID id, String name, Tier tier, CustomValues custom) {
        var host = caller.get();
        var whole = fields.of(Partners.KIND).forNew(custom);
        var profile = new PartnerProfile(name, tier, PartnerStatus.ACTIVE, whole);
        var ownership = Ownership.of(host.id(), host.homeTeam());
        return partners.find(id).chain(known -> {
            ensure(known == null, "partner-already-admitted");
            return partners.add(Partner.admit(id, profile, ownership, clock.instant()));
        });
    }

    @WithTransaction
    public Uni<Partner> change(UUID id, long expectedVersion, PartnerProfile profile) {
        return partners.change(id, expectedVersion, partner -> partner.change(whole(partner.profile(), profile)));
    }

    private PartnerProfile whole(PartnerProfile present, PartnerProfile wanted) {
        return fields.of(Partners.KIND).changed(present, wanted);
    }
}
