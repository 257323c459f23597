package dev.guanxi.commerce.payment;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A provider that moves no real money and does what the payment method's token says:
 * {@code test-ok} succeeds, {@code test-declined} is refused, {@code test-timeout} takes the money but
 * loses its first answer, {@code test-late} decides later. It keeps books of its own, outside our
 * transactions, as a provider would.
 */
@ApplicationScoped
class TestProvider implements PaymentProvider {
    private static final String BOOK = """
            insert into test_provider_book (reference, method_token, kind, amount, currency, first_asked_at, asked)
            values ($1, $2, $3, $4, $5, $6, 1)
            on conflict (reference) do update set asked = test_provider_book.asked + 1
            returning first_asked_at, asked
            """;

    private final Pool books;
    private final PaymentsConfig config;
    private final Clock clock;

    TestProvider(Pool books, PaymentsConfig config, Clock clock) {
        this.books = books;
        this.config = config;
        this.clock = clock;
    }

    /** What the books say about a reference. */
    private record Entry(Instant firstAsked, int asked) {
        static Entry of(Row row) {
            return new Entry(row.getOffsetDateTime("first_asked_at").toInstant(), row.getInteger("asked"));
        }
    }

    @Override
    public Uni<Optional<Settlement>> ask(Errand errand) {
        var entry = Tuple.tuple()
                .addValue(errand.movementId())
                .addValue(errand.methodToken())
                .addValue(errand.kind().name())
                .addValue(errand.amount().amount())
                .addValue(errand.amount().currency())
                .addValue(clock.instant().atOffset(ZoneOffset.UTC));
        return books.preparedQuery(BOOK)
                .execute(entry)
                .map(rows -> Entry.of(rows.iterator().next()))
                .chain(booked -> answer(errand.methodToken(), booked));
    }

    private Uni<Optional<Settlement>> answer(String token, Entry booked) {
        return switch (token) {
            case "test-ok" -> done();
            case "test-timeout" -> booked.asked() == 1 ? Uni.createFrom().nothing() : done();
            case "test-late" -> isDecided(booked) ? done() : Uni.createFrom().item(Optional.empty());
            case "test-declined" -> declined("The card was declined.");
            default -> declined("The payment method is unknown.");
        };
    }

    private boolean isDecided(Entry booked) {
        return !clock.instant().isBefore(booked.firstAsked().plus(config.testProviderLateness()));
    }

    private static Uni<Optional<Settlement>> done() {
        return Uni.createFrom().item(Optional.of(new Settlement.Done()));
    }

    private static Uni<Optional<Settlement>> declined(String why) {
        return Uni.createFrom().item(Optional.of(new Settlement.Declined(why)));
    }
}
