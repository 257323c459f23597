package dev.guanxi.marketing.mailing;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.bin.RecycleBin;
import dev.guanxi.platform.bin.Removal;
import dev.guanxi.platform.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/**
 * The way of mailings into the recycle bin, back, and out of it for good. One of which a mail went out stays: it is a record
 * of account of what people were sent, and by which consent.
 */
@Singleton
public class MailingRemoval extends Removal<Mailing> {
    private final Mailings mailings;

    MailingRemoval(Mailings mailings, RecycleBin bin) {
        super(
                mailings,
                bin,
                new Marks<>(Mailings.KIND, Mailing::title, Mailing::remove, Mailing::comeBack, Mailing::erase),
                new Powers(Set.of(Roles.MARKETER, Roles.ADMIN), Set.of(Roles.ADMIN)));
        this.mailings = mailings;
    }

    @Override
    protected Uni<Void> ensureRemovable(UUID id) {
        return mailings.wentOut(id)
                .invoke(wentOut -> ensure(!wentOut, "mailing-sent", id))
                .replaceWithVoid();
    }
}
