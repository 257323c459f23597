package dev.guanxi.bench;

import dev.guanxi.bench.BareLoad.Worker;
import dev.guanxi.bench.ClosedLoop.User;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One kind of request to the customers of the contact service, and the same work for the bare database.
 *
 * @param user makes a user who asks for it again and again
 * @param throughput what is expected of the requests a second
 * @param cpu what is expected of the milliseconds of processor time each
 */
record CustomerWork(String name, Supplier<User> user, Worker bare, Target throughput, Target cpu) {

    static final String CUSTOMERS = "/api/contact/v1/customers";

    private static final Target CREATE_RATE = new Target.ShareOfBare(0.5);
    private static final Target CREATE_CPU = new Target.AtMost(0.8);
    private static final Target GET_CPU = new Target.AtMost(0.3);
    private static final Target PAGE_CPU = new Target.AtMost(0.7);

    /** Authenticated, validated, audited, with its event; each customer is a new one. */
    static CustomerWork create(AccessTokens tokens, AtomicLong numbers) {
        return create("create", tokens, numbers, CREATE_RATE, CREATE_CPU);
    }

    /** The same with what comes of the event in the same service: search, duplicates, levels, fits and more. */
    static CustomerWork createAndFollow(AccessTokens tokens, AtomicLong numbers) {
        return create("create and what follows", tokens, numbers, new Target.None(), new Target.None());
    }

    private static CustomerWork create(
            String name, AccessTokens tokens, AtomicLong numbers, Target throughput, Target cpu) {
        String token = tokens.of(CustomerTable.OWNER, "sales-rep", CustomerTable.TEAM);
        return new CustomerWork(
                name,
                () -> last -> creation(numbers.incrementAndGet(), token),
                connection -> CustomerTable.creation(connection, numbers),
                throughput,
                cpu);
    }

    static Call creation(long number, String token) {
        JsonObject body = new JsonObject()
                .put("kind", SampleCustomer.KIND)
                .put("profile", SampleCustomer.of(number).profile());
        return Call.post(CUSTOMERS, body, token);
    }

    static CustomerWork get(AccessTokens tokens, List<UUID> ids) {
        String token = tokens.of("analyst", "analyst", "/analysis");
        AtomicLong numbers = new AtomicLong();
        return new CustomerWork(
                "get by id",
                () -> last -> Call.get(CUSTOMERS + "/" + next(ids, numbers), token),
                connection -> CustomerTable.get(connection, () -> next(ids, numbers)),
                new Target.None(),
                GET_CPU);
    }

    private static UUID next(List<UUID> ids, AtomicLong numbers) {
        return ids.get((int) (numbers.incrementAndGet() % ids.size()));
    }

    /** Pages from the newest to the oldest and again, of all customers. */
    static CustomerWork page(AccessTokens tokens) {
        return page("page of 20", tokens.of("analyst", "analyst", "/analysis"), PageWalk.ALL);
    }

    /** The same for somebody who sees the half that belongs to their team and those below it. */
    static CustomerWork pageOfTeam(AccessTokens tokens) {
        return page(
                "page of 20, a team's half",
                tokens.of("manager", "sales-manager", CustomerTable.TEAM_ABOVE),
                PageWalk.OF_TEAM_ABOVE);
    }

    private static CustomerWork page(String name, String token, String rows) {
        return new CustomerWork(
                name,
                () -> last -> Call.get(CUSTOMERS + following(last), token),
                connection -> new PageWalk(connection, rows),
                new Target.None(),
                PAGE_CPU);
    }

    private static String following(Call.@Nullable Answer last) {
        String next = last == null ? null : last.json().getString("next");
        return next == null ? "" : "?cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
}
