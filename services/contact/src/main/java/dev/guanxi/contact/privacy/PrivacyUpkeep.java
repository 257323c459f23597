package dev.guanxi.contact.privacy;

import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What happens to privacy requests: services answer, people are erased, time goes by. */
@ApplicationScoped
public class PrivacyUpkeep {
    static final int AT_ONCE = 100;

    /** Other records lose what is personal in them, too, and organisations go for good; only these are persons. */
    private static final String ERASED = """
            select 'CONTACT' from contact where id = ?1 and erased
            union all select 'CUSTOMER' from customer where id = ?1 and status = 'ERASED' and kind = 'PERSON'
            """;

    private static final String OVER = """
            select id from privacy_request where expires_at <= ?1 and status <> 'EXPIRED'
            order by expires_at limit ?2 for update skip locked
            """;
    /** Whose tokens are not taken any more, while they last. */
    private static final String OVER_FOR = "insert into erased_subject (subject) values ($1) on conflict do nothing";

    private static final String ABOUT = "select request_id from privacy_subject where subject = ?1";

    private final PrivacyRequests requests;
    private final Gathering gathering;
    private final LoginQuestions logins;
    private final Respondents respondents;
    private final Clock clock;

    PrivacyUpkeep(
            PrivacyRequests requests,
            Gathering gathering,
            LoginQuestions logins,
            Respondents respondents,
            Clock clock) {
        this.requests = requests;
        this.gathering = gathering;
        this.logins = logins;
        this.respondents = respondents;
        this.clock = clock;
    }

    /** Takes in a piece of an answer; with the last piece of the last service the request is complete. */
    @WithTransaction
    public Uni<Void> gather(Gathered piece) {
        return requests.find(piece.requestId())
                .chain(request -> request == null || !request.takesAnswers()
                        ? Uni.createFrom().voidItem()
                        : gathering.keep(piece).chain(() -> completeIfWhole(request)));
    }

    /** The same of what Keycloak said, which is asked no more. */
    @WithTransaction
    public Uni<Void> gatherLogins(Gathered piece) {
        return logins.answered(piece.requestId())
                .chain(first -> first ? gather(piece) : Uni.createFrom().voidItem());
    }

    private Uni<Void> completeIfWhole(PrivacyRequest request) {
        return gathering.complete(request.id()).chain(complete -> {
            if (!request.isOpen() || !complete.containsAll(respondents.names())) {
                return Uni.createFrom().voidItem();
            }
            request.complete(clock.instant());
            return requests.save(request);
        });
    }

    /** If the record is of a person who is erased, asks every service for its receipt; joins the transaction. */
    Uni<Void> followErasure(UUID record) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ERASED, String.class)
                        .setParameter(1, record)
                        .getResultList())
                .chain(kinds -> kinds.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : askForReceipts(new Subject(SubjectKind.valueOf(kinds.getFirst()), record)));
    }

    private Uni<Void> askForReceipts(Subject subject) {
        return requests.add(PrivacyRequest.erasure(subject, clock.instant()))
                .chain(request -> logins.ask(request.id()))
                .chain(() -> InTransaction.update(OVER_FOR, subject.id()))
                .replaceWithVoid();
    }

    /** Lets go of some archives whose time is over, and says how many they were. */
    @WithTransaction
    public Uni<Integer> expireSome() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OVER, UUID.class)
                        .setParameter(1, clock.instant())
                        .setParameter(2, AT_ONCE)
                        .getResultList())
                .call(this::expire)
                .map(List::size);
    }

    /** What was gathered about a person who is erased goes at once; joins the transaction. */
    Uni<Void> forget(UUID person) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ABOUT, UUID.class)
                        .setParameter(1, person)
                        .getResultList())
                .chain(this::expire);
    }

    private Uni<Void> expire(Collection<UUID> found) {
        return found.isEmpty()
                ? Uni.createFrom().voidItem()
                : requests.findAll(found)
                        .onItem()
                        .transformToMulti(Multi.createFrom()::iterable)
                        .onItem()
                        .transformToUniAndConcatenate(this::expire)
                        .collect()
                        .last()
                        .replaceWithVoid();
    }

    private Uni<Void> expire(PrivacyRequest request) {
        request.expire();
        return requests.save(request).chain(() -> gathering.drop(request.id()));
    }
}
