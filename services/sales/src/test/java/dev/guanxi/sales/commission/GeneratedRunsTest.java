package dev.guanxi.sales.commission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.testkit.access.Tables;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Thousands of statements of generated plans, targets and credits, reckoned by one run and held against somebody who walks
 * through the credits one after the other, without a database and without segments.
 */
@QuarkusTest
class GeneratedRunsTest {
    private static final int PLANS = 25;
    private static final int PEOPLE = 80;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final List<String> assignments = new ArrayList<>();
    private final String key = UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    /** What was made up of a plan: in hundredths and percent. */
    private record Made(
            BigDecimal rate,
            TreeMap<BigDecimal, BigDecimal> tiers,
            boolean retroactive,
            TreeMap<BigDecimal, BigDecimal> accelerators,
            @Nullable BigDecimal cap) {}

    /** Somebody on it. */
    private record Person(
            UUID assignment, Made plan, @Nullable BigDecimal target, List<BigDecimal> credits) {}

    @Test
    void linesStatementsAndTheRunAgreeToTheCentAndWithWhoWalksThroughTheCreditsOneByOne() {
        var people = new ArrayList<Person>();
        var plans = new ArrayList<String>();
        for (var i = 0; i < PLANS; i++) {
            var made = made();
            var plan = Commissions.plan("YEAR", "CNY", terms(made));
            plans.add(plan);
            for (var j = 0; j < PEOPLE; j++) {
                people.add(person(plan, made, "p%s-%d-%d".formatted(key, i, j)));
            }
        }
        insert(people);

        var run = Commissions.run("2018", plans.toArray(String[]::new));

        var lines = sums("l.amount", run);
        var expected =
                people.stream().collect(Collectors.toMap(p -> p.assignment().toString(), this::walked));
        assertThat(sums("s.payable", run)).as("seed %d", seed).isEqualTo(expected);
        assertThat(lines).as("seed %d", seed).isEqualTo(expected);
        assertThat(Tables.column(
                        "select sum(payable)::text from commission_statement where run_id = '%s'".formatted(run)))
                .containsExactly(expected.values().stream()
                        .map(BigDecimal::new)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .toPlainString());
        var credited =
                "select %s from commission_statement s where s.run_id = '%s' and s.credited <> (select coalesce(sum(l.base), 0)"
                        + " from commission_line l where l.statement_id = s.id)";
        assertThat(Tables.number(credited.formatted("count(*)", run))).isZero();
    }

    private Map<String, String> sums(String what, String run) {
        var query = what.startsWith("l")
                ? "select s.assignment_id::text || ' ' || coalesce(sum(l.amount), 0)::numeric(20,2) from commission_statement s left join"
                        + " commission_line l on l.statement_id = s.id where s.run_id = '%s' group by s.assignment_id"
                : "select s.assignment_id::text || ' ' || s.payable::numeric(20,2) from commission_statement s where s.run_id = '%s'";
        return Tables.column(query.formatted(run)).stream()
                .map(row -> row.split(" "))
                .collect(Collectors.toMap(row -> row[0], row -> row[1]));
    }

    private Made made() {
        var cap = random.nextInt(3) == 0 ? cents(40_000) : null;
        return new Made(percent(), steps(500_000), random.nextInt(3) == 0, steps(20_000), cap);
    }

    private TreeMap<BigDecimal, BigDecimal> steps(int most) {
        var steps = new TreeMap<BigDecimal, BigDecimal>();
        for (var i = random.nextInt(4); i > 0; i--) {
            steps.put(cents(most), percent());
        }
        return steps;
    }

    private BigDecimal cents(int most) {
        return BigDecimal.valueOf(1 + random.nextInt(most), 2);
    }

    private BigDecimal percent() {
        return BigDecimal.valueOf(random.nextInt(9_999), 3);
    }

    private Person person(String plan, Made made, String owner) {
        var target = random.nextBoolean() ? cents(600_000) : null;
        var credits = new ArrayList<BigDecimal>();
        for (var i = random.nextInt(9); i > 0; i--) {
            var edge = made.tiers().isEmpty() || random.nextInt(3) > 0
                    ? null
                    : made.tiers().firstKey();
            credits.add(edge == null ? cents(200_000) : edge);
        }
        var id = UUID.randomUUID();
        var goals =
                target == null ? "" : "{\"period\": \"2018\", \"target\": \"%s\"}".formatted(target.toPlainString());
        assignments.add(
                "('%s', 0, '%s', '%s', '2015-01-01', '{\"goals\": [%s]}', now())".formatted(id, plan, owner, goals));
        return new Person(id, made, target, credits);
    }

