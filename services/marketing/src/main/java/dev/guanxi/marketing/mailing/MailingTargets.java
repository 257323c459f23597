package dev.guanxi.marketing.mailing;

import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Whom mailings go to. */
@ApplicationScoped
public class MailingTargets {
    private static final String ADD = """
            with added as (
                insert into mailing_target (mailing_id, contact_id, outcome)
                select $1, c, 'PENDING' from unnest($2::uuid[]) c on conflict do nothing returning id)
            update mailing_job set targets = targets + (select count(*) from added) where mailing_id = $1
            """;
    private static final String ADD_RESPONDENTS = """
            with added as (
                insert into mailing_target (mailing_id, contact_id, outcome)
                select distinct $1::uuid, p.contact_id, 'PENDING'
                from response r join response_person p on p.response_id = r.id where r.campaign_id = $2 and not r.removed
                on conflict do nothing returning id)
            update mailing_job set targets = targets + (select count(*) from added) where mailing_id = $1
            """;

    /** What the mail server said may name the address. */
    private static final String FORGET = """
            update mailing_target set contact_id = null, address_key = null, error = null where contact_id = $1
            """;

    private final Mailings mailings;

    MailingTargets(Mailings mailings) {
        this.mailings = mailings;
    }

    /** Adds contacts to a draft; those who are there already stay there once. */
    @WithTransaction
    public Uni<Void> add(UUID mailing, List<UUID> contacts) {
        return mailings.require(mailing)
                .invoke(Mailing::ensureDraft)
                .chain(() -> InTransaction.update(ADD, mailing, contacts.toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    /** Adds all contacts who answered to the mailing's campaign. */
    @WithTransaction
    public Uni<Void> addRespondents(UUID mailing) {
        return mailings.require(mailing)
                .invoke(Mailing::ensureDraft)
                .chain(found -> InTransaction.update(ADD_RESPONDENTS, mailing, found.campaignId()))
                .replaceWithVoid();
    }

    /** Forgets that mailings went to a person; what became of that target stays. */
    @WithTransaction
    public Uni<Void> forget(UUID contact) {
        return InTransaction.update(FORGET, contact).replaceWithVoid();
    }
}
