package dev.guanxi.contact.privacy;

import dev.guanxi.contact.contact.ContactService;
import dev.guanxi.contact.customer.Customer;
import dev.guanxi.contact.customer.CustomerKind;
import dev.guanxi.contact.customer.CustomerService;
import dev.guanxi.contact.login.Obstacle;
import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.privacy.Seal;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked about a person. One method, one transaction. */
@ApplicationScoped
public class PrivacyService {
    private final PrivacyRequests requests;
    private final Gathering gathering;
    private final KnownRecords records;
    private final ContactService contacts;
    private final CustomerService customers;
    private final LoginQuestions logins;
    private final Respondents respondents;
    private final PrivacyConfig config;
    private final Clock clock;

    PrivacyService(
            PrivacyRequests requests,
            Gathering gathering,
            KnownRecords records,
            ContactService contacts,
            CustomerService customers,
            LoginQuestions logins,
            Respondents respondents,
            PrivacyConfig config,
            Clock clock) {
        this.requests = requests;
        this.gathering = gathering;
        this.records = records;
        this.contacts = contacts;
        this.customers = customers;
        this.logins = logins;
        this.respondents = respondents;
        this.config = config;
        this.clock = clock;
    }

    @WithSession
    public Uni<PrivacyRequest> get(UUID id) {
        return requests.require(id);
    }

    /** Asks every service for all that it holds about a person, under whatever record. */
    @WithTransaction
    public Uni<PrivacyRequest> access(Subject subject) {
        return ensureKnown(subject).chain(() -> records.of(subject.id())).chain(found -> access(subject, found));
    }

    private Uni<PrivacyRequest> access(Subject subject, List<UUID> found) {
        var keys = Seal.keys();
        var now = clock.instant();
        var request = PrivacyRequest.access(
                subject,
                found,
                Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()),
                now,
                now.plus(config.keep()));
        return requests.add(request)
                .call(() ->
                        gathering.begin(request.id(), found, keys.getPrivate().getEncoded()))
                .call(() -> logins.ask(request.id()));
    }

    private Uni<?> ensureKnown(Subject subject) {
        return switch (subject.kind()) {
            case CONTACT -> contacts.get(subject.id());
            case CUSTOMER -> customers.get(subject.id()).invoke(PrivacyService::ensurePerson);
        };
    }

    private static void ensurePerson(Customer customer) {
        DomainException.ensure(customer.kind() == CustomerKind.PERSON, "only-persons-ask");
    }

    /** How each service that is asked has answered, by name; those that have not, with what is in the way, if anything. */
    @WithSession
    public Uni<List<ServiceAnswer>> answers(UUID id) {
        return requests.require(id)
                .chain(() -> gathering.whole(id))
                .chain(whole -> logins.obstacle(id).map(obstacle -> answers(whole, obstacle.orElse(null))));
    }

    private List<ServiceAnswer> answers(Map<String, ServiceAnswer> whole, @Nullable Obstacle obstacle) {
        return respondents.names().stream()
                .map(name -> whole.getOrDefault(
                        name, ServiceAnswer.awaited(name, name.equals(Respondents.KEYCLOAK) ? obstacle : null)))
                .toList();
    }
}
