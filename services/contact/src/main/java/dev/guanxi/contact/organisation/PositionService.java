package dev.guanxi.contact.organisation;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.contact.contact.ContactService;
import dev.guanxi.contact.organisation.Position.Holder;
import dev.guanxi.platform.domain.Ids;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people can do with positions. One method, one transaction. */
@ApplicationScoped
public class PositionService {
    private final Positions positions;
    private final Departments departments;
    private final ContactService contacts;
    private final Clock clock;

    PositionService(Positions positions, Departments departments, ContactService contacts, Clock clock) {
        this.positions = positions;
        this.departments = departments;
        this.contacts = contacts;
        this.clock = clock;
    }

    @WithSession
    public Uni<Position> get(UUID id) {
        return positions.require(id);
    }

    /** Gives a contact whom the caller sees a position with the customer whom they are with. */
    @WithTransaction
    public Uni<Position> take(UUID contactId, Post post) {
        return contacts.hold(contactId)
                .call(contact -> ensureKnown(post, contact.customerId()))
                .call(() -> positions.ensureNone(contactId))
                .chain(contact -> positions.add(Position.take(
                        new Holder(Ids.next(), contactId, contact.customerId()),
                        post,
                        contact.ownership(),
                        clock.instant())));
    }

    private Uni<Void> ensureKnown(Post post, UUID customer) {
        var department = post.departmentId();
        return department == null
                ? Uni.createFrom().voidItem()
                : departments
                        .require(department)
                        .invoke(found -> ensureField(
                                found.customerId().equals(customer), "departmentId", "department-of-another-customer"))
                        .replaceWithVoid();
    }

    @WithTransaction
    public Uni<Position> change(UUID id, long expectedVersion, Post post) {
        return positions
                .require(id)
                .chain(position -> ensureKnown(post, position.customerId()))
                .chain(() -> positions.change(id, expectedVersion, position -> position.change(post)));
    }

    @WithTransaction
    public Uni<Position> takeRole(UUID id, long expectedVersion, DecisionRole role, @Nullable LocalDate since) {
        return positions.change(id, expectedVersion, position -> position.takeRole(role, since));
    }

    /**
     * Ends a part in decisions, which stays in the history.
     *
     * @param last the last day; today when nobody says
     */
    @WithTransaction
    public Uni<Position> giveUpRole(UUID id, long expectedVersion, DecisionRole role, @Nullable LocalDate last) {
        return positions.change(id, expectedVersion, position -> position.giveUpRole(role, orToday(last)));
    }

    /**
     * Ends a position, which stays in the history.
     *
     * @param last the last day; today when nobody says
     */
    @WithTransaction
    public Uni<Position> leave(UUID id, long expectedVersion, @Nullable LocalDate last) {
        return positions.change(id, expectedVersion, position -> position.leave(orToday(last)));
    }

    private LocalDate orToday(@Nullable LocalDate day) {
        return day == null ? LocalDate.now(clock) : day;
    }
}
