package dev.guanxi.contact.consent;

import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.contact.consent.ConsentLinks.Link;
import dev.guanxi.contact.consent.ConsentLinks.Use;
import dev.guanxi.contact.purpose.PurposeService;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people say themselves, through links that only the owner of an address can have. */
@ApplicationScoped
public class Confirmation {
    /** Whoever has the link, with or without a log-in. */
    private static final Caller PERSON = new Caller("person", "the person", Set.of(), Set.of(), null, null);

    private final Consents consents;
    private final ConfirmationMails mails;
    private final People people;
    private final PurposeService purposes;
    private final ConsentLinks links;
    private final ConsentConfig config;
    private final CurrentCaller caller;
    private final Clock clock;

    Confirmation(
            Consents consents,
            ConfirmationMails mails,
            People people,
            PurposeService purposes,
            ConsentLinks links,
            ConsentConfig config,
            CurrentCaller caller,
            Clock clock) {
        this.consents = consents;
        this.mails = mails;
        this.people = people;
        this.purposes = purposes;
        this.links = links;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    /** Asks a person by mail whether they agree; until they confirm there is no consent. */
    @WithTransaction
    public Uni<Consent> request(UUID person, Matter matter, Proof shown, Language language) {
        ensureField(matter.channel() == Channel.EMAIL, "channel", "only-mail-is-confirmed");
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var proof = new Proof(now, shown.source(), shown.wording(), shown.evidence(), shown.attachment(), shown.ip());
        return purposes.named(matter.purpose())
                .invoke(purpose -> purpose.ensureAskedFor(proof.wording()))
                .chain(() -> people.requireActive(person))
                .invoke(found -> ensure(found.email() != null, "person-without-address"))
                .chain(found -> request(found, matter, proof, language));
    }

    private Uni<Consent> request(Person person, Matter matter, Proof proof, Language language) {
        return links.write(Use.OPT_OUT, matter.idFor(person.id()), Instant.EPOCH)
                .chain(wayOut -> consents.hold(person, matter, wayOut))
                .invoke(consent -> consent.request(proof, proof.at().plus(config.confirmWithin())))
                .call(consents::save)
                .call(consent -> mails.enqueue(consent.id(), language));
    }

    /** Refuses a link that we did not write. */
    public Uni<Void> ensureConfirmable(String link) {
        return links.read(Use.CONFIRM, link).replaceWithVoid();
    }

    /** The same for the way out of a mail. */
    public Uni<Void> ensureWayOut(String link) {
        return links.read(Use.OPT_OUT, link).replaceWithVoid();
    }

    /** The person confirms; a link that is too old, or of somebody who is gone, is void. */
    @WithTransaction
    public Uni<Void> confirm(String link) {
        caller.actAs(PERSON);
        return links.read(Use.CONFIRM, link).chain(this::confirm);
    }

    private Uni<Void> confirm(Link link) {
        return inForce(link.consent()).chain(consent -> {
            if (consent == null) {
                throw new RuleBroken("link-void");
            }
            consent.confirm(link.at(), clock.instant());
            return consents.save(consent);
        });
    }

    /** The person does not want it any more. Of somebody who is gone nothing is left to withdraw. */
    @WithTransaction
    public Uni<Void> optOut(String link) {
        caller.actAs(PERSON);
        return links.read(Use.OPT_OUT, link)
                .chain(read -> inForce(read.consent()))
                .chain(consent -> {
                    if (consent == null) {
                        return Uni.createFrom().voidItem();
                    }
                    consent.optOut(clock.instant());
                    return consents.save(consent);
                });
    }

    /** The consent that holds, also when the person was merged into another since the mail. */
    private Uni<@Nullable Consent> inForce(UUID id) {
        return consents.hold(id)
                .chain(found -> found == null || found.mergedInto() == null
                        ? Uni.createFrom().item(found)
                        : inForce(found.mergedInto()));
    }
}
