package dev.guanxi.sales.referral.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import dev.guanxi.sales.referral.ReferralUpkeep;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Forgets what was said of a person who introduced somebody. */
@Singleton
class ErasedIntroducerConsumer extends ReactionConsumer<ErasedIntroducerConsumer.Contact> {
    /** We read nothing of a contact; only that it is gone. */
    record Contact() {}

    private final ReferralUpkeep referrals;

    ErasedIntroducerConsumer(ObjectMapper json, ReferralUpkeep referrals) {
        super("sales-referral-erasures", "crm.contact.contact", Contact.class, json);
        this.referrals = referrals;
    }

    @Override
    protected Uni<Void> on(Event event, Contact contact) {
        return Uni.createFrom().voidItem();
    }

    @Override
    protected Uni<Void> onErasure(Event event) {
        return referrals.forgetContact(event.subject());
    }
}
