package dev.guanxi.contact.duplicate;

import dev.guanxi.contact.contact.ContactRow;
import dev.guanxi.contact.contact.SeenContacts;
import dev.guanxi.contact.customer.CustomerRow;
import dev.guanxi.contact.customer.Recognition;
import dev.guanxi.contact.customer.SeenCustomers;
import dev.guanxi.contact.matching.Traits;
import dev.guanxi.contact.merge.RecordKind;
import dev.guanxi.platform.domain.DomainException.AlreadyHere;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says who, among those that the caller sees, is like somebody. Within an open session. */
@ApplicationScoped
class Resemblance implements Recognition {
    private final Matches matches;
    private final SeenCustomers customers;
    private final SeenContacts contacts;

    Resemblance(Matches matches, SeenCustomers customers, SeenContacts contacts) {
        this.matches = matches;
        this.customers = customers;
        this.contacts = contacts;
    }

    /** Customers like that, likeliest first. */
    Uni<List<Lookalike>> customers(Traits traits, Set<UUID> except) {
        return matches.like(RecordKind.CUSTOMER, traits, customers.visible(), except)
                .chain(found -> customers
                        .of(ids(found))
                        .map(rows -> together(found, rows, CustomerRow::id, Resemblance::lookalike)));
    }

    /** Contacts like that, likeliest first. */
    Uni<List<ContactLookalike>> contacts(Traits traits, Set<UUID> except) {
        return matches.like(RecordKind.CONTACT, traits, contacts.visible(), except)
                .chain(found -> contacts.of(ids(found))
                        .map(rows -> together(found, rows, ContactRow::id, Resemblance::lookalike)));
    }

    private static List<UUID> ids(List<Match> found) {
        return found.stream().map(Match::id).toList();
    }

    /** In the order of the matches; whoever went away meanwhile is left out. */
    private static <R, L> List<L> together(
            List<Match> found, List<R> rows, Function<R, UUID> id, BiFunction<R, Match, L> lookalike) {
        Map<UUID, R> byId = rows.stream().collect(Collectors.toMap(id, row -> row));
        return found.stream()
                .flatMap(match -> Stream.ofNullable(byId.get(match.id())).map(row -> lookalike.apply(row, match)))
                .toList();
    }

    private static Lookalike lookalike(CustomerRow customer, Match match) {
        var why = match.comparison();
        return new Lookalike(
                customer, Likeness.in(why.contributions()), why.score(), why.verdict(), why.contributions());
    }

    private static ContactLookalike lookalike(ContactRow contact, Match match) {
        var why = match.comparison();
        return new ContactLookalike(
                contact, Likeness.in(why.contributions()), why.score(), why.verdict(), why.contributions());
    }

    @Override
    public Uni<Void> ensureNewCustomer(Traits traits) {
        return customers(traits, Set.of()).invoke(Resemblance::ensureNone).replaceWithVoid();
    }

    @Override
    public Uni<Void> ensureNewContact(Traits traits) {
        return contacts(traits, Set.of()).invoke(Resemblance::ensureNone).replaceWithVoid();
    }

    private static void ensureNone(List<? extends Record> alike) {
        if (!alike.isEmpty()) {
            throw new AlreadyHere(alike, "duplicates-found", alike.size());
        }
    }
}
