package dev.guanxi.contact.consent;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.contact.consent.ConsentLinks.Use;
import dev.guanxi.contact.purpose.PurposeService;
import dev.guanxi.platform.domain.DomainException.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What those who work with people enter about their consents. One method, one transaction. */
@ApplicationScoped
public class ConsentService {
    /** More than anybody says in one matter. */
    public static final int MOST_ENTRIES = 500;

    /** More matters than anybody is asked about. */
    public static final int MOST_MATTERS = 500;

    private final Consents consents;
    private final ConsentEntries entries;
    private final People people;
    private final PurposeService purposes;
    private final ConsentLinks links;
    private final Clock clock;

    ConsentService(
            Consents consents,
            ConsentEntries entries,
            People people,
            PurposeService purposes,
            ConsentLinks links,
            Clock clock) {
        this.consents = consents;
        this.entries = entries;
        this.people = people;
        this.purposes = purposes;
        this.links = links;
        this.clock = clock;
    }

    /** All that a person ever said whom the caller sees; in what is not there, there is no consent. */
    @WithSession
    public Uni<List<Consent>> of(UUID person) {
        return people.require(person).chain(found -> consents.of(found.id()));
    }

    @WithSession
    public Uni<Consent> get(UUID id) {
        return consents.find(id).chain(found -> {
            if (found == null) {
                throw new NotFound("consent", id);
            }
            return people.require(found.personId())
                    .onFailure(NotFound.class)
                    .transform(_ -> new NotFound("consent", id))
                    .replaceWith(found);
        });
    }

    /** What was said in a matter, newest first, with the proof of it. */
    public Uni<List<ConsentEntry>> entries(UUID id) {
        return get(id).chain(consent -> entries.of(consent.id()));
    }

    /** Takes down that a person agreed, to a wording that they were shown; until a time, or for good. */
    @WithTransaction
    public Uni<Consent> grant(UUID person, Matter matter, Proof proof, @Nullable Instant until) {
        var now = clock.instant();
        ensureField(!proof.at().isAfter(now), "proof.at", "said-in-future");
        ensureField(until == null || until.isAfter(proof.at()), "expiresAt", "expires-before-said");
        return purposes.named(matter.purpose())
                .invoke(purpose -> purpose.ensureAskedFor(proof.wording()))
                .chain(() -> people.requireActive(person))
                .chain(found -> change(found, matter, consent -> consent.grant(proof, until)));
    }

    /** Takes down that a person does not want it, whether or not they ever agreed, and also in the recycle bin. */
    @WithTransaction
    public Uni<Consent> withdraw(UUID person, Matter matter, Proof proof) {
        ensureField(!proof.at().isAfter(clock.instant()), "proof.at", "said-in-future");
        return purposes.named(matter.purpose())
                .chain(() -> people.requirePresent(person))
                .chain(found -> change(found, matter, consent -> consent.withdraw(proof)));
    }

    private Uni<Consent> change(Person person, Matter matter, Consumer<Consent> change) {
        return links.write(Use.OPT_OUT, matter.idFor(person.id()), Instant.EPOCH)
                .chain(wayOut -> consents.hold(person, matter, wayOut))
                .invoke(change)
                .call(consents::save);
    }
}
