package dev.guanxi.sales.referral;

import static dev.guanxi.sales.Api.ADA;
import static dev.guanxi.sales.referral.Circle.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.sales.org.SalesForce;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a whole tree is worth is the sum over its members, whatever the tree is like. */
@QuarkusTest
class ReferralTreeTest {
    private static final int PEOPLE = 40;
    private static final LocalDate BEGINNING = LocalDate.of(2026, 1, 1);

    private static final String CUSTOMER =
            "insert into customer (id, sequence, kind, name, status) values (cast(? as uuid), 0, 'ORGANISATION', ?, 'ACTIVE')";
    private static final String ORDER = """
            insert into bought_order (id, sequence, number, customer_id, status, total, paid_at)
            values (gen_random_uuid(), 1, 'SO', cast(? as uuid), 'PAID',
                jsonb_build_object('amount', cast(? as text), 'currency', cast(? as text)), cast(? as date) + time '12:00')
            """;
    private static final String CHAIN = """
            insert into referral (id, version, introducer_customer_id, customer_id, way, introduced_on, told, created_at)
            select gen_random_uuid(), 0, md5(? || i)::uuid, md5(? || (i + 1))::uuid, 'PHONE', '2026-01-01',
                '{"items": [{"day": "2026-02-01", "low": "1", "currency": "CNY"}]}', now()
            from generate_series(1, 3000) i
            """;

    private final SalesForce force = new SalesForce();

    /** Somebody of the tree, and what they bought: on which day, how much of which currency. */
    private record Member(UUID id, int parent, LocalDate since, List<Bought> bought) {}

    private record Bought(LocalDate on, BigDecimal amount, String currency) {
        /** 100 XPF are 6.50 CNY; both round to the cent. */
        BigDecimal inHouse() {
            return currency.equals("CNY")
                    ? amount
                    : amount.multiply(new BigDecimal("0.065")).setScale(2, RoundingMode.HALF_UP);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theValueOfATreeIsTheSumOverItsMembers(long seed) {
        rate();
        var members = grown(new Random(seed));

        for (int i = 0; i < PEOPLE; i += 3) {
            var root = members.get(i);
            var below = below(members, i);
            var answer = tree(ADA, root.id());
            answer.statusCode(200)
                    .body("members", equalTo(below.size()))
                    .body("depth", equalTo(depth(members, i)))
                    .body("value.amount", equalTo(sum(members, below).toPlainString()))
                    .body("withoutRate.count", equalTo(0));
            List<String> branches = answer.extract().path("branches.value.amount");
            var together = branches.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
            assertThat(together).isEqualTo(sum(members, below));
        }
    }

    private static void rate() {
        var today = LocalDate.now(ZoneOffset.UTC);
        for (var day = BEGINNING; !day.isAfter(today.plusDays(7)); day = day.plusDays(7)) {
            As.person(ADA)
                    .body(Map.of("day", day.toString(), "currency", "XPF", "units", "100", "worth", "6.50"))
                    .post("/exchange-rates");
        }
    }

    /** Each but the first was introduced by one of those before, or by nobody. */
    private List<Member> grown(Random random) {
        var members = new ArrayList<Member>();
        for (int i = 0; i < PEOPLE; i++) {
            var since = BEGINNING.plusDays(random.nextInt(60));
            var parent = i == 0 || random.nextInt(10) == 0 ? -1 : random.nextInt(i);
            var bought = IntStream.range(0, random.nextInt(4))
                    .mapToObj(_ -> new Bought(
                            BEGINNING.plusDays(random.nextInt(90)),
                            BigDecimal.valueOf(random.nextInt(1, 100_000)),
                            random.nextBoolean() ? "CNY" : "XPF"))
                    .map(one -> one.currency().equals("CNY")
                            ? new Bought(one.on(), one.amount().movePointLeft(2), "CNY")
                            : one)
                    .toList();
            var member = new Member(Ids.next(), parent, since, bought);
            members.add(member);
            Tables.execute(CUSTOMER, member.id().toString(), "Member " + i);
            bought.forEach(one -> Tables.execute(
                    ORDER,
                    member.id().toString(),
                    one.amount().toPlainString(),
                    one.currency(),
                    one.on().toString()));
        }
        var order = new ArrayList<>(IntStream.range(0, PEOPLE).boxed().toList());
        Collections.shuffle(order, random);
        order.stream().map(members::get).filter(member -> member.parent() >= 0).forEach(member -> {
            var body = new HashMap<String, Object>(Map.of(
                    "introducerCustomerId",
                    members.get(member.parent()).id(),
                    "customerId",
                    member.id(),
                    "profile",
                    Map.of("way", "PHONE", "introducedOn", member.since().toString())));
            As.person(force.person("mei")).body(body).post("/referrals").then().statusCode(201);
        });
        // Who has nobody above or below is in no tree; the first always introduces somebody.
        var lonely = IntStream.range(0, PEOPLE)
                .filter(i -> members.get(i).parent() < 0 && members.stream().noneMatch(member -> member.parent() == i))
                .toArray();
        for (int i : lonely) {
            var nobody = Ids.next();
            Tables.execute(CUSTOMER, nobody.toString(), "Nobody");
            Circle.referred(force.person("mei"), nobody, members.get(i).id());
        }
        return members;
    }

    private static List<Integer> below(List<Member> members, int root) {
        var found = new ArrayList<Integer>();
        for (int i = 0; i < members.size(); i++) {
            for (int up = members.get(i).parent(); up >= 0; up = members.get(up).parent()) {
                if (up == root) {
                    found.add(i);
                }
            }
        }
        return found;
    }

    private static int depth(List<Member> members, int root) {
        return below(members, root).stream()
                .mapToInt(i -> {
                    var steps = 1;
                    for (int up = members.get(i).parent();
                            up != root;
                            up = members.get(up).parent()) {
                        steps++;
                    }
                    return steps;
                })
                .max()
                .orElse(0);
    }

    private static BigDecimal sum(List<Member> members, List<Integer> some) {
        return some.stream()
                .map(members::get)
                .flatMap(member ->
                        member.bought().stream().filter(one -> !one.on().isBefore(member.since())))
                .map(Bought::inHouse)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    @Test
    void aChainHasNoEnd() {
        var salt = force.key;
        Tables.execute(CHAIN, salt, salt);
        var first = UUID.fromString(
                Tables.column("select md5('%s1')::uuid".formatted(salt)).getFirst());
        var last = UUID.fromString(
                Tables.column("select md5('%s3001')::uuid".formatted(salt)).getFirst());

        tree(ADA, first)
                .statusCode(200)
                .body("members", equalTo(3000))
                .body("depth", equalTo(3000))
                .body("value.amount", equalTo("3000.00"))
                .body("branches", hasSize(1))
                .body("branches[0].below", equalTo(2999));
        tree(ADA, last).body("introducedBy", hasSize(3000));
        As.person(ADA)
                .queryParam("below", first)
                .queryParam("limit", 1)
                .queryParam("count", true)
                .get("/referrals")
                .then()
                .body("count", equalTo(3000));
        Circle.refer(ADA, last, first).then().statusCode(422);
        Tables.execute(CUSTOMER, first.toString(), "First");
        Tables.execute(CUSTOMER, last.toString(), "Last");
        Circle.refer(ADA, last, first).then().statusCode(409);
    }
}
