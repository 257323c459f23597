package dev.guanxi.sales.document;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.sales.customer.KnownCustomers;
import dev.guanxi.sales.document.Subject.Reached;
import dev.guanxi.sales.opportunity.Opportunity;
import dev.guanxi.sales.opportunity.OpportunityService;
import dev.guanxi.sales.quote.Quote;
import dev.guanxi.sales.quote.QuoteCourse;
import dev.guanxi.sales.quote.QuoteService;
import dev.guanxi.sales.quote.QuoteStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Finds what a document is about: the customer, and the deal and the quote as far as the caller sees them. */
@ApplicationScoped
class Subjects {
    private static final String CUSTOMER =
            "select name, phone, email, owner_id, team from customer_reach where id = $1";
    private static final String CONTACT =
            "select full_name as name, phone, email, owner_id, team from contact_reach where id = $1";
    private static final String OWNER = "select name from seller where owner_id = $1";

    /** Of such a quote nothing is made any more. */
    private static final Set<QuoteStatus> OVER =
            EnumSet.of(QuoteStatus.DECLINED, QuoteStatus.WITHDRAWN, QuoteStatus.REMOVED);

    private final OpportunityService opportunities;
    private final QuoteService quotes;
    private final QuoteCourse course;
    private final KnownCustomers customers;
    private final CurrentCaller caller;
    private final Pool database;

    Subjects(
            OpportunityService opportunities,
            QuoteService quotes,
            QuoteCourse course,
            KnownCustomers customers,
            CurrentCaller caller,
            Pool database) {
        this.opportunities = opportunities;
        this.quotes = quotes;
        this.course = course;
        this.customers = customers;
        this.caller = caller;
        this.database = database;
    }

    /** The records themselves. */
    private record Records(Optional<Quote> quote, Optional<Opportunity> deal) {
        Ownership ownership(Ownership otherwise) {
            return deal.map(Opportunity::ownership)
                    .or(() -> quote.map(Quote::ownership))
                    .orElse(otherwise);
        }
    }

    /**
     * Finds it.
     *
     * @param held whether the deal stays in its hands until the present transaction ends
     */
    Uni<Subject> find(Wanted wanted, boolean held) {
        return quote(wanted)
                .chain(quote -> deal(wanted, quote, held).map(deal -> new Records(quote, deal)))
                .chain(records -> about(wanted, records));
    }

    private Uni<Optional<Quote>> quote(Wanted wanted) {
        var id = wanted.quoteId();
        if (id == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return quotes.get(id)
                .onFailure(NotFound.class)
                .transform(_ -> new Invalid("quoteId", "document-quote-unknown", id))
                .invoke(quote -> ensureField(
                        !OVER.contains(quote.state().status()),
                        "quoteId",
                        "document-quote-over",
                        quote.state().number(),
                        quote.state().status()))
                .map(Optional::of);
    }

    /** A deal that somebody names must be there; the quote's counts where the caller sees it. */
    private Uni<Optional<Opportunity>> deal(Wanted wanted, Optional<Quote> quote, boolean held) {
        var named = wanted.opportunityId();
        var ofQuote = quote.map(found -> found.offer().opportunityId()).orElse(null);
        ensureField(
                named == null || quote.isEmpty() || named.equals(ofQuote),
                "opportunityId",
                "document-quote-of-another",
                quote.map(found -> found.state().number()).orElse(""));
        var id = named == null ? ofQuote : named;
        if (id == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        var found = (held ? opportunities.held(id) : opportunities.get(id)).map(Optional::of);
        return named == null
                ? found.onFailure(NotFound.class).recoverWithItem(Optional.empty())
                : found.onFailure(NotFound.class)
                        .transform(_ -> new Invalid("opportunityId", "quote-deal-unknown", named));
    }

    private Uni<Subject> about(Wanted wanted, Records records) {
        var contact = contactOf(wanted, records);
        var ownership =
                records.ownership(Ownership.of(caller.get().id(), caller.get().homeTeam()));
        return customers
                .require(customerOf(wanted, records))
                .chain(customer -> Uni.combine()
                        .all()
                        .unis(
                                reached(CUSTOMER, customer.id()),
                                reached(CONTACT, contact),
                                paper(records.quote()),
                                nameOf(ownership.owner()))
                        .asTuple()
                        .map(found -> new Subject(
                                customer,
                                found.getItem1(),
                                contact,
                                found.getItem2(),
                                records.deal().orElse(null),
                                records.quote().orElse(null),
                                found.getItem3().orElse(null),
                                ownership,
                                found.getItem4().orElse(null))));
    }

    private static UUID customerOf(Wanted wanted, Records records) {
        var ofRecords = records.quote()
                .map(quote -> quote.offer().customerId())
                .or(() -> records.deal().map(deal -> deal.terms().customerId()))
                .orElse(null);
        var named = wanted.customerId();
        ensureField(
                named == null || ofRecords == null || named.equals(ofRecords),
                "customerId",
                "document-other-customer",
                String.valueOf(ofRecords));
        var customer = named == null ? ofRecords : named;
        if (customer == null) {
            throw new Invalid("customerId", "document-without-customer");
        }
        return customer;
    }

    private static @Nullable UUID contactOf(Wanted wanted, Records records) {
        if (wanted.contactId() != null) {
            return wanted.contactId();
        }
        return records.quote()
                .map(quote -> quote.offer().contactId())
                .or(() -> records.deal().map(deal -> deal.terms().contactId()))
                .orElse(null);
    }

    /** Phone numbers and addresses are for those only who see the customer. */
    private Uni<Reached> reached(String sql, @Nullable UUID id) {
        if (id == null) {
            return Uni.createFrom().item(Reached.UNKNOWN);
        }
        var seen = AccessPolicy.OF_CUSTOMERS.visibleTo(caller.get());
        return database.preparedQuery(sql)
                .execute(Tuple.of(id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .filter(row -> seen.permits(Ownership.of(row.getString("owner_id"), row.getString("team"))))
                        .findFirst()
                        .map(Subjects::reached)
                        .orElse(Reached.UNKNOWN));
    }

    private static Reached reached(Row row) {
        return new Reached(row.getString("name"), row.getString("phone"), row.getString("email"));
    }

    private Uni<Optional<dev.guanxi.sales.quote.Document>> paper(Optional<Quote> quote) {
        return quote.map(found -> course.present(found).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<String>> nameOf(@Nullable String owner) {
        if (owner == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        var present = caller.get();
        return database.preparedQuery(OWNER)
                .execute(Tuple.of(owner))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("name"))
                        .findFirst()
                        .or(() -> owner.equals(present.id()) ? Optional.of(present.name()) : Optional.empty()));
    }
}