    private static Map<String, ?> terms(Made made) {
        var terms = new TreeMap<String, Object>();
        terms.put("rate", made.rate().toPlainString());
        terms.put("tierMode", made.retroactive() ? "RETROACTIVE" : "MARGINAL");
        terms.put("tiers", steps(made.tiers(), "from", "rate"));
        terms.put("accelerators", steps(made.accelerators(), "attainment", "factor"));
        if (made.cap() != null) {
            terms.put("cap", made.cap().toPlainString());
        }
        return terms;
    }

    private static List<Map<String, String>> steps(TreeMap<BigDecimal, BigDecimal> steps, String from, String value) {
        return steps.entrySet().stream()
                .map(step -> Map.of(
                        from,
                        step.getKey().toPlainString(),
                        value,
                        step.getValue().toPlainString()))
                .toList();
    }

    /** In the order of days, so that whoever walks through them knows it. */
    private void insert(List<Person> people) {
        Tables.execute(
                "insert into commission_assignment (id, version, plan_id, owner_id, starts, goals, created_at) values "
                        + String.join(", ", assignments));
        var rows = new ArrayList<String>();
        for (var person : people) {
            for (var i = 0; i < person.credits().size(); i++) {
                var amount = person.credits().get(i).toPlainString();
                rows.add("('%s'::uuid, '2018-0%d-01'::timestamptz, %s)".formatted(person.assignment(), i + 1, amount));
            }
        }
        Tables.execute(
                "insert into credited_amount (id, version, owner_id, reference, credited_at, amount, currency, created_at)"
                        + " select gen_random_uuid(), 0, a.owner_id, gen_random_uuid()::text, x.at, x.amount, 'CNY', now() from (values "
                        + String.join(", ", rows)
                        + ") as x (id, at, amount) join commission_assignment a on a.id = x.id");
    }

    /** Cuts each credit at every edge it crosses, in the order of days. */
    private String walked(Person person) {
        var plan = person.plan();
        var total = person.credits().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var position = BigDecimal.ZERO;
        var sum = BigDecimal.ZERO;
        for (var credit : person.credits()) {
            var end = position.add(credit);
            while (position.compareTo(end) < 0) {
                var next = nextEdge(person, position, end);
                var rate = value(plan.tiers(), plan.retroactive() ? total : position, plan.rate());
                var factor = person.target() == null
                        ? BigDecimal.ONE
                        : value(scaled(plan, person.target()), position, BigDecimal.ONE);
                sum = sum.add(next.subtract(position)
                        .multiply(rate)
                        .multiply(factor)
                        .divide(HUNDRED)
                        .setScale(2, RoundingMode.HALF_UP));
                position = next;
            }
        }
        return (plan.cap() == null ? sum : sum.min(plan.cap())).setScale(2).toPlainString();
    }

    private static BigDecimal value(TreeMap<BigDecimal, BigDecimal> steps, BigDecimal position, BigDecimal otherwise) {
        var step = steps.floorEntry(position);
        return step == null ? otherwise : step.getValue();
    }

    private static TreeMap<BigDecimal, BigDecimal> scaled(Made plan, BigDecimal target) {
        var scaled = new TreeMap<BigDecimal, BigDecimal>();
        plan.accelerators()
                .forEach(
                        (percent, factor) -> scaled.put(target.multiply(percent).movePointLeft(2), factor));
        return scaled;
    }

    private static BigDecimal nextEdge(Person person, BigDecimal position, BigDecimal end) {
        var plan = person.plan();
        var edges = new ArrayList<BigDecimal>(List.of(end));
        if (!plan.retroactive()) {
            edges.addAll(plan.tiers().keySet());
        }
        if (person.target() != null) {
            edges.addAll(scaled(plan, person.target()).keySet());
        }
        return edges.stream()
                .filter(edge -> edge.compareTo(position) > 0)
                .min(BigDecimal::compareTo)
                .orElse(end);
    }
}
